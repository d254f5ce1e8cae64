// Runs every whole-program test, two files at a time: node run.ts [FILE …]
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
const long = ["program/crash.test.ts", "program/worst_model.test.ts", "program/injection.test.ts", "journeys/dialogue.test.ts"];
const files = process.argv.length > 2 ? process.argv.slice(2) : [...long, ...all.filter((file) => !long.includes(file))];

try {
  console.log(`Program: ${program()}`);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(2);
}
if (noBrowser) console.log(`Browser tests are left out: ${noBrowser}`);

const words = ["--test", "--test-reporter=spec", "--test-concurrency=2", `--test-timeout=${limitMs}`, "--test-force-exit", ...files];
const { status } = spawnSync(process.execPath, words, { cwd: here, stdio: "inherit" });
process.exit(status ?? 1);
