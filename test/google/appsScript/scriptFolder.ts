import { readdirSync, readFileSync } from "node:fs";
import type { ScriptFiles } from "./run.ts";

/** The files of a built add-on, as they are pushed: its code, its manifest, its pages. */
export function scriptFolder(folder: URL): ScriptFiles {
  const names = readdirSync(folder).filter((name) => /^(Code\.js|appsscript\.json|.*\.html)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(name, folder), "utf8")]));
}
