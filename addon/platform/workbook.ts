import { serialOfDay } from "../../shared/calendar.ts";
import { type Cell, plainCell } from "../../shared/records/cell.ts";
import type { Written } from "../../shared/entry/readEntry.ts";
import { type SheetRow, sheetRows } from "../../shared/workbook/sheetRow.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";
import { namedRangeOf } from "../../shared/workbook/namedRange.ts";
import { recogniseColumns, type RecognisedTab } from "../../shared/workbook/recognise.ts";
import { columnsOf, type Tab } from "../../shared/workbook/tab.ts";
import { isRefusedAsTyped } from "../../shared/workbook/typingRule.ts";
import {
  ASSOCIATION_TEMPLATE,
  type ASSOCIATION_TABS,
  type Template,
} from "../../shared/workbook/template.ts";
import { cellFormat } from "../../shared/workbook/cellFormat.ts";

type AssociationTab = keyof typeof ASSOCIATION_TABS;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Of cells that keep what is typed. */
const TEXT_FORMAT = "@";

/** A tab of the template as it stands in the workbook, read once. */
export type OpenTab = RecognisedTab & {
  readonly source: Sheet;
  readonly rows: readonly SheetRow[];
  /** The first row below everything that the columns of the template hold. */
  readonly nextRow: number;
};

/** Every sheet, names of people included. One read a sheet. */
export function readSheets(): RawSheet[] {
  const read = cellReader();
  return SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => rawSheet(sheet, read));
}

/** The formulas of a tab, "" where there is none. One read. */
export function formulasOf(title: string): readonly (readonly string[])[] {
  return SpreadsheetApp.getActive().getSheetByName(title)?.getDataRange().getFormulas() ?? [];
}

/**
 * Opens a tab of the template: one read, whatever its size. A renamed tab is found by the range of its first column.
 *
 * @returns null when it is not in the workbook
 */
export function openTab(key: AssociationTab): OpenTab | null {
  const tab = tabNamed(key);
  const source = sheetOf(tab);
  if (source === null) return null;
  const recognised = recogniseColumns(tab, rawSheet(source, cellReader()));
  if (recognised.positions.size === 0) return null;
  const rows = sheetRows(recognised);
  return { ...recognised, source, rows, nextRow: (rows.at(-1)?.row ?? recognised.headerRow) + 1 };
}

/** Opens a tab that a form cannot do without. @throws Error with a French sentence when it is not in the workbook */
export function neededTab(key: AssociationTab): OpenTab {
  const open = openTab(key);
  if (open !== null) return open;
  throw new Error(
    `L'onglet « ${tabNamed(key).title} » n'est pas dans ce classeur, ou n'a plus ses en-têtes. Choisissez « Installer ou mettre à jour le classeur » dans le menu Navette, puis recommencez.`,
  );
}

/**
 * Writes rows one below the other, from a given one: one write, or one for each group of neighbouring columns when the
 * association put columns of its own in between. A column that no row mentions is left alone where it can be.
 *
 * Text is written as text, whatever it begins with; columns get the format of the template, which pasting may have removed.
 *
 * @returns the number of writes
 */
export function writeRows(
  { source, tab, positions }: OpenTab,
  firstRow: number,
  rows: readonly Written[],
): number {
  const [sample] = rows;
  if (sample === undefined) return 0;
  if (firstRow + rows.length - 1 > source.getMaxRows())
    source.insertRowsAfter(source.getMaxRows(), firstRow + rows.length - 1 - source.getMaxRows());
  const columns = columnsOf(tab).flatMap(({ key, column }) => {
    const position = positions.get(key);
    return position === undefined || !(key in sample) ? [] : [{ key, column, position }];
  });
  const groups = neighbours([...columns].sort((a, b) => a.position - b.position));
  for (const group of groups) {
    const range = source.getRange(firstRow, group[0]?.position ?? 1, rows.length, group.length);
    const formats = group.map(({ column }) => cellFormat(column) ?? "General");
    range.setNumberFormats(rows.map(() => formats));
    const values = rows.map((row) =>
      group.map(({ key }, index) => typedCell(row[key] ?? null, formats[index])),
    );
    const isRefused = rows.some((row) =>
      group.some(({ key, column }) => isRefusedAsTyped(column, row[key] ?? null)),
    );
    if (isRefused) writeAroundLists(range, values);
    else range.setValues(values);
  }
  return groups.length;
}

/**
 * Writes cells among which one, pasted by somebody, is not of its list: one refused cell makes the whole write fail. The
 * lists are put back, and the checks say which cell is wrong.
 */
function writeAroundLists(
  range: GoogleAppsScript.Spreadsheet.Range,
  values: (string | number | boolean)[][],
): void {
  const lists = range.getDataValidations();
  range.clearDataValidations();
  range.setValues(values);
  range.setDataValidations(lists);
}

/** Writes rows below everything that the tab holds. */
export function appendRows(open: OpenTab, rows: readonly Written[]): number {
  const complete = rows.map((row) => ({
    ...Object.fromEntries([...open.positions.keys()].map((key) => [key, null] as const)),
    ...row,
  }));
  return writeRows(open, open.nextRow, complete);
}

/**
 * Fills cells in rows that stand there, and touches no other: neighbouring cells of rows that follow each other go in one
 * write.
 *
 * @param cells by row of the sheet, then by key of the column
 * @returns the number of writes
 */
export function fillCells(open: OpenTab, cells: ReadonlyMap<number, Written>): number {
  const rows = [...cells].sort(([one], [other]) => one - other);
  const keysOf = (written: Written) => Object.keys(written).sort().join(" ");
  const blocks: { first: number; keys: string; rows: Written[] }[] = [];
  for (const [row, written] of rows) {
    const last = blocks.at(-1);
    const keys = keysOf(written);
    if (last !== undefined && last.keys === keys && last.first + last.rows.length === row)
      last.rows.push(written);
    else blocks.push({ first: row, keys, rows: [written] });
  }
  return blocks.reduce((writes, block) => writes + writeRows(open, block.first, block.rows), 0);
}

/** Changes some cells of a row in one write: what stands between two of them is written as it was. */
export function updateRow(open: OpenTab, { row, cells }: SheetRow, changed: Written): void {
  const places = Object.keys(changed).flatMap((key) => open.positions.get(key) ?? []);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const span = [...open.positions].filter(([, position]) => position >= first && position <= last);
  if (span.length === 0) return;
  writeRows(open, row, [
    Object.fromEntries(
      span.map(([key]) => [key, changed[key] ?? (key in changed ? null : (cells[key] ?? null))]),
    ),
  ]);
}

/** Makes room below a row, so that what belongs together stays together. */
export function insertRowsAfter({ source }: OpenTab, row: number, count: number): void {
  if (count > 0) source.insertRowsAfter(row, count);
}

/** Row of the selected cell when it is on this tab, below its headers; null otherwise. */
export function selectedRow({ source, headerRow }: OpenTab): number | null {
  const range = SpreadsheetApp.getActive().getActiveRange();
  if (range === null || range.getSheet().getSheetId() !== source.getSheetId()) return null;
  return range.getRow() > headerRow ? range.getRow() : null;
}

/** Shows a cell to the person. @param a1 « C12 » */
export function showCell(title: string, a1: string): void {
  const sheet = SpreadsheetApp.getActive().getSheetByName(title);
  if (sheet !== null) SpreadsheetApp.getActive().setActiveRange(sheet.getRange(a1));
}

function tabNamed(key: AssociationTab): Template["tabs"][number] {
  const tab = ASSOCIATION_TEMPLATE.tabs.find((each) => each.key === key);
  if (tab === undefined) throw new TypeError(`Cannot open ${key}: the template has no such tab`);
  return tab;
}

/** The sheet of a tab of the template, none of its cells being read: by its title, or by the range of its first column. */
export function sheetOf(tab: Tab): Sheet | null {
  const active = SpreadsheetApp.getActive();
  const titled = active.getSheetByName(tab.title);
  if (titled !== null) return titled;
  const [first] = columnsOf(tab).filter(({ column }) => column.identifying !== true);
  return first === undefined
    ? null
    : (active.getRangeByName(namedRangeOf(tab, first.column))?.getSheet() ?? null);
}

export function rawSheet(sheet: Sheet, read: (value: unknown) => Cell): RawSheet {
  return {
    title: sheet.getName(),
    rows: sheet
      .getDataRange()
      .getValues()
      .map((row) => row.map(read)),
  };
}

/**
 * Apps Script gives a day as midnight in the time zone of the file, which is not always that of the script (overseas
 * departments); a plain cell wants the day itself, with the time of day: « 2:00 » is a duration of 120 minutes. Days come
 * back often: each is asked for once.
 */
export function cellReader(): (value: unknown) => Cell {
  const timeZone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  const serials = new Map<number, Cell>();
  return (value) => {
    if (!(value instanceof Date)) return plainCell(value);
    const known = serials.get(value.getTime());
    if (known !== undefined) return known;
    const serial = serialOfMoment(Utilities.formatDate(value, timeZone, "yyyy-MM-dd HH:mm:ss"));
    serials.set(value.getTime(), serial);
    return serial;
  };
}

/** @param moment « 2012-03-05 14:30:00 » */
function serialOfMoment(moment: string): number {
  const [day = "", time = ""] = moment.split(" ");
  const [hours = 0, minutes = 0, seconds = 0] = time.split(":").map(Number);
  return serialOfDay(day) + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** What SpreadsheetApp must be given for the cell to hold this and nothing else: it reads text as a person types it. */
export function typedCell(cell: Cell, format: string | undefined): string | number | boolean {
  if (cell === null) return "";
  // In a column of days, « 05/03/2026 » would become the 3rd of May in an English file.
  const isPlain = typeof cell !== "string" || (format === TEXT_FORMAT && !/^[=+\-@']/.test(cell));
  return isPlain ? cell : `'${cell}`;
}

function neighbours<T extends { readonly position: number }>(columns: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (last !== undefined && last.at(-1)?.position === column.position - 1) last.push(column);
    else groups.push([column]);
  }
  return groups;
}
