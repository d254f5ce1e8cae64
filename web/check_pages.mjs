// Looks at sample pages in a real browser: node check_pages.mjs SAMPLES_DIR [OUT_DIR]
// Every page at 320 and 1280 pixels under the strict policy of the server: axe-core finds nothing, nothing sticks
// out sideways, nothing is blocked or missing. With OUT_DIR it writes a picture of each. The samples are written by
// the tests of src/pages.
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { chromium } from "playwright-core";

const here = new URL("./", import.meta.url).pathname;
const [, , samples, out] = process.argv;
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const types = { css: "text/css", js: "text/javascript", svg: "image/svg+xml", html: "text/html; charset=utf-8" };
const axe = readFileSync(here + "node_modules/axe-core/axe.min.js", "utf8");

function serve(request, answer) {
  const path = decodeURIComponent(request.url.split("?")[0]);
  const file = path.startsWith("/assets/") ? here + "dist/" + path.slice(8) : `${samples}/${path.slice(1)}`;
  answer.setHeader("Content-Security-Policy", policy);
  if (path === "/alive" || path.startsWith("/v1/") || path.endsWith("/turns")) return answer.writeHead(204).end();
  try {
    answer.setHeader("Content-Type", types[path.split(".").pop()] ?? "text/plain");
    answer.end(readFileSync(file));
  } catch {
    answer.writeHead(404).end();
  }
}

async function look(page, name, width) {
  const faults = [];
  const note = (message) =>
    message.type() === "error" && faults.push(`${message.text()} ${message.location().url}`);
  page.on("console", note);
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`http://127.0.0.1:${port}/${name}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) faults.push(`sticks out by ${overflow} pixels`);
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  for (const { id, nodes } of violations) faults.push(`${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  if (out) await page.screenshot({ path: `${out}/${name.replace(".html", "")}-${width}.png`, fullPage: true });
  page.off("console", note);
  return faults;
}

const server = createServer(serve);
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const { port } = server.address();
if (out) mkdirSync(out, { recursive: true });
const args = "--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync";
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: args.split(" "),
});
const page = await browser.newPage();
const names = readdirSync(samples).filter((name) => name.endsWith(".html"));
for (const name of names) {
  for (const width of [320, 1280]) {
    const faults = await look(page, name, width);
    for (const fault of faults) console.error(`${name} at ${width}: ${fault}`);
    if (faults.length > 0) process.exitCode = 1;
  }
}
await browser.close();
server.close();
console.log(`${names.length} pages looked at in two widths`);
if (names.length === 0) process.exitCode = 1;
