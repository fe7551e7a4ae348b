import { onTestFinished } from "vitest";
import type { AccessOptions } from "../../server/sources/google/googleAccess.ts";
import type { Source } from "../../server/sources/source.ts";
import type { Store } from "../../server/store/store.ts";
import type { SyncReport } from "../../server/sync/synchronise.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import type { StandIn } from "../google/server.ts";
import { NO_QUOTAS, type QuotaSettings } from "../google/wire/quotas.ts";
import { namedRangeByName, tabByTitle } from "../google/workbook/workbook.ts";
import { editAs, makeWorkbook, requestsIn, sourceOn, startGoogleForNavette } from "./googleWorkbooks.ts";
import { siretOf } from "./pulls.ts";
import { aStructure, aWorkbook, rawSheets, type TypedRows } from "./rawSheets.ts";
import { simulatedTime, type SimulatedTime } from "./simulatedTime.ts";
import { syncing } from "./syncing.ts";
import { temporaryStore } from "./temporaryStore.ts";

export type GoogleSync = {
  readonly google: StandIn;
  readonly time: SimulatedTime;
  readonly store: Store;
  /** Of the database. */
  readonly file: string;
  readonly source: Source;
  /** One pass, with the requests that it took. */
  sync(): Promise<
    SyncReport & { readonly logged: readonly string[]; readonly requests: ReturnType<typeof requestsIn> }
  >;
};

/** The stand-in, an empty store and the source between them, on a simulated clock, until the test ends. */
export async function googleSync({
  quotas = NO_QUOTAS,
  ...options
}: AccessOptions & { readonly quotas?: QuotaSettings } = {}): Promise<GoogleSync> {
  const time = simulatedTime();
  const google = await startGoogleForNavette({ clock: () => time.clock(), quotas });
  onTestFinished(() => google.close());
  const { store, file } = await temporaryStore();
  const source = await sourceOn(google, store, time, options);
  const sync = async () => {
    google.log.clear();
    const report = await syncing(store, source, () => time.clock());
    return { ...report, requests: requestsIn(google) };
  };
  return { google, time, store, file, source, sync };
}

/** The sheets of the n-th structure. */
export function sheetsOfStructure(number: number, overrides: TypedRows = {}): RawSheet[] {
  const structure = [{ ...aStructure, identifier: siretOf(number), name: `Structure ${number}` }];
  return rawSheets(aWorkbook({ structure, ...overrides }));
}

/** Workbooks of as many structures, at Google. @returns their ids */
export function makeWorkbooks({ google: { state } }: GoogleSync, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    makeWorkbook(state, sheetsOfStructure(index + 1), { title: `Classeur ${index + 1}` }),
  );
}

/** A correction in each workbook: the sex of the second participant. */
export function touch({ google: { state } }: GoogleSync, ids: readonly string[], sex = "Femme"): void {
  for (const id of ids) state.setCell(id, "Participants!J3", sex);
}

export function sheetIdOf({ google: { state } }: GoogleSync, id: string, title: string): number {
  const tab = tabByTitle(state.workbook(id), title);
  if (tab === undefined) throw new Error(`The workbook has no tab "${title}"`);
  return tab.sheetId;
}

export function deleteRanges({ google: { state } }: GoogleSync, id: string, names: readonly string[]): void {
  editAs(
    state,
    id,
    names.map((name) => {
      const named = namedRangeByName(state.workbook(id), name);
      if (named === undefined) throw new Error(`No range is named ${name}`);
      return { deleteNamedRange: { namedRangeId: named.namedRangeId } };
    }),
  );
}

/** Ranges end where the grid did, as an export to XLSX and back leaves them. */
export function boundRanges({ google: { state } }: GoogleSync, id: string, lastRow: number): void {
  state.edit(id, (workbook) => {
    workbook.namedRanges = workbook.namedRanges.map((named) =>
      named.range === null || named.range.endRowIndex !== undefined
        ? named
        : { ...named, range: { ...named.range, startRowIndex: 0, endRowIndex: lastRow } },
    );
  });
}
