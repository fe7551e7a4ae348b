import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { main } from "../../server/cli/main.ts";
import type { Figure } from "../../shared/figures/figure.ts";
import { demonstration } from "../seeds/maine-et-loire-2012/demonstration.ts";

export type Answer = { readonly code: number; readonly out: string; readonly err: string };

/** The command line as a person has it, on a data folder; in this process. */
export function commandLine(dataFolder: string): (...args: readonly string[]) => Promise<Answer> {
  return async (...args) => {
    const written = { out: "", err: "" };
    const code = await main(
      args,
      { demonstration: () => Promise.resolve(demonstration) },
      {
        out: (text) => {
          written.out += `${text}\n`;
        },
        err: (text) => {
          written.err += text;
        },
        interactive: false,
        env: { NAVETTE_DATA: dataFolder },
        now: () => new Date(),
      },
    );
    return { code, ...written };
  };
}

/** A folder that does not exist yet, removed when the test ends. */
export function newFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), "navette-journey-"));
  onTestFinished(() => {
    rmSync(parent, { recursive: true, force: true });
  });
  return join(parent, "data");
}

/** The figures that `navette figures --format json` prints. */
export async function printedFigures(
  navette: ReturnType<typeof commandLine>,
  year = 2012,
): Promise<readonly Figure[]> {
  const { out } = await navette("figures", "--year", String(year), "--format", "json");
  return (JSON.parse(out) as { chiffres: readonly Figure[] }).chiffres;
}
