import { effectiveValue, withoutContent } from "../../workbook/cell.ts";
import { writeA1 } from "../../workbook/a1.ts";
import { areaOf, type GridRange } from "../../workbook/gridRange.ts";
import { refuseProtected } from "../../workbook/rights.ts";
import type { Cell } from "../../workbook/cell.ts";
import { cellAt, mapCells } from "../../workbook/tab.ts";
import type { Book } from "../book.ts";
import type { Emulated } from "../googleTypes.ts";
import { ScriptException, wrongArguments } from "../scriptError.ts";
import { cellWith, displayOf, type Place, valueOf } from "../scriptValue.ts";
import { listOf, meetsRule } from "../validationRule.ts";
import { columnLetters } from "../../workbook/a1.ts";
import { tabById, type Workbook } from "../../workbook/workbook.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;
type Grid = readonly (readonly unknown[])[];

/** What the cells of a range hold: read and written. */
export function rangeContent(book: Book, cells: GridRange, self: () => object) {
  const tab = () => book.tab(cells.sheetId);
  const area = () => areaOf(cells, tab());
  const read = <Value>(value: (cell: Cell | undefined) => Value): Value[][] => readCells(book, cells, value);
  const first = <Value>(value: (cell: Cell | undefined) => Value): Value => {
    const { startRow, startColumn } = area();
    return value(cellAt(tab(), startRow, startColumn));
  };
  const write = (valueAt: (row: number, column: number) => unknown) => {
    writeCells(book, cells, (cell, place, row, column) => cellWith(cell, valueAt(row, column), place));
    return self();
  };
  const formulaOf = (cell: Cell | undefined) => cell?.formula ?? "";
  const value = (cell: Cell | undefined) => valueOf(cell, book.workbook.timeZone);
  const display = (cell: Cell | undefined) => displayOf(cell, book.locale);

  return {
    getValue: () => first(value),
    getValues: () => read(value),
    getDisplayValue: () => first(display),
    getDisplayValues: () => read(display),
    getFormula: () => first(formulaOf),
    getFormulas: () => read(formulaOf),
    isBlank: () =>
      read((cell) => effectiveValue(cell) === undefined && cell?.formula === undefined)
        .flat()
        .every(Boolean),
    setValue: (given: unknown) => {
      if (Array.isArray(given)) throw wrongArguments("SpreadsheetApp.Range.setValue", [given]);
      return write(() => given);
    },
    setValues: (given: unknown) => {
      const grid = requireGrid(given, book, cells, "setValues");
      return write((row, column) => grid[row]?.[column]);
    },
    setFormula: (formula: string) => write(() => asFormula(formula)),
    setFormulas: (given: unknown) => {
      const grid = requireGrid(given, book, cells, "setFormulas");
      return write((row, column) => asFormula(String(grid[row]?.[column] ?? "")));
    },
    clearContent: () => {
      writeCells(book, cells, withoutContent);
      return self();
    },
  } satisfies Emulated<Range>;
}

function asFormula(text: string): string {
  return text === "" || text.startsWith("=") ? text : `=${text}`;
}

export function readCells<Value>(
  book: Book,
  cells: GridRange,
  value: (cell: Cell | undefined) => Value,
): Value[][] {
  const tab = book.tab(cells.sheetId);
  const { startRow, endRow, startColumn, endColumn } = areaOf(cells, tab);
  return Array.from({ length: endRow - startRow }, (_, down) =>
    Array.from({ length: endColumn - startColumn }, (__, across) =>
      value(cellAt(tab, startRow + down, startColumn + across)),
    ),
  );
}

/** A list of rows, of the size of the range. */
export function requireGrid(given: unknown, book: Book, cells: GridRange, method: string): Grid {
  const isGrid = Array.isArray(given) && given.every((row) => Array.isArray(row));
  if (!isGrid) throw wrongArguments(`SpreadsheetApp.Range.${method}`, [given]);
  const grid = given as Grid;
  const area = areaOf(cells, book.tab(cells.sheetId));
  refuseSize("row", grid.length, area.endRow - area.startRow);
  for (const row of grid) refuseSize("column", row.length, area.endColumn - area.startColumn);
  return grid;
}

function refuseSize(noun: string, given: number, wanted: number): void {
  if (given === wanted) return;
  throw new ScriptException(
    `The number of ${noun}s in the data does not match the number of ${noun}s in the range. ` +
      `The data has ${given} but the range has ${wanted}.`,
  );
}

/** Writes wholly or not at all: one value that a strict rule refuses, and nothing of the range is written. */
export function writeCells(
  book: Book,
  cells: GridRange,
  next: (cell: Cell | undefined, place: Place, row: number, column: number) => Cell | undefined,
): void {
  book.change((workbook) => {
    const tab = tabById(workbook, cells.sheetId) ?? book.tab(cells.sheetId);
    const area = areaOf(cells, tab);
    refuseProtected(tab, area, book.writer);
    const place = { locale: book.locale, timeZone: workbook.timeZone, tab };
    mapCells(tab, area, (cell, row, column) => {
      const changed = next(cell, place, row - area.startRow, column - area.startColumn);
      if (changed !== undefined) refuseInvalid(workbook, book, changed, `${columnLetters(column)}${row + 1}`);
      return changed;
    });
  });
}

function refuseInvalid(workbook: Workbook, book: Book, cell: Cell, address: string): void {
  const rule = cell.validation;
  if (rule?.strict !== true || meetsRule(cell, rule, workbook, book.locale)) return;
  const list = rule.condition?.type === "ONE_OF_LIST" ? listOf(rule, workbook, book.locale) : null;
  const wanted = list === null ? "" : ` Please enter one of the following values: ${list.join(", ")}.`;
  throw new ScriptException(
    `The data you entered in cell ${address} violates the data validation rules set on this cell.${wanted}`,
  );
}

export function titledA1(book: Book, cells: GridRange): string {
  const tab = book.tab(cells.sheetId);
  return writeA1(tab.properties.title, areaOf(cells, tab));
}
