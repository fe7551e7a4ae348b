import type { GoogleRequest } from "../../server/workbooks/googleRequest.ts";
import type { Workbook } from "../google/workbook/workbook.ts";

/** What somebody does to a workbook; null when it cannot be done to this one. */
export type Edit = (workbook: Workbook, pick: number) => GoogleRequest | null;

const tabAt = ({ tabs }: Workbook, pick: number) => {
  const tab = tabs[pick % tabs.length];
  if (tab === undefined) throw new Error("A workbook has tabs");
  return tab;
};

/** What people do to their workbooks. None of it brings a name into a column that identifies nobody. */
export const EDITS: Readonly<Record<string, Edit>> = {
  rename: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    const properties = { sheetId: tab.sheetId, title: `${tab.properties.title} (${pick})` };
    return { updateSheetProperties: { properties, fields: "title" } };
  },
  moveTab: (workbook, pick) => ({
    updateSheetProperties: {
      properties: { sheetId: tabAt(workbook, pick).sheetId, index: pick % workbook.tabs.length },
      fields: "index",
    },
  }),
  moveColumn: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    if (tab.columnCount < 4) return null;
    const startIndex = pick % (tab.columnCount - 1);
    const destinationIndex = (pick * 7) % tab.columnCount;
    if (destinationIndex >= startIndex && destinationIndex <= startIndex + 1) return null;
    const source = { sheetId: tab.sheetId, dimension: "COLUMNS", startIndex, endIndex: startIndex + 1 };
    return { moveDimension: { source, destinationIndex } };
  },
  insertColumn: (workbook, pick) => insert(workbook, pick, "COLUMNS"),
  insertRow: (workbook, pick) => insert(workbook, pick, "ROWS"),
  deleteRow: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    const startIndex = pick % 3;
    if (tab.rowCount < 5) return null;
    const range = { sheetId: tab.sheetId, dimension: "ROWS", startIndex, endIndex: startIndex + 1 };
    return { deleteDimension: { range } };
  },
  deleteHeaders: (workbook, pick) => {
    const range = { sheetId: tabAt(workbook, pick).sheetId, dimension: "ROWS", startIndex: 0, endIndex: 1 };
    return tabAt(workbook, pick).rowCount < 5 ? null : { deleteDimension: { range } };
  },
  duplicate: (workbook, pick) => ({
    duplicateSheet: {
      sourceSheetId: tabAt(workbook, pick).sheetId,
      newSheetName: `Copie ${String(workbook.tabs.length)} ${String(pick)} ${String(workbook.tabs.map(({ sheetId }) => sheetId).reduce((a, b) => a + b))}`,
    },
  }),
  sortWithHeader: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    if (tab.rows.some((row) => row?.some((cell) => cell?.formula !== undefined))) return null;
    const range = {
      sheetId: tab.sheetId,
      startRowIndex: 0,
      endRowIndex: 4,
      startColumnIndex: 0,
      endColumnIndex: tab.columnCount,
    };
    return {
      sortRange: { range, sortSpecs: [{ dimensionIndex: pick % tab.columnCount, sortOrder: "DESCENDING" }] },
    };
  },
  deleteColumn: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    if (tab.columnCount < 4) return null;
    const startIndex = pick % tab.columnCount;
    const range = { sheetId: tab.sheetId, dimension: "COLUMNS", startIndex, endIndex: startIndex + 1 };
    return { deleteDimension: { range } };
  },
  hide: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    if (workbook.tabs.filter(({ properties }) => !properties.hidden).length < 2) return null;
    return {
      updateSheetProperties: { properties: { sheetId: tab.sheetId, hidden: true }, fields: "hidden" },
    };
  },
  deleteTab: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    return workbook.tabs.length < 3 ? null : { deleteSheet: { sheetId: tab.sheetId } };
  },
  boundRange: (workbook, pick) => {
    const named = workbook.namedRanges[pick % Math.max(1, workbook.namedRanges.length)];
    if (named?.range == null || named.range.endRowIndex !== undefined) return null;
    const { namedRangeId, name } = named;
    const range = { ...named.range, startRowIndex: 0, endRowIndex: 2 + (pick % 3) };
    return { updateNamedRange: { namedRange: { namedRangeId, name, range }, fields: "range" } };
  },
  changeLocale: (_workbook, pick) => {
    const locale = ["fr_FR", "en_US"][pick % 2] ?? "fr_FR";
    return { updateSpreadsheetProperties: { properties: { locale }, fields: "locale" } };
  },
  addRows: (workbook, pick) => ({
    appendDimension: { sheetId: tabAt(workbook, pick).sheetId, dimension: "ROWS", length: 1 + (pick % 50) },
  }),
  sortRows: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    if (tab.rows.some((row) => row?.some((cell) => cell?.formula !== undefined))) return null;
    const range = {
      sheetId: tab.sheetId,
      startRowIndex: 1,
      endRowIndex: tab.rowCount,
      startColumnIndex: 0,
      endColumnIndex: tab.columnCount,
    };
    const sortSpecs = [{ dimensionIndex: pick % tab.columnCount, sortOrder: "ASCENDING" }];
    return { sortRange: { range, sortSpecs } };
  },
  pasteRow: (workbook, pick) => {
    const tab = tabAt(workbook, pick);
    if (tab.rowCount < 8 || tab.rows.some((row) => row?.some((cell) => cell?.formula !== undefined)))
      return null;
    const row = (index: number) => ({ sheetId: tab.sheetId, startRowIndex: index, endRowIndex: index + 1 });
    const from = 1 + (pick % 4);
    return {
      copyPaste: { source: row(from), destination: row(from + 1 + (pick % 3)), pasteType: "PASTE_VALUES" },
    };
  },
  deleteRangeOfPeople: ({ namedRanges }, pick) => {
    const ofPeople = namedRanges.filter(({ name }) => name.startsWith("navette_participants_"));
    const named = ofPeople[pick % Math.max(1, ofPeople.length)];
    return named === undefined ? null : { deleteNamedRange: { namedRangeId: named.namedRangeId } };
  },
  deleteRange: (workbook, pick) => {
    const named = workbook.namedRanges[pick % Math.max(1, workbook.namedRanges.length)];
    return named === undefined ? null : { deleteNamedRange: { namedRangeId: named.namedRangeId } };
  },
};

function insert(workbook: Workbook, pick: number, dimension: "ROWS" | "COLUMNS"): GoogleRequest {
  const startIndex = pick % 3;
  const range = { sheetId: tabAt(workbook, pick).sheetId, dimension, startIndex, endIndex: startIndex + 1 };
  return { insertDimension: { range, inheritFromBefore: false } };
}
