// The enhancements in a real browser, against a server that can be slow or gone. Skipped where there is no Chromium.

import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, test } from "node:test";
import { chromium, type Browser, type Page } from "playwright-core";
import { StubServer } from "./stub_server";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const skip = existsSync(executablePath) ? false : `no Chromium at ${executablePath}`;
const args = "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync";
let browser: Browser;

before(async () => {
  if (!skip) browser = await chromium.launch({ executablePath, args: args.split(" ") });
});
after(async () => {
  if (!skip) await browser.close();
});

async function withPage(act: (page: Page, server: StubServer) => Promise<void>): Promise<void> {
  const server = new StubServer();
  await server.start();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.address);
  await act(page, server);
  await context.close();
  await server.stop();
}

const write = (page: Page, words: string) => page.fill("textarea", words);
const send = (page: Page) => page.click("[data-send]");

test("a turn is sent and its reply shown without leaving the page, once", { skip }, () =>
  withPage(async (page, server) => {
    await page.evaluate(() => (document.body.dataset.same = "yes"));
    await write(page, "we stopped looking");
    await send(page);
    await page.getByText("Reading").waitFor();
    await page.getByText("Reply to we stopped looking").waitFor();
    assert.equal(await page.textContent("[data-live]"), "Here it is");
    assert.equal(await page.getAttribute("body", "data-same"), "yes");
    assert.equal(await page.inputValue("textarea"), "");
    assert.equal(server.turns.length, 1);
  }));

test("a reply that a model is slow about can be had at once", { skip }, () =>
  withPage(async (page, server) => {
    server.replyMs = 60_000;
    server.isWriting = true;
    await write(page, "take your time");
    await send(page);
    await page.getByText("Writing").waitFor();
    assert.equal(await page.locator("[data-stop]").count(), 0);
    await page.click("text=Stop waiting");
    await page.getByText("Reply to take your time").waitFor();
    assert.equal(await page.locator("[data-stop]").count(), 0);
  }));

test("a tap on a term shows its definition on the spot, and the focus comes back", { skip }, () =>
  withPage(async (page) => {
    await page.click("[data-term]");
    const box = page.getByRole("dialog", { name: "bias" });
    await box.getByText("A lean to one side.").waitFor();
    assert.equal(await box.getByRole("link").getAttribute("href"), await page.evaluate(() => location.origin + "/en/glossary/bias"));
    await page.keyboard.press("Escape");
    await box.waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "bias");
  }));

test("a page that is left alone warns before its session ends, and stays on request", { skip }, async () => {
  const server = new StubServer();
  await server.start();
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(server.address);
  await page.clock.runFor("28:30");
  const box = page.getByRole("dialog", { name: "Are you there?" });
  await box.waitFor();
  assert.equal(server.kept, 0);
  await box.getByRole("button", { name: "Stay" }).click();
  await box.waitFor({ state: "detached" });
  for (let i = 0; i < 100 && server.kept === 0; ++i) await new Promise((done) => setTimeout(done, 20));
  assert.equal(server.kept, 1);
  // Left alone to the end, it shows nobody's words; but no error of the browser's while the server is gone.
  await page.evaluate(() => (document.body.dataset.same = "yes"));
  await server.stop();
  await page.clock.runFor("31:00");
  assert.equal(await page.getAttribute("body", "data-same"), "yes");
  await server.start();
  await page.clock.runFor("00:20");
  await page.locator("body:not([data-same])").waitFor();
  await context.close();
  await server.stop();
});

test("words typed while HALI is at work are still there when the reply comes", { skip }, () =>
  withPage(async (page, server) => {
    server.replyMs = 800;
    await write(page, "first");
    await send(page);
    await page.locator("[data-events]").waitFor({ state: "attached" });
    await write(page, "second thought");
    await page.getByText("Reply to first").waitFor();
    assert.equal(await page.inputValue("textarea"), "second thought");
  }));

test("a server that goes away is noticed within five seconds, and the words are sent once it is back", { skip }, () =>
  withPage(async (page, server) => {
    await server.stop();
    const stopped = Date.now();
    await page.getByText("Connection lost").waitFor({ timeout: 6000 });
    assert.ok(Date.now() - stopped <= 5000, `${Date.now() - stopped} ms`);
    await write(page, "written in the dark");
    await send(page);
    await new Promise((done) => setTimeout(done, 1000));
    await server.start();
    await page.getByText("Reply to written in the dark").waitFor({ timeout: 10000 });
    assert.equal(server.turns.length, 1);
  }));

test("a reply whose stream was cut is shown when the server is back", { skip }, () =>
  withPage(async (page, server) => {
    server.replyMs = 3000;
    await write(page, "cut me off");
    await send(page);
    await page.locator("[data-events]").waitFor({ state: "attached" });
    await server.stop();
    await page.getByText("Connection lost").waitFor({ timeout: 6000 });
    await server.start();
    await page.getByText("Reply to cut me off").waitFor({ timeout: 15000 });
    assert.equal(server.posts, 1);
  }));

test("unsent words survive a reload and are gone after leaving", { skip }, () =>
  withPage(async (page) => {
    await write(page, "half a thought");
    await page.reload();
    assert.equal(await page.inputValue("textarea"), "half a thought");
    await page.click("text=Leave");
    await page.waitForURL("**/left**");
    assert.equal(await page.evaluate(() => sessionStorage.length), 0);
  }));

test("two tabs show the same conversation", { skip }, () =>
  withPage(async (page, server) => {
    const other = await page.context().newPage();
    await other.goto(server.address);
    await write(page, "from the first tab");
    await send(page);
    await other.getByText("Reply to from the first tab").waitFor();
    assert.equal(server.turns.length, 1);
  }));

test("2 chooses the second option and Ctrl+Enter sends it", { skip }, () =>
  withPage(async (page) => {
    await page.keyboard.press("2");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Reply to b").waitFor();
  }));
