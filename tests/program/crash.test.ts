// kill -9, fifty times, with turns in flight: nothing acknowledged is lost, doubled or half shown, turns found open
// are finished at the next start, and the program is ready again within two seconds.

import assert from "node:assert/strict";
import { test } from "node:test";
import { formTo, textOf } from "../lib/html.ts";
import { languages, type Language } from "../lib/faculty.ts";
import { Learner, newTurnId, turnsOn } from "../lib/learner.ts";
import { Athro } from "../lib/server.ts";
import { CompetentModel } from "../models/competent.ts";
import { Draws } from "../models/random.ts";

const kills = 50;
const inFlightMin = 10;
const paceMs = 200; // a reply of the model
const killWithinMs = 260; // after the last acknowledgement
const readyMs = 2000;
const finishMs = 40_000; // for the turns of five kills, one after another, each as long as the model takes

const birds = ["wren", "heron", "kite", "lapwing", "dipper", "chough", "siskin", "plover", "osprey", "linnet"];
const story = (language: Language, round: number) => {
  const name = `${birds[Math.floor(round / 10) % 10]} ${birds[round % 10]}`;
  return language === "cy"
    ? `Mae'r rhybudd yn canu i bawb ac rydyn ni wedi stopio edrych, fel ${name}`
    : `The alert goes off for everybody and we stopped looking, like a ${name}`;
};

/** A turn that was sent, and whether the server said that it has it. */
interface Sent {
  learner: Learner;
  words: string;
  isAcknowledged: boolean;
}

async function sendByApi(sent: Sent): Promise<() => boolean> {
  const answer = await sent.learner.post({ turn: newTurnId(), words: sent.words });
  assert.equal(answer.status, 202);
  sent.isAcknowledged = true;
  const stream = sent.learner.events(2);
  return () => stream.events.some(({ name }) => name === "done");
}

/** Sends the page's form; the connection breaks when the server is killed. Answers how to send it again. */
function sendByForm(sent: Sent): () => Promise<void> {
  const form = formTo(sent.learner.page, /\/turns$/);
  const fields = form.controls.filter(({ kind }) => kind === "hidden").map(({ name, value }) => [name, value] as const);
  const post = async () => {
    const answer = await sent.learner.client.postForm(form.action, [...fields, ["words", sent.words]]);
    assert.equal(answer.status, 303, textOf(answer.text));
    sent.isAcknowledged = true;
  };
  void post().catch(() => {});
  return post;
}

/** How often the words of a turn stand on its dialogue's page, and how its reply stands there. */
async function shown(sent: Sent): Promise<{ times: number; isWaiting: boolean; isReplied: boolean }> {
  const page = await sent.learner.read(sent.learner.dialoguePath);
  const turns = turnsOn(page);
  const times = turns.filter(({ isMentor, text }) => !isMentor && text.includes(sent.words)).length;
  const isWaiting = page.includes("athro-turn--waiting");
  return { times, isWaiting, isReplied: turns.at(-1)?.isMentor === true && turns.at(-1)?.number === 2 };
}

async function assertWhole(sent: Sent, round: number): Promise<void> {
  const { times, isWaiting, isReplied } = await shown(sent);
  assert.equal(times, 1, `round ${round}: the words stand ${times} times`);
  assert.equal(isWaiting !== isReplied, true, `round ${round}: a turn is either waiting or has its reply`);
}

async function assertFinished(sent: Sent, athro: Athro): Promise<void> {
  const until = performance.now() + finishMs;
  let state = await shown(sent);
  while (state.isWaiting && performance.now() < until) {
    await new Promise((done) => setTimeout(done, 50));
    state = await shown(sent);
  }
  const log = athro.log.split("\n").slice(-40).join("\n");
  assert.deepEqual(state, { times: 1, isWaiting: false, isReplied: true }, `${sent.learner.dialoguePath} after ${finishMs} ms: ${JSON.stringify(state)}\n${log}`);
  const why = await sent.learner.client.get(`${sent.learner.dialoguePath}/turns/2/why`);
  assert.equal(why.status, 200, "a reply stands beside its record");
}

test(`kill -9 ${kills} times with turns in flight loses, doubles and halves nothing`, async (context) => {
  const model = await new CompetentModel({ pace: paceMs }).start();
  const athro = await Athro.start({ model: { url: model.url, name: model.name, voice: "around" } });
  const draws = new Draws(20_26);
  const all: Sent[] = [];
  const starts: number[] = [];
  let inFlight = 0;
  for (let round = 0; round < kills; round++) {
    const now: Sent[] = [];
    for (const language of [...languages, languages[round % 2] ?? "en"]) {
      const learner = new Learner(athro.port, language);
      await learner.start("brief:ai-and-my-work");
      now.push({ learner, words: story(language, round), isAcknowledged: false });
    }
    const [first, second, third] = now as [Sent, Sent, Sent];
    const sendAgain = sendByForm(third);
    const isDone = [await sendByApi(first), await sendByApi(second)];
    await new Promise((done) => setTimeout(done, draws.below(killWithinMs)));
    if (isDone.some((done) => !done())) inFlight++;
    await athro.kill();
    await athro.startAgain();
    starts.push(athro.readyMs);
    for (const sent of now.filter(({ isAcknowledged }) => isAcknowledged)) await assertWhole(sent, round);
    await sendAgain();
    if (round % 5 === 4) for (const sent of now) await assertFinished(sent, athro);
    all.push(...now);
  }
  for (const sent of all) await assertFinished(sent, athro);
  starts.sort((a, b) => a - b);
  context.diagnostic(`${inFlight} of ${kills} kills came between 202 and done`);
  context.diagnostic(`ready again after ${Math.round(starts[kills / 2] ?? 0)} ms (median), ${Math.round(starts.at(-1) ?? 0)} ms (most)`);
  assert.ok(inFlight >= inFlightMin, `${inFlight} kills came between 202 and done`);
  assert.ok((starts.at(-1) ?? 0) <= readyMs, `ready again after ${starts.at(-1)} ms`);
  assert.equal(await athro.stop(), 0);
  await model.kill();
});

test("a stop lets open turns finish, and says so with exit code 0", async () => {
  const model = await new CompetentModel({ pace: 1000 }).start();
  const athro = await Athro.start({ model: { url: model.url, name: model.name, voice: "around" } });
  const learner = new Learner(athro.port, "en");
  await learner.start("brief:ai-and-my-work");
  await learner.post({ turn: newTurnId(), words: story("en", 0) });
  assert.equal(await athro.stop(), 0);
  await athro.startAgain();
  const { isWaiting, isReplied } = await shown({ learner, words: story("en", 0), isAcknowledged: true });
  assert.deepEqual([isWaiting, isReplied], [false, true]);
  assert.doesNotMatch(athro.log, /open turns finished/);
  await athro.stop();
  await model.kill();
});
