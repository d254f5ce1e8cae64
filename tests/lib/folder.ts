// Throw-away folders, and what lies in them byte by byte.

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { faculty } from "./places.ts";

/** A folder of its own, gone when the test process ends. */
export function throwAway(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `athro-${name}-`));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the faculty that may be edited. */
export function facultyCopy(): string {
  const folder = throwAway("faculty");
  cpSync(faculty, folder, { recursive: true });
  return folder;
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** Which of the texts stand in which file, byte for byte, in UTF-8 or UTF-16. */
export function findBytes(folder: string, texts: readonly string[]): string[] {
  const found: string[] = [];
  for (const path of filesIn(folder)) {
    const bytes = readFileSync(path);
    for (const text of texts) {
      const isThere = bytes.includes(Buffer.from(text, "utf8")) || bytes.includes(Buffer.from(text, "utf16le"));
      if (isThere) found.push(`${path}: ${text}`);
    }
  }
  return found;
}
