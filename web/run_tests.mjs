// Runs every *.test.ts with node's test runner. esbuild takes the types away first, so that any Node from 20 on
// will do. Tests that need a browser say so and are skipped where there is none.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { buildSync } from "esbuild";

const here = new URL("./", import.meta.url).pathname;
const out = here + "node_modules/.cache/athro-tests/";
const tests = ["enhance", "styles"].flatMap((folder) =>
  readdirSync(here + folder).filter((name) => name.endsWith(".test.ts")).map((name) => `${here}${folder}/${name}`),
);
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
buildSync({
  entryPoints: tests,
  outdir: out,
  outbase: here,
  bundle: true,
  platform: "node",
  format: "esm",
  outExtension: { ".js": ".mjs" },
  packages: "external",
});
const built = tests.map((test) => out + test.slice(here.length).replace(".ts", ".mjs"));
const { status } = spawnSync(process.execPath, ["--test", ...built], {
  stdio: "inherit",
  env: { ...process.env, ATHRO_WEB_DIR: here },
});
process.exitCode = status ?? 1;
