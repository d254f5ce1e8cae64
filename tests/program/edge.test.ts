// The HTTP edge of the real program: headers on every answer, cookies, hosts, origins, framing.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { Client, type Answer } from "../lib/client.ts";
import { labAddresses } from "../lib/labs.ts";
import { Learner } from "../lib/learner.ts";
import { root } from "../lib/places.ts";
import { Athro } from "../lib/server.ts";

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

let athro: Athro;
let client: Client;

before(async () => {
  athro = await Athro.start();
  client = new Client(athro.port);
});
after(() => athro.stop());

const pagePaths = [
  "/", "/en/", "/cy/", "/en/units", "/en/units/foundations/what-ai-is", "/cy/units/foundations/reading-claims",
  "/en/labs/predictive-values", "/cy/labs/predictive-values?prevalence=1&sensitivity=90&specificity=90&prediction=50",
  "/en/labs", "/cy/labs", ...Object.values(labAddresses()).flatMap((path) => [`/en${path}`, `/cy${path}`]),
  "/en/glossary", "/cy/guardrails", "/cy/guardrails?q=llythyr", "/en/sign-in", "/en/sign-in/recovery", "/cy/settings",
  "/en/privacy", "/cy/accessibility", "/en/about-ai", "/en/feedback", "/en/left",
];

function assertGuarded(answer: Answer, what: string): void {
  const { headers } = answer;
  assert.equal(headers["content-security-policy"], policy, what);
  assert.equal(headers["x-content-type-options"], "nosniff", what);
  assert.equal(headers["referrer-policy"], "no-referrer", what);
  assert.equal(headers["x-dns-prefetch-control"], "off", what);
  assert.equal(headers["cross-origin-opener-policy"], "same-origin", what);
  assert.equal(headers["cross-origin-resource-policy"], "same-origin", what);
  assert.ok(headers["permissions-policy"], what);
  assert.equal(headers.server, undefined, what);
  assert.equal(headers["x-powered-by"], undefined, what);
}

test("every page type answers with the strict headers, and personal pages are not stored", async () => {
  for (const path of pagePaths) {
    const answer = await client.get(path);
    assert.equal(answer.status, 200, path);
    assertGuarded(answer, path);
    assert.equal(answer.headers["cache-control"], "no-store", path);
    assert.match(answer.headers["content-type"] ?? "", /^text\/html; ?charset=utf-8$/i, path);
  }
});

test("errors, redirects, assets, the API and event streams carry the strict headers too", async () => {
  const learner = new Learner(athro.port, "en");
  await learner.arrive();
  await learner.answer(true);
  const asset = /href="(\/assets\/[^"]+\.css)"/.exec(learner.page)?.[1] ?? "";
  const answers: [string, number, Answer][] = [
    ["nothing there", 404, await client.get("/en/nothing")],
    ["wrong method", 405, await client.send("DELETE", "/en/", {})],
    ["not signed in", 401, await client.get("/en/learning")],
    ["without a slash", 303, await client.get("/en")],
    ["asset", 200, await client.get(asset)],
    ["alive", 204, await client.get("/alive")],
    ["API without a session", 401, await client.postJson("/v1/dialogues/x/turns", { turn: "0".repeat(32), words: "x" })],
    ["API with a bad body", 400, await learner.post({ turn: "short", words: "x" })],
    ["stream", 200, await learner.client.get(`${learner.apiPath}/2/events`, { Accept: "text/event-stream" })],
    ["dialogue", 200, await learner.client.get(learner.dialoguePath)],
    ["export", 200, await learner.client.get("/en/learning/export")],
  ];
  for (const [what, status, answer] of answers) {
    assert.equal(answer.status, status, what);
    assertGuarded(answer, what);
  }
});

test("errors are pages for people and problems for programs, and both give the request's number", async () => {
  const page = await client.get("/cy/nothing");
  assert.match(page.text, /Nid oes dim yma/);
  const problem = await client.get("/v1/nothing", { Accept: "application/json" });
  assert.equal(problem.headers["content-type"], "application/problem+json");
  const said = JSON.parse(problem.text) as Record<string, unknown>;
  assert.equal(said.status, 404);
  assert.equal(said.code, "not_found");
  for (const field of ["message", "hint", "request"]) assert.ok(said[field], field);
});

test("assets are served compressed, for ever, from what was built", async () => {
  const { text } = await client.get("/en/");
  const paths = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? "");
  assert.ok(paths.length >= 3);
  for (const path of new Set(paths)) {
    for (const coding of ["br", "gzip"]) {
      const answer = await client.get(path, { "Accept-Encoding": coding });
      assert.equal(answer.headers["content-encoding"], coding, path);
      assert.match(answer.headers["cache-control"] ?? "", /immutable/);
      assert.match(answer.headers.vary ?? "", /accept-encoding/i);
    }
    assert.equal((await client.get(path)).headers["content-encoding"], undefined);
  }
});

test("the session's cookie is HttpOnly, SameSite=Lax, for the whole site, and has no name or word in it", async () => {
  const learner = new Learner(athro.port, "en");
  await learner.arrive();
  assert.equal(learner.client.cookies.size, 0);
  const form = /name="item" value="([^"]+)"/.exec(learner.page)?.[1] ?? "";
  const answer = await learner.client.postForm("/en/start", [["item", form], ["turn", "a".repeat(32)], ["words", "hello there"]]);
  const [line = ""] = answer.headers["set-cookie"] ?? [];
  assert.match(line, /^athro=[\w.~-]{32,}; /);
  for (const wanted of [/HttpOnly/, /SameSite=Lax/, /Path=\//]) assert.match(line, wanted);
  assert.doesNotMatch(line, /Domain=/);
});

test("a name that is not the server's gets 421, also in an absolute target", async () => {
  for (const host of ["evil.example", "localhost.evil.example", `evil.example:${athro.port}`]) {
    assert.equal((await client.get("/en/", { Host: host })).status, 421, host);
  }
  for (const host of [`127.0.0.1:${athro.port}`, "localhost", `LOCALHOST:${athro.port}`]) {
    assert.equal((await client.get("/en/", { Host: host })).status, 200, host);
  }
});

test("a form from another site is refused, whatever header tells it", async () => {
  const learner = new Learner(athro.port, "en");
  await learner.arrive();
  await learner.answer(true);
  const tries: Record<string, string>[] = [
    { Origin: "http://evil.example" },
    { Origin: "null" },
    { "Sec-Fetch-Site": "cross-site" },
    { "Sec-Fetch-Site": "same-site" },
  ];
  for (const headers of tries) {
    const body = new URLSearchParams({ start: "" }).toString();
    const typed = { "Content-Type": "application/x-www-form-urlencoded", ...headers };
    const answer = await learner.client.send("POST", "/en/learning/delete", typed, body);
    assert.equal(answer.status, 403, JSON.stringify(headers));
  }
  assert.equal((await learner.client.get(learner.dialoguePath)).status, 200);
});

test("a dialogue of somebody else is not found, on the page, in the API and as a stream", async () => {
  const [one, other] = [new Learner(athro.port, "en"), new Learner(athro.port, "en")];
  for (const learner of [one, other]) {
    await learner.arrive();
    await learner.answer(true);
  }
  for (const path of [one.dialoguePath, `${one.apiPath}/2/events`, `${one.dialoguePath}/turns?after=0`, `${one.dialoguePath}/turns/2/why`]) {
    assert.equal((await other.client.get(path)).status, 404, path);
  }
  const posted = await other.client.postJson(one.apiPath, { turn: "b".repeat(32), words: "not mine" });
  assert.equal(posted.status, 404);
});

test("limits are refused with their status, and the server goes on", async () => {
  const tries: [string, number, () => Promise<Answer>][] = [
    ["a long address", 414, () => client.get(`/en/?x=${"x".repeat(9000)}`)],
    ["a large head", 431, () => client.get("/en/", { "X-Large": "x".repeat(17_000) })],
    ["a large body", 413, () => client.send("POST", "/en/start", { "Content-Type": "application/json" }, "x".repeat(1_100_000))],
    ["another type of body", 415, () => client.send("POST", "/en/start", { "Content-Type": "text/plain" }, "x")],
  ];
  for (const [what, status, act] of tries) {
    const answer = await act().catch((fault: unknown) => String(fault));
    assert.equal(typeof answer === "string" ? answer : answer.status, status, what);
  }
  assert.equal((await client.get("/en/")).status, 200);
});

const vectors = `${root}../shared/vectors/http-framing/run.py`;

test("the framing vectors: none fails", { skip: existsSync(vectors) ? false : "no ../shared/vectors/http-framing beside the checkout" }, async () => {
  const said = await new Promise<string>((done) => {
    execFile("python3", [vectors, "127.0.0.1", String(athro.port), "/en/"], (_, stdout, stderr) => done(stdout + stderr));
  });
  assert.match(said, /^\d+ passed, 0 failed$/m, said);
});
