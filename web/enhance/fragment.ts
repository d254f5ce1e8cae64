// Fetches what the page does not show yet and puts it in: turns, the fresh sheet, the progress.
// The server answers with a piece of the very page, so there is one renderer and it is not here.

import { signal, turnForm } from "./page";

function place(fresh: Element, list: Element): void {
  const shown = fresh.id ? document.getElementById(fresh.id) : null;
  if (shown) shown.replaceWith(fresh);
  else list.append(fresh);
}

/** Takes the place of the old part, keeping words that were typed into it meanwhile. */
function replacePart(name: string, piece: DocumentFragment): void {
  const fresh = piece.querySelector(`[${name}]`);
  const shown = document.querySelector(`[${name}]`);
  if (!fresh || !shown) return;
  const typed = shown.querySelector<HTMLTextAreaElement>("textarea[name=words]");
  const hadFocus = typed !== null && typed === document.activeElement;
  const field = fresh.querySelector<HTMLTextAreaElement>("textarea[name=words]");
  if (typed && field) field.value = typed.value;
  shown.replaceWith(fresh);
  if (hadFocus) field?.focus({ preventScroll: true });
}

/** Puts a piece of HTML made by our own server into the page. Answers the last turn that is complete. */
export function merge(html: string): void {
  const template = document.createElement("template");
  template.innerHTML = html;
  const list = document.querySelector<HTMLElement>("[data-turns]");
  const fresh = template.content.querySelector<HTMLElement>("[data-turns]");
  if (!list || !fresh) return;
  list.querySelectorAll("[data-events]").forEach((waiting) => waiting.remove());
  for (const turn of [...fresh.children]) place(turn, list);
  list.dataset.last = fresh.dataset.last ?? list.dataset.last ?? "0";
  replacePart("data-sheet", template.content);
  replacePart("data-progress", template.content);
}

/**
 * Asks for the turns after the last one that is complete.
 * Answers whether the server could be asked; a dialogue that is gone loads the page again, which says so.
 */
export async function refetch(): Promise<boolean> {
  const list = document.querySelector<HTMLElement>("[data-turns]");
  const since = turnForm()?.dataset.since;
  if (!list || !since) return true;
  const before = list.dataset.last ?? "0";
  const answer = await fetch(`${since}?after=${before}`, { cache: "no-store" }).catch(() => null);
  if (!answer || answer.status >= 500) return false;
  if (answer.status === 204) return true;
  if (!answer.ok || answer.redirected) {
    location.reload();
    return true;
  }
  merge(await answer.text());
  if (list.dataset.last !== before) signal("athro:news");
  return true;
}
