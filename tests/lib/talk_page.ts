// The dialogue page as somebody uses it, with scripting or without.

import type { Page } from "playwright-core";
import { answerTo, itemAsked, type Item, type Language } from "./faculty.ts";
import { words } from "./page_words.ts";

export const lastReply = (page: Page) => page.locator(".athro-turn--mentor .athro-turn__words").last();
export const field = (page: Page) => page.locator("#sheet textarea[name=words]");

/** The item that the last mentor message asks. */
export async function openItem(page: Page, language: Language): Promise<Item | null> {
  const said = await page.locator(".athro-turn--mentor .athro-turn__words").allInnerTexts();
  const asked = said.findLast((text) => itemAsked(text, language) !== null);
  return asked ? itemAsked(asked, language) : null;
}

/** Fills the sheet with a right or a wrong answer to the open item, whatever its kind. */
export async function choose(page: Page, asked: Item, isRight: boolean): Promise<void> {
  const language = (await page.locator("html").getAttribute("lang")) === "cy" ? "cy" : "en";
  for (const [name, value] of answerTo(asked, language, isRight)) {
    if (name === "choice") await page.locator(`#sheet input[name=choice][value="${value}"]`).check();
    else if (name.startsWith("place-")) await page.locator(`#sheet select[name="${name}"]`).selectOption(value);
    else await page.locator(`#sheet [name=${name}]`).fill(value);
  }
}

/** Sends the sheet and waits until one more reply is on the page. */
export async function send(page: Page, language: Language): Promise<void> {
  const before = await page.locator("li.athro-turn--mentor[id^=turn-]").count();
  await page.locator("#sheet").getByRole("button", { name: words[language].send, exact: true }).click();
  await page.locator("li.athro-turn--mentor[id^=turn-]").nth(before).waitFor();
}

export async function say(page: Page, language: Language, said: string): Promise<void> {
  await field(page).fill(said);
  await send(page, language);
}

/** From nothing to a dialogue: the first page and its question answered. */
export async function arrive(page: Page, language: Language, isRight: boolean): Promise<Item> {
  const asked = await openItem(page, language);
  if (!asked) throw new Error(`the first page asks no item: ${await page.locator("main").innerText()}`);
  await choose(page, asked, isRight);
  await send(page, language);
  return asked;
}
