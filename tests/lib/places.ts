// Where things are. ATHRO_BIN names the built program; ATHRO_CHROMIUM the browser.

import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));
export const faculty = `${root}faculty`;
export const out = `${root}tests/out`;

/** The built program. Errors: none is named, or it is not there. */
export function program(): string {
  const path = process.env.ATHRO_BIN;
  if (!path) throw new Error("set ATHRO_BIN to the built program, such as build/release/src/athro");
  if (!existsSync(path)) throw new Error(`ATHRO_BIN names ${path}, which is not there`);
  return path;
}

export const chromium = process.env.ATHRO_CHROMIUM ?? "/usr/bin/chromium";

/** For `test(…, { skip })`: a browser that was named must be there, one that was not may be missing. */
export const noBrowser: string | false =
  process.env.ATHRO_CHROMIUM !== undefined || existsSync(chromium) ? false : `no browser at ${chromium}; set ATHRO_CHROMIUM`;
