// Says within five seconds that the server cannot be reached, tries again by itself and says when it is back.
// The question is small (no session, no database) and asked often only while somebody is at the page.

import { on, say, signal, text, turnForm } from "./page";

const askEveryMs = 2400;
const giveUpMs = 2400;
const restEveryMs = 30_000;
const restAfterMs = 5 * 60_000;

let isLost = false;
let lastSeen = Date.now();

async function ask(address: string): Promise<void> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), giveUpMs);
  const answer = await fetch(address, { cache: "no-store", signal: patience.signal }).catch(() => null);
  clearTimeout(timer);
  signal(answer && answer.status < 500 ? "athro:back" : "athro:lost");
}

/** How long to wait until the next question, `idleMs` after the last sign of somebody. */
export function pause(idleMs: number, lost: boolean): number {
  return lost || idleMs < restAfterMs ? askEveryMs : restEveryMs;
}

export function startConnection(): void {
  const address = document.body.dataset.alive;
  if (!address || !turnForm()) return;
  on("athro:lost", () => {
    if (isLost) return;
    isLost = true;
    say(text("lost"), "lost");
  });
  on("athro:back", () => {
    if (!isLost) return;
    isLost = false;
    say(text("back"));
    signal("athro:refetch");
  });
  for (const name of ["pointerdown", "keydown", "focus"]) {
    addEventListener(name, () => (lastSeen = Date.now()), { capture: true, passive: true });
  }
  const next = () =>
    setTimeout(async () => {
      if (document.visibilityState === "visible") await ask(address);
      next();
    }, pause(Date.now() - lastSeen, isLost));
  next();
}
