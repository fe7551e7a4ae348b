import { type Cell, isBlank } from "../records/cell.ts";
import { fold } from "../records/fold.ts";
import type { RawSheet } from "./content.ts";
import type { Column } from "./column.ts";
import { type Grid, gridOfRows } from "./grid.ts";
import { columnsOf, type Tab } from "./tab.ts";
import { type TabKey, type Template, TEMPLATES, type WorkbookKind } from "./template.ts";

/** Titles above the headers, a logo, a blank line: headers are looked for this far down. */
const HEADER_ROWS_SEARCHED = 10;
/** Share of a tab's columns that must be found for a sheet with another title to pass for it. */
const RENAMED_TAB_SHARE = 0.6;

/** A sheet that is a tab of the template, whichever way its source reads it. */
export type LocatedTab = {
  readonly tab: Tab & { readonly key: TabKey };
  readonly grid: Grid;
  /** Row of the headers, 1-based; 0 for a card, whose labels stand in the rows themselves. */
  readonly headerRow: number;
  /** Position of each column that was found, 1-based: the column of a table, the row of a card. */
  readonly positions: ReadonlyMap<string, number>;
  readonly unknownHeaders: readonly string[];
  readonly repeatedColumns: readonly string[];
};

/** The same of a sheet of a file. */
export type RecognisedTab = LocatedTab & { readonly sheet: RawSheet };

export type Located = { readonly kind: WorkbookKind; readonly tabs: readonly LocatedTab[] };
export type Recognised = { readonly kind: WorkbookKind; readonly tabs: readonly RecognisedTab[] };

/**
 * Finds the tabs and the columns of the template in the sheets of a file, by their names and never by their places.
 *
 * A renamed tab is known by its headers. When two sheets pass for one tab, both are returned and the checks hold the
 * workbook.
 *
 * @returns null when no tab of any template is there: the file is not a Navette workbook
 */
export function recogniseWorkbook(sheets: readonly RawSheet[]): Recognised | null {
  const titles = new Set(
    Object.values(TEMPLATES).flatMap(({ tabs }) => tabs.map(({ title }) => fold(title))),
  );
  const untitled = sheets.filter(({ title }) => !titles.has(fold(title)));
  const candidates = Object.values(TEMPLATES).map((template) => ({
    kind: template.kind,
    tabs: recogniseTabs(template, sheets, untitled),
  }));
  const best = candidates.reduce((a, b) => (b.tabs.length > a.tabs.length ? b : a));
  return best.tabs.length === 0 ? null : best;
}

/** @param untitled sheets that bear the title of no tab: one of them may be a tab that was renamed */
function recogniseTabs(
  template: Template,
  sheets: readonly RawSheet[],
  untitled: readonly RawSheet[],
): RecognisedTab[] {
  const titled = template.tabs.flatMap((tab) =>
    sheets
      .filter((sheet) => fold(sheet.title) === fold(tab.title))
      .map((sheet) => recogniseColumns(tab, sheet)),
  );
  const missing = template.tabs.filter((tab) => !titled.some((found) => found.tab.key === tab.key));
  const renamed = missing.flatMap((tab) =>
    untitled.map((sheet) => recogniseColumns(tab, sheet)).filter(passesFor),
  );
  return [...titled, ...renamed];
}

/** Whether a sheet with another title has enough of the columns of a tab to be that tab. */
export function passesFor({ tab, positions }: LocatedTab): boolean {
  const columns = columnsOf(tab);
  const required = columns.filter(({ column }) => column.required === true);
  return (
    required.every(({ key }) => positions.has(key)) && positions.size >= columns.length * RENAMED_TAB_SHARE
  );
}

/** Finds the columns of a tab in a sheet of a file that is known to be this tab. */
export function recogniseColumns(tab: Tab & { readonly key: TabKey }, sheet: RawSheet): RecognisedTab {
  return { ...locateColumns(tab, gridOfRows(sheet)), sheet };
}

/** Finds the columns of a tab in a sheet that is known to be this tab. */
export function locateColumns(tab: Tab & { readonly key: TabKey }, grid: Grid): LocatedTab {
  const names = spellingsOf(tab);
  if (tab.layout === "card") {
    return { tab, grid, headerRow: 0, ...readHeaders(names, grid.column(1, 0)) };
  }
  let best = { tab, grid, headerRow: 1, ...readHeaders(names, grid.row(1)) };
  for (let row = 2; row <= Math.min(HEADER_ROWS_SEARCHED, grid.height); row++) {
    const headers = readHeaders(names, grid.row(row));
    if (headers.positions.size > best.positions.size) best = { tab, grid, headerRow: row, ...headers };
  }
  // Without one known header, the best row may be a row of people: none of its cells is a header.
  return best.positions.size === 0 ? { ...best, unknownHeaders: [] } : best;
}

function readHeaders(names: ReadonlyMap<string, string>, cells: readonly Cell[]) {
  const positions = new Map<string, number>();
  const unknownHeaders: string[] = [];
  const repeatedColumns: string[] = [];
  cells.forEach((cell, index) => {
    if (isBlank(cell)) return;
    const key = names.get(foldHeader(String(cell)));
    if (key === undefined) unknownHeaders.push(String(cell).slice(0, 60));
    else if (positions.has(key)) repeatedColumns.push(key);
    else positions.set(key, index + 1);
  });
  return { positions, unknownHeaders, repeatedColumns };
}

const spellings = new WeakMap<Tab, ReadonlyMap<string, string>>();

/** Every header a column answers to, folded; a column's own header wins over another's alias. */
function spellingsOf(tab: Tab): ReadonlyMap<string, string> {
  const known = spellings.get(tab);
  if (known !== undefined) return known;
  const names = new Map<string, string>();
  for (const { key, column } of columnsOf(tab)) names.set(foldHeader(column.header), key);
  for (const { key, column } of columnsOf(tab)) {
    for (const alias of column.aliases ?? [])
      if (!names.has(foldHeader(alias))) names.set(foldHeader(alias), key);
  }
  spellings.set(tab, names);
  return names;
}

/** A header without its unit and without the star of required columns. */
function foldHeader(header: string): string {
  return fold(header.replace(/\([^)]*\)\s*\*?\s*$/, "").replace(/\*\s*$/, ""));
}

/** The header as it is written in a sheet: with its unit, if it has one. */
export function writtenHeader({ header, unit }: Column): string {
  return unit === undefined ? header : `${header} (${unit})`;
}
