// The dialogue page in use: two tabs, words that survive, a server that stops, the keyboard, leaving in a hurry.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, closeBrowserAfter, phone, picture, Visit } from "../lib/browser.ts";
import { languages, says as holds, type Language } from "../lib/faculty.ts";
import { noBrowser } from "../lib/places.ts";
import { words } from "../lib/page_words.ts";
import { Athro } from "../lib/server.ts";
import { arrive, field, lastReply, openItem, say, send } from "../lib/talk_page.ts";
import { CompetentModel } from "../models/competent.ts";
import { WorstModel } from "../models/worst.ts";

const noticedWithinMs = 5000;
const skip = noBrowser;
let athro: Athro;
before(async () => {
  if (!skip) athro = await Athro.start();
});
after(() => athro?.stop());
closeBrowserAfter();

const story: Record<Language, string> = {
  en: "The alert goes off for everybody and we stopped looking",
  cy: "Mae'r rhybudd yn canu i bawb ac rydyn ni wedi stopio edrych",
};

for (const language of languages) {
  const said = words[language];

  test(`two tabs show the same conversation, and leaving in one leaves in both (${language})`, { skip }, async () => {
    const visit = await Visit.begin(athro.address);
    const one = await visit.tab(`/${language}/`);
    await arrive(one, language, true);
    const other = await visit.tab(new URL(one.url()).pathname);
    await say(one, language, language === "en" ? "I am a nurse" : "Nyrs ydw i");
    await say(one, language, story[language]);
    await other.locator(".athro-turn--learner").getByText(story[language]).waitFor();
    const turns = (page: typeof one) => page.locator(".athro-turn").allInnerTexts();
    await other.locator("li.athro-turn--mentor#turn-4, li.athro-turn--mentor[id^=turn-]").last().waitFor();
    assert.deepEqual(await turns(other), await turns(one));
    await one.getByRole("button", { name: said.leave }).click();
    await one.getByRole("heading", { name: said.oneLeft }).waitFor();
    await other.waitForURL((url) => !url.pathname.includes("/dialogue/"));
    assert.equal(await other.getByText(story[language]).count(), 0);
    await visit.end();
  });

  test(`words that were not sent survive a reload and going away and back (${language})`, { skip }, async () => {
    const visit = await Visit.begin(athro.address, { viewport: phone });
    const page = await visit.tab(`/${language}/`);
    await arrive(page, language, true);
    await field(page).fill(story[language]);
    await page.reload();
    assert.equal(await field(page).inputValue(), story[language]);
    await page.getByRole("link", { name: said.glossary, exact: true }).click();
    await page.goBack();
    assert.equal(await field(page).inputValue(), story[language]);
    await send(page, language);
    await page.reload();
    assert.equal(await field(page).inputValue(), "", "words that were sent are not there again");
    await visit.end();
  });

  test(`a server that stops is noticed within five seconds, and the page recovers by itself (${language})`, { skip }, async () => {
    const own = await Athro.start();
    const visit = await Visit.begin(own.address);
    visit.expected.add(503);
    const page = await visit.tab(`/${language}/`);
    await arrive(page, language, true);
    await field(page).fill(story[language]);
    await own.kill();
    const stopped = performance.now();
    await page.locator("[data-live]").getByText(said.lost).waitFor({ timeout: 2 * noticedWithinMs });
    const ms = performance.now() - stopped;
    assert.ok(ms <= noticedWithinMs, `${Math.round(ms)} ms`);
    await assertAccessible(page);
    await page.locator("#sheet").getByRole("button", { name: said.send, exact: true }).click();
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(await field(page).inputValue(), story[language], "nothing is lost while it is away");
    await own.startAgain();
    await page.locator(".athro-turn--learner").getByText(story[language]).waitFor({ timeout: 15_000 });
    await page.locator("li.athro-turn--mentor#turn-3").waitFor();
    assert.equal(await page.locator(".athro-turn--learner").getByText(story[language]).count(), 1);
    await visit.end();
    await own.stop();
  });

  test(`the page says when it is connected again although nothing was sent (${language})`, { skip }, async () => {
    const own = await Athro.start();
    const visit = await Visit.begin(own.address);
    const page = await visit.tab(`/${language}/`);
    await arrive(page, language, true);
    await own.stop();
    await page.locator("[data-live]").getByText(said.lost).waitFor();
    await own.startAgain();
    await page.locator("[data-live]").getByText(said.back).waitFor({ timeout: 15_000 });
    await say(page, language, story[language]);
    await visit.end();
    await own.stop();
  });

  test(`a whole conversation by keyboard: 1 to 5 choose, Ctrl+Enter sends, single keys can be switched off (${language})`, { skip }, async () => {
    const visit = await Visit.begin(athro.address);
    const page = await visit.tab(`/${language}/`);
    await page.getByLabel(said.workAs).focus();
    await arrive(page, language, false);
    const asked = await openItem(page, language);
    const place = (asked?.option ?? []).findIndex(({ correct }) => correct);
    await page.locator("h1").click();
    await page.keyboard.press(String(place + 1));
    assert.equal(await page.locator("#sheet input[name=choice]").nth(place).isChecked(), true);
    await page.keyboard.press("Control+Enter");
    await page.locator("li.athro-turn--mentor#turn-3").waitFor();
    assert.ok(holds(await lastReply(page).innerText(), asked?.reason[language]));
    await field(page).focus();
    await page.keyboard.type("1 2 3");
    assert.equal(await field(page).inputValue(), "1 2 3", "in a text they are just figures");
    await page.keyboard.press("Control+Enter");
    await page.locator("li.athro-turn--mentor#turn-4").waitFor();

    await page.goto(`${athro.address}/${language}/settings`);
    await assertAccessible(page);
    await page.locator("input[name=keys]").uncheck();
    await page.locator("main").getByRole("button").click();
    await page.locator("[role=status]").waitFor();
    await page.goto(`${athro.address}/${language}/`);
    await page.locator("h1").click();
    await page.keyboard.press("1");
    assert.equal(await page.locator("input[name=choice]:checked").count(), 0);
    await visit.end();
  });

  test(`what could identify a person is masked on the page, with a plain explanation (${language})`, { skip }, async () => {
    for (const javaScriptEnabled of [true, false]) {
      const visit = await Visit.begin(athro.address, { viewport: phone, javaScriptEnabled });
      const page = await visit.tab(`/${language}/`);
      await arrive(page, language, true);
      await say(page, language, language === "en" ? "Mrs Mair Bowen, NHS number 999 526 0182, was flagged" : "Cafodd Mrs Mair Bowen, rhif GIG 999 526 0182, ei nodi");
      await page.getByText(said.masked).waitFor();
      assert.doesNotMatch(await page.locator("main").innerText(), /Bowen|0182/);
      await assertAccessible(page);
      if (javaScriptEnabled) await picture(page, `masked-${language}-${phone.width}`);
      await visit.end();
    }
  });

  test(`feedback on a turn, "why did I say this", and the other language (${language})`, { skip }, async () => {
    const visit = await Visit.begin(athro.address);
    const page = await visit.tab(`/${language}/`);
    await arrive(page, language, true);
    const path = new URL(page.url()).pathname;
    await page.locator("#turn-2").getByRole("link", { name: said.why }).click();
    await page.locator("main code").first().waitFor();
    assert.match(await page.locator("main").innerText(), /item\/right/);
    await assertAccessible(page);
    await picture(page, `why-${language}-1280`);
    await page.goto(athro.address + path);
    await page.locator("#turn-2").getByRole("link", { name: said.wrong }).click();
    await assertAccessible(page);
    await picture(page, `feedback-${language}-1280`);
    await page.locator("input[name=kind][value=unsafe]").check();
    await page.locator("textarea[name=comment]").fill(language === "en" ? "This is not what our guidance says" : "Nid dyma mae ein canllawiau ni'n ei ddweud");
    await page.locator("main").getByRole("button").click();
    await page.getByText(said.thanks).first().waitFor();
    await say(page, language, story[language]);
    await page.locator("#turn-3").getByRole("button", { name: said.helpful }).click();
    await page.locator("#turn-3").getByText(said.thanks).waitFor();

    const other = language === "en" ? "cy" : "en";
    await page.locator(`header a[hreflang=${other}]`).click();
    assert.equal(new URL(page.url()).pathname, path.replace(`/${language}/`, `/${other}/`));
    assert.equal(await page.locator("html").getAttribute("lang"), other);
    assert.ok((await page.locator(".athro-turn").count()) >= 4, "the same conversation under the other frame");
    await assertAccessible(page);
    await visit.end();
  });

  test(`too long, two at once, too often: each has its honest page, and nothing is lost (${language})`, { skip }, async () => {
    const model = await new CompetentModel({ pace: 3000 }).start();
    const own = await Athro.start({ model: { url: model.url, name: model.name, voice: "around" } });
    const visit = await Visit.begin(own.address, { viewport: phone, javaScriptEnabled: false });
    const page = await visit.tab(`/${language}/`);
    await arrive(page, language, true);
    const path = new URL(page.url()).pathname;
    const press = (tab: typeof page) => tab.locator("#sheet").getByRole("button", { name: said.send, exact: true }).click({ noWaitAfter: true });
    await field(page).fill("a".repeat(4001));
    await press(page);
    await page.locator(".nhsuk-error-summary").waitFor();
    assert.equal((await field(page).inputValue()).length, 4001, "the words are still there");
    await assertAccessible(page);

    const other = await visit.tab(path);
    await field(page).fill(story[language]);
    await press(page);
    while (model.calls.length === 0) await new Promise((done) => setTimeout(done, 20));
    await field(other).fill("second");
    await press(other);
    await other.getByRole("heading", { level: 1 }).getByText(language === "en" ? "Another reply is on its way" : "Mae ateb arall ar ei ffordd").waitFor();
    await assertAccessible(other);
    await picture(page, `conflict-${language}-${phone.width}`);
    await page.locator("li.athro-turn--mentor#turn-3").waitFor();

    model.options.pace = 0;
    for (let turn = 0; turn < 20 && (await field(page).count()) > 0; turn++) {
      await field(page).fill(language === "en" ? "I see" : "Rwy'n gweld");
      await page.locator("#sheet").getByRole("button", { name: said.send, exact: true }).click();
    }
    await page.getByRole("heading", { level: 1 }).getByText(language === "en" ? "Too much at once" : "Gormod ar unwaith").waitFor();
    await assertAccessible(page);
    await visit.end();
    await own.stop();
    await model.kill();
  });

  test(`leaving in a hurry empties the page, the browser and the words not sent (${language})`, { skip }, async () => {
    for (const javaScriptEnabled of [true, false]) {
      const visit = await Visit.begin(athro.address, { javaScriptEnabled });
      const page = await visit.tab(`/${language}/`);
      await arrive(page, language, true);
      const dialogue = page.url();
      await field(page).fill(story[language]);
      await page.getByRole("button", { name: said.leave }).click();
      await page.getByRole("heading", { name: said.oneLeft }).waitFor();
      assert.deepEqual(await visit.context.cookies(), []);
      if (javaScriptEnabled) assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
      await page.goto(dialogue);
      assert.equal(await page.getByText(story[language]).count() + await page.locator(".athro-turn").count(), 0);
      await visit.end();
    }
  });

  test(`the page says what HALI is doing while a model words the reply (${language})`, { skip }, async () => {
    const model = await new CompetentModel({ pace: 2500 }).start();
    const own = await Athro.start({ model: { url: model.url, name: model.name, voice: "around" } });
    const visit = await Visit.begin(own.address);
    const page = await visit.tab(`/${language}/`);
    await arrive(page, language, true);
    await field(page).fill(story[language]);
    await page.locator("#sheet").getByRole("button", { name: said.send, exact: true }).click();
    await page.locator("[data-live]").getByText(language === "en" ? "Writing a reply" : "Yn ysgrifennu ateb").waitFor();
    await assertAccessible(page);
    await picture(page, `writing-${language}-1280`);
    await page.locator("[data-live]").getByText(said.ready).waitFor();
    await visit.end();
    await own.stop();
    await model.kill();
  });
}

test("whatever the worst model writes, no script runs, no other host is asked and no link leads away", { skip }, async () => {
  const faults = ["script", "handler", "image", "link", "bare-link", "invisible", "prints-context", "obeys-the-learner"];
  for (const voice of ["around", "free"] as const) {
    const model = await new WorstModel({ seed: 8, faults }).start();
    const own = await Athro.start({ model: { url: model.url, name: model.name, voice } });
    for (const language of languages) {
      const visit = await Visit.begin(own.address);
      const page = await visit.tab(`/${language}/`);
      await arrive(page, language, true);
      await say(page, language, language === "en" ? "I am a nurse <script>alert(1)</script>" : "Nyrs ydw i <script>alert(1)</script>");
      for (let turn = 0; turn < 8; turn++) await say(page, language, `${story[language]} <img src=x onerror=alert(${turn})> https://evil.example/${turn}`);
      assert.equal(await page.locator("main script, main img[src*='//'], main a[href*='evil.example']").count(), 0);
      const replies = await page.locator(".athro-turn--mentor .athro-turn__words").allInnerTexts();
      assert.doesNotMatch(replies.join("\n").replace(/“[^”]*”/g, ""), /canary|evil\.example|VOICE around|VOICE free/);
      await visit.end();
    }
    assert.ok(model.calls.length >= 16);
    await own.stop();
    await model.kill();
  }
});
