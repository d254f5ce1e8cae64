import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

const scss = readFileSync(process.env.ATHRO_WEB_DIR + "styles/_tokens.scss", "utf8");

function token(name: string): string {
  const found = new RegExp(`^\\$${name}: (#[0-9a-f]{6});`, "m").exec(scss);
  assert.ok(found?.[1], `no token ${name}`);
  return found[1];
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(token(a)), luminance(token(b))].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

// Text wants 4.5, edges of controls want 3 (WCAG 2.2, 1.4.3 and 1.4.11).
const pairs: [string, string, number][] = [
  ["ink", "paper", 7],
  ["ink", "sea-tint", 7],
  ["ink", "clay-tint", 7],
  ["ink", "honey", 7],
  ["ink-soft", "paper", 4.5],
  ["ink-soft", "card", 4.5],
  ["sea", "paper", 4.5],
  ["sea", "sea-tint", 4.5],
  ["sea-deep", "card", 4.5],
  ["clay", "paper", 4.5],
  ["clay", "clay-tint", 4.5],
  ["error", "paper", 4.5],
  ["edge", "paper", 3],
  ["edge", "card", 3],
];

for (const [a, b, least] of pairs) {
  test(`${a} on ${b} has a contrast of at least ${least}`, (context) => {
    context.diagnostic(contrast(a, b).toFixed(1));
    assert.ok(contrast(a, b) >= least, contrast(a, b).toFixed(2));
  });
}
