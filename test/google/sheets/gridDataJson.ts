import { type Cell, effectiveValue, errorText, isCellError, type Scalar } from "../workbook/cell.ts";
import type { Area } from "../workbook/gridRange.ts";
import type { Locale } from "../workbook/locale.ts";
import { shownText } from "../workbook/render.ts";
import { cellAt, type LineProperties, type Tab } from "../workbook/tab.ts";
import type { Metadata } from "../workbook/workbook.ts";
import { metadataToJson } from "./sheetJson.ts";
import { compact, type JsonObject, unlessDefault } from "./compact.ts";

/** The cells of an area with all that dresses them; empty ends of rows, and empty last rows, are left out. */
export function gridDataToJson(
  tab: Tab,
  area: Area,
  locale: Locale,
  metadata: readonly Metadata[],
): JsonObject {
  const rowData: JsonObject[] = [];
  for (let row = area.startRow; row < Math.min(area.endRow, tab.rows.length); row += 1) {
    const values = rowValues(tab, row, area, locale);
    rowData.push(values.length === 0 ? {} : { values });
  }
  while (rowData.length > 0 && rowData[rowData.length - 1]?.values === undefined) rowData.pop();
  return compact({
    startRow: unlessDefault(area.startRow),
    startColumn: unlessDefault(area.startColumn),
    rowData: unlessDefault(rowData),
    rowMetadata: lines(tab.rowProperties, area.startRow, area.endRow, 21, onLines(metadata, "ROW")),
    columnMetadata: lines(
      tab.columnProperties,
      area.startColumn,
      area.endColumn,
      100,
      onLines(metadata, "COLUMN"),
    ),
  });
}

function rowValues(tab: Tab, row: number, area: Area, locale: Locale): JsonObject[] {
  const values: JsonObject[] = [];
  const end = Math.min(area.endColumn, tab.rows[row]?.length ?? 0);
  for (let column = area.startColumn; column < end; column += 1) {
    const cell = cellAt(tab, row, column);
    values.push(cell === undefined ? {} : cellToJson(cell, locale));
  }
  while (values.length > 0 && Object.keys(values[values.length - 1] ?? {}).length === 0) values.pop();
  return values;
}

export function cellToJson(cell: Cell, locale: Locale): JsonObject {
  const effective = effectiveValue(cell);
  return compact({
    userEnteredValue: cell.formula === undefined ? typed(effective) : { formulaValue: cell.formula },
    effectiveValue: typed(effective),
    formattedValue: shownText(cell, locale),
    userEnteredFormat: cell.format,
    // The format of the workbook is not merged in: the project never reads it.
    effectiveFormat: cell.format,
    note: cell.note,
    dataValidation: cell.validation,
  });
}

function typed(value: ReturnType<typeof effectiveValue>): JsonObject | undefined {
  if (value === undefined) return undefined;
  if (isCellError(value))
    return { errorValue: { type: value.type, message: value.message || errorText(value) } };
  return typedScalar(value);
}

function typedScalar(value: Scalar): JsonObject {
  if (typeof value === "number") return { numberValue: value };
  return typeof value === "boolean" ? { boolValue: value } : { stringValue: value };
}

/** The metadata attached to single rows, or to single columns, by the line. */
function onLines(metadata: readonly Metadata[], type: "ROW" | "COLUMN"): ReadonlyMap<number, JsonObject[]> {
  const byLine = new Map<number, JsonObject[]>();
  for (const each of metadata) {
    const { location } = each;
    if (location.type !== type) continue;
    byLine.set(location.start, [...(byLine.get(location.start) ?? []), metadataToJson(each)]);
  }
  return byLine;
}

function lines(
  properties: readonly (LineProperties | undefined)[],
  start: number,
  end: number,
  pixelSize: number,
  metadata: ReadonlyMap<number, JsonObject[]>,
): JsonObject[] {
  return Array.from({ length: end - start }, (_, offset) => {
    const line = properties[start + offset];
    return compact({
      hiddenByUser: unlessDefault(line?.hiddenByUser ?? false),
      pixelSize: line?.pixelSize ?? pixelSize,
      developerMetadata: metadata.get(start + offset),
    });
  });
}
