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

/** How somebody answers a case: ids of options. */
export interface TrustAnswer {
  alone: string;
  after: string;
}

/** Somebody who has another answer at first and then takes any advice. */
export const follower = (one: TrustCase): TrustAnswer => ({
  alone: one.option.find(({ id }) => id !== one.advice)?.id ?? "",
  after: one.advice,
});

const addressOf = (lab: Lab, fields: [string, string][]) => `/labs/${lab.id}?${new URLSearchParams(fields)}`;

/** The address of a trust lab's page after the first `count` cases. */
export function trustAddress(lab: Lab, count: number, answer: (one: TrustCase) => TrustAnswer, more: [string, string][] = []): string {
  const done = (lab.case ?? []).slice(0, count).flatMap((one): [string, string][] => {
    const { alone, after } = answer(one);
    return [[`alone.${one.id}`, alone], [`after.${one.id}`, after]];
  });
  return addressOf(lab, [...done, ...more]);
}

/** The tasks that a role meets; "all": everybody's alone. */
export const tasksOf = (lab: Lab, role: string) => (lab.task ?? []).filter(({ roles = [] }) => roles.length === 0 || roles.includes(role));

export function sortingAddress(lab: Lab, role: string, light: (task: SortTask) => string): string {
  const sorted = tasksOf(lab, role).map((task): [string, string] => [`is.${task.id}`, light(task)]);
  return addressOf(lab, [["role", role], ["sent", "yes"], ...sorted]);
}

export function referencesAddress(lab: Lab, judge: (one: Reference) => string): string {
  return addressOf(lab, [["sent", "yes"], ...(lab.reference ?? []).map((one): [string, string] => [`is.${one.id}`, judge(one)])]);
}

export const sampleAddress = (lab: Lab, examples: string, prediction: string) => addressOf(lab, [["sent", "yes"], ["examples", examples], ["prediction", prediction]]);

/** An address of every page type of every lab of the faculty, by the name of its picture. */
export function labAddresses(): Record<string, string> {
  const pages = labs().flatMap((lab): [string, string][] => {
    const { id } = lab;
    const start: [string, string] = [`lab-${id}`, `/labs/${id}`];
    switch (lab.kind) {
      case "trust": {
        const [first] = lab.case ?? [];
        const beside = first ? trustAddress(lab, 0, follower, [[`alone.${first.id}`, first.option[0]?.id ?? ""]]) : "";
        return [start, [`lab-${id}-advice`, beside], [`lab-${id}-stopped`, trustAddress(lab, 3, follower, [["stop", "yes"]])],
          [`lab-${id}-result`, trustAddress(lab, 99, follower)]];
      }
      case "sorting":
        return [start, [`lab-${id}-tasks`, `/labs/${id}?role=nurse`], [`lab-${id}-result`, sortingAddress(lab, "nurse", () => "amber")]];
      case "references":
        return [start, [`lab-${id}-mistake`, `/labs/${id}?sent=yes`], [`lab-${id}-result`, referencesAddress(lab, () => "real")]];
      case "sample":
        return [start, [`lab-${id}-mistake`, sampleAddress(lab, "x", "")], [`lab-${id}-result`, sampleAddress(lab, "100", "10")]];
    }
  });
  return Object.fromEntries(pages);
}
