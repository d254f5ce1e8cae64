// How it looks and reads: plainer words, wider spacing and single keys, kept for a guest and for an account; reading
// aloud where the device has a voice of its own for the language, and nowhere else.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible, closeBrowserAfter, desktop, overflow, phone, picture, Visit } from "../lib/browser.ts";
import { languages, says, term, units, type Language } from "../lib/faculty.ts";
import { numbersIn } from "../lib/numbers.ts";
import { words } from "../lib/page_words.ts";
import { noBrowser } from "../lib/places.ts";
import { Athro } from "../lib/server.ts";
import { arrive, lastReply, say } from "../lib/talk_page.ts";

const skip = noBrowser;
const unit = "/units/foundations/what-ai-is";
const passphrase = "four grey herons waiting";
let athro: Athro;
before(async () => {
  if (!skip) athro = await Athro.start();
});
after(() => athro?.stop());
closeBrowserAfter();

/** The lines of a piece of Markdown, without its marks. */
const linesOf = (markdown: string) => markdown.split("\n").map((line) => line.replace(/^(- |\d+\. )/, "").replace(/\*/g, "")).filter((line) => line.trim() !== "");

interface Choice {
  plainer: boolean;
  spacing: boolean;
  keys: boolean;
}

async function chosen(page: Page): Promise<Choice> {
  const is = (name: string) => page.locator(`main input[name=${name}]`).isChecked();
  return { plainer: await is("plainer"), spacing: await is("spacing"), keys: await is("keys") };
}

async function choose(page: Page, language: Language, choice: Choice): Promise<void> {
  await page.goto(`${athro.address}/${language}/settings`);
  for (const [name, isOn] of Object.entries(choice)) await page.locator(`main input[name=${name}]`).setChecked(isOn as boolean);
  await page.locator("main").getByRole("button", { name: words[language].save, exact: true }).click();
  await page.getByText(words[language].saved).waitFor();
}

/** Whether the reading of the unit is in plainer words: all of it, or none. */
async function readsPlainer(page: Page, language: Language): Promise<boolean> {
  await page.goto(`${athro.address}/${language}${unit}`);
  const shown = await page.locator("main").innerText();
  const sections = units().find(({ id }) => id === "foundations/what-ai-is")?.section ?? [];
  assert.ok(sections.length >= 5);
  const saysAll = (markdown: string) => linesOf(markdown).every((line) => says(shown, line));
  const plainer = sections.filter(({ body }) => saysAll(body.plainer?.[language] ?? "none"));
  const full = sections.filter(({ body }) => saysAll(body[language]));
  assert.ok(plainer.length === 0 || full.length === 0, "no reading is half in one and half in the other");
  assert.equal(plainer.length + full.length, sections.length);
  return plainer.length > 0;
}

for (const language of languages) {
  for (const javaScriptEnabled of [true, false]) {
    test(`what somebody chooses is kept for a guest and for an account (${language}, scripting ${javaScriptEnabled ? "on" : "off"})`, { skip }, async () => {
      const viewport = javaScriptEnabled ? desktop : phone;
      const visit = await Visit.begin(athro.address, { viewport, javaScriptEnabled });
      const check = async (page: Page, name: string) => {
        await assertAccessible(page);
        await picture(page, `${name}-${language}-${viewport.width}`);
      };
      const page = await visit.tab(`/${language}${unit}`);
      assert.equal(await readsPlainer(page, language), false, "nobody has asked for it yet");
      await page.getByRole("link", { name: words[language].toPlainer }).click();
      assert.deepEqual(await chosen(page), { plainer: false, spacing: false, keys: true });
      await check(page, "reading-settings");
      const wanted = { plainer: true, spacing: true, keys: false };
      await choose(page, language, wanted);
      assert.deepEqual(await chosen(page), wanted);
      await check(page, "reading-settings-saved");

      assert.equal(await readsPlainer(page, language), true);
      assert.equal(await page.locator("body.athro--wide[data-keys=off]").count(), 1);
      await page.getByText(words[language].readsPlainer).waitFor();
      await check(page, "unit-plainer");
      await page.reload();
      assert.equal(await page.locator("body.athro--wide").count(), 1, "a reload changes nothing");
      const { definition } = term("machine-learning");
      await page.goto(`${athro.address}/${language}/glossary/machine-learning`);
      assert.ok(says(await page.locator("main").innerText(), definition.plainer?.[language]));

      await page.goto(`${athro.address}/${language}/`);
      await arrive(page, language, true);
      await say(page, language, words[language].whatIsLearning);
      const reply = (await lastReply(page).innerText()).replace(/\s\d+(?=\s|$)/g, "");
      assert.ok(says(reply, definition.plainer?.[language]), reply);
      assert.ok((await page.locator("li.athro-turn--mentor").last().locator(".athro-sources li").count()) > 0, "it has its source");
      await check(page, "dialogue-plainer");
      await page.getByRole("link", { name: words[language].why }).last().click();
      await assertAccessible(page);

      await page.goto(`${athro.address}/${language}/keep`);
      await page.locator("input[name=user_name]").fill(`geiriau-${language}-${javaScriptEnabled}`);
      await page.locator("input[name=passphrase]").fill(passphrase);
      await page.locator("main").getByRole("button", { name: words[language].keepIt, exact: true }).click();
      await page.locator(".athro-codes").waitFor();
      await page.getByRole("button", { name: words[language].leave }).click();
      await page.getByRole("heading", { name: words[language].oneLeft }).waitFor();
      assert.equal(await readsPlainer(page, language), false, "the next one at this browser is somebody else");
      await page.goto(`${athro.address}/${language}/sign-in`);
      await page.locator("input[name=user_name]").fill(`geiriau-${language}-${javaScriptEnabled}`);
      await page.locator("input[name=passphrase]").fill(passphrase);
      await page.locator("main").getByRole("button", { name: words[language].signIn, exact: true }).click();
      assert.equal(await readsPlainer(page, language), true, "signing in brings it back");
      await page.goto(`${athro.address}/${language}/settings`);
      assert.deepEqual(await chosen(page), wanted);
      await choose(page, language, { plainer: false, spacing: false, keys: true });
      assert.equal(await readsPlainer(page, language), false);
      await visit.end();
    });
  }

  test(`a unit in plainer words has the same numbers and sources, shown in a table or not (${language})`, { skip }, async () => {
    const visit = await Visit.begin(athro.address);
    const page = await visit.tab(`/${language}/settings`);
    for (const { id } of units()) {
      const reading = async () => {
        await page.goto(`${athro.address}/${language}/units/${id}`);
        const said = (await page.locator("main section [data-said]").allInnerTexts()).join("\n");
        return { said, sources: await page.locator("main section .athro-sources").allInnerTexts(), tables: await page.locator("main section table").allInnerTexts() };
      };
      await choose(page, language, { plainer: false, spacing: false, keys: true });
      const full = await reading();
      await choose(page, language, { plainer: true, spacing: false, keys: true });
      const plainer = await reading();
      assert.notEqual(plainer.said, full.said);
      assert.deepEqual(numbersIn(plainer.said), numbersIn(full.said));
      assert.deepEqual([plainer.sources, plainer.tables], [full.sources, full.tables]);
    }
    await visit.end();
  });

  test(`wider spacing cuts nothing off at 320 px and at twice the size (${language})`, { skip }, async () => {
    for (const [width, size] of [[320, "100%"], [640, "200%"]] as const) {
      const visit = await Visit.begin(athro.address, { viewport: { width, height: 640 }, bypassCSP: true });
      const page = await visit.tab(`/${language}/settings`);
      await choose(page, language, { plainer: true, spacing: true, keys: true });
      await page.goto(`${athro.address}/${language}/`);
      await arrive(page, language, true);
      const dialogue = new URL(page.url()).pathname.replace(`/${language}`, "");
      const pages = [dialogue, "/", "/units", unit, "/units/foundations/reading-claims", "/labs/predictive-values?prevalence=1&sensitivity=90&specificity=90&prediction=50",
        "/glossary", "/guardrails", "/learning", "/settings", "/sign-in", "/accessibility", "/about-ai", `${dialogue}/turns/2/why`];
      const faults: string[] = [];
      for (const path of pages) {
        await page.goto(`${athro.address}/${language}${path}`);
        await page.addStyleTag({ content: `html { font-size: ${size}; }` });
        if ((await overflow(page)) > 0) faults.push(`${path} scrolls sideways by ${await overflow(page)} pixels at ${width}`);
        const cut = await page.locator("main *, header *, footer *").evaluateAll((all) =>
          all.filter((one) => {
            const { overflowX, position } = getComputedStyle(one);
            return one.clientWidth > 1 && position !== "absolute" && /hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1;
          }).map((one) => one.className));
        if (cut.length > 0) faults.push(`${path} cuts off ${cut.join(", ")} at ${width}`);
      }
      await page.goto(`${athro.address}/${language}${unit}`);
      await picture(page, `wide-${language}-${width}`);
      assert.deepEqual(faults, []);
      await visit.end();
    }
  });
}

/** Voices as a browser may have them; what is said is kept in `spoken`. */
function stubVoices(voices: { lang: string; localService: boolean }[]): void {
  const spoken: { text: string; lang: string }[] = [];
  class Utterance {
    text: string;
    lang = "";
    voice: unknown = null;
    onend: (() => void) | null = null;
    constructor(text: string) {
      this.text = text;
    }
  }
  const speech = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: ({ text, lang }: Utterance) => spoken.push({ text, lang }),
    cancel: () => undefined,
  });
  Object.defineProperties(globalThis, {
    speechSynthesis: { value: speech },
    SpeechSynthesisUtterance: { value: Utterance },
    spoken: { value: spoken },
  });
}

for (const language of languages) {
  test(`a message and a reading are read aloud by a voice of the device, and by no other (${language})`, { skip }, async () => {
    const other = language === "en" ? "cy-GB" : "en-GB";
    const cases = [
      { voices: [{ lang: `${language}-GB`, localService: true }], isOffered: true },
      { voices: [{ lang: `${language}-GB`, localService: false }], isOffered: false }, // it would send the words away
      { voices: [{ lang: other, localService: true }], isOffered: false },
      { voices: [], isOffered: false },
    ];
    for (const { voices, isOffered } of cases) {
      const visit = await Visit.begin(athro.address);
      await visit.context.addInitScript(stubVoices, voices);
      const page = await visit.tab(`/${language}/`);
      await arrive(page, language, true);
      await say(page, language, words[language].whatIsLearning);
      const buttons = page.getByRole("button", { name: words[language].readAloud });
      const messages = page.locator("li.athro-turn--mentor");
      assert.equal(await buttons.count(), isOffered ? await messages.count() : 0, JSON.stringify(voices));
      if (isOffered) {
        await buttons.last().click();
        await page.getByRole("button", { name: words[language].stopReading }).waitFor();
        const spoken = await page.evaluate(() => (globalThis as unknown as { spoken: { text: string; lang: string }[] }).spoken);
        assert.equal(spoken.length, 1);
        assert.equal(spoken[0]?.lang, `${language}-GB`);
        assert.ok(says(spoken[0]?.text ?? "", term("machine-learning").definition[language]), spoken[0]?.text);
        assert.doesNotMatch(spoken[0]?.text ?? "", /\d/, "the numbers of the sources are not read");
        await assertAccessible(page);
        await picture(page, `read-aloud-${language}-1280`);
      }
      await page.goto(`${athro.address}/${language}${unit}`);
      const sections = await page.locator("main section[data-say]").count();
      assert.equal(await buttons.count(), isOffered ? sections : 0);
      await visit.end();
    }
  });
}
