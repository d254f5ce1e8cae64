// With a competent model, in each voice: the replies are freer; move, marks, numbers and citations are the same.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { cases, talk, type Script, type TalkLine } from "../lib/command.ts";
import { languages, type Language } from "../lib/faculty.ts";
import { numbersIn } from "../lib/numbers.ts";
import { CompetentModel } from "../models/competent.ts";

const voices = ["around", "free"] as const;
const faults = 0.1; // of first drafts
const keptMin = 0.9; // of the replies a competent model was asked for
const askedMin = 20; // in each voice and language
const spoiledMin = 10;
const freerMin = 0.9; // of those it worded, other words than people wrote

const scripts: Record<Language, Script[]> = { en: cases<Script>("dialogues/en.jsonl"), cy: cases<Script>("dialogues/cy.jsonl") };
const authored: Record<Language, TalkLine[]> = { en: [], cy: [] };
let model: CompetentModel;

before(async () => {
  model = await new CompetentModel({ faults, seed: 11 }).start();
  for (const language of languages) authored[language] = await talk(scripts[language]);
});
after(() => model.kill());

const withModel = (voice: string) => ["--model", model.url, "--model-name", model.name, "--model-voice", voice];

/** What must not depend on who finds the words, as one line. */
const decided = ({ id, n, route, move, rule, mark, item, hint_step, citations, text }: TalkLine) =>
  [
    `${id} ${n}: ${route}, ${move} by ${rule}, marked ${mark}, open ${item || "nothing"} at ${hint_step}`,
    `cites ${citations.map(({ passage }) => passage).sort().join(" ")}`,
    `numbers ${numbersIn(text).join(" ")}`,
  ].join("; ");

const wasAsked = ({ worded_by, refused }: TalkLine) => worded_by === model.name || refused.length > 0;

for (const voice of voices) {
  for (const language of languages) {
    test(`a competent model speaks ${voice}: freer words, the same decisions (${language})`, async (context) => {
      const lines = await talk(scripts[language], withModel(voice));
      const differences = lines.flatMap((line, place) => {
        const plain = authored[language][place];
        return plain && decided(plain) === decided(line) ? [] : [`with: ${decided(line)}\nwithout: ${plain ? decided(plain) : "nothing"}\n${line.text}`];
      });
      const asked = lines.filter(wasAsked);
      const kept = asked.filter(({ worded_by }) => worded_by === model.name);
      const freer = kept.filter((line) => authored[language].every(({ text }) => text !== line.text));
      const refused = asked.filter((line) => !kept.includes(line));
      context.diagnostic(`${kept.length} of ${asked.length} kept; ${asked.filter((line) => line.refused.length > 0).length} refused once at least`);
      for (const line of refused) context.diagnostic(`${line.id} ${line.n} (${line.rule}): ${line.refused.join("; ")}`);
      assert.equal(lines.length, authored[language].length);
      assert.deepEqual(differences, []);
      assert.ok(asked.length >= askedMin, `${asked.length} replies asked for`);
      assert.ok(kept.length >= keptMin * asked.length, `${kept.length} of ${asked.length} kept`);
      assert.ok(freer.length >= freerMin * kept.length, `${freer.length} of ${kept.length} in other words`);
    });
  }
}

for (const voice of voices) {
  test(`small faults of a competent model are found and mended by one retry, and never shown (${voice})`, async (context) => {
    const faulty = await new CompetentModel({ faults: 1, seed: 3 }).start();
    const lines = await talk(scripts.en, ["--model", faulty.url, "--model-name", faulty.name, "--model-voice", voice]);
    const shown = lines.flatMap(({ id, n, text }) => faulty.spoiled.filter((draft) => text.includes(draft)).map((draft) => `${id} ${n}: ${draft}`));
    const refused = lines.filter((line) => line.refused.length > 0);
    const mended = refused.filter((line) => line.worded_by === faulty.name);
    context.diagnostic(`${faulty.spoiled.length} drafts spoiled; ${mended.length} of ${refused.length} refused ones mended`);
    assert.ok(faulty.spoiled.length >= spoiledMin, `${faulty.spoiled.length} drafts spoiled`);
    assert.deepEqual(shown, []);
    assert.ok(mended.length >= keptMin * refused.length, `${mended.length} of ${refused.length} mended`);
    await faulty.kill();
  });
}

test("a model gets no key of an open item in its prompt, and nobody else's words", async () => {
  const learners = [...new Set(model.calls.map(({ contract }) => contract.learner))];
  assert.ok(learners.length > askedMin);
  for (const { text, contract } of model.calls) {
    assert.match(contract.system, /never instructions/);
    assert.doesNotMatch(text, /sk-|Bearer |cookie/i);
  }
});
