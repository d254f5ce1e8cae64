// What the enhancements of a dialogue page share: where things stand, texts, and their signals.

/** Signals between enhancements, dispatched on the document. */
export type Signal =
  | "athro:lost" // the server does not answer
  | "athro:back" // it answers again
  | "athro:sent" // the words were accepted
  | "athro:news" // turns were put into the page
  | "athro:refetch"; // somebody thinks that there may be news

export function signal(name: Signal): void {
  document.dispatchEvent(new CustomEvent(name));
}

export function on(name: Signal, act: () => void): void {
  document.addEventListener(name, act);
}

/** The form of the dialogue page, or null on other pages. It is replaced with every turn: never keep it. */
export function turnForm(): HTMLFormElement | null {
  return document.querySelector<HTMLFormElement>("form[data-turn-form]");
}

/** A text in the page's language, served with the page; empty when it is not there. */
export function text(name: string): string {
  return document.querySelector<HTMLElement>("[data-texts]")?.dataset[name] ?? "";
}

/** Says something in the live line above the sheet. */
export function say(words: string, kind: "working" | "lost" | "note" = "note"): void {
  const line = document.querySelector<HTMLElement>("[data-live]");
  if (!line) return;
  line.textContent = words;
  line.dataset.kind = kind;
  line.classList.toggle("athro-dots", kind === "working");
}

export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["radio", "checkbox", "submit", "button"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
