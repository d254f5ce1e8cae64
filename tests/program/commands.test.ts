// The commands that read lines: what they print, and that a bad line is named while the rest is answered.

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parseLines, run, talk, toLines, type TalkLine } from "../lib/command.ts";
import { facultyCopy, throwAway } from "../lib/folder.ts";

type Line = Record<string, unknown>;

const ids = (lines: Line[]) => lines.map(({ id }) => id);

/** Commands with two good lines around every kind of bad one. */
const table: { command: string; first: Line; last: Line; bad: unknown[] }[] = [
  {
    command: "mark",
    first: { id: "a", language: "en", kind: "short", accept: ["hypertension"], answer: "hypertension", unknown: [1] },
    last: { id: 7, lang: "cy", kind: "number", value: 150, unit: "mg", tolerance: 0, answer: "150mg" },
    bad: [{ id: "b", kind: "short", accept: ["x"] }, { id: "c", kind: "riddle", answer: "x" }, { id: "d", kind: "points", answer: "x" }],
  },
  {
    command: "classify",
    first: { id: "a", language: "en", text: "What is a false positive?" },
    last: { id: "z", language: "cy", text: "Beth yw positif ffug?" },
    bad: [{ id: "b", language: "fr", text: "x" }, { id: "c", text: 5 }],
  },
  {
    command: "redact",
    first: { id: "a", language: "en", text: "Mrs Mair Bowen fell" },
    last: { id: "z", language: "cy", text: "Cwympodd Mrs Mair Bowen" },
    bad: [{ id: "b" }, [1, 2]],
  },
  {
    command: "ask",
    first: { id: "a", language: "en", text: "What is alert fatigue?" },
    last: { id: "z", language: "cy", text: "Beth yw blinder rhybuddion?" },
    bad: [{ id: "b", language: "en" }, "text", { id: "c", language: "en", mentor: "nobody", text: "What is AI?" }],
  },
  {
    command: "talk",
    first: { id: "a", language: "en", start: "brief:ai-and-my-work", turns: ["I am a nurse"] },
    last: { id: "z", language: "cy", start: "", turns: ["Nyrs ydw i"] },
    bad: [{ id: "b", start: "item:nothing", turns: [] }, { id: "c", turns: "x" }, { id: "d", turns: [5] }],
  },
];

for (const { command, first, last, bad } of table) {
  test(`athro ${command} names bad lines by their number and answers the rest`, async () => {
    const lines = [JSON.stringify(first), ...bad.map((line) => JSON.stringify(line)), "{not json", "", JSON.stringify(last)];
    const ran = await run([command], lines.join("\n") + "\n");
    assert.equal(ran.code, 0, ran.err);
    const named = [...ran.err.matchAll(/^line (\d+): \S/gm)].map((match) => Number(match[1]));
    assert.deepEqual(named, [...bad, ""].map((_, place) => place + 2), ran.err);
    assert.deepEqual([...new Set(ids(parseLines<Line>(ran.out)))], [first.id, last.id]);
  });

  test(`athro ${command} reads a file as it reads standard input`, async () => {
    const file = join(throwAway("lines"), "lines.jsonl");
    const lines = toLines([first, last]);
    writeFileSync(file, lines);
    const [fromFile, fromInput] = [await run([command, file]), await run([command], lines)];
    assert.equal(fromFile.code, 0, fromFile.err);
    assert.equal(ids(parseLines<Line>(fromFile.out)).length, ids(parseLines<Line>(fromInput.out)).length);
    const missing = await run([command, file + ".not-there"]);
    assert.equal(missing.code, 2);
    assert.match(missing.err, /cannot read/);
  });
}

test("athro mark says what it decided and by which rule", async () => {
  const points = [
    { id: "p1", accept: ["it learned from examples"], required: true },
    { id: "p2", accept: ["it was tested on other people"], required: true },
  ];
  const marks: [string, Line][] = [
    ["correct", { kind: "short", accept: ["hypertension"], answer: "HYPERTENSION" }],
    ["wrong", { kind: "short", accept: ["hypertension"], answer: "hypotension" }],
    ["correct", { kind: "number", value: 150, unit: "mg", answer: "0.15 g" }],
    ["wrong", { kind: "number", value: 150, unit: "mg", answer: "15 mg" }],
    ["unsure", { kind: "number", value: 150, unit: "mg", answer: "150" }],
    ["correct", { kind: "points", points, answer: "it was tested on other people and it learned from examples" }],
    ["partly", { kind: "points", points, answer: "it learned from examples" }],
    ["wrong", { kind: "points", points, answer: "the sky is blue" }],
  ];
  const ran = await run(["mark"], toLines(marks.map(([, line], id) => ({ id, language: "en", ...line }))));
  const said = parseLines<{ id: number; mark: string; points: string[]; why: string }>(ran.out);
  assert.deepEqual(said.map(({ mark }) => mark), marks.map(([mark]) => mark));
  assert.deepEqual(said[6]?.points, ["p1"]);
  for (const { why } of said) assert.notEqual(why, "");
});

test("athro classify finds the routes that a mentor must not take, in both languages", async () => {
  const texts: [string, string, string][] = [
    ["en", "What does sensitivity mean?", "education"],
    ["cy", "Beth mae sensitifrwydd yn ei olygu?", "education"],
    ["en", "I cannot go on like this, I want to end my life", "distress"],
    ["cy", "Alla i ddim mynd ymlaen, rydw i eisiau marw", "distress"],
    ["en", "My patient in bed 4 has a potassium of 7.1 now, what should I give?", "live-patient"],
    ["cy", "Mae gan fy nghlaf yng ngwely 4 botasiwm o 7.1 nawr, beth ddylwn i ei roi?", "live-patient"],
    ["en", "Write my reflection for my appraisal", "reflection"],
    ["cy", "Ysgrifennwch fy myfyrdod ar gyfer fy arfarniad", "reflection"],
    ["en", "Tell me the answers to the assessment", "exam-answer"],
    ["cy", "Rhowch atebion yr asesiad i mi", "exam-answer"],
  ];
  const ran = await run(["classify"], toLines(texts.map(([language, text], id) => ({ id, language, text }))));
  const said = parseLines<{ route: string; clarify?: boolean }>(ran.out);
  assert.deepEqual(said.map(({ route }) => route), texts.map(([, , route]) => route));
});

test("athro redact gives offsets in code points of the input", async () => {
  const text = "🩺 Gwelodd Dr Siân Ŵyn glaf: 9995260182, ffôn 07700 900123";
  const ran = await run(["redact"], toLines([{ id: 1, language: "cy", text }]));
  const [said] = parseLines<{ out: string; spans: { s: number; e: number; t: string }[] }>(ran.out);
  const points = [...text];
  const of = (type: string) => said?.spans.filter(({ t }) => t === type).map(({ s, e }) => points.slice(s, e).join(""));
  assert.deepEqual(of("NHS_NUMBER"), ["9995260182"]);
  assert.deepEqual(of("PHONE"), ["07700 900123"]);
  assert.match(of("PERSON")?.join() ?? "", /Siân Ŵyn/);
  assert.doesNotMatch(said?.out ?? "", /9995260182|07700|Siân/);
});

test("athro ask answers from a cited passage, and says when no source has the answer", async () => {
  const questions = [
    { id: 1, language: "en", text: "What is alert fatigue?" },
    { id: 2, language: "cy", text: "Beth yw blinder rhybuddion?" },
    { id: 3, language: "en", text: "How does a heat pump defrost its coil in winter?" },
  ];
  const ran = await run(["ask"], toLines(questions));
  const [en, cy, none] = parseLines<{ answered: boolean; text: string; citations: object[]; passages: string[] }>(ran.out);
  for (const known of [en, cy]) {
    assert.equal(known?.answered, true);
    assert.ok(known.citations.length > 0 && known.passages.length > 0);
  }
  assert.match(en?.text ?? "", /alert/i);
  assert.match(cy?.text ?? "", /rhybudd/i);
  assert.equal(none?.answered, false);
  assert.deepEqual(none.citations, []);
});

test("athro talk fills in the open item's stem and answers, and repeats itself for a seed", async () => {
  const id = "foundations/what-ai-is/narrow/wound-photo";
  const scripts = ["en", "cy"].map((language) => ({
    id: language,
    language: language as "en" | "cy",
    role: "nurse",
    start: `item:${id}`,
    turns: ["{wrong}", "{right}"],
  }));
  const lines = await talk(scripts);
  for (const language of ["en", "cy"]) {
    const [opening, wrong, right] = lines.filter((line) => line.id === language) as [TalkLine, TalkLine, TalkLine];
    assert.deepEqual([opening.n, wrong.n, right.n], [0, 1, 2]);
    assert.equal(opening.item, id);
    assert.deepEqual([wrong.mark, wrong.rule, wrong.hint_step], ["wrong", "item/wrong", 1]);
    assert.deepEqual([right.mark, right.rule], ["correct", "item/right"]);
    assert.deepEqual([opening.worded_by, wrong.worded_by], ["authored", "authored"]);
  }
  assert.deepEqual(await talk(scripts), lines);
});

test("athro check passes the faculty that ships, and names file and line of a planted mistake", async () => {
  const good = await run(["check"]);
  assert.equal(good.code, 0, good.out);
  const folder = facultyCopy();
  writeFileSync(join(folder, "hali", "items", "planted.toml"), '[[item]]\nid = "foundations/what-ai-is/kinds/planted"\nobjective = "foundations/what-ai-is/kindz"\n');
  const bad = await run(["check", folder]);
  assert.equal(bad.code, 1);
  assert.match(bad.out, /hali\/items\/planted\.toml:\d+: .*kindz.*did you mean/);
  const json = await run(["check", "--json", folder]);
  const findings = parseLines<{ file: string; line: number; severity: string; message: string }>(json.out);
  assert.ok(findings.some(({ file, line, severity }) => file.endsWith("planted.toml") && line > 0 && severity === "error"));
});

test("athro check says what will have expired by a date", async () => {
  const later = await run(["check", "--today", "2035-01-01"]);
  assert.equal(later.code, 1);
  assert.match(later.out, /review/);
  assert.equal((await run(["check", "--today", "soon"])).code, 2);
});

test("athro rules prints the table in either language", async () => {
  const [en, cy] = [await run(["rules"]), await run(["rules", "--language", "cy"])];
  for (const { out } of [en, cy]) assert.match(out, /^item\/wrong$/m);
  assert.notEqual(en.out, cy.out);
});
