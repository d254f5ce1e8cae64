// Runs a command of the program on lines: JSON lines in, JSON lines out.

import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { faculty as defaultFaculty, program, root } from "./places.ts";
import { plainEnvironment } from "./server.ts";

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

const limitMs = 240_000;

export function run(words: readonly string[], input = "", faculty = defaultFaculty): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(program(), ["--faculty", faculty, ...words], { env: plainEnvironment(), timeout: limitMs });
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (part: string) => (out += part));
    child.stderr.setEncoding("utf8").on("data", (part: string) => (err += part));
    child.on("error", failed);
    child.on("close", (code) => done({ code, out, err }));
    child.stdin.on("error", () => {}); // it may end without reading
    child.stdin.end(input);
  });
}

export const toLines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join("\n") + "\n";

export function parseLines<T>(text: string): T[] {
  return text.split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as T);
}

/** The cases of a file under tests/cases. */
export function cases<T>(name: string): T[] {
  return parseLines<T>(readFileSync(`${root}tests/cases/${name}`, "utf8"));
}

/** One line of `athro talk`. */
export interface TalkLine {
  id: string;
  n: number;
  state?: string; // only when the turn has no reply
  route: string;
  move: string;
  rule: string;
  mark: string;
  item: string;
  hint_step: number;
  text: string;
  citations: { source: string; passage: string }[];
  worded_by: string;
  refused: string[];
}

export interface Script {
  id: string;
  language: "en" | "cy";
  role?: string;
  setting?: string;
  start: string;
  turns: string[];
}

/** Holds dialogues. Errors: the program says that a line is bad, or ends badly. */
export async function talk(scripts: readonly Script[], more: readonly string[] = []): Promise<TalkLine[]> {
  const ran = await run(["talk", ...more], toLines(scripts));
  if (ran.code !== 0 || /^line \d+:/m.test(ran.err)) throw new Error(`athro talk ended with ${ran.code}:\n${ran.err}`);
  return parseLines<TalkLine>(ran.out);
}
