// Builds web/dist from styles/, enhance/ and images/. The same sources give the same bytes.
// With --check it builds into memory and compares with what is committed.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from "node:zlib";
import { transformSync, buildSync } from "esbuild";
import { compile } from "sass";

const here = new URL("./", import.meta.url).pathname;
const dist = here + "dist/";

function named(name, ending, bytes) {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
  return [`${name}-${hash}.${ending}`, bytes];
}

function style() {
  const { css } = compile(here + "styles/app.scss", {
    loadPaths: [here + "node_modules"],
    style: "compressed",
    quietDeps: true,
  });
  // Browsers that still need these prefixes lack what the pages stand on anyway.
  const small = transformSync(css, { loader: "css", minify: true, target: ["chrome90", "firefox90", "safari14"] });
  return named("app", "css", Buffer.from(small.code));
}

function script() {
  const { outputFiles } = buildSync({
    entryPoints: [here + "enhance/main.ts"],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    write: false,
    legalComments: "none",
  });
  return named("app", "js", Buffer.from(outputFiles[0].contents));
}

function image(name) {
  const text = readFileSync(`${here}images/${name}`, "utf8").replace(/>\s+</g, "><").trim();
  return named(name.replace(".svg", ""), "svg", Buffer.from(text));
}

/** All files of dist: name to bytes. */
function build() {
  const images = readdirSync(here + "images").filter((name) => name.endsWith(".svg")).sort();
  const files = new Map([style(), script(), ...images.map(image)]);
  for (const [name, bytes] of [...files]) {
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    files.set(name + ".br", brotliCompressSync(bytes, { params: quality }));
    files.set(name + ".gz", gzipSync(bytes, { level: 9 }));
  }
  return files;
}

// Compressors differ between versions of Node: a compressed form is right when it unpacks to the same bytes.
function isSame(name, built, committed) {
  if (name.endsWith(".br")) return brotliDecompressSync(built).equals(brotliDecompressSync(committed));
  if (name.endsWith(".gz")) return gunzipSync(built).equals(gunzipSync(committed));
  return built.equals(committed);
}

function check(files) {
  const committed = readdirSync(dist).sort();
  const expected = [...files.keys()].sort();
  const wrong = expected.filter(
    (name) => !committed.includes(name) || !isSame(name, files.get(name), readFileSync(dist + name)),
  );
  const extra = committed.filter((name) => !files.has(name));
  for (const name of wrong) console.error(`web/dist/${name} is missing or differs; run "npm run build"`);
  for (const name of extra) console.error(`web/dist/${name} is left over; run "npm run build"`);
  if (/\bhttps?:\/\//.test(readFileSync(here + "package-lock.json", "utf8"))) {
    console.error("web/package-lock.json names a host; run \"npm run lock\"");
    process.exitCode = 1;
  }
  if (wrong.length + extra.length > 0) process.exitCode = 1;
  else console.log(`web/dist: ${expected.length} files are as built`);
}

function write(files) {
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist);
  for (const [name, bytes] of files) {
    writeFileSync(dist + name, bytes);
    console.log(`${String(bytes.length).padStart(7)} ${name}`);
  }
}

const files = build();
if (process.argv.includes("--check")) check(files);
else write(files);
