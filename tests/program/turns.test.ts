// A turn over HTTP: made once, shown once, one at a time, its stream resumed anywhere.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerTo, item, languages, type Language } from "../lib/faculty.ts";
import { Learner, newTurnId, turnsOn } from "../lib/learner.ts";
import { Athro } from "../lib/server.ts";
import { CompetentModel } from "../models/competent.ts";

const wound = item("foundations/what-ai-is/narrow/wound-photo");
const story: Record<Language, string> = {
  en: "The alert goes off for everybody and we stopped looking",
  cy: "Mae'r rhybudd yn canu i bawb ac rydyn ni wedi stopio edrych",
};

let athro: Athro; // without a model
let paced: Athro; // with one that takes its time
let model: CompetentModel;

before(async () => {
  model = await new CompetentModel({ pace: 1200 }).start();
  athro = await Athro.start();
  paced = await Athro.start({ model: { url: model.url, name: model.name, voice: "around" } });
});
after(async () => {
  await athro.stop();
  await paced.stop();
  await model.kill();
});

async function talking(server: Athro, language: Language, start: string): Promise<Learner> {
  const learner = new Learner(server.port, language);
  await learner.start(start);
  return learner;
}

const entries = (learner: Learner) => turnsOn(learner.page).filter(({ isMentor }) => !isMentor);

for (const language of languages) {
  test(`the same turn sent twice is one turn, with the words of the first (${language})`, async () => {
    const learner = await talking(athro, language, "brief:ai-and-my-work");
    const turn = newTurnId();
    const [first, again, other] = [
      await learner.post({ turn, words: story[language] }),
      await learner.post({ turn, words: story[language] }),
      await learner.post({ turn, words: "something else" }),
    ];
    for (const answer of [first, again, other]) {
      assert.equal(answer.status, 202);
      assert.equal(answer.headers.location, first.headers.location);
    }
    await learner.events(2).first("done");
    await learner.read(learner.dialoguePath);
    assert.deepEqual(entries(learner).map(({ text }) => text.includes(story[language])), [true]);
    assert.doesNotMatch(learner.page, /something else/);
  });

  test(`a form sent twice, as a browser's back and send do, is one turn (${language})`, async () => {
    const learner = await talking(athro, language, "brief:ai-and-my-work");
    const form = learner.page;
    await learner.say(story[language]);
    learner.page = form;
    await learner.say(story[language]);
    assert.equal(entries(learner).length, 1);
  });

  test(`a dialogue has one open turn; another waits, and the open one may be sent again (${language})`, async () => {
    const learner = await talking(paced, language, "brief:ai-and-my-work");
    const [one, two] = [newTurnId(), newTurnId()];
    assert.equal((await learner.post({ turn: one, words: story[language] })).status, 202);
    const refused = await learner.post({ turn: two, words: "second" });
    assert.equal(refused.status, 409);
    assert.equal((JSON.parse(refused.text) as { code: string }).code, "conflict");
    assert.equal((await learner.post({ turn: one, words: story[language] })).status, 202);
    await learner.events(2).first("done");
    assert.equal((await learner.post({ turn: two, words: "second" })).status, 202);
    await learner.events(3).first("done");
    await learner.read(learner.dialoguePath);
    assert.equal(entries(learner).length, 2);
  });

  test(`a page that is loaded while a turn is open says so and shows the reply later (${language})`, async () => {
    const learner = await talking(paced, language, "brief:ai-and-my-work");
    await learner.post({ turn: newTurnId(), words: story[language] });
    const page = await learner.read(learner.dialoguePath);
    assert.match(page, /athro-turn--waiting" id="turn-2" data-events="\/v1\/dialogues\/[^"]+\/turns\/2\/events"/);
    await learner.events(2).first("done");
    await learner.read(learner.dialoguePath);
    assert.doesNotMatch(learner.page, /athro-turn--waiting/);
    assert.equal(turnsOn(learner.page).at(-1)?.isMentor, true);
  });
}

test("the stream tells the states as they happen, then the reply, then done", async () => {
  const learner = await talking(paced, "en", "brief:ai-and-my-work");
  await learner.post({ turn: newTurnId(), words: story.en });
  const stream = learner.events(2);
  await stream.ended;
  const names = stream.events.map(({ name, data }) => (name === "state" ? (JSON.parse(data) as { state: string }).state : name));
  assert.deepEqual(names, ["reading", "looking", "writing", "reply", "done"]);
  const reply = JSON.parse(stream.events[3]?.data ?? "") as { n: number; text: string; worded_by: string };
  assert.equal(reply.n, 2);
  assert.equal(reply.worded_by, "competent");
  assert.deepEqual(JSON.parse(stream.events[4]?.data ?? ""), { n: 2, state: "complete" });
});

test("a stream cut anywhere and resumed gives the same events, each once", async () => {
  for (const cutAfter of [0, 1, 2, 3]) {
    const learner = await talking(paced, "en", "brief:ai-and-my-work");
    await learner.post({ turn: newTurnId(), words: story.en });
    const first = learner.events(2);
    while (first.events.length < cutAfter) await new Promise((done) => setTimeout(done, 5));
    const seen = first.events.slice(0, cutAfter);
    first.cut();
    const rest = learner.events(2, seen.at(-1)?.id ?? "");
    await rest.ended;
    const whole = learner.events(2);
    await whole.ended;
    const told = [...seen, ...rest.events].map(({ id, name, data }) => `${id} ${name} ${data}`);
    assert.deepEqual(told, whole.events.map(({ id, name, data }) => `${id} ${name} ${data}`), `cut after ${cutAfter}`);
  }
});

test("what is no turn is refused, and nothing of it is kept", async () => {
  const learner = await talking(athro, "en", "brief:ai-and-my-work");
  const turn = newTurnId();
  const bad: [string, object][] = [
    ["no id", { words: "x" }],
    ["an id of another form", { turn: turn.toUpperCase(), words: "x" }],
    ["no words", { turn, words: "" }],
    ["too many words", { turn, words: "x".repeat(4001) }],
    ["words that are no text", { turn, words: 5 }],
    ["an option with another name", { turn, choices: ["<b>"] }],
    ["a confidence beyond the scale", { turn, words: "x", confidence: 9 }],
    ["half a character", { turn, words: "\ud800" }],
  ];
  for (const [what, message] of bad) {
    const answer = await learner.client.postJson(learner.apiPath, message);
    assert.equal(answer.status, 400, `${what}: ${answer.text}`);
  }
  assert.equal((await learner.client.send("POST", learner.apiPath, { "Content-Type": "application/json" }, "{")).status, 400);
  assert.equal((await learner.client.postJson("/v1/dialogues/none/turns", { turn, words: "x" })).status, 404);
  await learner.read(learner.dialoguePath);
  assert.equal(entries(learner).length, 0);
  assert.equal((await learner.post({ turn, words: "x".repeat(4000) })).status, 202);
});

test("more than twenty turns in a minute have to wait", async () => {
  const learner = await talking(athro, "en", "brief:ai-and-my-work");
  for (let number = 2; number <= 21; number++) {
    assert.equal((await learner.post({ turn: newTurnId(), words: "I see" })).status, 202, `turn ${number}`);
    await learner.events(number).first("done");
  }
  const refused = await learner.post({ turn: newTurnId(), words: "I see" });
  assert.equal(refused.status, 429);
  assert.ok(Number(refused.headers["retry-after"]) > 0);
});

interface Evidence {
  table: string;
  row: Record<string, unknown>;
}

for (const language of languages) {
  test(`a first attempt is never overwritten, not by a retry nor by a later answer (${language})`, async () => {
    const learner = await talking(athro, language, `item:${wound.id}`);
    const choices = (isRight: boolean) => answerTo(wound, language, isRight).map(([, id]) => id);
    const turn = newTurnId();
    await learner.post({ turn, choices: choices(false), confidence: 4 });
    await learner.events(2).first("done");
    assert.equal((await learner.post({ turn, choices: choices(true) })).status, 202);
    await learner.post({ turn: newTurnId(), choices: choices(true) });
    await learner.events(3).first("done");
    const lines = (await learner.client.get(`/${language}/learning/export`)).text.trim().split("\n");
    const evidence = lines.map((line) => JSON.parse(line) as Evidence).filter(({ table }) => table === "evidence");
    const kept = evidence.map(({ row }) => [row.id, row.item, Number(row.score), row.help]);
    assert.deepEqual(kept.map(([id, of, score]) => [id === turn, of, score]), [
      [true, wound.id, 0],
      [false, wound.id, 1],
    ]);
    assert.notEqual(kept[0]?.[3], kept[1]?.[3], "the second was given with help");
  });
}
