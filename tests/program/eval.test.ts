// The commands that measure a judgement on anybody's own data: what they count, their bars and their exit codes.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { run, toLines } from "../lib/command.ts";
import { throwAway } from "../lib/folder.ts";

type Line = Record<string, unknown>;

/** Writes lines to a file of their own. */
function file(name: string, text: string): string {
  const path = join(throwAway("eval"), name);
  writeFileSync(path, text);
  return path;
}

const passages: Line[] = [
  { id: "p1", condition: "alert fatigue", section: "cause", text: "About 9 of 108 alerts are true. People do not read each alert." },
  { id: "p2", condition: "scribe notes", section: "checking", text: "A scribe can lose the word no. Someone must read the note." },
];

test("athro eval claims counts what is caught and kept, by construction", async () => {
  const claims: Line[] = [
    { passage_id: "p1", claim: "About 9 of 108 alerts are true.", label: "supported", construction: "extract" },
    { passage_id: "p1", claim: "About 90 of 108 alerts are true.", label: "unsupported", construction: "number change" },
    { passage_id: "p1", claim: "People read each alert.", label: "unsupported", construction: "polarity or mode change" },
    { passage_id: "p2", claim: "Someone must read the note.", label: "supported", construction: "extract" },
  ];
  const args = ["eval", "claims", "--passages", file("p.jsonl", toLines(passages)), "--json", "--claims"];
  const ran = await run([...args, file("c.jsonl", toLines(claims))], "");
  assert.equal(ran.code, 0, ran.err);
  const table = JSON.parse(ran.out) as { balanced_accuracy: number; constructions: Record<string, { claims: number; right: number }> };
  assert.equal(table.balanced_accuracy, 1);
  assert.deepEqual(table.constructions["supported: extract"], { claims: 2, right: 2 });

  // A label that is turned round makes the bar miss, and the command says so by its exit code.
  const turned = claims.map((claim) => (claim.construction === "number change" ? { ...claim, label: "supported" } : claim));
  const missed = await run([...args, file("t.jsonl", toLines(turned))], "");
  assert.equal(missed.code, 1);

  const bad = await run([...args, file("b.jsonl", toLines([{ passage_id: "p9", claim: "x", label: "supported" }, ...claims]))], "");
  assert.match(bad.err, /^line 1: .*p9/m);
  assert.equal(bad.code, 0);
});

test("athro eval retrieval finds the passage by its words and by another name", async () => {
  const queries: Line[] = [
    { kind: "original", query: "why are alerts not read", relevant: ["p1"] },
    { kind: "synonym", query: "what can an ambient notetaker lose", relevant: ["p2"] },
  ];
  const files = ["--passages", file("p.jsonl", toLines(passages)), "--queries", file("q.jsonl", toLines(queries))];
  const aliases = file("a.json", JSON.stringify({ "scribe notes": ["ambient notetaker"] }));
  const ran = await run(["eval", "retrieval", "--json", ...files, "--aliases", aliases], "");
  assert.equal(ran.code, 0, ran.err);
  const table = JSON.parse(ran.out) as { recall_at_3: number; kinds: Record<string, { queries: number; ndcg_at_10: number }> };
  assert.equal(table.recall_at_3, 1);
  assert.equal(table.kinds["synonym"]?.ndcg_at_10, 1);
  const broken = await run(["eval", "retrieval", ...files, "--aliases", file("x.json", "[1]")], "");
  assert.equal(broken.code, 2);
  assert.match(broken.err, /x\.json/);
});

test("athro eval pii counts what survives, and ordinary texts that change", async () => {
  const texts: Line[] = [
    { id: 1, lang: "en", kind: "pos", text: "Mrs Mair Bowen fell", spans: [{ s: 0, e: 14, t: "PERSON" }] },
    { id: 2, lang: "cy", kind: "neg", text: "Beth yw positif ffug?", spans: [] },
    // What is no identifier to athro survives, and misses the bar.
    { id: 3, lang: "en", kind: "pos", text: "the kettle is on", spans: [{ s: 4, e: 10, t: "PHONE" }] },
  ];
  const ran = await run(["eval", "pii", "--json", file("x.jsonl", toLines(texts))], "");
  assert.equal(ran.code, 1);
  const table = JSON.parse(ran.out) as { types: Record<string, Record<string, { spans: number; leaked: number }>>; clean_changed: number };
  assert.deepEqual(table.types["PERSON"]?.["en"], { spans: 1, leaked: 0 });
  assert.deepEqual(table.types["PHONE"]?.["en"], { spans: 1, leaked: 1 });
  assert.equal(table.clean_changed, 0);
  assert.equal((await run(["eval", "pii", file("y.jsonl", toLines(texts.slice(0, 2)))], "")).code, 0);
});
