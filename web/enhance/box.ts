// A box over the page: what is said in it, and buttons. Escape closes it.

export function made<Name extends keyof HTMLElementTagNameMap>(name: Name, words: string, kind = ""): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = words;
  if (kind !== "") element.className = kind;
  return element;
}

export function button(words: string, act: () => void): HTMLButtonElement {
  const one = made("button", words, "nhsuk-button nhsuk-button--small");
  one.type = "button";
  one.addEventListener("click", act);
  return one;
}

/** Opens a box with a name and what stands in it; the focus goes back to where it was when it closes. */
export function openBox(name: string, content: Node[]): HTMLDialogElement {
  const before = document.activeElement;
  const box = document.createElement("dialog");
  const heading = made("h2", name);
  heading.id = "athro-box-name";
  box.className = "athro-box";
  box.setAttribute("aria-labelledby", heading.id);
  box.append(heading, ...content);
  box.addEventListener("close", () => {
    box.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  document.body.append(box);
  box.showModal();
  return box;
}
