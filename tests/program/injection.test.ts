// Whatever a learner, an author or a model writes is text on every page: no script runs and nothing leaves for another
// host, as shipped, by the writer alone (no policy) and by the policy alone (no writer).

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { launch, Sink, Trial, type Seen } from "../lib/canary.ts";
import { Client } from "../lib/client.ts";
import { batches, corpusPayloads, noCorpora, ownPayloads } from "../lib/payloads.ts";
import { noBrowser } from "../lib/places.ts";
import { showRaw, type RawPage } from "../lib/raw_page.ts";
import { Athro } from "../lib/server.ts";

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
const batchCharacters = 700;

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
