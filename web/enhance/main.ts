// The one script. Every page is whole without it.

import { startConnection } from "./connection";
import { startKeepWords } from "./keep_words";
import { startKeys } from "./keys";
import { startLive } from "./live";
import { startQuickExit } from "./quick_exit";
import { startReadAloud } from "./read_aloud";
import { startSessionEnd } from "./session_end";
import { startTabs } from "./tabs";
import { startTerms } from "./terms";

document.documentElement.classList.add("athro-scripted");
startKeepWords();
startLive();
startConnection();
startKeys();
startReadAloud();
startTabs();
startTerms();
startSessionEnd();
startQuickExit();
