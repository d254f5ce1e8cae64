// How a competent model words a contract: in its own words around those that people wrote, and never beyond them.

import type { Contract } from "./prompt.ts";
import type { Draws } from "./random.ts";

type Language = Contract["language"];

/** Whole sentences around the learner's words, which stand in quotation marks and are never bent. */
const takingUp: Record<Language, readonly string[]> = {
  en: [
    "Thank you for telling me about “{words}”.",
    "“{words}”: that sounds familiar, and it is worth looking at.",
    "I can see why you say “{words}”.",
    "What you say about “{words}” matters.",
    "That is an honest way to put it: “{words}”.",
    "Let us look at what you describe: “{words}”.",
    "It helps that you put it so clearly: “{words}”.",
    "“{words}” is a clear picture of how it is.",
    "I hear you on “{words}”, and I thank you for it.",
    "You mention “{words}”, and many people say that.",
  ],
  cy: [
    "Diolch am sôn am hyn: “{words}”.",
    "“{words}”: mae hynny'n swnio'n gyfarwydd, ac mae'n werth edrych arno.",
    "Rwy'n gweld pam rydych chi'n dweud “{words}”.",
    "Mae'r hyn rydych chi'n ei ddweud yn bwysig: “{words}”.",
    "Dyna ffordd onest o'i ddweud: “{words}”.",
    "Gadewch i ni edrych ar hynny: “{words}”.",
    "Mae'n help eich bod yn ei ddweud mor glir: “{words}”.",
    "Mae llawer o bobl yn dweud rhywbeth tebyg: “{words}”.",
    "Rwy'n eich clywed chi, “{words}”, a diolch am ddweud.",
    "Rydych chi'n disgrifio hyn yn dda: “{words}”.",
  ],
};

const thanks: Record<Language, readonly string[]> = {
  en: ["Thank you for saying so.", "Thanks, I hear you.", "Thank you, that is clear.", "That is an honest thing to say."],
  cy: ["Diolch am ddweud.", "Diolch, rwy'n eich clywed chi.", "Diolch, mae hynny'n glir.", "Mae hynny'n beth gonest i'w ddweud."],
};

/** Words before an idea that add nothing to it. Those with a colon leave its first letter alone. */
const connectives: Record<Language, readonly string[]> = {
  en: ["So, ", "In other words, ", "Put simply, ", "Put another way, ", "That is, ", "And ", "Here is the idea: "],
  cy: ["Felly, ", "Hynny yw, ", "Mewn geiriau eraill, ", "Yn syml, ", "Ac felly, ", "Dyma'r syniad: "],
};

const askings: Record<Language, readonly string[]> = {
  en: ["", "", "So, ", "And ", "Let me ask: ", "Tell me: "],
  cy: ["", "", "Felly, ", "Gadewch i mi ofyn: ", "Dywedwch wrtha i: "],
};

/** Pairs that mean the same, word for word. */
const sames: Record<Language, readonly (readonly [RegExp, string])[]> = {
  en: [
    [/\bdoes not\b/g, "doesn't"],
    [/\bdo not\b/g, "don't"],
    [/\bcannot\b/g, "can't"],
    [/\bis not\b/g, "isn't"],
    [/\bare not\b/g, "aren't"],
    [/\bit is(?= \p{L})/gu, "it's"],
    [/\bthat is(?= \p{L})/gu, "that's"],
    [/\byou are(?= \p{L})/gu, "you're"],
    [/\bsomeone\b/g, "somebody"],
    [/\beveryone\b/g, "everybody"],
  ],
  cy: [
    [/\bfodd bynnag\b/g, "serch hynny"],
    [/\bar hyn o bryd\b/g, "nawr"],
    [/\bhefyd\b/g, "yn ogystal"],
    [/(?<!\p{L})yw(?!\p{L})/gu, "ydy"],
    [/(?<!\p{L})wedi'i(?!\p{L})/gu, "wedi ei"],
  ],
};

/** First words whose capital letter is only that of a sentence. */
const small = new Set(
  ("a an the it its that this these those if when what which who how why where most many some few every each one two " +
    "three people you your they there here so but and or for from in on at by with even once before after no not " +
    "somebody someone nobody think say tell ask " +
    "mae mae'r mae'n pan os yr y gall gallai felly ond ac a am ar yn nid nad beth pa pwy sut pam ble faint meddyliwch " +
    "dywedwch dyna dyma roedd bydd byddai pobl rhywun neb dim os " +
    "un unwaith gofynnwch rhaid").split(" "),
);

/** A sentence after a connective. */
function joined(connective: string, sentence: string): string {
  if (connective === "" || connective.endsWith(": ")) return connective + sentence;
  const first = /^[\p{L}'’]+/u.exec(sentence)?.[0] ?? "";
  if (!small.has(first.toLowerCase())) return sentence;
  return connective + sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

function reworded(text: string, language: Language, draws: Draws): string {
  let said = text;
  for (const [from, to] of sames[language]) {
    if (draws.happens(0.7)) said = said.replace(from, to);
  }
  return draws.happens(0.6) ? joined(draws.one(connectives[language]), said) : said;
}

export const countWords = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

export function takeUp(contract: Contract, draws: Draws): string {
  const words = contract.takeUp;
  if (words === "") return draws.one(thanks[contract.language]);
  return draws.one(takingUp[contract.language]).replace("{words}", () => words);
}

/** The whole reply: the learner's words, each written idea once, the question at the end. */
export function wholeReply(contract: Contract, draws: Draws): string {
  const { language } = contract;
  const ideas = contract.written.map((idea) => reworded(idea, language, draws));
  const question = contract.question === "" ? [] : [joined(draws.one(askings[language]), contract.question)];
  const opening = contract.takeUp === "" && ideas.length > 0 ? [] : [takeUp(contract, draws)];
  const reply = [...opening, ...ideas, ...question].join(" ");
  if (countWords(reply) <= contract.wordsMax) return reply;
  const short = contract.takeUp === "" ? [] : [`“${contract.takeUp}”.`];
  return [...short, ...contract.written, contract.question].filter((part) => part !== "").join(" ");
}
