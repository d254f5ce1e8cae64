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

const characters = (text: string) => text.length;

/** Texts one below the other, in pieces of at most `max` by `size`; a text that is larger is a piece of its own. */
export function batches(texts: readonly string[], max: number, size = characters): string[] {
  const pieces: string[] = [];
  let filled = 0;
  for (const text of texts) {
    const added = size(`\n${text}`);
    if (pieces.length > 0 && filled + added <= max) {
      pieces[pieces.length - 1] += `\n${text}`;
      filled += added;
    } else {
      pieces.push(text);
      filled = added;
    }
  }
  return pieces;
}

/** As a part of an address; a character that no address can hold is left out. */
export const inAddress = (text: string) => encodeURIComponent(text.toWellFormed()).replaceAll("%00", "");
