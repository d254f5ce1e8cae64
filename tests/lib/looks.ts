// Looks at one page of the real server after another, and tells what should not have happened on any of them.

import type { Fields } from "./client.ts";
import type { Seen, Trial } from "./canary.ts";
import { pageFaults } from "./page_faults.ts";

export interface Look {
  path: string;
  /** Sent as a form; the page is the answer. */
  form?: Fields;
  /** What makes the page so. Looks that have it are looked at one after another. */
  prepare?: () => Promise<unknown>;
}

/** Everything seen, in words; empty when nothing was wrong. */
export function wrongs(seen: Seen, where: string): string[] {
  const say = (what: string, each: string) => `${where.slice(0, 80)}: ${what}: ${each}`;
  return [
    ...seen.scripts.map((each) => say("ran", each)),
    ...seen.requests.map((each) => say("asked", each)),
    ...seen.navigations.map((each) => say("went to", each)),
    ...seen.stopped.map((each) => say("left to the policy", each)),
  ];
}

async function look(trial: Trial, page: Awaited<ReturnType<Trial["page"]>>, { path, form, prepare }: Look): Promise<string[]> {
  await prepare?.();
  const address = trial.address + path;
  if (form) {
    const postData = new URLSearchParams([...form].map(([name, value]) => [name, value])).toString();
    await page.route(
      () => true,
      (route) => {
        const headers = { ...route.request().headers(), "content-type": "application/x-www-form-urlencoded", origin: trial.address };
        return route.continue(route.request().isNavigationRequest() ? { method: "POST", postData, headers } : {});
      },
    );
  }
  // A stream or a file is no page: the browser leaves it or keeps it.
  const answer = await page.goto(address, { waitUntil: "load" }).catch((fault: Error) => {
    if (!/Download|ERR_ABORTED/.test(fault.message)) throw fault;
    return null;
  });
  if (form) await page.unrouteAll({ behavior: "wait" });
  const isPage = /^text\/html/.test(answer?.headers()["content-type"] ?? "");
  const isPiece = isPage && !(await page.locator("head > title").count());
  const faults = isPage && !isPiece ? await pageFaults(page) : [];
  return [...wrongs(trial.take(page), path), ...faults.map((fault) => `${path.slice(0, 80)}: ${fault}`)];
}

/** What was wrong on any of the pages. */
export async function lookAll(trial: Trial, looks: readonly Look[]): Promise<string[]> {
  const found: string[] = [];
  const worker = async (mine: Look[]) => {
    const page = await trial.page();
    for (let next = mine.shift(); next; next = mine.shift()) found.push(...(await look(trial, page, next)));
    await page.close();
  };
  const ordered = looks.filter(({ prepare }) => prepare);
  const free = looks.filter(({ prepare }) => !prepare);
  await Promise.all([worker(ordered), worker(free), worker(free)]);
  return found;
}
