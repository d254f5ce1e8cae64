// A real browser, with what every page is held to: no script error, nothing from another host, the strict policy kept.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after } from "node:test";
import { chromium as playwright, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";
import { chromium, out } from "./places.ts";

export const flags =
  "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --disable-dev-shm-usage".split(" ");

export const phone = { width: 320, height: 640 };
export const desktop = { width: 1280, height: 800 };
export type Size = typeof phone;

let launched: Promise<Browser> | null = null;

/** One browser for all tests of a file. */
export function browser(): Promise<Browser> {
  launched ??= playwright.launch({ executablePath: chromium, args: flags });
  return launched;
}

/** Call once in a file that uses the browser. */
export function closeBrowserAfter(): void {
  after(async () => (await launched)?.close());
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

/** Contexts in which axe cannot run, because no script does. */
const unscripted = new WeakSet<BrowserContext>();

/** Somebody at a browser: one context, any number of tabs, and a list of what went wrong. */
export class Visit {
  readonly context: BrowserContext;
  readonly address: string;
  readonly problems: string[] = [];
  /** Statuses that this visit means to see. */
  readonly expected = new Set<number>();

  private constructor(context: BrowserContext, address: string) {
    this.context = context;
    this.address = address;
  }

  static async begin(address: string, options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await (await browser()).newContext({ viewport: desktop, reducedMotion: "reduce", ...options });
    context.setDefaultTimeout(10_000);
    if (options.javaScriptEnabled === false) unscripted.add(context);
    return new Visit(context, address);
  }

  async tab(path: string): Promise<Page> {
    const page = await this.context.newPage();
    page.on("pageerror", (error) => this.problems.push(`script: ${error.message}`));
    page.on("dialog", (dialog) => {
      this.problems.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("console", (message) => {
      if (/Content Security Policy|Refused to/i.test(message.text())) this.problems.push(`policy: ${message.text()}`);
    });
    page.on("request", (request) => {
      const isOwn = request.url().startsWith(this.address) || /^(data|blob):/.test(request.url());
      if (!isOwn) this.problems.push(`another host: ${request.url()}`);
    });
    page.on("response", (response) => {
      if (response.status() >= 500 && !this.expected.has(response.status())) this.problems.push(`${response.status()}: ${response.url()}`);
    });
    await page.goto(this.address + path);
    return page;
  }

  /** Ends it. Errors: something went wrong on the way. */
  async end(): Promise<void> {
    await this.context.close();
    assert.deepEqual(this.problems, []);
  }
}

/** What axe-core finds on the page as it stands; runs beside the page's own policy, not through it. */
async function axe(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: { run(): Promise<AxeResult> } };
    return tool.run();
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${new URL(page.url()).pathname}: ${id} at ${target.join(" ")}: ${failureSummary?.replace(/\s+/g, " ")}`),
  );
}

/** The same markup and styles where scripts of ours may look at them. */
async function twinOf(page: Page): Promise<Page> {
  const context = await (await browser()).newContext({ viewport: page.viewportSize(), reducedMotion: "reduce" });
  const twin = await context.newPage();
  const address = page.url().replace(/#.*/, "");
  const body = (await page.content()).replace(/<script\b[^>]*><\/script>/g, "");
  await twin.route(address, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", body }));
  await twin.goto(address);
  return twin;
}

/** How far the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** What keeps somebody from the page: axe's findings and scrolling in two directions. */
export async function barriers(page: Page): Promise<string[]> {
  const seen = unscripted.has(page.context()) ? await twinOf(page) : page;
  const found = await axe(seen);
  const wide = await overflow(seen);
  if (seen !== page) await seen.context().close();
  return wide > 0 ? [...found, `${new URL(page.url()).pathname}: scrolls sideways by ${wide} pixels`] : found;
}

export async function assertAccessible(page: Page): Promise<void> {
  assert.deepEqual(await barriers(page), []);
}

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  await page.screenshot({ path: `${out}/${name}.png`, fullPage: true });
}
