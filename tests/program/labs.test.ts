// The labs of the faculty over HTTP: what a page may not say yet, what a wrong address is answered with, and that an
// educator adds a lab without code.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Client } from "../lib/client.ts";
import { run } from "../lib/command.ts";
import { languages } from "../lib/faculty.ts";
import { facultyCopy } from "../lib/folder.ts";
import { forms, textOf, unescapeHtml } from "../lib/html.ts";
import { follower, labs, labsOf, referencesAddress, sampleAddress, sortingAddress, tasksOf, trustAddress, type TrustAnswer, type TrustCase } from "../lib/labs.ts";
import { Athro } from "../lib/server.ts";

let athro: Athro;
let client: Client;
before(async () => {
  athro = await Athro.start();
  client = new Client(athro.port);
});
after(() => athro.stop());

async function page(path: string): Promise<string> {
  const answer = await client.get(path);
  assert.equal(answer.status, 200, path);
  return unescapeHtml(answer.text);
}

const right = (one: TrustCase): TrustAnswer => ({ alone: one.right, after: one.right });

test("the labs are found from their list, from the units and from every page", async () => {
  for (const language of languages) {
    const list = await page(`/${language}/labs`);
    for (const lab of labs()) assert.ok(list.includes(`/${language}/labs/${lab.id}`) && list.includes(lab.title[language]), lab.id);
    assert.ok(list.includes(`/${language}/labs/predictive-values`));
    const unit = await page(`/${language}/units/foundations/what-ai-is`);
    assert.match(unit, new RegExp(`/${language}/labs/calibrated-trust"`));
    assert.match(await page(`/${language}/units/foundations/reading-claims`), new RegExp(`/${language}/labs/predictive-values"`));
    assert.match(await page(`/${language}/glossary`), new RegExp(`href="/${language}/labs"`));
  }
});

test("about a third of the advice of each trust set is wrong", () => {
  for (const lab of labsOf("trust")) {
    const cases = lab.case ?? [];
    const wrong = cases.filter((one) => one.advice !== one.right).length;
    assert.ok(wrong / cases.length >= 0.25 && wrong / cases.length <= 0.4, `${lab.id}: ${wrong} of ${cases.length}`);
  }
});

for (const language of languages) {
  test(`no case shows its advice before the first answer, nor a reason before the end (${language})`, async () => {
    for (const lab of labsOf("trust")) {
      const cases = lab.case ?? [];
      for (const [place, one] of cases.entries()) {
        const alone = await page(`/${language}${trustAddress(lab, place, follower)}`);
        assert.ok(alone.includes(one.question[language]), one.id);
        assert.ok(!alone.includes(one.says[language]), `${one.id}: the advice is there already`);
        // What the page sends on is what was given, and nothing marks an option.
        const [form] = forms(alone);
        const asked = form?.controls.filter(({ name }) => name === `alone.${one.id}`) ?? [];
        assert.deepEqual(asked.map(({ value }) => value), one.option.map(({ id }) => id));
        assert.ok(asked.every(({ isChecked }) => !isChecked));
        const beside = await page(`/${language}${trustAddress(lab, place, follower, [[`alone.${one.id}`, one.option[0]?.id ?? ""]])}`);
        assert.ok(beside.includes(one.says[language]), one.id);
        for (const { id, reason } of cases) {
          assert.ok(!alone.includes(reason[language]) && !beside.includes(reason[language]), `${one.id} tells the reason of ${id}`);
        }
      }
      const end = await page(`/${language}${trustAddress(lab, cases.length, follower)}`);
      for (const { reason } of cases) assert.ok(end.includes(reason[language]));
    }
  });

  test(`who follows everything, who decides right, and who refuses everything are told apart (${language})`, async () => {
    const [lab] = labsOf("trust");
    assert.ok(lab?.case);
    const cases = lab.case.length;
    const wrong = lab.case.filter((one) => one.advice !== one.right).length;
    const wrongAnswer = (one: TrustCase) => one.option.find(({ id }) => id !== one.right && id !== one.advice)?.id ?? one.option.find(({ id }) => id !== one.right)?.id ?? "";
    const refuser = (one: TrustCase): TrustAnswer => ({ alone: wrongAnswer(one), after: wrongAnswer(one) });
    const of = language === "en" ? "of" : "o";
    const [over, under] = language === "en" ? ["Over-reliance", "Under-reliance"] : ["Gorddibyniaeth", "Tanddibyniaeth"];
    const table: [string, (one: TrustCase) => TrustAnswer, number, number][] = [
      ["follows", follower, wrong, 0], ["right", right, 0, 0], ["refuses", refuser, 0, cases - wrong],
    ];
    const next = new Set<string>();
    for (const [what, answer, tooMuch, tooLittle] of table) {
      const html = await page(`/${language}${trustAddress(lab, cases, answer)}`);
      const text = textOf(html);
      assert.ok(text.includes(`${over}: ${tooMuch} ${of} ${wrong}.`), `${what}: ${text.slice(0, 900)}`);
      assert.ok(text.includes(`${under}: ${tooLittle} ${of} ${cases - wrong}.`), what);
      next.add(/<p class="athro-lead">([^<]+)<\/p>/.exec(html)?.[1] ?? "");
    }
    assert.equal(next.size, table.length, "each is told another next step");
  });

  test(`the other labs tell nothing before everything is answered (${language})`, async () => {
    for (const lab of labsOf("sorting")) {
      const roles = [...new Set((lab.task ?? []).flatMap((task) => task.roles ?? [])), "all"];
      for (const role of ["nurse", "gp", "pharmacist", "medical-secretary", "care-worker", "all"]) assert.ok(roles.includes(role), role);
      for (const role of roles) {
        const tasks = tasksOf(lab, role);
        assert.ok(tasks.length >= 3, role);
        const asked = await page(`/${language}/labs/${lab.id}?role=${role}`);
        const half = await page(`/${language}/labs/${lab.id}?role=${role}&sent=yes&is.${tasks[0]?.id}=green`);
        for (const { reason, text } of tasks) {
          assert.ok(asked.includes(text[language]));
          assert.ok(!asked.includes(reason[language]) && !half.includes(reason[language]), text[language]);
        }
        const end = await page(`/${language}${sortingAddress(lab, role, ({ light }) => light)}`);
        for (const { reason } of tasks) assert.ok(end.includes(reason[language]));
        assert.ok(textOf(end).includes(`${tasks.length} ${language === "en" ? "of" : "o"} ${tasks.length}`), "all alike");
      }
    }
    for (const lab of labsOf("references")) {
      const asked = await page(`/${language}/labs/${lab.id}`);
      const end = await page(`/${language}${referencesAddress(lab, () => "real")}`);
      for (const { check, text, invented } of lab.reference ?? []) {
        assert.ok(asked.includes(text) && !asked.includes(check[language]), text);
        assert.ok(end.includes(check[language]), text);
        const entry = end.slice(end.indexOf(text), end.indexOf("</li>", end.indexOf(text)));
        assert.equal(entry.includes("athro-truth--invented"), invented ?? false, `${text}: marked where it is invented, and only there`);
      }
    }
    for (const lab of labsOf("sample")) {
      assert.ok(!(await page(`/${language}/labs/${lab.id}`)).includes('id="result"'));
      assert.ok(!(await page(`/${language}${sampleAddress(lab, "100", "")}`)).includes('id="result"'), "a prediction comes first");
      for (const examples of [0, 100, lab.examples ?? 0]) {
        const missed = lab.step?.findLast((step) => step.examples <= examples)?.missed;
        const html = await page(`/${language}${sampleAddress(lab, String(examples), "7")}`);
        assert.ok(html.includes(language === "en" ? `It misses ${missed} of 100.` : `Mae'n colli ${missed} o 100.`), `${examples}`);
      }
    }
  });

  test(`an address that no page makes is refused with a page that says so (${language})`, async () => {
    const [trust] = labsOf("trust");
    const [sorting] = labsOf("sorting");
    const [references] = labsOf("references");
    const one = trust?.case?.[0]?.id;
    const task = sorting?.task?.[0]?.id;
    const reference = references?.reference?.[0]?.id;
    const bad = [
      `${trust?.id}?alone.${one}=zz`, `${trust?.id}?alone.${one}=%3Cscript%3E`, `${trust?.id}?alone.nothing=a`, `${trust?.id}?after.${one}=a`,
      `${trust?.id}?alone.${one}=a&alone.${one}=b`, `${trust?.id}?sent=x`,
      `${sorting?.id}?role=wizard`, `${sorting?.id}?role=all&is.${task}=blue`, `${sorting?.id}?role=all&is.nothing=red`,
      `${references?.id}?is.${reference}=maybe`, `${references?.id}?is.x=real`,
    ];
    for (const address of bad) {
      const answer = await client.get(`/${language}/labs/${address}`);
      assert.equal(answer.status, 400, address);
      assert.match(answer.text, language === "en" ? /does not belong to a page of this lab/ : /perthyn i un o dudalennau/, address);
      assert.ok(!answer.text.includes("<script>"), address);
    }
    assert.equal((await client.get(`/${language}/labs/nothing`)).status, 404);
    for (const lab of labsOf("sample")) {
      for (const value of ["-1", "1001", "abc", "1e3", "4.5", "%3Cb%3E"]) {
        const html = await page(`/${language}/labs/${lab.id}?sent=yes&examples=${value}&prediction=5`);
        assert.ok(html.includes('id="examples-error"') && !html.includes('id="result"'), value);
      }
    }
  });
}

test("an educator adds a second trust set; a set without wrong advice is refused by file and line", async () => {
  const faculty = facultyCopy();
  const folder = join(faculty, "hali", "labs");
  mkdirSync(folder, { recursive: true });
  const own = readFileSync(join(folder, "calibrated-trust.toml"), "utf8").replace('id = "calibrated-trust"', 'id = "second-set"');
  writeFileSync(join(folder, "second-set.toml"), own);
  const second = await Athro.start({ faculty });
  const answer = await new Client(second.port).get("/cy/labs/second-set");
  assert.equal(answer.status, 200);
  assert.match((await new Client(second.port).get("/en/labs")).text, /\/en\/labs\/second-set"/);
  await second.stop();
  writeFileSync(join(folder, "second-set.toml"), own.replace(/^right = "(\w)"\nadvice = "\w"/gm, 'right = "$1"\nadvice = "$1"'));
  const checked = await run(["check"], "", faculty);
  assert.notEqual(checked.code, 0);
  assert.match(checked.out + checked.err, /labs\/second-set\.toml:\d+: no advice of this set is wrong/);
});

test("a lab whose review date has passed is not offered any more, and its unit does not name it", async () => {
  const faculty = facultyCopy();
  const file = join(faculty, "hali", "labs", "calibrated-trust.toml");
  writeFileSync(file, readFileSync(file, "utf8").replace(/^review_date = .*$/m, "review_date = 2020-01-31"));
  const late = await Athro.start({ faculty });
  const visitor = new Client(late.port);
  assert.equal((await visitor.get("/en/labs/calibrated-trust")).status, 404);
  for (const path of ["/en/labs", "/cy/units/foundations/what-ai-is"]) {
    const { status, text } = await visitor.get(path);
    assert.equal(status, 200);
    assert.ok(text.includes("/labs/task-sorting") && !text.includes("calibrated-trust"), path);
  }
  await late.stop();
});
