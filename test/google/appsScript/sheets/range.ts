import { areaOf, type GridRange, gridRangeOf } from "../../workbook/gridRange.ts";
import type { Emulated } from "../googleTypes.ts";
import { wrongArguments } from "../scriptError.ts";
import { service } from "../service.ts";
import { rangeValidation } from "./dataValidation.ts";
import { addMetadata, lineLocation, metadataFinder, metadataServices } from "./developerMetadata.ts";
import { protect } from "./protection.ts";
import { rangeContent } from "./rangeContent.ts";
import { rangeDress } from "./rangeDress.ts";
import { a1Of, cellsAsked, placeRange, refuseOutside } from "./rangePlace.ts";
import type { Sheets } from "./sheets.ts";

type Range = GoogleAppsScript.Spreadsheet.Range;

export function rangeService(sheets: Sheets, cells: GridRange): object {
  const { book } = sheets;
  const self = (): object => range;
  const range: object = service(
    "Range",
    {
      ...place(sheets, cells, self),
      ...rangeContent(book, cells, self),
      ...rangeDress(book, cells, self),
      ...rangeValidation(sheets, cells, self),
    },
    { sheetId: cells.sheetId },
  );
  placeRange(range, cells);
  return range;
}

/** Where a range is, what is near it, and what is attached to it. */
function place(sheets: Sheets, cells: GridRange, self: () => object) {
  const { book, environment } = sheets;
  const { sheetId } = cells;
  const tab = () => book.tab(sheetId);
  const area = () => areaOf(cells, tab());
  const height = () => area().endRow - area().startRow;
  const width = () => area().endColumn - area().startColumn;
  const at = (row: number, column: number, rows: number, columns: number) =>
    sheets.rangeOf(cellsAsked(book, sheetId, [row, column, rows, columns]));
  const onLine = lineOf(cells);
  return {
    getRow: () => area().startRow + 1,
    getColumn: () => area().startColumn + 1,
    getRowIndex: () => area().startRow + 1,
    getLastRow: () => area().endRow,
    getLastColumn: () => area().endColumn,
    getNumRows: height,
    getNumColumns: width,
    getHeight: height,
    getWidth: width,
    getA1Notation: () => a1Of(cells, tab()),
    getGridId: () => sheetId,
    getSheet: () => sheets.sheetOf(sheetId),
    getCell: (row: number, column: number) => {
      const { startRow, startColumn } = area();
      if (row < 1 || column < 1 || row > height() || column > width()) {
        throw wrongArguments("SpreadsheetApp.Range.getCell", [row, column]);
      }
      return at(startRow + row, startColumn + column, 1, 1);
    },
    offset: (down: number, across: number, rows: number = height(), columns: number = width()) =>
      at(area().startRow + down + 1, area().startColumn + across + 1, rows, columns),
    activate: () => {
      refuseOutside(tab(), area());
      environment.select({ sheetId, area: area() });
      return self();
    },
    sort: (order: unknown) => {
      const sortSpecs = (Array.isArray(order) ? order : [order]).map(sortSpec);
      book.request({ sortRange: { range: gridRangeOf(sheetId, area()), sortSpecs } });
      return self();
    },
    protect: () => protect(sheets, cells),
    canEdit: () => book.mayWrite(sheetId, area()),
    addDeveloperMetadata: (...args: readonly unknown[]) => {
      addMetadata(book, lineLocation(cells), args);
      return self();
    },
    getDeveloperMetadata: () => metadataServices(sheets, ({ location }) => onLine(location)),
    createDeveloperMetadataFinder: () => metadataFinder(sheets, ({ location }) => onLine(location)),
  } satisfies Emulated<Range>;
}

/** A column by its number, or `{column, ascending}`; 1-based. */
function sortSpec(order: unknown): { dimensionIndex: number; sortOrder: string } {
  const { column, ascending = true } = typeof order === "object" ? Object(order) : { column: order };
  if (typeof column !== "number") throw wrongArguments("SpreadsheetApp.Range.sort", [order]);
  return { dimensionIndex: column - 1, sortOrder: ascending === false ? "DESCENDING" : "ASCENDING" };
}

/** True of the metadata attached to a whole row or a whole column of the range. */
function lineOf(cells: GridRange) {
  return (location: { type: string; sheetId?: number; start?: number; end?: number }): boolean => {
    if (location.sheetId !== cells.sheetId) return false;
    const { start = 0, end = 0 } = location;
    const inside = (from = 0, to = Number.POSITIVE_INFINITY) => start >= from && end <= to;
    if (location.type === "COLUMN") return inside(cells.startColumnIndex, cells.endColumnIndex);
    return location.type === "ROW" && inside(cells.startRowIndex, cells.endRowIndex);
  };
}
