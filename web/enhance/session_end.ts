// A session ends when nothing was asked of the server for a while. Somebody who is at work on the page keeps it
// without noticing; somebody who is not is told two minutes before, and the page is not left open behind them.

import { button, made, openBox } from "./box";
import { on, text } from "./page";

const warnMs = 2 * 60_000;

/** What is to be done `sinceContactMs` after the server was last asked, and `idleMs` after the last sign of somebody. */
export function step(sinceContactMs: number, idleMs: number, lifeMs: number): "rest" | "keep" | "warn" | "end" {
  if (sinceContactMs >= lifeMs) return "end";
  if (sinceContactMs < lifeMs - 2 * warnMs) return "rest";
  if (idleMs < sinceContactMs && idleMs < lifeMs / 2) return "keep";
  return sinceContactMs < lifeMs - warnMs ? "rest" : "warn";
}

let lastContact = Date.now();
let lastSeen = Date.now();
let box: HTMLDialogElement | null = null;

/** Any page that needs a session prolongs it. */
async function keep(address: string): Promise<void> {
  const answer = await fetch(address, { cache: "no-store" }).catch(() => null);
  if (answer?.ok && !answer.redirected) lastContact = Date.now();
}

/** Loads the page again, which says that the session has ended and shows nobody's words. A server that is gone would
 *  leave an error of the browser's in its place: then the page stays until it is back. */
async function leave(): Promise<void> {
  const { alive } = document.body.dataset;
  const answer = alive ? await fetch(alive, { cache: "no-store" }).catch(() => null) : null;
  if (answer) location.reload();
}

function warn(address: string): void {
  const stay = button(text("stay"), () => box?.close());
  box = openBox(text("sessionEnds"), [made("p", text("sessionWords")), stay]);
  box.addEventListener("close", () => {
    box = null;
    lastSeen = Date.now();
    void keep(address);
  });
}

export function startSessionEnd(): void {
  const { session, keep: address } = document.body.dataset;
  if (!session || !address || !("HTMLDialogElement" in window)) return;
  const lifeMs = Number(session) * 1000;
  for (const name of ["pointerdown", "keydown"]) {
    addEventListener(name, () => (lastSeen = Date.now()), { capture: true, passive: true });
  }
  for (const name of ["athro:sent", "athro:news"] as const) on(name, () => (lastContact = Date.now()));
  const look = () => {
    const now = Date.now();
    const next = step(now - lastContact, now - lastSeen, lifeMs);
    if (next === "keep") void keep(address);
    if (next === "warn" && !box) warn(address);
    if (next === "end") void leave();
    setTimeout(look, Math.min(10_000, lifeMs / 20));
  };
  look();
}
