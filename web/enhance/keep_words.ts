// Words that were not sent survive a reload, in this tab only. They go when they are sent and at sign-out.

import { on, turnForm } from "./page";

const prefix = "athro:words:";

export interface Keeper {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  key(index: number): string | null;
  readonly length: number;
}

/** Forgets the words of every dialogue. */
export function forgetAll(keeper: Keeper): void {
  const keys = Array.from({ length: keeper.length }, (_, index) => keeper.key(index));
  for (const key of keys) if (key?.startsWith(prefix)) keeper.removeItem(key);
}

/** Keeps `words` under the path of a dialogue; empty words are forgotten. */
export function keep(keeper: Keeper, path: string, words: string): void {
  if (words.trim() === "") keeper.removeItem(prefix + path);
  else keeper.setItem(prefix + path, words);
}

export function kept(keeper: Keeper, path: string): string {
  return keeper.getItem(prefix + path) ?? "";
}

function wordsField(): HTMLTextAreaElement | null {
  return turnForm()?.querySelector<HTMLTextAreaElement>("textarea[name=words]") ?? null;
}

// The same dialogue in the other language is the same dialogue.
function dialoguePath(): string {
  return location.pathname.replace(/^\/(en|cy)\//, "/");
}

export function startKeepWords(): void {
  const field = wordsField();
  if (!field) return;
  if (field.value === "") field.value = kept(sessionStorage, dialoguePath());
  document.addEventListener("input", (event) => {
    if (event.target === wordsField()) keep(sessionStorage, dialoguePath(), wordsField()?.value ?? "");
  });
  on("athro:sent", () => keep(sessionStorage, dialoguePath(), ""));
}
