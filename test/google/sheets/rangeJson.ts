import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { invalidArgument } from "../wire/googleError.ts";
import type { Dimension, GridRange } from "../workbook/gridRange.ts";
import type { Tab } from "../workbook/tab.ts";
import { tabById, type Workbook } from "../workbook/workbook.ts";
import { compact, type JsonObject, unlessDefault } from "./compact.ts";

/** A range as answered: the first tab's id, zero, is left out. */
export function rangeToJson(range: GridRange): JsonObject {
  const { sheetId, ...bounds } = range;
  return compact({ sheetId: unlessDefault(sheetId), ...bounds });
}

export function rangeFromJson(json: sheets_v4.Schema$GridRange): GridRange {
  const fields = {
    startRowIndex: json.startRowIndex,
    endRowIndex: json.endRowIndex,
    startColumnIndex: json.startColumnIndex,
    endColumnIndex: json.endColumnIndex,
  };
  const bounds = Object.entries(fields).filter(([, bound]) => bound !== null && bound !== undefined);
  return { sheetId: json.sheetId ?? 0, ...Object.fromEntries(bounds) };
}

export function requireTab(workbook: Workbook, sheetId: number | null | undefined): Tab {
  const tab = tabById(workbook, sheetId ?? 0);
  if (tab === undefined) throw invalidArgument(`No grid with id: ${sheetId ?? 0}`);
  return tab;
}

/** The tab and the range of a request; refuses one which starts outside the grid. */
export function requireRange(
  workbook: Workbook,
  json: sheets_v4.Schema$GridRange | undefined,
): { tab: Tab; range: GridRange } {
  if (json === undefined) throw invalidArgument("range is required.");
  const range = rangeFromJson(json);
  const tab = requireTab(workbook, range.sheetId);
  const outside =
    (range.startRowIndex ?? 0) >= tab.rowCount ||
    (range.startColumnIndex ?? 0) >= tab.columnCount ||
    (range.endRowIndex ?? 0) > tab.rowCount ||
    (range.endColumnIndex ?? 0) > tab.columnCount;
  if (outside) {
    throw invalidArgument(
      `GridRange exceeds grid limits. Max rows: ${tab.rowCount}, max columns: ${tab.columnCount}`,
    );
  }
  return { tab, range };
}

export type Lines = {
  readonly tab: Tab;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
};

export function requireLines(workbook: Workbook, json: sheets_v4.Schema$DimensionRange | undefined): Lines {
  if (json?.dimension !== "ROWS" && json?.dimension !== "COLUMNS") {
    throw invalidArgument("range.dimension is required.");
  }
  const tab = requireTab(workbook, json.sheetId);
  const count = json.dimension === "ROWS" ? tab.rowCount : tab.columnCount;
  return { tab, dimension: json.dimension, start: json.startIndex ?? 0, end: json.endIndex ?? count };
}
