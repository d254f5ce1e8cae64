// Whatever a learner, an author or a model writes is text on every page: no script runs and nothing leaves for another
// host, as shipped, by the writer alone (no policy) and by the policy alone (no writer).

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launch, Sink, Trial, type Seen } from "../lib/canary.ts";
import { Client } from "../lib/client.ts";
import { items, languages, type Language } from "../lib/faculty.ts";
import { Learner, newTurnId, turnsOn } from "../lib/learner.ts";
import { lookAll, wrongs, type Look } from "../lib/looks.ts";
import { pageFaults } from "../lib/page_faults.ts";
import { batches, corpusPayloads, inAddress, noCorpora, ownPayloads } from "../lib/payloads.ts";
import { noBrowser } from "../lib/places.ts";
import { plantedFaculty } from "../lib/planted_faculty.ts";
import { showRaw, type RawPage } from "../lib/raw_page.ts";
import { Athro } from "../lib/server.ts";
import { PayloadModel } from "../models/payload.ts";

const skip = noBrowser;
const own = ownPayloads();
const corpora = corpusPayloads();
let athro: Athro;
let sink: Sink;
let browser: Browser;

before(async () => {
  if (skip) return;
  sink = await new Sink().start();
  [athro, browser] = await Promise.all([Athro.start(), launch(sink)]);
});
after(async () => {
  if (skip) return;
  await browser.close();
  await Promise.all([sink.stop(), athro.stop()]);
});

/** Ends whatever a text of HTML may have left open, so that the next one is read. */
const closing = `\n--></script></style></textarea></title></noscript></template></select></svg></math></iframe></xmp>"'>\n`;
const batchCharacters = 2000;

/** Ours one by one, so that each is known by name; those of the corpora a few to a page. */
function rawPages(script: string): RawPage[] {
  const able = corpora.filter(({ text }) => /[<&]|script:/i.test(text)).map(({ text }) => text + closing);
  return [
    ...own.map(({ id, text }) => ({ id, markup: text.replaceAll("APP", script) })),
    ...batches(able, batchCharacters).map((markup, place) => ({ id: `corpora-${place}`, markup })),
  ];
}

async function headersAndScript(): Promise<{ headers: Record<string, string>; script: string }> {
  const client = new Client(athro.port);
  const { headers, text } = await client.get("/en/");
  client.close();
  const { "content-length": _, date: __, ...kept } = headers;
  return { headers: kept as Record<string, string>, script: /src="(\/assets\/[^"]+\.js)"/.exec(text)?.[1] ?? "" };
}

const which = (seen: Map<string, Seen>, holds: (seen: Seen) => boolean) => [...seen].filter(([, each]) => holds(each)).map(([id]) => id);

test("payloads on a page that no writer made: without the policy they run and reach out, with it none does", { skip }, async (context) => {
  if (noCorpora) context.diagnostic(noCorpora);
  const { headers, script } = await headersAndScript();
  const pages = rawPages(script);

  const open = await Trial.begin(browser, athro.address, false);
  const bare = await showRaw(open, headers, pages);
  await open.context.close();
  const bareRan = which(bare, ({ scripts }) => scripts.length > 0);
  const bareSent = which(bare, ({ requests, navigations }) => requests.length + navigations.length > 0);
  const heard = sink.take();
  context.diagnostic(`without writer and policy: scripts ran on ${bareRan.length} of ${pages.length} pages, ${bareSent.length} reached out, ${heard.length} connections`);
  assert.ok(bareRan.filter((id) => !id.startsWith("corpora")).length >= 55, `only ran: ${bareRan.join(" ")}`);
  assert.ok(bareSent.length >= 25, `only sent: ${bareSent.join(" ")}`);
  assert.ok(heard.some((words) => words.includes("far.example")), "the sink is reached");

  const getsOut = new Set(own.filter(({ getsOut }) => getsOut).map(({ id }) => id));
  const closed = await Trial.begin(browser, athro.address, true);
  const held = await showRaw(closed, headers, pages.filter(({ id }) => !getsOut.has(id)));
  assert.deepEqual(which(held, ({ scripts }) => scripts.length > 0), []);
  assert.deepEqual([...held].filter(([, { requests, navigations }]) => requests.length + navigations.length > 0), []);
  // Chromium opens the connection for a frame or form before it asks the policy; nothing is said on it.
  const silent = sink.take();
  assert.deepEqual(silent.filter((words) => words !== "a connection"), []);
  context.diagnostic(`under the policy: no script, no request; ${silent.length} connections on which nothing was said`);
  await closed.context.close();

  // What no policy stops: docs/explanation/safety.md lists it.
  const beyond = await Trial.begin(browser, athro.address, true);
  const left = await showRaw(beyond, headers, pages.filter(({ id }) => getsOut.has(id)));
  context.diagnostic(`beyond any policy: ${[...left].map(([id, { navigations }]) => `${id} ${navigations.join(" ")}`).join("; ")}; ${sink.take().join("; ")}`);
  assert.deepEqual(which(left, ({ scripts, requests }) => scripts.length + requests.length > 0), []);
  await beyond.context.close();
});

const texts = [...own, ...corpora].map(({ text }) => text);
/** Those that hold a character which means something to markup, an address or code. */
const telling = texts.filter((text) => /[<>"'&`\\:=\0-\x1f]/.test(text));
const messageCharacters = 3800;
const addressBytes = 7800; // of the 8 KiB that an address may have

/** As shipped, and by the writer alone; with the session of a learner or without one. */
async function trials(server: Athro, learner?: Learner): Promise<Trial[]> {
  const both = await Promise.all([true, false].map((hasPolicy) => Trial.begin(browser, server.address, hasPolicy)));
  const cookies = [...(learner?.client.cookies ?? [])].map(([name, value]) => ({ name, value, url: server.address }));
  for (const trial of both) await trial.context.addCookies(cookies);
  return both;
}

/** Looks at the pages as shipped and by the writer alone. Errors: anything was wrong on any of them. */
async function lookTwice(server: Athro, looks: readonly Look[], learner?: Learner): Promise<void> {
  const both = await trials(server, learner);
  const found: string[] = [];
  for (const trial of both) found.push(...(await lookAll(trial, looks)));
  await Promise.all(both.map(({ context }) => context.close()));
  assert.deepEqual(found, []);
  assert.deepEqual(sink.take(), []);
}

/** Says every payload, many to a message, in as many dialogues as it takes. */
async function sayAll(language: Language): Promise<{ learner: Learner; looks: Look[] }> {
  const learner = new Learner(athro.port, language);
  await learner.start("brief:ai-and-my-work");
  const messages = batches(texts, messageCharacters);
  let replies = 0;
  for (const words of messages) {
    const answer = await learner.post({ turn: newTurnId(), words });
    assert.equal(answer.status, 202, answer.text);
    await learner.events(++replies + 1).ended;
  }
  const shown = turnsOn(await learner.read(learner.dialoguePath));
  assert.equal(shown.filter(({ isMentor }) => !isMentor).length, messages.length);
  const turns = Array.from({ length: messages.length }, (_, place) => place + 2);
  return {
    learner,
    looks: [
      { path: learner.dialoguePath },
      { path: `${learner.dialoguePath}/turns?after=0` },
      { path: `${learner.apiPath}/3/events` },
      { path: `/${language}/` },
      ...(language === "cy" ? turns.map((turn) => ({ path: `${learner.dialoguePath}/turns/${turn}/why` })) : []),
      ...(language === "en" ? messages.map((comment) => ({ path: `${learner.dialoguePath}/turns/2/feedback`, form: [["comment", comment]] as const })) : []),
    ],
  };
}

/** Says payloads one by one within a sentence, so that they are quoted, kept as a plan and asked about. */
async function sayShort(language: Language, payloads: readonly string[]): Promise<{ learner: Learner; looks: Look[]; quoted: number }> {
  const learner = new Learner(athro.port, language);
  await learner.start("brief:narrow-tools");
  const replies: string[] = [];
  for (const payload of payloads) {
    const sentence = { en: `We have a tool called ${payload} for the rota`, cy: `Mae gennym ni offeryn o'r enw ${payload} ar gyfer y rota` };
    replies.push((await learner.say(sentence[language])).text);
  }
  const quoted = payloads.filter((payload, place) => replies[place]?.includes(payload)).length;
  const explained = payloads.flatMap((payload, place) => (replies[place]?.includes(payload) ? [place + 2] : [])).slice(0, 6);
  const learning = `/${language}/learning`;
  const memory = new RegExp(`${learning}/memories/[\\w-]+`).exec(await learner.read(learning))?.[0];
  assert.ok(memory, "something that the learner wants to try is kept");
  const remembered = batches(telling, messageCharacters).map((text) => ({
    path: learning,
    prepare: () => learner.client.postForm(memory, [["text", text], ["act", "save"]]),
  }));
  return {
    learner,
    quoted,
    looks: [{ path: learner.dialoguePath }, { path: learning }, ...explained.map((turn) => ({ path: `${learner.dialoguePath}/turns/${turn}/why` })), ...(language === "en" ? remembered : [])],
  };
}

test("a learner's words are words wherever they are shown, quoted, kept and asked about", { skip }, async (context) => {
  const short = own.map(({ text }) => text).filter((text) => /</.test(text) && text.length < 80 && !text.includes("\n")).slice(0, 34);
  const said = [...(await Promise.all(languages.map(sayAll)))];
  const brief = await Promise.all(languages.map((language, place) => sayShort(language, short.slice(place * 17, place * 17 + 17))));
  context.diagnostic(`${brief.map(({ quoted }) => quoted).join(" and ")} of 17 short ones are quoted as they are`);
  assert.ok(brief.every(({ quoted }) => quoted >= 3), "payloads are quoted");
  for (const { learner, looks } of [...said, ...brief]) await lookTwice(athro, looks, learner);
});

test("what stands in an address or a form is text on the page that answers", { skip }, async () => {
  const looks: Look[] = [];
  for (const [place, text] of batches(telling, addressBytes, (each) => inAddress(each).length).entries()) {
    const language = languages[place % 2] ?? "en";
    const at = inAddress(text);
    const number = ["prevalence", "sensitivity", "specificity", "prediction"][place % 4];
    looks.push(
      { path: `/${language}/${at}` },
      { path: `/v1/${at}` },
      { path: `/${language}/guardrails?q=${at}` },
      { path: `/${language}/labs/predictive-values?${number}=${at}` },
      { path: `/${language}/labs/biased-sample?sent=1&${place % 2 ? "examples" : "prediction"}=${at}` },
      { path: `/${language}/feedback?page=${at}` },
      { path: `/${language}/start`, form: [["item", text], ["profession", text], ["turn", text]] },
    );
  }
  for (const name of batches(telling, 10_000)) {
    looks.push(
      { path: "/en/sign-in", form: [["user_name", name], ["passphrase", "no such passphrase"]] },
      { path: "/cy/sign-in/recovery", form: [["user_name", name], ["code", name], ["passphrase", "no such passphrase"]] },
    );
  }
  await lookTwice(athro, looks);
});

test("words that the script sends, fetches and keeps for a reload stay words", { skip }, async () => {
  const learner = new Learner(athro.port, "en");
  await learner.start("brief:ai-and-my-work");
  const words = batches(own.map(({ text }) => text), messageCharacters);
  for (const trial of await trials(athro, learner)) {
    const page = await trial.page();
    await page.goto(athro.address + learner.dialoguePath);
    const field = page.locator("#sheet textarea[name=words]");
    for (const text of words) {
      await field.fill(text);
      const kept = await field.inputValue();
      await page.reload();
      assert.equal(await field.inputValue(), kept, "the draft is there again");
      const before = await page.locator("li.athro-turn--mentor").count();
      await page.locator("#sheet button[data-send]").click();
      await page.locator("li.athro-turn--mentor").nth(before).waitFor();
    }
    assert.deepEqual([...wrongs(trial.take(page), "the dialogue"), ...(await pageFaults(page))], []);
    await trial.context.close();
  }
  assert.deepEqual(sink.take(), []);
});

/** A dialogue on each of some starts, in which nothing is known: hints, first steps and answers are shown. */
async function heldDialogues(server: Athro, language: Language, starts: readonly string[]): Promise<{ learner: Learner; looks: Look[] }> {
  const learner = new Learner(server.port, language);
  const looks: Look[] = [];
  for (const start of starts) {
    await learner.start(start);
    for (const said of { en: ["I do not know", "Why is that?"], cy: ["Dydw i ddim yn gwybod", "Pam felly?"] }[language]) await learner.say(said);
    looks.push({ path: learner.dialoguePath }, { path: `${learner.dialoguePath}/turns/3/why` });
  }
  return { learner, looks: [...looks, { path: `/${language}/learning` }, { path: `/${language}/settings` }, { path: `/${language}/` }] };
}

test("an author's texts are text: units, terms, cards, questions, hints and what HALI says", { skip }, async (context) => {
  const { folder, count } = await plantedFaculty(texts);
  context.diagnostic(`${count} texts hold a payload`);
  assert.ok(count > 3000, `only ${count} texts hold a payload`);
  const server = await Athro.start({ faculty: folder });
  const client = new Client(server.port);
  const starts = ["unit:foundations/what-ai-is", "brief:narrow-tools", "brief:alerts-at-work", "brief:thresholds-at-work"];
  const asked = items().filter((_, place) => place % 7 === 0).map(({ id }) => `item:${id}`);
  for (const [place, language] of languages.entries()) {
    const lists = await Promise.all(["units", "glossary", "guardrails", "labs"].map((name) => client.get(`/${language}/${name}`)));
    const shown = lists.flatMap(({ text }) => text.match(/&lt;[a-z/!]/gi) ?? []).length;
    assert.ok(shown > 100, `only ${shown} tags stand as text on the pages that list the others`);
    const read = new Set(lists.flatMap(({ text }) => text.match(/(?<=href=")\/(?:en|cy)\/(?:units|glossary|guardrails|labs)(?:\/[^"]+)?(?=")/g) ?? []));
    const pages = [...read].filter((path, at) => path.startsWith(`/${language}/`) && (!/\/(glossary|guardrails)\//.test(path) || at % 4 === place));
    pages.push(...pages.filter((path) => path.includes("/labs/")).map((path) => `${path}?sent=1`)); // with its remarks
    const { learner, looks } = await heldDialogues(server, language, [...starts, ...asked].filter((_, at) => at % 2 === place));
    await lookTwice(server, [...pages.map((path) => ({ path })), ...looks], learner);
  }
  client.close();
  await server.stop();
});

test("a model's words are text in both voices, whatever the guard lets through, and so is its name", { skip }, async (context) => {
  const name = `"><img src=x onerror=alert(1)>`;
  for (const voice of ["around", "free"] as const) {
    const model = await new PayloadModel(name, texts).start();
    const server = await Athro.start({ model: { url: model.url, name, voice } });
    const learner = new Learner(server.port, "en");
    await learner.start("brief:ai-and-my-work");
    const said = ["I am a nurse on a ward", "We use a screen that flags sepsis", "It is wrong every night", "What is AI?", "Why does it do that?", "I do not trust it"];
    for (const words of [...said, ...said]) await learner.say(words);
    const shown = turnsOn(learner.page).filter(({ markup }) => markup.includes("&quot;&gt;&lt;img"));
    context.diagnostic(`${voice}: asked ${model.calls.length} times; its name stands under ${shown.length} replies`);
    assert.ok(model.calls.length >= 8 && shown.length > 0, "replies of the model are shown");
    const whys = Array.from({ length: said.length }, (_, place) => ({ path: `${learner.dialoguePath}/turns/${place + 2}/why` }));
    await lookTwice(server, [{ path: learner.dialoguePath }, { path: "/en/about-ai" }, ...whys, { path: `${learner.apiPath}/5/events` }], learner);
    await Promise.all([server.stop(), model.kill()]);
  }
});
