// What a visit costs: the first page on the wire, the memory of a server that nobody talks to.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { Client, type Answer } from "../lib/client.ts";
import { Athro } from "../lib/server.ts";

const bytesMax = 150 * 1000;
const requestsMax = 15;
const memoryMaxKb = 150 * 1024;

let athro: Athro;
before(async () => {
  athro = await Athro.start();
});
after(() => athro.stop());

const headBytes = ({ rawHeaders }: Answer) => rawHeaders.reduce((sum, part) => sum + part.length + 2, 17);

test("the first page and all it needs are under 150 KB and 15 requests", async (context) => {
  for (const path of ["/", "/en/", "/cy/"]) {
    const client = new Client(athro.port);
    const codings = { "Accept-Encoding": "br, gzip" };
    const page = await client.get(path, codings);
    const needed = [...page.text.matchAll(/<(?:link|script|img)\b[^>]*?(?:href|src)="([^"]+)"/g)].map((match) => match[1] ?? "");
    const answers = [page];
    for (const each of new Set(needed)) answers.push(await client.get(each, codings));
    const bytes = answers.reduce((sum, answer) => sum + answer.bytes.length + headBytes(answer), 0);
    context.diagnostic(`${path}: ${bytes} bytes in ${answers.length} requests`);
    assert.ok(answers.every(({ status }) => status === 200));
    assert.ok(bytes < bytesMax, `${path}: ${bytes} bytes`);
    assert.ok(answers.length <= requestsMax, `${path}: ${answers.length} requests`);
    assert.ok(needed.every((each) => each.startsWith("/")), "nothing from another host");
  }
});

test("an idle server holds less than 150 MB", async (context) => {
  await new Client(athro.port).get("/en/");
  const kb = Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${athro.pid}/status`, "utf8"))?.[1]);
  context.diagnostic(`${Math.round(kb / 1024)} MB`);
  assert.ok(kb > 0 && kb < memoryMaxKb, `${kb} kB`);
});
