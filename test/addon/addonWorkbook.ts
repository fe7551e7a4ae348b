import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildAddon } from "../../addon/build.ts";
import type { Cell } from "../../shared/records/cell.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import { type AppsScript, createAppsScript } from "../google/appsScript/appsScript.ts";
import type { ScriptFiles } from "../google/appsScript/run.ts";
import { scriptFolder } from "../google/appsScript/scriptFolder.ts";
import { COLLEAGUE } from "../google/appsScript/scriptProject.ts";
import { GoogleState } from "../google/googleState.ts";
import { effectiveValue, isCellError } from "../google/workbook/cell.ts";
import { tabByTitle } from "../google/workbook/workbook.ts";
import { makeWorkbook } from "../support/googleWorkbooks.ts";
import { aWorkbook, rawSheets } from "../support/rawSheets.ts";

/** A Sunday, so that nothing depends on the day of the machine. */
export const TODAY = "2026-03-01";

let built: Promise<ScriptFiles> | undefined;

/** The files that would be pushed, built once a test file. */
export function shippedAddon(): Promise<ScriptFiles> {
  built ??= buildOnce();
  return built;
}

async function buildOnce(): Promise<ScriptFiles> {
  const folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), "navette-addon-"))}/`);
  await buildAddon(folder);
  return scriptFolder(folder);
}

export type AddonWorkbook = {
  readonly state: GoogleState;
  readonly id: string;
  readonly script: AppsScript;
  /** Cells of a tab, headers included, down to the last row that holds something; null where nothing is. */
  readonly rows: (title: string) => readonly (readonly Cell[])[];
};

export type AddonWorkbookOptions = {
  readonly sheets?: readonly RawSheet[];
  readonly locale?: string;
  readonly timeZone?: string;
};

/** A workbook of the template with some people, and the shipped add-on in it. */
export async function addonWorkbook({
  sheets = rawSheets(aWorkbook()),
  locale = "fr_FR",
  timeZone = "Europe/Paris",
}: AddonWorkbookOptions = {}): Promise<AddonWorkbook> {
  const state = new GoogleState({ clock: () => new Date(`${TODAY}T09:00:00.000Z`) });
  const id = makeWorkbook(state, sheets, { bare: false });
  state.edit(id, (workbook) => {
    workbook.locale = locale;
    workbook.timeZone = timeZone;
  });
  state.share(id, COLLEAGUE, "writer");
  const script = createAppsScript({ state, spreadsheetId: id, files: await shippedAddon() });
  return { state, id, script, rows: (title) => rowsOf(state, id, title) };
}

function rowsOf(state: GoogleState, id: string, title: string): readonly (readonly Cell[])[] {
  const tab = tabByTitle(state.workbook(id), title);
  if (tab === undefined) throw new Error(`The workbook has no tab "${title}"`);
  const all = Array.from({ length: tab.rows.length }, (_, row) =>
    Array.from({ length: tab.columnCount }, (_column, column) => {
      const value = effectiveValue(tab.rows[row]?.[column]);
      return value === undefined || isCellError(value) ? null : value;
    }),
  );
  return all.slice(0, all.length - trailingBlanks(all));
}

function trailingBlanks(rows: readonly (readonly Cell[])[]): number {
  const last = [...rows].reverse().findIndex((row) => row.some((cell) => cell !== null));
  return last === -1 ? rows.length : last;
}
