// A faculty whose author means harm: a payload in every text that the checks let through.

import { readFileSync, writeFileSync } from "node:fs";
import { relative } from "node:path";
import { run } from "./command.ts";
import { facultyCopy, filesIn } from "./folder.ts";

export interface Planted {
  folder: string;
  /** How many texts hold a payload, in both languages together. */
  count: number;
}

const roundsMax = 8;
const notShown = /\/(said|learners|lexicon)\/|word-classes\.toml$/;

/** What may stand in a TOML string and breaks no rule of the faculty by itself: no question, placeholder or number. */
const isFit = (text: string) => text.length < 160 && !/[?{}%\d\0-\x1f\x7f]|[\ud800-\udfff]/.test(text);

/** One file, line by line, with the lines as they were before. */
class Page {
  readonly path: string;
  readonly lines: string[];
  readonly #before = new Map<number, string>();

  constructor(path: string) {
    this.path = path;
    this.lines = readFileSync(path, "utf8").split("\n");
  }

  get planted(): number {
    return this.#before.size;
  }

  change(at: number, line: string): void {
    if (line === this.lines[at]) return;
    this.#before.set(at, this.lines[at] ?? "");
    this.lines[at] = line;
  }

  /** Takes the payload out of the field on a line; where it has none, out of the nearest, with which it must agree. */
  restore(at: number): void {
    const nearest = [0, 1, -1, 2, -2, 3, -3].map((step) => at + step).find((each) => this.#before.has(each));
    if (nearest === undefined) return;
    this.lines[nearest] = this.#before.get(nearest) ?? "";
    this.#before.delete(nearest);
  }

  write(): void {
    writeFileSync(this.path, this.lines.join("\n"));
  }
}

function plantIn(page: Page, next: (isFirst: boolean) => string): void {
  let opened = ""; // the language of a text of several lines that began on the line before
  for (const [at, line] of [...page.lines].entries()) {
    if (opened !== "") {
      page.change(at, `${next(opened === "en")} ${line}`);
      opened = "";
      continue;
    }
    opened = /(?:^|[.\s])(en|cy) = """$/.exec(line)?.[1] ?? "";
    const planted = line.replace(/((?:^|[.\s])(en|cy) = )"(?!"")/g, (_, begin: string, language: string) => `${begin}"${next(language === "en")} `);
    if (!line.startsWith("#")) page.change(at, planted);
  }
}

/** Errors: the checks still find something after several rounds. */
export async function plantedFaculty(texts: readonly string[]): Promise<Planted> {
  const folder = facultyCopy();
  const fit = texts.map((text) => text.replaceAll("alert(1)", "alert()")).filter(isFit).map((text) => JSON.stringify(text).slice(1, -1));
  let place = -1;
  const next = (isFirst: boolean) => fit[(isFirst ? ++place : place) % fit.length] ?? "";
  const pages = new Map<string, Page>();
  for (const path of filesIn(folder).filter((name) => name.endsWith(".toml") && !notShown.test(name))) {
    const page = new Page(path);
    plantIn(page, next);
    page.write();
    pages.set(relative(folder, path), page);
  }
  for (let round = 0; round < roundsMax; round++) {
    const { out, err } = await run(["check", folder], "", folder);
    const wrong = [...`${out}\n${err}`.matchAll(/([\w/-]+\.toml):(\d+): (?!warning)/g)];
    if (wrong.length === 0) return { folder, count: [...pages.values()].reduce((sum, { planted }) => sum + planted, 0) };
    for (const [, file = "", line = ""] of wrong) {
      const page = [...pages].find(([name]) => file.endsWith(name))?.[1];
      page?.restore(Number(line) - 1);
      page?.write();
    }
  }
  throw new Error("the planted faculty is never without an error");
}
