// Sixty texts with an NHS number, a date of birth and a name: masked on the page, and in no byte that is kept or sent.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { cases } from "../lib/command.ts";
import { languages, type Language } from "../lib/faculty.ts";
import { findBytes } from "../lib/folder.ts";
import { textOf } from "../lib/html.ts";
import { Learner, newTurnId, turnsOn } from "../lib/learner.ts";
import { Athro } from "../lib/server.ts";
import { CompetentModel } from "../models/competent.ts";

interface Case {
  id: string;
  text: string;
  hidden: string[]; // what must not be found: numbers, dates and names as they stand
}

const texts: Record<Language, Case[]> = { en: cases<Case>("identifiers/en.jsonl"), cy: cases<Case>("identifiers/cy.jsonl") };
const turnsOfOne = 10; // texts of one learner, who may send twenty a minute

let athro: Athro;
let model: CompetentModel;

before(async () => {
  model = await new CompetentModel().start();
  athro = await Athro.start({ model: { url: model.url, name: model.name, voice: "free" } });
});
after(async () => {
  await athro.stop();
  await model.kill();
});

/** The hidden texts and the single names and numbers within them. */
function pieces({ hidden }: Case): string[] {
  const names = hidden.filter((text) => /^\p{L}/u.test(text)).flatMap((name) => name.split(" "));
  return [...new Set([...hidden, ...names, ...hidden.map((text) => text.replace(/\D/g, "")).filter((digits) => digits.length === 10)])];
}

const found = (one: Case, where: string, text: string) =>
  pieces(one).filter((piece) => text.includes(piece)).map((piece) => `${one.id} ${where}: ${piece}`);

for (const language of languages) {
  test(`thirty pasted texts are masked on the page, which says so, and in the event stream (${language})`, async () => {
    const shown: string[] = [];
    let learner = new Learner(athro.port, language);
    for (const [place, one] of texts[language].entries()) {
      if (place % turnsOfOne === 0) {
        learner = new Learner(athro.port, language);
        await learner.start("brief:ai-and-my-work");
      }
      const number = (place % turnsOfOne) + 2;
      if (place % 2 === 0) {
        await learner.say(one.text);
      } else {
        const answer = await learner.post({ turn: newTurnId(), words: one.text });
        assert.equal(answer.status, 202);
        await learner.events(number).first("done");
        await learner.read(learner.dialoguePath);
      }
      const stream = learner.events(number);
      await stream.ended;
      const entry = turnsOn(learner.page).find((turn) => !turn.isMentor && turn.number === number);
      assert.ok(entry, `${one.id} stands on the page`);
      if (!entry.markup.includes("athro-masked")) shown.push(`${one.id}: the page does not say that something was masked`);
      shown.push(...found(one, "page", textOf(learner.page)), ...found(one, "stream", stream.raw));
      shown.push(...found(one, "piece", (await learner.client.get(`${learner.dialoguePath}/turns?after=0`)).text));
      shown.push(...found(one, "why", (await learner.client.get(`${learner.dialoguePath}/turns/${number}/why`)).text));
    }
    assert.deepEqual([...new Set(shown)], []);
  });
}

test("words that identify nobody are left alone", async () => {
  const plain: Record<Language, string> = {
    en: "At 9 in the morning 12 of 30 alerts fired on ward 4, mostly in March, and sister said it was too much",
    cy: "Am 9 y bore canodd 12 o'r 30 rhybudd ar ward 4, ym mis Mawrth gan amlaf, ac roedd yn ormod yn ôl y brif nyrs",
  };
  for (const language of languages) {
    const learner = new Learner(athro.port, language);
    await learner.start("brief:ai-and-my-work");
    await learner.say(plain[language]);
    const entry = turnsOn(learner.page).find(({ isMentor }) => !isMentor);
    assert.ok(entry);
    assert.ok(entry.text.includes(plain[language]), entry.text);
    assert.ok(!entry.markup.includes("athro-masked"));
  }
});

test("feedback and a disagreement are masked like turns", async () => {
  const [one] = texts.en;
  assert.ok(one);
  const learner = new Learner(athro.port, "en");
  await learner.arrive();
  await learner.answer(true);
  assert.equal((await learner.client.postForm("/en/feedback", [["page", "/units"], ["comment", one.text]])).status, 303);
  const noted = await learner.client.postForm("/en/learning/disagree/foundations/what-ai-is/kinds", [["note", one.text]]);
  assert.equal(noted.status, 303);
  const exported = await learner.client.get("/en/learning/export");
  assert.deepEqual(found(one, "export", exported.text), []);
});

test("nothing of it reaches the model, and the data folder and the log hold no byte of it", async () => {
  const all = languages.flatMap((language) => texts[language]);
  const prompts = model.calls.map(({ text }) => text).join("\n");
  assert.ok(model.calls.length > 0);
  assert.deepEqual(all.flatMap((one) => found(one, "prompt", prompts)), []);
  assert.equal(await athro.stop(), 0);
  const wanted = all.flatMap(({ hidden }) => hidden).filter((text) => text.length > 7);
  assert.deepEqual(findBytes(athro.options.data, wanted), []);
  const log = readFileSync(athro.logPath, "utf8");
  assert.deepEqual(all.flatMap((one) => found(one, "log", log)), []);
  // The stories around the identifiers are kept for the learner, and lie encrypted.
  assert.deepEqual(findBytes(athro.options.data, ["nobody looked", "edrychodd neb", "sepsis"]), []);
});
