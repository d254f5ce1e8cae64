// 1 to 5 choose an option, Ctrl+Enter (or Command+Enter) sends. Single keys can be switched off in the settings.

import { isTextField, turnForm } from "./page";

export interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

/** What a key asks for: the place of an option from 0, "send", or nothing. */
export function meaning(event: Key, inText: boolean, singleKeys: boolean): number | "send" | null {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return "send";
  if (!singleKeys || inText || event.ctrlKey || event.metaKey || event.altKey) return null;
  return /^[1-5]$/.test(event.key) ? Number(event.key) - 1 : null;
}

function choose(form: HTMLFormElement, place: number): boolean {
  const option = form.querySelectorAll<HTMLInputElement>("input[name=choice]")[place];
  if (!option) return false;
  option.focus();
  option.click();
  return true;
}

export function startKeys(): void {
  document.addEventListener("keydown", (event) => {
    const form = turnForm();
    if (!form || event.repeat) return;
    const singleKeys = document.body.dataset.keys !== "off";
    const asked = meaning(event, isTextField(event.target), singleKeys);
    if (asked === "send" && (form.contains(document.activeElement) || singleKeys)) {
      event.preventDefault();
      form.requestSubmit(form.querySelector<HTMLButtonElement>("button[data-send]"));
    } else if (typeof asked === "number" && choose(form, asked)) {
      event.preventDefault();
    }
  });
}
