// The key of an item is nowhere before the attempt is recorded: not on the page, in the stream or in the API.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerTo, items, languages, type Item, type Language } from "../lib/faculty.ts";
import { attribute, elements } from "../lib/html.ts";
import { Learner, turnsOn } from "../lib/learner.ts";
import { Athro } from "../lib/server.ts";

let athro: Athro;
before(async () => {
  athro = await Athro.start();
});
after(() => athro.stop());

/** Texts that hold the answer or lead to it, in both languages. */
function secrets(asked: Item): string[] {
  const both = [asked.reason, asked.model_answer, asked.first_step, ...asked.hints, asked.explain_back];
  const reasons = [...(asked.option ?? []), ...(asked.wrong ?? [])].map(({ reason }) => reason);
  const texts = [...both, ...reasons].flatMap((text) => (text ? [text.en, text.cy] : []));
  const forms = (asked.point ?? []).flatMap(({ accept }) => [...accept.en, ...accept.cy]);
  const misconceptions = [...(asked.option ?? []), ...(asked.wrong ?? [])].map(({ misconception }) => misconception ?? "");
  // A misconception named by one plain word could stand in any sentence.
  return [...texts, ...forms.filter((form) => form.length > 11), ...misconceptions.filter((id) => id.includes("-"))];
}

/** Answers to text and number items, as whole words. */
function answers(asked: Item): string[] {
  if (asked.kind === "number") return [String(asked.value)];
  return asked.kind === "text" ? [...(asked.accept?.en ?? []), ...(asked.accept?.cy ?? [])] : [];
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c] ?? c);
const isWord = (text: string, word: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}.,])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}]|[.,]\\d)`, "iu").test(text);

/** Everything that the learner's browser gets to see of an item that is open. */
async function everything(learner: Learner, number: number): Promise<string[]> {
  const stream = learner.events(number);
  await stream.ended;
  const events = stream.events.map(({ data }) => data).join("\n");
  const piece = await learner.client.get(`${learner.dialoguePath}/turns?after=0`);
  const why = await learner.client.get(`${learner.dialoguePath}/turns/${number}/why`);
  return [learner.page, events, piece.text, why.text];
}

/** Where a key shows. */
function found(asked: Item, language: Language, seen: string[], stem: string): string[] {
  const leaks = secrets(asked).filter((text) => seen.some((body) => body.includes(text) || body.includes(escaped(text))));
  // Words that the question itself uses are no leak, nor are those of the page's frame.
  const words = answers(asked).filter((word) => !isWord(stem, word));
  const told = /"text":"((?:[^"\\]|\\.)*)"/.exec(seen[1] ?? "")?.[1] ?? "";
  const said = `${turnsOn(seen[0] ?? "").map(({ text }) => text).join("\n")}\n${told}`;
  return [...leaks, ...words.filter((word) => isWord(said, word))].map((text) => `${asked.id} (${language}): ${text}`);
}

for (const language of languages) {
  test(`no item shows its key, its reasons or its hints before the attempt (${language})`, async () => {
    const leaks: string[] = [];
    for (const asked of items()) {
      const learner = new Learner(athro.port, language);
      await learner.start(`item:${asked.id}`);
      const stem = turnsOn(learner.page)[0]?.text ?? "";
      leaks.push(...found(asked, language, await everything(learner, 1), stem));
    }
    assert.deepEqual(leaks, []);
  });

  test(`a wrong attempt shows one hint and its own reason, not the key (${language})`, async () => {
    const leaks: string[] = [];
    for (const asked of items().filter(({ kind }) => kind === "choice" || kind === "number")) {
      const learner = new Learner(athro.port, language);
      await learner.start(`item:${asked.id}`);
      await learner.answer(false);
      const hidden = [asked.reason, asked.model_answer, asked.first_step, ...asked.hints.slice(1)];
      const rights = (asked.option ?? []).filter(({ correct }) => correct).map(({ reason }) => reason);
      for (const text of [...hidden, ...rights].flatMap((each) => (each ? [each[language]] : []))) {
        if (learner.page.includes(escaped(text))) leaks.push(`${asked.id}: ${text}`);
      }
      assert.ok(learner.page.includes(escaped(asked.hints[0]?.[language] ?? "no hint")), `${asked.id} gives its first hint`);
    }
    assert.deepEqual(leaks, []);
  });

  test(`the order of an order item cannot be read off its form (${language})`, async () => {
    const leaks: string[] = [];
    for (const asked of items().filter(({ kind }) => kind === "order")) {
      const learner = new Learner(athro.port, language);
      await learner.start(`item:${asked.id}`);
      const names = elements(learner.page, "select").map(({ tag }) => attribute(tag, "name") ?? "").filter((name) => name.startsWith("place-"));
      const key = answerTo(asked, language, true).map(([name]) => name);
      assert.equal(names.length, key.length);
      if (names.join() === key.join()) leaks.push(`${asked.id}: the steps stand in their order`);
      if ([...names].sort().join() === key.join()) leaks.push(`${asked.id}: the names of its fields sort into the key: ${key.join(" ")}`);
    }
    assert.deepEqual(leaks, []);
  });

  test(`the first page holds no key of the question it asks (${language})`, async () => {
    for (let visit = 0; visit < 12; visit++) {
      const learner = new Learner(athro.port, language);
      const page = await learner.arrive();
      const asked = learner.openItem;
      assert.ok(asked);
      const leaks = secrets(asked).filter((text) => page.includes(text) || page.includes(escaped(text)));
      assert.deepEqual(leaks, []);
    }
  });
}
