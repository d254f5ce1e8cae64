// A tap on a term of the glossary shows its definition on the spot. Without this script, and when the definition
// cannot be fetched, the link leads to the term's page.

import { button, made, openBox } from "./box";
import { text } from "./page";

/** The name and the definition on a term's page; null when it is another page. */
function definitionIn(html: string): { name: string; definition: string } | null {
  const page = new DOMParser().parseFromString(html, "text/html");
  const name = page.querySelector("main h1")?.textContent ?? "";
  const definition = page.querySelector("main h1 + p")?.textContent ?? "";
  return name !== "" && definition !== "" ? { name, definition } : null;
}

function show(link: HTMLAnchorElement, { name, definition }: { name: string; definition: string }): void {
  const page = made("a", text("termPage"));
  page.href = link.href;
  const row = document.createElement("p");
  row.append(page);
  const close = button(text("close"), () => box.close());
  const box = openBox(name, [made("p", definition), row, close]);
  // The definition is in the language of the words that it was tapped in.
  const language = link.closest<HTMLElement>("[lang]")?.lang;
  if (language) box.lang = language;
  for (const own of [page, close]) own.lang = document.documentElement.lang;
  box.addEventListener("click", (event) => event.target === box && box.close()); // beside the box
}

async function define(link: HTMLAnchorElement): Promise<void> {
  const answer = await fetch(link.href).catch(() => null);
  const found = answer?.ok ? definitionIn(await answer.text()) : null;
  if (found) show(link, found);
  else location.assign(link.href);
}

export function startTerms(): void {
  if (!("HTMLDialogElement" in window)) return;
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-term]") : null;
    if (!link) return;
    event.preventDefault();
    void define(link);
  });
}
