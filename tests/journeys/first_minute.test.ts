// From a fresh browser to the first developing skill: both languages, phone and desktop, with and without scripting.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, closeBrowserAfter, desktop, phone, picture, Visit } from "../lib/browser.ts";
import { languages, says, type Language } from "../lib/faculty.ts";
import { noBrowser } from "../lib/places.ts";
import { words } from "../lib/page_words.ts";
import { Athro } from "../lib/server.ts";
import { arrive, choose, lastReply, openItem, say, send } from "../lib/talk_page.ts";

const markedWithinMs = 60_000;
const skip = noBrowser;
let athro: Athro;
before(async () => {
  if (!skip) athro = await Athro.start();
});
after(() => athro?.stop());
closeBrowserAfter();

const job: Record<Language, string> = { en: "I am a nurse in the emergency department", cy: "Nyrs ydw i yn yr adran achosion brys" };
const day: Record<Language, string> = {
  en: "We have an alert that goes off for everybody, so we stopped looking",
  cy: "Mae gennym ni rybudd sy'n canu i bawb, felly rydyn ni wedi stopio edrych",
};

for (const language of languages) {
  for (const size of [phone, desktop]) {
    for (const javaScriptEnabled of [true, false]) {
      const name = `${language}, ${size.width} px, scripting ${javaScriptEnabled ? "on" : "off"}`;
      test(`first minute to first developing skill (${name})`, { skip }, async () => {
        const visit = await Visit.begin(athro.address, { viewport: size, javaScriptEnabled });
        const begun = performance.now();
        const page = await visit.tab("/");
        await page.getByRole("link", { name: words[language].door }).click();
        const asked = await arrive(page, language, false);
        assert.ok(performance.now() - begun < markedWithinMs);
        const wrong = asked.option?.find(({ correct }) => !correct);
        assert.ok(says(await lastReply(page).innerText(), wrong?.reason?.[language]), "the choice is answered");
        await assertAccessible(page);
        await choose(page, asked, true);
        await send(page, language);
        assert.ok(says(await lastReply(page).innerText(), asked.reason[language]), "it says why it is right");
        await say(page, language, job[language]);
        await say(page, language, day[language]);
        assert.match(await lastReply(page).innerText(), language === "en" ? /alert fatigue|stop/i : /blinder|stopio|rhoi'r gorau/i);
        await assertAccessible(page);
        if (javaScriptEnabled) await picture(page, `dialogue-${language}-${size.width}`);

        await page.goto(`${athro.address}/${language}/`);
        const again = await openItem(page, language);
        assert.ok(again, "the next visit opens with a question");
        await choose(page, again, true);
        await send(page, language);
        await page.getByRole("link", { name: words[language].learning, exact: true }).click();
        const row = page.locator("main li").filter({ has: page.locator(`a[href$="/learning/disagree/${again.objective}"]`) }).first();
        assert.equal(await row.locator(".athro-state").innerText(), words[language].developing);
        await row.locator("summary").click();
        await assertAccessible(page);
        if (javaScriptEnabled) await picture(page, `learning-${language}-${size.width}`);
        await visit.end();
      });
    }
  }

  test(`an empty answer is named where it belongs, and nothing is lost (${language})`, { skip }, async () => {
    for (const javaScriptEnabled of [true, false]) {
      const visit = await Visit.begin(athro.address, { viewport: phone, javaScriptEnabled });
      const page = await visit.tab(`/${language}/`);
      await page.getByRole("button", { name: words[language].send, exact: true }).click();
      await page.locator(".nhsuk-error-summary").getByText(words[language].nothingSaid).waitFor();
      assert.match(await page.title(), language === "en" ? /^Error: / : /^Gwall: /);
      await assertAccessible(page);
      await arrive(page, language, true);
      await page.getByRole("button", { name: words[language].send, exact: true }).click();
      await page.locator(".nhsuk-error-summary").getByText(words[language].nothingSaid).waitFor();
      await assertAccessible(page);
      await visit.end();
    }
  });

  test(`"I work as …" beside the first question is used from the first turn on (${language})`, { skip }, async () => {
    const visit = await Visit.begin(athro.address);
    const page = await visit.tab(`/${language}/`);
    await page.getByLabel(words[language].workAs).selectOption("nurse");
    await arrive(page, language, true);
    const reply = await lastReply(page).innerText();
    assert.doesNotMatch(reply, language === "en" ? /What is your job|What do you work as/ : /Beth yw eich gwaith/);
    await page.goto(`${athro.address}/${language}/settings`);
    assert.equal(await page.locator("select[name=profession]").inputValue(), "nurse");
    await visit.end();
  });
}
