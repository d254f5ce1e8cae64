// What a learner is promised of the teaching: help climbs, mistakes are named, right answers count.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { item, items, languages, misconceptions, says, type Item, type Language } from "../lib/faculty.ts";
import { attribute, elements, textOf } from "../lib/html.ts";
import { Learner } from "../lib/learner.ts";
import { Athro } from "../lib/server.ts";

let athro: Athro;
before(async () => {
  athro = await Athro.start();
});
after(() => athro.stop());

const tellMe: Record<Language, string[]> = {
  en: ["Just tell me", "just tell me the answer please", "Just tell me!"],
  cy: ["Jyst dwedwch wrtha i", "dywedwch yr ateb wrtha i os gwelwch yn dda", "Jyst dwedwch!"],
};
const levels: Record<Language, string[]> = { en: ["New", "Developing", "Secure"], cy: ["Newydd", "Yn datblygu", "Cadarn"] };

const posed: string[] = ["foundations/what-ai-is/narrow/wound-photo", "foundations/reading-claims/prevalence/share-of-flags", "foundations/reading-claims/threshold/the-level-word"];

/** The level of a skill on "My learning", with how many answers stand behind it. */
async function skill(learner: Learner, objective: string): Promise<{ level: string; answers: number }> {
  const page = await learner.read(`/${learner.language}/learning`);
  const row = elements(page, "li").find(({ outer }) => outer.includes(`/learning/disagree/${objective}"`) && outer.includes("athro-state"));
  assert.ok(row, `${objective} stands on the page`);
  const [state] = elements(row.outer, "span", /athro-state/);
  return { level: textOf(state?.inner ?? ""), answers: elements(row.outer, "details").flatMap(({ inner }) => elements(inner, "li")).length };
}

for (const language of languages) {
  for (const id of posed) {
    test(`"just tell me" climbs one step each time, and the skill stays as it was: ${id} (${language})`, async () => {
      const asked = item(id);
      const learner = new Learner(athro.port, language);
      await learner.start(`item:${id}`);
      for (const [step, words] of tellMe[language].entries()) {
        const { text } = await learner.say(words);
        assert.ok(says(text, asked.hints[step]?.[language]), `hint ${step + 1} after “${words}”: ${text}`);
        assert.ok(!says(text, asked.model_answer[language]), "no worked answer yet");
        assert.ok(!says(text, asked.first_step[language]), "no first step yet");
        for (const other of asked.hints.filter((_, place) => place !== step)) assert.ok(!says(text, other[language]), "one hint");
      }
      const together = await learner.say(tellMe[language][0] ?? "");
      assert.ok(says(together.text, asked.first_step[language]), `the first step: ${together.text}`);
      assert.ok(!says(together.text, asked.model_answer[language]));
      const worked = await learner.say(tellMe[language][0] ?? "");
      assert.ok(says(worked.text, asked.model_answer[language]), `the worked answer: ${worked.text}`);
      const next = learner.openItem;
      assert.ok(next && next.id !== id && next.objective === asked.objective, `a different item follows: ${worked.text}`);
      assert.equal((await skill(learner, asked.objective)).level, levels[language][0]);
    });
  }

  test(`three wrong answers name their misconceptions (${language})`, async () => {
    const wrongs = items().filter((each) => each.kind === "choice").slice(0, 3);
    for (const asked of wrongs) {
      const learner = new Learner(athro.port, language);
      await learner.start(`item:${asked.id}`);
      const { text } = await learner.answer(false);
      const chosen = asked.option?.find(({ correct }) => !correct);
      const named = misconceptions().find(({ id }) => id === chosen?.misconception);
      assert.ok(says(text, named?.name[language]), `${asked.id} names “${named?.name[language]}”: ${text}`);
      assert.ok(says(text, chosen?.reason?.[language]), `${asked.id} says what the choice means: ${text}`);
    }
  });

  test(`every wrong option of every choice item names its misconception and gives one hint (${language})`, async () => {
    const silent: string[] = [];
    for (const asked of items().filter((each) => each.kind === "choice")) {
      for (const option of asked.option?.filter(({ correct }) => !correct) ?? []) {
        const learner = new Learner(athro.port, language);
        await learner.start(`item:${asked.id}`);
        const { text } = await learner.say([["choice", option.id]]);
        const named = misconceptions().find(({ id }) => id === option.misconception)?.name[language] ?? "no misconception";
        const hint = asked.hints[0]?.[language] ?? "no hint";
        if (!says(text, named) || !says(text, hint)) silent.push(`${asked.id} ${option.id}: ${text}`);
      }
    }
    assert.deepEqual(silent, []);
  });

  test(`right answers make the skill developing, with the evidence behind it (${language})`, async () => {
    const asked = item(posed[0] ?? "");
    const learner = new Learner(athro.port, language);
    await learner.start(`item:${asked.id}`);
    const { text } = await learner.answer(true);
    assert.ok(says(text, asked.reason[language]), `it says why: ${text}`);
    const first = await skill(learner, asked.objective);
    assert.deepEqual(first, { level: levels[language][1], answers: 1 });
    const another = items().find((each) => each.objective === asked.objective && each.id !== asked.id) as Item;
    await learner.start(`item:${another.id}`);
    await learner.answer(true);
    assert.deepEqual(await skill(learner, asked.objective), { level: levels[language][1], answers: 2 });
  });

  test(`every item takes its right answer from the form (${language})`, async () => {
    const refused: string[] = [];
    for (const asked of items()) {
      const learner = new Learner(athro.port, language);
      await learner.start(`item:${asked.id}`);
      const { text } = await learner.answer(true);
      if (!says(text, asked.reason[language])) refused.push(`${asked.id}: ${text}`);
    }
    assert.deepEqual(refused, []);
  });

  test(`every mentor message says who worded it, from which version, and that nobody has signed it yet (${language})`, async () => {
    const learner = new Learner(athro.port, language);
    await learner.arrive();
    await learner.answer(false);
    const cards = elements(learner.page, "li", /athro-turn--mentor/);
    assert.equal(cards.length, 2);
    const wanted = language === "en" ? [/HALI/, /Written by people\. Version \w+/, /No reader of English has signed/] : [/HALI/, /Pobl a'i hysgrifennodd\. Fersiwn \w+/, /Nid oes darllenydd Cymraeg wedi llofnodi/];
    for (const { outer } of cards) for (const each of wanted) assert.match(textOf(outer), each);
    assert.equal(attribute(cards[1]?.tag ?? "", "id"), "turn-2");
  });
}
