import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One exchange of real traffic, as it was recorded. */
export type RecordedExchange = {
  readonly method: string;
  readonly uri: string;
  readonly body: string | null;
  readonly status: number;
  readonly response: string | null;
  readonly contentType: string | null;
};

/** One test of a client of Google's: it makes a workbook, uses it, deletes it. */
export type Recording = { readonly name: string; readonly exchanges: readonly RecordedExchange[] };

export function readRecordings(folder: string): readonly Recording[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => ({
      name: file.replace(/\.json$/, ""),
      exchanges: JSON.parse(readFileSync(join(folder, file), "utf8")) as readonly RecordedExchange[],
    }));
}
