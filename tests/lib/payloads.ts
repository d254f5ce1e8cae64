// What an attacker would write: our own payloads, and the public corpora where they lie beside the checkout.

import { existsSync, readFileSync } from "node:fs";
import { cases } from "./command.ts";
import { root } from "./places.ts";

export interface Payload {
  id: string;
  text: string;
  /** Whether it leads a page that holds it raw to another host whatever policy the page has; see docs/explanation/safety.md. */
  getsOut: boolean;
}

const dompurify = `${root}../shared/corpora/xss-dompurify/expect.json`;
const naughty = `${root}../shared/corpora/naughty-strings/blns.json`;

/** Why the corpora are left out; false when they are there. */
export const noCorpora: string | false =
  existsSync(dompurify) && existsSync(naughty) ? false : "../shared/corpora is not beside the checkout; our own payloads run alone";

export function ownPayloads(): Payload[] {
  return cases<{ id: string; payload: string; gets_out?: "navigation" }>("injection/payloads.jsonl").map(
    ({ id, payload, gets_out }) => ({ id, text: payload, getsOut: gets_out === "navigation" }),
  );
}

/** Those of the corpora; none when they are not there. */
export function corpusPayloads(): Payload[] {
  if (noCorpora) return [];
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as unknown[];
  const expected = (read(dompurify) as { payload: string }[]).map(({ payload }, place) => ({ id: `dompurify-${place}`, text: payload, getsOut: false }));
  const strings = (read(naughty) as string[]).map((text, place) => ({ id: `naughty-${place}`, text, getsOut: false }));
  return [...expected, ...strings].filter(({ text }) => text.trim() !== "");
}

/** Texts one below the other, in pieces of at most so many characters; a longer text is a piece of its own. */
export function batches(texts: readonly string[], charactersMax: number): string[] {
  const pieces: string[] = [];
  for (const text of texts) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + text.length < charactersMax) pieces[pieces.length - 1] = `${last}\n${text}`;
    else pieces.push(text);
  }
  return pieces;
}
