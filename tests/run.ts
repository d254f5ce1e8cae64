// Runs every whole-program test, two files at a time, but those that time something: node run.ts [FILE …]
// ATHRO_BIN names the built program, ATHRO_CHROMIUM the browser.

import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { noBrowser, program } from "./lib/places.ts";

const limitMs = 10 * 60_000; // of one test; a test that hangs ends here

const here = fileURLToPath(new URL("./", import.meta.url));
const all = ["program", "journeys"].flatMap((folder) =>
  readdirSync(here + folder).filter((name) => name.endsWith(".test.ts")).map((name) => `${folder}/${name}`),
);
// The longest first, so that the last minutes are not one worker's alone.
const long = ["program/worst_model.test.ts", "program/injection.test.ts", "journeys/dialogue.test.ts"];
// What another file does at the same time on two cores would be timed too.
const alone = ["program/crash.test.ts"];
const asked = process.argv.length > 2 ? process.argv.slice(2) : all;
const first = alone.filter((file) => asked.includes(file));
const rest = asked.filter((file) => !alone.includes(file)).sort((a, b) => Number(long.includes(b)) - Number(long.includes(a)));

try {
  console.log(`Program: ${program()}`);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(2);
}
if (noBrowser) console.log(`Browser tests are left out: ${noBrowser}`);

/** Answers the exit code of the runner. */
function run(files: string[], atOnce: number): number {
  if (files.length === 0) return 0;
  const words = ["--test", "--test-reporter=spec", `--test-concurrency=${atOnce}`, `--test-timeout=${limitMs}`, "--test-force-exit", ...files];
  return spawnSync(process.execPath, words, { cwd: here, stdio: "inherit" }).status ?? 1;
}

const ended = [run(first, 1), run(rest, 2)];
process.exit(Math.max(...ended));
