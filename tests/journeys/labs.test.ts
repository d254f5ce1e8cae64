// The labs of the faculty in a browser: by keyboard, without scripting, on a phone; the back button; nothing for axe.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { assertAccessible, closeBrowserAfter, desktop, phone, Visit } from "../lib/browser.ts";
import { languages } from "../lib/faculty.ts";
import { labs, labsOf } from "../lib/labs.ts";
import { noBrowser } from "../lib/places.ts";
import { words } from "../lib/page_words.ts";
import { Athro } from "../lib/server.ts";
import { arrive } from "../lib/talk_page.ts";

const skip = noBrowser;
let athro: Athro;
before(async () => {
  if (!skip) athro = await Athro.start();
});
after(() => athro?.stop());
closeBrowserAfter();

/** Goes by Tab until the field of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press("Tab");
    if ((await page.locator(":focus").getAttribute("name")) === name) return;
  }
  assert.fail(`${name} is not reached by Tab`);
}

/** Chooses the radio button of that value by keyboard; the first of its group has the focus. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press("Space");
  for (let steps = 0; steps < 6; steps++) {
    if ((await page.locator(`input[name="${name}"]:checked`).getAttribute("value")) === value) return;
    await page.keyboard.press("ArrowDown");
  }
  assert.fail(`${name} has no ${value}`);
}

for (const language of languages) {
  const says = words[language];

  test(`a trust lab by keyboard alone: first alone, then beside the advice, and back (${language})`, { skip }, async () => {
    for (const javaScriptEnabled of [true, false]) {
      const [lab] = labsOf("trust");
      assert.ok(lab?.case);
      const visit = await Visit.begin(athro.address, { viewport: javaScriptEnabled ? desktop : phone, javaScriptEnabled });
      const page = await visit.tab(`/${language}/`);
      await page.getByRole("link", { name: says.labs, exact: true }).click();
      await page.getByRole("link", { name: lab.title[language] }).click();
      await assertAccessible(page);
      const send = () => page.keyboard.press("Enter");
      // Sent without an answer, the page says so and shows no advice.
      const [first] = lab.case;
      assert.ok(first);
      await page.locator("main form button:not([name])").click();
      await page.locator(".nhsuk-error-summary").waitFor();
      await assertAccessible(page);
      assert.equal(await page.getByText(first.says[language]).count(), 0);
      for (const [place, one] of lab.case.entries()) {
        const own = one.option[0]?.id ?? "";
        await choose(page, `alone.${one.id}`, own);
        await send();
        await page.getByText(one.says[language]).waitFor();
        if (place === 1) {
          await assertAccessible(page);
          await page.goBack();
          assert.equal(await page.getByText(one.says[language]).count(), 0, "back is before the advice");
          assert.equal(await page.locator(`input[type=hidden][name="after.${first.id}"]`).count(), 1, "what was answered before is kept");
          await page.goForward();
        }
        await choose(page, `after.${one.id}`, one.advice);
        await send();
        await page.waitForURL(new RegExp(`after\\.${one.id}=`));
      }
      await page.locator("#result").waitFor();
      assert.equal(await page.locator("#result .athro-strips svg").count(), 3);
      assert.equal(await page.locator("#result > .athro-wide tbody tr").count(), lab.case.length, "the picture has a twin in words");
      assert.equal(await page.locator("#result details").count(), lab.case.length);
      await assertAccessible(page);
      await visit.end();
    }
  });

  test(`counting after three cases, and going on from there (${language})`, { skip }, async () => {
    const [lab] = labsOf("trust");
    assert.ok(lab?.case);
    const visit = await Visit.begin(athro.address, { viewport: phone, javaScriptEnabled: false });
    const page = await visit.tab(`/${language}/labs/${lab.id}`);
    assert.equal(await page.locator("button[name=stop]").count(), 0, "nothing to count yet");
    for (const one of lab.case.slice(0, 3)) {
      for (const step of ["alone", "after"]) {
        await page.locator(`input[name="${step}.${one.id}"]`).first().check();
        await page.locator("main form button:not([name])").click();
      }
    }
    await page.locator("button[name=stop]").click();
    assert.equal(await page.locator("#result > .athro-wide tbody tr").count(), 3);
    await assertAccessible(page);
    await page.locator("main form button").click();
    await page.locator(`input[name="alone.${lab.case[3]?.id}"]`).first().waitFor();
    await visit.end();
  });

  test(`tasks are sorted, references judged and people counted without scripting on a phone (${language})`, { skip }, async () => {
    const visit = await Visit.begin(athro.address, { viewport: phone, javaScriptEnabled: false });
    const page = await visit.tab(`/${language}/labs`);
    await assertAccessible(page);
    const send = () => page.locator("main form button").click();
    for (const lab of labs()) {
      if (lab.kind === "trust") continue;
      await page.goto(`${athro.address}/${language}/labs/${lab.id}`);
      await assertAccessible(page);
      if (lab.kind === "sample") {
        await page.locator("input[name=examples]").fill("0");
        await send();
        await page.locator("#prediction-error").waitFor();
        await assertAccessible(page);
        await page.locator("input[name=prediction]").fill("5");
        await send();
        assert.equal(await page.locator("#result svg title").count(), 2, "each picture has a title");
        assert.ok((await page.locator("#result table").count()) >= 2, "and a twin in numbers");
      } else {
        if (lab.kind === "sorting") {
          await page.locator("input[name=role][value=care-worker]").check();
          await send();
        }
        await assertAccessible(page);
        await page.locator("main fieldset").first().locator("input").last().check();
        await send();
        await page.locator(".nhsuk-error-summary").waitFor();
        await assertAccessible(page);
        assert.equal(await page.locator("main fieldset").first().locator("input:checked").count(), 1, "what was chosen stays");
        for (const group of await page.locator("main fieldset").all()) await group.locator("input").last().check();
        await send();
      }
      await page.locator("#result").waitFor();
      await assertAccessible(page);
      const other = language === "en" ? "Cymraeg" : "English";
      await page.getByRole("link", { name: other, exact: true }).click();
      await page.locator("#result").waitFor();
    }
    await visit.end();
  });

  test(`the sorting lab begins with the learner's own job, when it is known (${language})`, { skip }, async () => {
    const [lab] = labsOf("sorting");
    const visit = await Visit.begin(athro.address, { javaScriptEnabled: false });
    const page = await visit.tab(`/${language}/labs/${lab?.id}`);
    const chosen = () => page.locator("input[name=role]:checked").getAttribute("value");
    assert.equal(await chosen(), "all", "of nobody's job yet");
    await page.goto(`${athro.address}/${language}/`);
    await page.getByLabel(says.workAs).selectOption("pharmacist");
    await arrive(page, language, true);
    await page.goto(`${athro.address}/${language}/labs/${lab?.id}`);
    assert.equal(await chosen(), "pharmacist");
    await visit.end();
  });
}
