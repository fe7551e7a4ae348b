import type { Cell } from "../../shared/records/cell.ts";
import { fold } from "../../shared/records/fold.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import { GUIDE_TITLE } from "../../shared/workbook/guide.ts";
import { ROW_COUNTS_TITLE } from "../../shared/workbook/rowCountsTab.ts";
import { ASSOCIATION_TEMPLATE } from "../../shared/workbook/template.ts";
import { cellReader, sheetOf } from "./workbook.ts";

/** A visible sheet that is none of the template's; `rows` counts down to the last cell that holds something. */
export type OtherSheet = { readonly id: number; readonly title: string; readonly rows: number };

const NOT_OLD_TABLES: ReadonlySet<string> = new Set(
  [GUIDE_TITLE, ROW_COUNTS_TITLE, ...ASSOCIATION_TEMPLATE.tabs.map(({ title }) => title)].map(fold),
);

/** The sheets that the association added, the first one being the one in front of the person. No cell is read. */
export function otherSheets(): OtherSheet[] {
  const active = SpreadsheetApp.getActive();
  const front = active.getActiveSheet().getSheetId();
  const renamed = new Set(ASSOCIATION_TEMPLATE.tabs.map((tab) => sheetOf(tab)?.getSheetId()));
  return active
    .getSheets()
    .filter((sheet) => !sheet.isSheetHidden() && !NOT_OLD_TABLES.has(fold(sheet.getName())))
    .filter((sheet) => !renamed.has(sheet.getSheetId()) && sheet.getLastRow() > 0)
    .map((sheet) => ({ id: sheet.getSheetId(), title: sheet.getName(), rows: sheet.getLastRow() }))
    .sort((one, other) => Number(other.id === front) - Number(one.id === front));
}

/** Titles of the tabs of the template that are not in the workbook. No cell is read. */
export function missingTabs(): string[] {
  return ASSOCIATION_TEMPLATE.tabs.filter((tab) => sheetOf(tab) === null).map(({ title }) => title);
}

/** Days before this one are no days but durations: « 2:30 » is a Date of the 30th of December 1899. */
const FIRST_DAY = Date.UTC(1900, 0, 2);

/**
 * A sheet that the association added, names included: one read.
 *
 * Durations are taken as they are shown, with a second read: the time zones of 1899 shift them by some minutes.
 *
 * @returns null when the sheet is gone
 */
export function readOtherSheet(id: number): RawSheet | null {
  const sheet = SpreadsheetApp.getActive()
    .getSheets()
    .find((each) => each.getSheetId() === id);
  if (sheet === undefined) return null;
  const range = sheet.getDataRange();
  const values: readonly (readonly unknown[])[] = range.getValues();
  const read = cellReader();
  const isDuration = (value: unknown) => value instanceof Date && value.getTime() < FIRST_DAY;
  const shown = values.some((row) => row.some(isDuration)) ? range.getDisplayValues() : [];
  return {
    title: sheet.getName(),
    rows: values.map((row, index) =>
      row.map((value, column): Cell =>
        isDuration(value) ? durationOf(shown[index]?.[column] ?? "") : read(value),
      ),
    ),
  };
}

/** « 2:30 » or « 02:30:00 » as the part of a day that it is; anything else as it is shown. */
function durationOf(shown: string): Cell {
  const [, hours, minutes] = /^(\d+):(\d{2})(?::\d{2})?$/.exec(shown) ?? [];
  return hours === undefined ? shown : (Number(hours) * 60 + Number(minutes)) / 1440;
}
