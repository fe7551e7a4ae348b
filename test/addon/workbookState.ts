import type { GoogleState } from "../google/googleState.ts";
import type { GridRange } from "../google/workbook/gridRange.ts";
import type { Cell } from "../google/workbook/cell.ts";
import type { Tab } from "../google/workbook/tab.ts";

/** Everything that a workbook of the stand-in holds, by titles and addresses: the numbers that Google chose are left out. */
export function workbookState(state: GoogleState, id: string, leftOut: readonly string[] = []) {
  const { tabs, namedRanges, metadata } = state.workbook(id);
  const titleOf = (sheetId: number | undefined) =>
    tabs.find((tab) => tab.sheetId === sheetId)?.properties.title ?? null;
  const place = (range: GridRange | null) =>
    range === null ? null : { ...range, sheetId: titleOf(range.sheetId) };
  return {
    tabs: tabs
      .filter(({ properties }) => !leftOut.includes(properties.title))
      .map((tab) => tabState(tab, place)),
    namedRanges: namedRanges
      .map(({ name, range }) => ({ name, range: place(range) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    metadata: metadata.map(({ metadataKey, metadataValue, visibility, location }) => ({
      metadataKey,
      metadataValue,
      visibility,
      type: location.type,
    })),
  };
}

function tabState(tab: Tab, place: (range: GridRange) => unknown) {
  return {
    properties: { ...tab.properties },
    size: [tab.rowCount, tab.columnCount],
    cells: Object.fromEntries(
      tab.rows.flatMap((row, rowIndex) =>
        (row ?? []).flatMap((cell, column) => {
          const shown = cellState(cell);
          return shown === null ? [] : [[`${String(rowIndex)},${String(column)}`, shown]];
        }),
      ),
    ),
    protections: tab.protections
      .map(({ protectedRangeId: _id, range, ...rest }) => ({ ...rest, range: place(range) }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    conditionalFormats: tab.conditionalFormats,
    columns: tab.columnProperties,
  };
}

/** As text with its keys in order, so that who wrote what first does not show; null for a cell where nothing is left. */
function cellState(cell: Cell | undefined): string | null {
  const text = JSON.stringify(ordered(cell ?? {}));
  return text === "{}" ? null : text;
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, inner]) => inner !== undefined && key !== "rowsOf")
    .map(([key, inner]) => [key, ordered(inner)] as const)
    .filter(([, inner]) => !isEmptyObject(inner))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries);
}

const isEmptyObject = (value: unknown) =>
  typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
