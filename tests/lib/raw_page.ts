// Payloads on a page that no writer made: what a browser does with them under the server's own headers.

import type { Page } from "playwright-core";
import type { Seen, Trial } from "./canary.ts";

export interface RawPage {
  id: string;
  markup: string;
}

/** Does what somebody might be led to: follows links that are scripts, sends forms to elsewhere, sets off every handler. */
function poke(): void {
  const here = new RegExp(`^${location.origin}(/|$)`);
  const leads = (to: string | null) => to !== null && !here.test(new URL(to, location.href).href);
  for (const each of Array.from(document.querySelectorAll("*"))) {
    for (const name of Element.prototype.getAttributeNames.call(each)) {
      if (name.startsWith("on")) each.dispatchEvent(new Event(name.slice(2)));
    }
    const to = (Element.prototype.getAttribute.call(each, "href") ?? Element.prototype.getAttribute.call(each, "xlink:href"))?.replace(/[\s\0-\x1f]/g, "");
    if (to && (/^(javascript|data|vbscript):/i.test(to) || each.hasAttribute("ping"))) {
      each.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    }
    const form = each.closest("form");
    const sends = each.matches("button, input[type=submit], input[type=image]");
    if (sends && (leads(each.getAttribute("formaction")) || (form && leads(Element.prototype.getAttribute.call(form, "action"))))) {
      HTMLElement.prototype.click.call(each);
    }
  }
}

const limitMs = 4000; // of one page; a page that hangs is left behind
const settleMs = 25; // between what a page does by itself and what is seen of it

async function within<T>(work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<null>((done) => (timer = setTimeout(() => done(null), limitMs)));
  const first = await Promise.race([work.catch(() => null), patience]);
  clearTimeout(timer);
  return first;
}

async function visit(page: Page, address: string): Promise<void> {
  await within(page.goto(address, { waitUntil: "load", timeout: limitMs }));
  await page.waitForTimeout(settleMs);
  await within(page.evaluate(poke));
  await page.waitForTimeout(settleMs);
}

/** Shows each page under the headers, several at a time, and tells what was seen on it. */
export async function showRaw(trial: Trial, headers: Record<string, string>, pages: readonly RawPage[]): Promise<Map<string, Seen>> {
  const found = new Map<string, Seen>();
  await trial.context.route(`${trial.address}/raw/*`, (route) => {
    const shown = pages[Number(new URL(route.request().url()).pathname.slice("/raw/".length))];
    const body = `<!doctype html><html lang=en><title>x</title><body>${shown?.markup ?? ""}`;
    return route.fulfill(shown ? { status: 200, headers, body } : { status: 404, headers, body: "" });
  });
  let next = 0;
  const worker = async () => {
    let page = await trial.page();
    for (let at = next++; at < pages.length; at = next++) {
      const address = `${trial.address}/raw/${at}`;
      await visit(page, address);
      const seen = trial.take(page);
      found.set(pages[at]!.id, seen);
      if (page.url() === address && seen.navigations.length === 0) continue;
      await within(page.close()); // it is on its way to somewhere else
      page = await trial.page();
    }
  };
  await Promise.all([worker(), worker(), worker()]);
  return found;
}
