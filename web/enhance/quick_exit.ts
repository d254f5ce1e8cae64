// Leaving: the page is empty at once, unsent words are forgotten, every other tab leaves too. The form itself
// goes to the server, which ends the session and has the browser clear what it keeps.

import { forgetAll } from "./keep_words";
import { tellLeft } from "./tabs";

export function startQuickExit(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.matches("[data-leave]")) return;
    forgetAll(sessionStorage);
    tellLeft();
    document.body.hidden = true;
    document.title = "athro";
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted && document.body.hidden) location.replace("/");
  });
}
