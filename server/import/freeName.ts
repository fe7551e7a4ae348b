import { existsSync } from "node:fs";
import { join, parse } from "node:path";

/** A path where nothing stands yet: « suivi-navette.xlsx », else « suivi-navette-2.xlsx »… */
export function freeName(path: string): string {
  const { dir, name, ext } = parse(path);
  for (let number = 1; ; number++) {
    const candidate = join(dir, `${name}${number === 1 ? "" : `-${number}`}${ext}`);
    if (!existsSync(candidate)) return candidate;
  }
}
