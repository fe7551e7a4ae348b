import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { type FieldMask, parseFieldMask, pathsOf } from "../../wire/fieldMask.ts";
import { invalidArgument, notModelled } from "../../wire/googleError.ts";
import { type Cell, type CellFormat, dressOf, orNothing, type Scalar, without } from "../../workbook/cell.ts";
import { computeFormula } from "../../workbook/formula.ts";
import { type Area, areaOf } from "../../workbook/gridRange.ts";
import { lastIndex } from "../../workbook/lastIndex.ts";
import { refuseProtected } from "../../workbook/rights.ts";
import { cellAt, mapCells, onceForEach, setCell, type Tab } from "../../workbook/tab.ts";
import { keptFormat } from "../colorStyle.ts";
import { requireRange, requireTab } from "../rangeJson.ts";
import { mergeAtPath } from "./mergeAtPath.ts";
import { requestKind } from "./request.ts";

const CELL = "userEnteredValue,userEnteredFormat,note,dataValidation";
const RANGE = "range(sheetId,startRowIndex,endRowIndex,startColumnIndex,endColumnIndex)";

export const updateCells = requestKind(
  "updateCells",
  `rows(values(${CELL})),fields,${RANGE},start(sheetId,rowIndex,columnIndex)`,
  ({ workbook, writer }, { rows, fields, range, start }) => {
    const { tab, area } =
      range == null ? areaFrom(requireTab(workbook, start?.sheetId), start, rows ?? []) : inRange();
    const paths = requirePaths(fields);
    refuseProtected(tab, area, writer);
    mapCells(tab, area, (cell, row, column) => {
      const given = rows?.[row - area.startRow]?.values;
      // With a start only, cells for which nothing was given are left alone; within a range they are emptied.
      if (range == null && (given === undefined || column - area.startColumn >= given.length)) return cell;
      return written(tab, cell, given?.[column - area.startColumn] ?? {}, paths);
    });
    return {};

    function inRange() {
      const found = requireRange(workbook, range ?? undefined);
      return { tab: found.tab, area: areaOf(found.range, found.tab) };
    }
  },
);

function areaFrom(
  tab: Tab,
  start: sheets_v4.Schema$GridCoordinate | null | undefined,
  rows: readonly sheets_v4.Schema$RowData[],
): { tab: Tab; area: Area } {
  const startRow = start?.rowIndex ?? 0;
  const startColumn = start?.columnIndex ?? 0;
  const width = Math.max(0, ...rows.map((row) => row.values?.length ?? 0));
  const area = { startRow, startColumn, endRow: startRow + rows.length, endColumn: startColumn + width };
  if (area.endRow > tab.rowCount || area.endColumn > tab.columnCount) {
    throw invalidArgument(
      `Attempting to write column: ${area.endColumn - 1}, row: ${area.endRow - 1} beyond the last requested ` +
        `column of: ${tab.columnCount - 1}, row of: ${tab.rowCount - 1}`,
    );
  }
  return { tab, area };
}

export const repeatCell = requestKind(
  "repeatCell",
  `${RANGE},cell(${CELL}),fields`,
  ({ workbook, writer }, { range, cell, fields }) => {
    const found = requireRange(workbook, range ?? undefined);
    const paths = requirePaths(fields);
    const area = areaOf(found.range, found.tab);
    refuseProtected(found.tab, area, writer);
    mapCells(
      found.tab,
      area,
      onceForEach((present) => written(found.tab, present, cell ?? {}, paths)),
    );
    return {};
  },
);

export const appendCells = requestKind(
  "appendCells",
  `sheetId,rows(values(${CELL})),fields`,
  ({ workbook, writer }, { sheetId, rows = [], fields }) => {
    const tab = requireTab(workbook, sheetId);
    const paths = requirePaths(fields);
    const startRow = lastFilledRow(tab) + 1;
    const width = Math.max(1, ...rows.map((row) => row.values?.length ?? 0));
    tab.rowCount = Math.max(tab.rowCount, startRow + rows.length);
    tab.columnCount = Math.max(tab.columnCount, width);
    refuseProtected(
      tab,
      { startRow, endRow: startRow + rows.length, startColumn: 0, endColumn: width },
      writer,
    );
    for (const [down, row] of rows.entries()) {
      for (const [column, given] of (row.values ?? []).entries()) {
        setCell(
          tab,
          startRow + down,
          column,
          written(tab, cellAt(tab, startRow + down, column), given, paths),
        );
      }
    }
    return {};
  },
);

function lastFilledRow(tab: Tab): number {
  return lastIndex(
    tab.rows,
    (row) => row?.some((cell) => cell?.value !== undefined || cell?.formula !== undefined) === true,
  );
}

export const setDataValidation = requestKind(
  "setDataValidation",
  `${RANGE},rule`,
  ({ workbook, writer }, { range, rule }) => {
    const found = requireRange(workbook, range ?? undefined);
    const area = areaOf(found.range, found.tab);
    refuseProtected(found.tab, area, writer);
    const ruled = onceForEach((cell) => {
      const rest = without(cell, "validation");
      return rule == null ? orNothing(rest) : { ...rest, validation: rule };
    });
    mapCells(found.tab, area, ruled);
    return {};
  },
);

function requirePaths(fields: string | null | undefined): readonly string[] {
  if (fields == null || fields === "")
    throw invalidArgument("At least one field must be listed in 'fields'.");
  const mask: FieldMask = parseFieldMask(fields);
  return mask === "all" ? ["userEnteredValue", "userEnteredFormat", "note", "dataValidation"] : pathsOf(mask);
}

function written(
  tab: Tab,
  cell: Cell | undefined,
  given: sheets_v4.Schema$CellData,
  paths: readonly string[],
): Cell | undefined {
  let next: Cell = cell ?? {};
  for (const path of paths) next = withField(tab, next, given, path);
  return orNothing(next);
}

function withField(tab: Tab, cell: Cell, given: sheets_v4.Schema$CellData, path: string): Cell {
  switch (path.split(".")[0]) {
    case "userEnteredValue":
      return { ...dressOf(cell), ...contentOf(tab, given.userEnteredValue) };
    case "userEnteredFormat":
      return withFormat(cell, given.userEnteredFormat ?? {}, path);
    case "note":
      return { ...without(cell, "note"), ...(given.note ? { note: given.note } : {}) };
    case "dataValidation":
      return {
        ...without(cell, "validation"),
        ...(given.dataValidation == null ? {} : { validation: given.dataValidation }),
      };
    default:
      throw notModelled(`cells written with fields=${path}`);
  }
}

function withFormat(cell: Cell, given: CellFormat, path: string): Cell {
  const { format, ...rest } = cell;
  const kept = keptFormat(given);
  if (path === "userEnteredFormat") {
    return Object.keys(kept).length === 0 ? rest : { ...rest, format: kept };
  }
  const inner = path.split(".").slice(1);
  const twin = /Color$/.test(inner.at(-1) ?? "") ? [...inner.slice(0, -1), `${inner.at(-1)}Style`] : null;
  const once = mergeAtPath(format ?? {}, kept, inner);
  const merged = twin === null ? once : mergeAtPath(once, kept, twin);
  return Object.keys(merged).length === 0 ? rest : { ...rest, format: merged };
}

function contentOf(tab: Tab, value: sheets_v4.Schema$ExtendedValue | undefined): Cell {
  if (value?.formulaValue != null) {
    return { formula: value.formulaValue, result: computeFormula(value.formulaValue, tab) };
  }
  const typed: Scalar | null | undefined = value?.numberValue ?? value?.stringValue ?? value?.boolValue;
  return typed === null || typed === undefined || typed === "" ? {} : { value: typed };
}
