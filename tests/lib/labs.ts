// The labs of the faculty as data, read by Python's own TOML parser: tests know what pages must not say yet.

import { execFileSync } from "node:child_process";
import type { Text } from "./faculty.ts";
import { faculty } from "./places.ts";

export interface TrustCase {
  id: string;
  setting: Text;
  question: Text;
  option: { id: string; text: Text }[];
  right: string;
  advice: string;
  says: Text;
  reason: Text;
}

export interface SortTask {
  id: string;
  roles?: string[];
  text: Text;
  light: "green" | "amber" | "red";
  reason: Text;
}

export interface Reference {
  id: string;
  text: string;
  invented?: boolean;
  check: Text;
}

export interface Lab {
  id: string;
  kind: "trust" | "sorting" | "references" | "sample";
  title: Text;
  case?: TrustCase[];
  task?: SortTask[];
  reference?: Reference[];
  examples?: number;
  small?: { name: Text; people: number };
  large?: { name: Text; people: number };
  step?: { examples: number; missed: number }[];
}

const script = `
import json, pathlib, sys, tomllib
paths = sorted(pathlib.Path(sys.argv[1]).glob("*/labs/*.toml"))
print(json.dumps([tomllib.loads(path.read_text("utf-8")) for path in paths], default=str))
`;

let known: Lab[] | null = null;

export function labs(): Lab[] {
  known ??= JSON.parse(execFileSync("python3", ["-c", script, faculty], { encoding: "utf8", maxBuffer: 1 << 26 })) as Lab[];
  return known;
}

/** The labs of a kind. Errors: the faculty has none. */
export function labsOf(kind: Lab["kind"]): Lab[] {
  const found = labs().filter((each) => each.kind === kind);
  if (found.length === 0) throw new Error(`the faculty has no lab of the kind ${kind}`);
  return found;
}
