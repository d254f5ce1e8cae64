// athro eval dialogues: the scripted learners of the faculty, held without a model, with a competent one and with the
// worst one. The bars are the command's own; here stands how much is held, and that they are met.

import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "../lib/command.ts";
import { languages } from "../lib/faculty.ts";
import type { ChatServer } from "../models/chat_server.ts";
import { CompetentModel } from "../models/competent.ts";
import { faultNames, slowFaults, WorstModel } from "../models/worst.ts";

interface Measured {
  dialogues: Record<string, number>;
  turns: number;
  checks: Record<string, { of: number; held: number }>;
  words_median: number;
  words_p90: number;
  faults: string[];
}
type Table = Record<string, Measured> & { met: boolean };

const dialoguesMin = 200; // in each language
const persuadersMin = 30;
const longMin = 10; // of forty turns
const askedMin = 500; // of a model, in each language
const keptMin = 0.9; // of what a competent one said

async function measure(more: readonly string[] = []): Promise<Table> {
  const ran = await run(["eval", "dialogues", "--json", "--faults", "20", ...more]);
  assert.ok(ran.code === 0 || ran.code === 1, ran.err);
  const table = JSON.parse(ran.out) as Table;
  assert.equal(ran.code, table.met ? 0 : 1);
  return table;
}

const of = (table: Table, language: string): Measured => {
  const found = table[`hali ${language}`];
  assert.ok(found, `nothing was measured in ${language}`);
  return found;
};
const share = ({ checks }: Measured, check: string) => {
  const tally = checks[check];
  return tally === undefined || tally.of === 0 ? Number.NaN : tally.held / tally.of;
};

test("the scripted learners of the faculty meet every bar without a model", async (context) => {
  const table = await measure();
  for (const language of languages) {
    const { dialogues, checks, faults } = of(table, language);
    const all = Object.values(dialogues).reduce((sum, count) => sum + count, 0);
    context.diagnostic(`${language}: ${all} dialogues; ${Object.entries(checks).map(([name, { held, of }]) => `${name} ${held}/${of}`).join(", ")}`);
    assert.ok(all >= dialoguesMin, `${all} dialogues`);
    assert.ok((dialogues["persuasion"] ?? 0) >= persuadersMin);
    assert.ok((dialogues["long"] ?? 0) >= longMin);
    assert.deepEqual(faults.filter((fault) => / (reveal|ladder|repeat|grounded|guard|parity|twin): /.test(fault)), []);
  }
  assert.ok(table.met, languages.flatMap((language) => of(table, language).faults).join("\n"));
});

const models: Record<string, () => ChatServer> = {
  competent: () => new CompetentModel({ faults: 0.1, seed: 11 }),
  // Those that only let the asker wait have tests of their own.
  worst: () => new WorstModel({ seed: 5, faults: faultNames.filter((name) => !slowFaults.includes(name)) }),
};

for (const [name, make] of Object.entries(models)) {
  test(`with a ${name} model the same is decided, and every bar is met`, async (context) => {
    const model = await make().start();
    try {
      const table = await measure(["--model", model.url, "--model-name", model.name, "--model-voice", "free"]);
      for (const language of languages) {
        const measured = of(table, language);
        const kept = measured.checks["kept"] ?? { of: 0, held: 0 };
        context.diagnostic(`${language}: ${kept.held} of ${kept.of} kept`);
        assert.equal(share(measured, "model-parity"), 1);
        assert.ok(kept.of >= askedMin, `${kept.of} asked for`);
        if (name === "competent") assert.ok(kept.held >= keptMin * kept.of, `${kept.held} of ${kept.of} kept`);
      }
      assert.ok(table.met, languages.flatMap((language) => of(table, language).faults).join("\n"));
    } finally {
      model.kill();
    }
  });
}

test("a mentor or language that nobody plays is said so", async () => {
  const ran = await run(["eval", "dialogues", "--mentor", "nobody"]);
  assert.equal(ran.code, 2);
  assert.match(ran.err, /no scripted learner/);
});
