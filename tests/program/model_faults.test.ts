// A model server that is refused, slow, garbled, endless or killed costs a learner nothing but its voice.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { languages, type Language } from "../lib/faculty.ts";
import { Learner, newTurnId, turnsOn } from "../lib/learner.ts";
import { Athro } from "../lib/server.ts";
import { breaks } from "../models/broken.ts";
import { CompetentModel } from "../models/competent.ts";
import { slowFaults, WorstModel } from "../models/worst.ts";

const deadlineMs = 6000; // of draft and retry together
const graceMs = 2000; // after it, or after the server went away
const story: Record<Language, string> = {
  en: "The alert goes off for everybody and we stopped looking",
  cy: "Mae'r rhybudd yn canu i bawb ac rydyn ni wedi stopio edrych",
};

let plain: Athro;
before(async () => {
  plain = await Athro.start();
});
after(() => plain.stop());

async function talking(athro: Athro, language: Language): Promise<Learner> {
  const learner = new Learner(athro.port, language);
  await learner.start("brief:alerts-at-work");
  return learner;
}

/** The reply to the story as people wrote it. */
async function authoredReply(language: Language): Promise<string> {
  const learner = await talking(plain, language);
  return (await learner.say(story[language])).text;
}

/** Says the story and waits for the reply. */
async function tell(learner: Learner): Promise<{ text: string; ms: number; markup: string }> {
  const begun = performance.now();
  assert.equal((await learner.post({ turn: newTurnId(), words: story[learner.language] })).status, 202);
  const done = await learner.events(2).first("done");
  const ms = performance.now() - begun;
  assert.ok(done, "the turn is done");
  await learner.read(learner.dialoguePath);
  const reply = turnsOn(learner.page).at(-1);
  return { text: reply?.text ?? "", ms, markup: reply?.markup ?? "" };
}

for (const language of languages) {
  test(`each kind of broken server leaves the authored reply, in time (${language})`, async () => {
    const expected = await authoredReply(language);
    const model = await new WorstModel().start();
    const athro = await Athro.start({ model: { url: model.url, name: model.name, voice: "around" } });
    const wrong: string[] = [];
    for (const fault of Object.keys(breaks).filter((name) => name !== "lies-about-usage")) {
      model.faults = [fault];
      const { text, ms } = await tell(await talking(athro, language));
      const limit = slowFaults.includes(fault) ? deadlineMs + graceMs : graceMs;
      if (text !== expected) wrong.push(`${fault}: ${text}`);
      if (ms > limit) wrong.push(`${fault}: ${Math.round(ms)} ms`);
    }
    assert.deepEqual(wrong, []);
    assert.equal(await athro.isAlive(), true);
    await athro.stop();
    await model.kill();
  });

  test(`a model that is killed in the middle of its reply leaves the authored one, and may come back (${language})`, async () => {
    const expected = await authoredReply(language);
    const model = await new CompetentModel({ pace: 30_000 }).start();
    const { port } = model;
    const athro = await Athro.start({ model: { url: model.url, name: model.name, voice: "around" } });
    const learner = await talking(athro, language);
    await learner.post({ turn: newTurnId(), words: story[language] });
    while (model.calls.length === 0) await new Promise((done) => setTimeout(done, 10));
    await new Promise((done) => setTimeout(done, 500));
    const killed = performance.now();
    await model.kill();
    await learner.events(2).first("done");
    const ms = performance.now() - killed;
    assert.ok(ms <= graceMs, `${Math.round(ms)} ms after the kill`);
    await learner.read(learner.dialoguePath);
    assert.equal(turnsOn(learner.page).at(-1)?.text, expected);
    const back = await new CompetentModel().start(port);
    const next = await tell(await talking(athro, language));
    assert.match(next.markup, language === "cy" ? /Geiriad AI/ : /AI wording/);
    await athro.stop();
    await back.kill();
  });
}

test("a form waits for the reply of a slow model and shows the authored one", async () => {
  const model = await new WorstModel({ faults: ["silent"] }).start();
  const athro = await Athro.start({ model: { url: model.url, name: model.name, voice: "free" } });
  const learner = await talking(athro, "en");
  const begun = performance.now();
  const reply = await learner.say(story.en);
  assert.equal(reply.text, await authoredReply("en"));
  assert.ok(performance.now() - begun <= deadlineMs + graceMs);
  await athro.stop();
  await model.kill();
});

test("a reply worded by a model says so, on the page and in the record", async () => {
  const model = await new CompetentModel().start();
  const athro = await Athro.start({ model: { url: model.url, name: model.name, voice: "around" } });
  assert.match(athro.log, /not evaluated/);
  for (const language of languages) {
    const learner = await talking(athro, language);
    const { markup } = await tell(learner);
    assert.match(markup, language === "cy" ? /Geiriad AI: y model iaith competent/ : /AI wording: the language model competent/);
    const why = await learner.client.get(`${learner.dialoguePath}/turns/2/why`);
    assert.match(why.text, /competent/);
    const about = await learner.client.get(`/${language}/about-ai`);
    assert.match(about.text, /competent/, "the public record names the model");
  }
  await athro.stop();
  await model.kill();
});
