// An educator's edit of a text file shows on the page without a rebuild; a broken edit keeps what was there.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { item, languages, says, type Language } from "../lib/faculty.ts";
import { facultyCopy } from "../lib/folder.ts";
import { unescapeHtml } from "../lib/html.ts";
import { Learner } from "../lib/learner.ts";
import { Athro } from "../lib/server.ts";

const seconds = 10; // within which an edit is there
const wound = item("foundations/what-ai-is/narrow/wound-photo");
const hint = wound.hints[0];
const edited = { en: "What had the tool been shown before it met this picture?", cy: "Beth oedd yr offeryn wedi'i weld cyn cwrdd â'r llun hwn?" };
const probe = { en: "Where in your last shift did a screen tell you something?", cy: "Ble yn eich shifft ddiwethaf y dywedodd sgrin rywbeth wrthych chi?" };

async function firstHint(athro: Athro, language: Language): Promise<string> {
  const learner = new Learner(athro.port, language);
  await learner.start(`item:${wound.id}`);
  return (await learner.answer(false)).text;
}

async function opening(athro: Athro, language: Language): Promise<string> {
  const learner = new Learner(athro.port, language);
  return learner.start("brief:narrow-tools");
}

/** Waits until something holds. Errors: it does not, within the time. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (!(await holds())) {
    if (performance.now() > end) assert.fail(`${what}: not within ${seconds} s`);
    await new Promise((done) => setTimeout(done, 200));
  }
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes(from), `${file} holds: ${from}`);
  writeFileSync(file, text.replace(from, () => to));
}

test("an edited hint and an edited brief show within seconds, in both languages; a broken edit changes nothing", async () => {
  assert.ok(hint);
  const faculty = facultyCopy();
  const items = join(faculty, "hali", "items", "what-ai-is.toml");
  const brief = join(faculty, "hali", "briefs", "narrow-tools.toml");
  const athro = await Athro.start({ faculty });
  for (const language of languages) assert.ok(says(await firstHint(athro, language), hint[language]));

  for (const language of languages) edit(items, hint[language], edited[language]);
  for (const language of languages) {
    await until(`hint (${language})`, async () => says(await firstHint(athro, language), edited[language]));
  }

  const [first] = [...readFileSync(brief, "utf8").matchAll(/\[\[probe\]\][\s\S]*?ask\.en = "([^"]+)"\s*ask\.cy = "([^"]+)"/g)];
  assert.ok(first?.[1] && first[2], "the brief begins with a probe");
  edit(brief, first[1], probe.en);
  edit(brief, first[2], probe.cy);
  for (const language of languages) {
    await until(`brief (${language})`, async () => says(unescapeHtml(await opening(athro, language)), probe[language]));
  }

  const good = readFileSync(items, "utf8");
  const before = athro.log.length;
  edit(items, `objective = "${wound.objective}"`, 'objective = "foundations/what-ai-is/narow"');
  await until("the log says why", async () => /faculty refused/.test(athro.log.slice(before)));
  assert.match(athro.log.slice(before), /items\/what-ai-is\.toml:\d+: .*narow/);
  for (const language of languages) assert.ok(says(await firstHint(athro, language), edited[language]));

  writeFileSync(items, good.replace(edited.en, () => hint.en));
  await until("mended", async () => says(await firstHint(athro, "en"), hint.en));
  await athro.stop();
});

test("a dialogue that was under way goes on after an edit, and each turn names the version that planned it", async () => {
  const faculty = facultyCopy();
  const items = join(faculty, "hali", "items", "what-ai-is.toml");
  const athro = await Athro.start({ faculty });
  const learner = new Learner(athro.port, "en");
  await learner.start(`item:${wound.id}`);
  await learner.answer(false);
  const version = async (turn: number) => {
    const why = await learner.client.get(`${learner.dialoguePath}/turns/${turn}/why`);
    return /Version of what is taught: (\w+)/.exec(why.text)?.[1] ?? "";
  };
  const old = await version(2);
  edit(items, hint?.en ?? "", edited.en);
  await until("the edit", async () => says(await firstHint(athro, "en"), edited.en));
  await learner.answer(true);
  assert.equal(await version(2), old);
  assert.notEqual(await version(3), old);
  await athro.stop();
});
