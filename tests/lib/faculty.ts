// The faculty as data, read by Python's own TOML parser: tests know the keys of items, pages must not.

import { execFileSync } from "node:child_process";
import { faculty } from "./places.ts";

export type Language = "en" | "cy";
export const languages: readonly Language[] = ["en", "cy"];

export type Text = Record<Language, string>;
export type Prose = Text & { plainer?: Text };

export interface Option {
  id: string;
  text: Text;
  correct?: boolean;
  reason?: Text;
  misconception?: string;
}

export interface Point {
  id: string;
  required?: boolean;
  accept: Record<Language, string[]>;
  avoid?: Partial<Record<Language, string[]>>;
}

export interface Item {
  id: string;
  objective: string;
  kind: "choice" | "several" | "order" | "number" | "text" | "points";
  stem: Prose;
  stem_for?: Record<string, Prose>;
  reason: Text;
  hints: Text[];
  first_step: Text;
  model_answer: Text;
  explain_back?: Text;
  option?: Option[]; // of an order, in the right order
  accept?: Record<Language, string[]>;
  value?: number;
  unit?: string;
  point?: Point[];
  wrong?: { value?: number; accept?: Partial<Record<Language, string[]>>; misconception?: string; reason?: Text }[];
}

export interface Misconception {
  id: string;
  name: Text;
}

export interface Unit {
  id: string;
  section: { id: string; title: Text; body: Prose; source: string }[];
}

export interface Term {
  id: string;
  name: Text;
  definition: Prose;
}

interface Everything {
  item: Item[];
  misconception: Misconception[];
  unit: Unit[];
  term: Term[];
}

const script = `
import json, pathlib, sys, tomllib
read = lambda path, kind: tomllib.loads(path.read_text("utf-8")).get(kind, [])
every = {}
for kind, folder in (("item", "items"), ("misconception", "misconceptions")):
    paths = sorted(pathlib.Path(sys.argv[1]).glob(f"*/{folder}/*.toml"))
    every[kind] = [one for path in paths for one in read(path, kind)]
folder = pathlib.Path(sys.argv[1])
every["unit"] = [tomllib.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*/units/*.toml"))]
every["term"] = read(folder / "shared" / "glossary.toml", "term")
print(json.dumps(every, default=str))
`;

function read(): Everything {
  const json = execFileSync("python3", ["-c", script, faculty], { encoding: "utf8", maxBuffer: 1 << 26 });
  return JSON.parse(json) as Everything;
}

/**
 * The steps of an order are named by letters in the order of their English texts, as the loader names them; where
 * that is their right order too, the first goes to the end.
 */
function nameSteps({ kind, option = [] }: Item): void {
  if (kind !== "order") return;
  const sorted = option.map(({ text }) => text.en).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  if (sorted.every((text, place) => text === option[place]?.text.en)) sorted.push(sorted.shift() ?? "");
  for (const step of option) step.id = "abcdefghij".charAt(sorted.indexOf(step.text.en));
}

let known: ReturnType<typeof read> | null = null;

function everything(): ReturnType<typeof read> {
  if (!known) {
    known = read();
    known.item.forEach(nameSteps);
  }
  return known;
}

export function items(): Item[] {
  return everything().item;
}

export function misconceptions(): Misconception[] {
  return everything().misconception;
}

export function units(): Unit[] {
  return everything().unit;
}

export function term(id: string): Term {
  const found = everything().term.find((each) => each.id === id);
  if (!found) throw new Error(`the faculty has no term ${id}`);
  return found;
}

export function item(id: string): Item {
  const found = items().find((each) => each.id === id);
  if (!found) throw new Error(`the faculty has no item ${id}`);
  return found;
}

/** The item whose stem a text holds, in whatever wording for a profession. Null when it holds none. */
export function itemAsked(text: string, language: Language): Item | null {
  const said = squeezed(text);
  const inBoth = (stem: Prose) => [stem[language], stem.plainer?.[language] ?? stem[language]];
  const stems = (each: Item) => [each.stem, ...Object.values(each.stem_for ?? {})].flatMap(inBoth);
  return items().findLast((each) => stems(each).some((stem) => said.includes(squeezed(stem)))) ?? null;
}

/** A text without its line breaks: pages set paragraphs where the faculty has one text. */
export const squeezed = (text: string) => text.replace(/\s+/g, " ").trim();

/** Whether a text says a part, wherever its lines break. */
export const says = (text: string, part: string | undefined) => part !== undefined && squeezed(text).includes(squeezed(part));

/** A right or a wrong answer to an item, as fields of the turn's form. */
export function answerTo(asked: Item, language: Language, isRight: boolean): [string, string][] {
  const options = asked.option ?? [];
  switch (asked.kind) {
    case "choice":
      return [["choice", options.find(({ correct }) => (correct ?? false) === isRight)?.id ?? ""]];
    case "several":
      return options.filter(({ correct }) => (correct ?? false) === isRight).map(({ id }) => ["choice", id]);
    case "order": {
      const ids = options.map(({ id }) => id);
      return (isRight ? ids : ids.reverse()).map((id, place) => [`place-${id}`, String(place + 1)]);
    }
    case "number": {
      const wrong = asked.wrong?.find(({ value }) => value !== undefined)?.value ?? (asked.value ?? 0) * 10;
      const unit = asked.unit ?? "";
      return [["answer", `${isRight ? asked.value : wrong}${unit === "%" ? "" : " "}${unit}`.trim()]];
    }
    case "text":
      return [["answer", (isRight ? asked.accept?.[language]?.[0] : asked.wrong?.[0]?.accept?.[language]?.[0]) ?? "?"]];
    case "points": {
      const said = (asked.point ?? []).map((point) => (isRight ? point.accept : point.avoid)?.[language]?.[0] ?? "");
      const wrong = asked.wrong?.[0]?.accept?.[language]?.[0] ?? "?";
      return [["words", said.filter((words) => words !== "").join(". ") || wrong]];
    }
  }
}
