// Keeping a conversation: account, recovery codes, signing out and in, by passphrase and by code.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible, closeBrowserAfter, desktop, phone, picture, Visit } from "../lib/browser.ts";
import { languages, type Language } from "../lib/faculty.ts";
import { noBrowser } from "../lib/places.ts";
import { words } from "../lib/page_words.ts";
import { Athro } from "../lib/server.ts";
import { arrive, say } from "../lib/talk_page.ts";

const skip = noBrowser;
let athro: Athro;
before(async () => {
  if (!skip) athro = await Athro.start();
});
after(() => athro?.stop());
closeBrowserAfter();

const passphrases = ["four grey herons waiting", "seven slow trains to Barmouth"] as const;

async function fill(page: Page, language: Language, name: string, passphrase: string): Promise<void> {
  await page.getByLabel(words[language].userName, { exact: true }).fill(name);
  await page.locator("input[name=passphrase]").fill(passphrase);
}

async function press(page: Page, name: string): Promise<void> {
  await page.locator("main").getByRole("button", { name, exact: true }).click();
}

async function leave(page: Page, language: Language): Promise<void> {
  await page.getByRole("button", { name: words[language].leave }).click();
  await page.getByRole("heading", { name: words[language].oneLeft }).waitFor();
}

for (const language of languages) {
  for (const javaScriptEnabled of [true, false]) {
    const says = words[language];
    test(`keep, codes, sign out, sign in, recover (${language}, scripting ${javaScriptEnabled ? "on" : "off"})`, { skip }, async () => {
      const viewport = javaScriptEnabled ? desktop : phone;
      const visit = await Visit.begin(athro.address, { viewport, javaScriptEnabled });
      const check = async (page: Page, name: string) => {
        await assertAccessible(page);
        if (javaScriptEnabled) await picture(page, `${name}-${language}-${viewport.width}`);
      };
      const page = await visit.tab(`/${language}/`);
      const name = `cadwyn-${language}-${javaScriptEnabled ? "on" : "off"}`;
      await arrive(page, language, true);
      await say(page, language, language === "en" ? "I am a pharmacist" : "Fferyllydd ydw i");
      const dialogue = page.url().replace(/#.*/, "");

      await page.getByRole("button", { name: says.keep }).or(page.getByRole("link", { name: says.keep })).first().click();
      await fill(page, language, name, "short");
      await press(page, says.keepIt);
      await page.locator(".nhsuk-error-summary").waitFor();
      assert.equal(await page.locator("input[name=user_name]").inputValue(), name, "the name need not be typed again");
      await check(page, "keep-mistake");
      await fill(page, language, name, passphrases[0]);
      await press(page, says.keepIt);
      const codes = await page.locator(".athro-codes li").allInnerTexts();
      assert.ok(codes.length >= 5 && new Set(codes).size === codes.length);
      await check(page, "codes");
      await page.getByRole("button", { name: says.haveThem }).or(page.getByRole("link", { name: says.haveThem })).first().click();
      await page.goto(dialogue);
      assert.ok((await page.locator("li.athro-turn--mentor[id^=turn-]").count()) >= 2, "the conversation is kept");

      await leave(page, language);
      await check(page, "left");
      assert.deepEqual(await visit.context.cookies(), []);
      await page.goto(dialogue);
      assert.equal(await page.locator(".athro-turn").count(), 0, "nothing is shown to whoever comes next");

      await page.goto(`${athro.address}/${language}/sign-in`);
      await check(page, "sign-in");
      await fill(page, language, name, "not the passphrase at all");
      await press(page, says.signIn);
      await page.locator(".nhsuk-error-summary").getByText(says.signInFailed).waitFor();
      await check(page, "sign-in-mistake");
      await fill(page, language, name, passphrases[0]);
      await press(page, says.signIn);
      await page.goto(dialogue);
      assert.ok((await page.locator("li.athro-turn--mentor[id^=turn-]").count()) >= 2);

      await leave(page, language);
      const recover = async (code: string, passphrase: string) => {
        await page.goto(`${athro.address}/${language}/sign-in/recovery`);
        await page.getByLabel(says.userName, { exact: true }).fill(name);
        await page.getByLabel(says.code, { exact: true }).fill(code);
        await page.locator("input[name=passphrase]").fill(passphrase);
        await press(page, says.change);
      };
      await page.goto(`${athro.address}/${language}/sign-in/recovery`);
      await check(page, "recovery");
      await recover(codes[0]?.toUpperCase() ?? "", passphrases[1]);
      await page.goto(dialogue);
      assert.ok((await page.locator("li.athro-turn--mentor[id^=turn-]").count()) >= 2, "the code lets in");
      await leave(page, language);
      await recover(codes[0] ?? "", passphrases[0]);
      await page.locator(".nhsuk-error-summary").waitFor();
      await check(page, "recovery-mistake");
      await page.goto(`${athro.address}/${language}/sign-in`);
      await fill(page, language, name, passphrases[1]);
      await press(page, says.signIn);
      await page.goto(`${athro.address}/${language}/learning`);
      assert.equal(await page.locator(".athro-state").first().isVisible(), true);
      await visit.end();
    });
  }
}

test("a name that is taken is said to be taken, and a common passphrase is refused", { skip }, async () => {
  for (const taken of [false, true]) {
    const visit = await Visit.begin(athro.address);
    const page = await visit.tab("/en/");
    await arrive(page, "en", true);
    await page.goto(`${athro.address}/en/keep`);
    if (!taken) {
      await fill(page, "en", "the-first", "passwordpassword");
      await press(page, words.en.keepIt);
      await page.locator(".nhsuk-error-summary").waitFor();
    }
    await fill(page, "en", "the-first", passphrases[0]);
    await press(page, words.en.keepIt);
    if (taken) await page.locator(".nhsuk-error-summary").getByText("taken").waitFor();
    else await page.locator(".athro-codes li").first().waitFor();
    await visit.end();
  }
});
