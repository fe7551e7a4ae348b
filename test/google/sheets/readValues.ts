import { writeA1 } from "../workbook/a1.ts";
import type { Scalar } from "../workbook/cell.ts";
import type { Area, Dimension } from "../workbook/gridRange.ts";
import { type DateTimeOption, renderCell, type Rendering, type RenderOption } from "../workbook/render.ts";
import { type Resolved, resolveRange } from "../workbook/resolveRange.ts";
import { cellAt, type Tab } from "../workbook/tab.ts";
import type { Workbook } from "../workbook/workbook.ts";
import { compact, type JsonObject, unlessDefault } from "./compact.ts";
import { requireLocale } from "./spreadsheetJson.ts";

export type ReadOptions = {
  readonly majorDimension: Dimension;
  readonly render: RenderOption;
  readonly dates: DateTimeOption;
};

export function readValues(workbook: Workbook, range: string, options: ReadOptions): JsonObject {
  return valueRange(workbook, resolveRange(workbook, range), options);
}

/** One bad range makes the whole answer an error. */
export function batchReadValues(
  workbook: Workbook,
  ranges: readonly string[],
  options: ReadOptions,
): JsonObject {
  const valueRanges = ranges.map((range) => readValues(workbook, range, options));
  return compact({ spreadsheetId: workbook.id, valueRanges: unlessDefault(valueRanges) });
}

/** The values of an area, its empty ends left out; no `values` at all when everything is empty. */
export function valueRange(workbook: Workbook, { tab, area }: Resolved, options: ReadOptions): JsonObject {
  const rendering = { render: options.render, dates: options.dates, locale: requireLocale(workbook) };
  const values =
    options.majorDimension === "ROWS" ? rows(tab, area, rendering) : columns(tab, area, rendering);
  return compact({
    range: writeA1(tab.properties.title, area),
    majorDimension: options.majorDimension,
    values: unlessDefault(values),
  });
}

function rows(tab: Tab, area: Area, rendering: Rendering): Scalar[][] {
  const values: Scalar[][] = [];
  for (let row = area.startRow; row < Math.min(area.endRow, tab.rows.length); row += 1) {
    const cells = tab.rows[row] ?? [];
    const end = Math.min(area.endColumn, cells.length);
    const line: Scalar[] = [];
    for (let column = area.startColumn; column < end; column += 1)
      line.push(renderCell(cells[column], rendering));
    values.push(trimEnd(line, isEmptyText));
  }
  return trimEnd(values, isEmptyLine);
}

function columns(tab: Tab, area: Area, rendering: Rendering): Scalar[][] {
  const values: Scalar[][] = [];
  const end = Math.min(area.endRow, tab.rows.length);
  for (let column = area.startColumn; column < area.endColumn; column += 1) {
    const line: Scalar[] = [];
    for (let row = area.startRow; row < end; row += 1)
      line.push(renderCell(cellAt(tab, row, column), rendering));
    values.push(trimEnd(line, isEmptyText));
  }
  return trimEnd(values, isEmptyLine);
}

function isEmptyText(value: Scalar): boolean {
  return value === "";
}

function isEmptyLine(line: readonly Scalar[]): boolean {
  return line.length === 0;
}

function trimEnd<Item>(items: Item[], isEmpty: (item: Item) => boolean): Item[] {
  for (let last = items.at(-1); last !== undefined && isEmpty(last); last = items.at(-1)) items.pop();
  return items;
}
