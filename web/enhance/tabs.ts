// Two tabs with the same conversation show the same conversation; leaving in one leaves in all.

import { on, signal, turnForm } from "./page";

/** What one tab tells the others. */
export interface Told {
  what: "news" | "left";
  dialogue: string;
}

/** What a tab that shows `dialogue` does when it is told something. */
export function answer(told: Told, dialogue: string | null): "refetch" | "leave" | "nothing" {
  if (told.what === "left") return "leave";
  return told.dialogue === dialogue ? "refetch" : "nothing";
}

let channel: BroadcastChannel | null = null;

function shown(): string | null {
  return turnForm()?.dataset.post ?? null;
}

export function tellLeft(): void {
  channel?.postMessage({ what: "left", dialogue: "" } satisfies Told);
}

export function startTabs(): void {
  if (typeof BroadcastChannel !== "undefined") channel = new BroadcastChannel("athro");
  on("athro:news", () => channel?.postMessage({ what: "news", dialogue: shown() ?? "" } satisfies Told));
  channel?.addEventListener("message", (event: MessageEvent<Told>) => {
    const act = answer(event.data, shown());
    if (act === "refetch") signal("athro:refetch");
    if (act === "leave") location.replace("/");
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") signal("athro:refetch");
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) signal("athro:refetch"); // back from the browser's cache of pages
  });
}
