import { invalidArgument, unableToParseRange } from "../wire/googleError.ts";
import { type A1, type A1Bounds, columnLetters, readBounds, splitA1, titleInA1 } from "./a1.ts";
import { type Area, areaOf, type GridRange } from "./gridRange.ts";
import type { Tab } from "./tab.ts";
import { namedRangeByName, tabById, tabByTitle, type Workbook } from "./workbook.ts";

export type Resolved = { readonly tab: Tab; readonly area: Area };

/** Finds what a range names: cells, whole columns, a tab, a named range, whatever their case. */
export function resolveRange(workbook: Workbook, text: string): Resolved {
  const a1 = splitA1(text);
  if (a1 === null) throw unableToParseRange(text);
  const found = a1.rest === undefined ? wholeTab(workbook, a1) : inside(workbook, a1, a1.rest);
  if (found === null) throw unableToParseRange(text);
  return found;
}

function wholeTab(workbook: Workbook, a1: A1): Resolved | null {
  const tab = a1.title === undefined ? undefined : tabByTitle(workbook, a1.title);
  return tab === undefined ? null : { tab, area: areaOf({ sheetId: tab.sheetId }, tab) };
}

function inside(workbook: Workbook, a1: A1, rest: string): Resolved | null {
  const tab = a1.title === undefined ? firstVisibleTab(workbook) : tabByTitle(workbook, a1.title);
  if (tab === undefined) return null;
  const bounds = readBounds(rest);
  if (bounds !== null) return { tab, area: clamp(tab, bounds) };
  const named = namedRange(workbook, rest);
  if (named !== undefined) return named;
  // A word alone that is neither cells nor a named range is the title of a tab.
  return a1.title === undefined ? wholeTab(workbook, { ...a1, title: rest }) : null;
}

function firstVisibleTab(workbook: Workbook): Tab | undefined {
  return workbook.tabs.find((tab) => !tab.properties.hidden) ?? workbook.tabs[0];
}

function namedRange(workbook: Workbook, name: string): Resolved | null | undefined {
  const named = namedRangeByName(workbook, name);
  if (named === undefined) return undefined;
  return named.range === null ? null : resolveGridRange(workbook, named.range);
}

function resolveGridRange(workbook: Workbook, range: GridRange): Resolved | null {
  const tab = tabById(workbook, range.sheetId);
  return tab === undefined ? null : { tab, area: areaOf(range, tab) };
}

function clamp(tab: Tab, bounds: A1Bounds): Area {
  const startRow = bounds.startRow ?? 0;
  const startColumn = bounds.startColumn ?? 0;
  if (startRow >= tab.rowCount || startColumn >= tab.columnCount) throw exceedsGridLimits(tab, bounds);
  return {
    startRow,
    endRow: Math.min(bounds.endRow ?? tab.rowCount, tab.rowCount),
    startColumn,
    endColumn: Math.min(bounds.endColumn ?? tab.columnCount, tab.columnCount),
  };
}

function exceedsGridLimits(tab: Tab, bounds: A1Bounds) {
  const letters = (column: number | undefined) => (column === undefined ? "" : columnLetters(column));
  const first = `${letters(bounds.startColumn)}${bounds.startRow === undefined ? "" : bounds.startRow + 1}`;
  const lastColumn = bounds.endColumn === undefined ? undefined : bounds.endColumn - 1;
  const last = `${letters(lastColumn)}${bounds.endRow ?? ""}`;
  const cells = first === last || last === "" ? first : `${first}:${last}`;
  return invalidArgument(
    `Range (${titleInA1(tab.properties.title)}!${cells}) exceeds grid limits. ` +
      `Max rows: ${tab.rowCount}, max columns: ${tab.columnCount}`,
  );
}
