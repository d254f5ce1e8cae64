// Every page type in both languages, on a phone and on a desktop: nothing for axe-core, no sideways scrolling, a title,
// one main heading, and a picture for people to look at.

import assert from "node:assert/strict";
import { copyFileSync, mkdirSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Page } from "playwright-core";
import { barriers, closeBrowserAfter, desktop, overflow, phone, picture, Visit } from "../lib/browser.ts";
import { languages } from "../lib/faculty.ts";
import { labAddresses } from "../lib/labs.ts";
import { noBrowser, out, root } from "../lib/places.ts";
import { Athro } from "../lib/server.ts";
import { arrive, openItem } from "../lib/talk_page.ts";

const bytesMax = 150 * 1000;
const requestsMax = 15;
const pictured = "foundations/reading-claims/prevalence/powys-alert";
const skip = noBrowser;
let athro: Athro;
before(async () => {
  if (!skip) athro = await Athro.start();
});
after(() => athro?.stop());
closeBrowserAfter();

/** Page types that need nobody to be there, and how their pictures are called. */
const open: Record<string, string> = {
  start: "/", units: "/units", unit: "/units/foundations/what-ai-is", "unit-claims": "/units/foundations/reading-claims",
  lab: "/labs/predictive-values", "lab-result": "/labs/predictive-values?prevalence=1&sensitivity=90&specificity=90&prediction=50",
  labs: "/labs", ...labAddresses(),
  glossary: "/glossary", term: "/glossary/prevalence", guardrails: "/guardrails", "guardrails-found": "/guardrails?q=letter",
  "sign-in-page": "/sign-in", "recovery-page": "/sign-in/recovery", settings: "/settings", privacy: "/privacy",
  accessibility: "/accessibility", "about-ai": "/about-ai", "feedback-page": "/feedback?page=/units", "left-page": "/left",
  "not-found": "/nothing-here", "signed-out": "/learning",
};
/** Those of a learner who has answered once. */
const own: Record<string, string> = { "my-learning": "/learning", delete: "/learning/delete", keep: "/keep", "settings-own": "/settings", "start-again": "/" };

/** What is wrong with a page. */
async function faultsOf(page: Page): Promise<string[]> {
  const path = new URL(page.url()).pathname;
  const faults = await barriers(page);
  const headings = await page.locator("h1").count();
  if (headings !== 1) faults.push(`${path}: ${headings} main headings`);
  const title = await page.title();
  if (!/\S.* – athro$/.test(title)) faults.push(`${path}: the title “${title}”`);
  return faults;
}

for (const language of languages) {
  for (const size of [phone, desktop]) {
    test(`every page type is accessible at ${size.width} px (${language})`, { skip }, async () => {
      const visit = await Visit.begin(athro.address, { viewport: size });
      const page = await visit.tab("/");
      const faults = await faultsOf(page);
      await picture(page, `welcome-${size.width}`);
      for (const [name, path] of Object.entries(open)) {
        await page.goto(`${athro.address}/${language}${path}`);
        faults.push(...(await faultsOf(page)));
        assert.equal(await page.locator("html").getAttribute("lang"), language);
        await picture(page, `${name}-${language}-${size.width}`);
      }
      await page.goto(`${athro.address}/${language}/`);
      const asked = await arrive(page, language, true);
      const dialogue = new URL(page.url()).pathname.replace(`/${language}`, "");
      const pages = { ...own, "disagree-page": `/learning/disagree/${asked.objective}`, "why-page": `${dialogue}/turns/2/why`, "turn-feedback": `${dialogue}/turns/2/feedback`, dialogue };
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(`${athro.address}/${language}${path}`);
        faults.push(...(await faultsOf(page)));
        await picture(page, `${name}-${language}-${size.width}`);
      }
      await visit.end();
      assert.deepEqual(faults, []);
    });
  }

  test(`text spaced as wide as the standard asks, and wide spacing from the settings, cut nothing off (${language})`, { skip }, async () => {
    const visit = await Visit.begin(athro.address, { viewport: phone, bypassCSP: true });
    const page = await visit.tab(`/${language}/`);
    await arrive(page, language, true);
    const dialogue = new URL(page.url()).pathname;
    for (const path of [`/${language}/`, dialogue, `/${language}/units/foundations/what-ai-is`, `/${language}/labs/predictive-values?prevalence=1&sensitivity=90&specificity=90&prediction=50`]) {
      await page.goto(athro.address + path);
      await page.addStyleTag({ content: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }" });
      assert.ok((await overflow(page)) <= 0, `${path} scrolls sideways by ${await overflow(page)} pixels`);
    }
    await visit.end();
  });

  test(`forced colours keep every control (${language})`, { skip }, async () => {
    const visit = await Visit.begin(athro.address, { viewport: desktop, forcedColors: "active" });
    const page = await visit.tab(`/${language}/`);
    assert.equal(await page.locator("button[data-send]").isVisible(), true);
    await arrive(page, language, true);
    await picture(page, `forced-colours-${language}-1280`);
    await visit.end();
  });
}

test("the first page costs under 150 KB and 15 requests in a browser, all of them to this server", { skip }, async (context) => {
  const visit = await Visit.begin(athro.address);
  const page = await visit.context.newPage();
  const session = await visit.context.newCDPSession(page);
  let bytes = 0;
  const asked: string[] = [];
  await session.send("Network.enable");
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  session.on("Network.requestWillBeSent", ({ request }) => asked.push(request.url));
  await page.goto(`${athro.address}/en/`, { waitUntil: "networkidle" });
  context.diagnostic(`${bytes} bytes in ${asked.length} requests`);
  assert.ok(bytes > 0 && bytes < bytesMax, `${bytes} bytes`);
  assert.ok(asked.length <= requestsMax && asked.every((url) => url.startsWith(athro.address)), asked.join("\n"));
  await visit.end();
});

test("the picture of the README can be made, always with the same question", { skip }, async () => {
  const visit = await Visit.begin(athro.address, { viewport: desktop });
  const page = await visit.tab("/en/");
  for (let visits = 0; (await openItem(page, "en"))?.id !== pictured; visits++) {
    assert.ok(visits < 100, `${pictured} is never asked first`);
    await page.reload();
  }
  await page.screenshot({ path: `${out}/first-page.png` });
  if (process.env.ATHRO_RENEW_PICTURES) {
    mkdirSync(`${root}docs/images`, { recursive: true });
    copyFileSync(`${out}/first-page.png`, `${root}docs/images/first-page.png`);
  }
  await visit.end();
});
