import { effectiveValue, withoutContent } from "../../workbook/cell.ts";
import { areaOf } from "../../workbook/gridRange.ts";
import { lastIndex } from "../../workbook/lastIndex.ts";
import type { Tab, TabProperties } from "../../workbook/tab.ts";
import type { Emulated } from "../googleTypes.ts";
import { ScriptException, wrongArguments } from "../scriptError.ts";
import { colourStyle, hexOf } from "./colour.ts";
import { conditionalFormatRules, setConditionalFormatRules } from "./conditionalFormat.ts";
import { addMetadata, metadataFinder, metadataServices } from "./developerMetadata.ts";
import { namedRange } from "./namedRange.ts";
import { protect, protectionsOf } from "./protection.ts";
import { writeCells } from "./rangeContent.ts";
import { cellsAsked, requireCells } from "./rangePlace.ts";
import { sheetLines } from "./sheetLines.ts";
import type { Sheets } from "./sheets.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function sheetService(sheets: Sheets, sheetId: number) {
  const self = () => sheets.sheetOf(sheetId);
  return {
    ...ofTab(sheets, sheetId, self),
    ...cellsOfTab(sheets, sheetId, self),
    ...sheetLines(sheets, sheetId, self),
  };
}

/** What a tab is called, how it shows, what is attached to it. */
function ofTab(sheets: Sheets, sheetId: number, self: () => object) {
  const { book, environment } = sheets;
  const tab = () => book.tab(sheetId);
  const update = (properties: object, fields: string) => {
    book.request({ updateSheetProperties: { properties: { sheetId, ...properties }, fields } });
    return self();
  };
  const grid = (change: Partial<TabProperties>) =>
    update({ gridProperties: change }, `gridProperties.${Object.keys(change).join()}`);
  const select = () => {
    environment.select({ sheetId, area: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 } });
    return self();
  };
  const isMine = (location: object) => "sheetId" in location && location.sheetId === sheetId;
  return {
    getSheetId: () => sheetId,
    getName: () => tab().properties.title,
    getSheetName: () => tab().properties.title,
    setName: (title: string) => update({ title }, "title"),
    getIndex: () => book.workbook.tabs.findIndex((each) => each.sheetId === sheetId) + 1,
    getParent: sheets.spreadsheet,
    activate: select,
    isSheetHidden: () => tab().properties.hidden,
    hideSheet: () => update({ hidden: true }, "hidden"),
    showSheet: () => update({ hidden: false }, "hidden"),
    getFrozenRows: () => tab().properties.frozenRowCount,
    setFrozenRows: (rows: number) => void grid({ frozenRowCount: rows }),
    getFrozenColumns: () => tab().properties.frozenColumnCount,
    setFrozenColumns: (columns: number) => void grid({ frozenColumnCount: columns }),
    setHiddenGridlines: (hidden: boolean) => grid({ hideGridlines: hidden }),
    setTabColor: (colour: string | null) =>
      update(colour === null ? {} : { tabColorStyle: colourStyle(colour) }, "tabColorStyle"),
    getTabColor: () => {
      const hex = hexOf(tab().properties.tabColorStyle, "");
      return hex === "" ? null : hex;
    },
    protect: () => protect(sheets, { sheetId }),
    getProtections: (type: unknown) => protectionsOf(sheets, type, sheetId),
    getNamedRanges: () =>
      book.workbook.namedRanges
        .filter(({ range }) => range?.sheetId === sheetId)
        .map(({ namedRangeId }) => namedRange(sheets, namedRangeId)),
    getConditionalFormatRules: () => conditionalFormatRules(sheets, sheetId),
    setConditionalFormatRules: (rules: unknown) => setConditionalFormatRules(sheets, sheetId, rules),
    clearConditionalFormatRules: () => setConditionalFormatRules(sheets, sheetId, []),
    addDeveloperMetadata: (...args: readonly unknown[]) => {
      addMetadata(book, { sheetId }, args);
      return self();
    },
    getDeveloperMetadata: () =>
      metadataServices(sheets, ({ location }) => location.type === "SHEET" && isMine(location)),
    createDeveloperMetadataFinder: () => metadataFinder(sheets, ({ location }) => isMine(location)),
  } satisfies Emulated<Sheet>;
}

/** The cells of a tab. */
function cellsOfTab(sheets: Sheets, sheetId: number, self: () => object) {
  const { book, environment } = sheets;
  const tab = () => book.tab(sheetId);
  const selected = () => {
    const { sheetId: active, area } = environment.selection();
    return active === sheetId ? area : { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
  };
  const rangeAt = (row: number, column: number, rows = 1, columns = 1) =>
    sheets.rangeOf(cellsAsked(book, sheetId, [row, column, rows, columns]));
  return {
    getRange: (...args: readonly unknown[]) => sheets.rangeOf(cellsAsked(book, sheetId, args)),
    getDataRange: () => rangeAt(1, 1, Math.max(1, lastRow(tab())), Math.max(1, lastColumn(tab()))),
    getLastRow: () => lastRow(tab()),
    getLastColumn: () => lastColumn(tab()),
    getMaxRows: () => tab().rowCount,
    getMaxColumns: () => tab().columnCount,
    getSheetValues: (row: number, column: number, rows: number, columns: number) => {
      const range = rangeAt(row, column, rows, columns) as { getValues: () => unknown[][] };
      return range.getValues();
    },
    appendRow: (values: unknown) => {
      if (!Array.isArray(values) || values.length === 0)
        throw wrongArguments("SpreadsheetApp.Sheet.appendRow", [values]);
      const row = lastRow(tab()) + 1;
      const missing = {
        rows: row - tab().rowCount,
        columns: values.length - tab().columnCount,
      };
      if (missing.rows > 0)
        book.request({ appendDimension: { sheetId, dimension: "ROWS", length: missing.rows } });
      if (missing.columns > 0)
        book.request({ appendDimension: { sheetId, dimension: "COLUMNS", length: missing.columns } });
      const range = rangeAt(row, 1, 1, values.length) as { setValues: (rows: unknown) => object };
      range.setValues([values]);
      return self();
    },
    clearContents: () => {
      writeCells(book, { sheetId }, withoutContent);
      return self();
    },
    getActiveRange: () => {
      const { startRow, endRow, startColumn, endColumn } = selected();
      return rangeAt(startRow + 1, startColumn + 1, endRow - startRow, endColumn - startColumn);
    },
    getActiveCell: () => rangeAt(selected().startRow + 1, selected().startColumn + 1),
    getCurrentCell: () => rangeAt(selected().startRow + 1, selected().startColumn + 1),
    setActiveRange: (range: unknown) => {
      const cells = requireCells(range, "SpreadsheetApp.Sheet.setActiveRange");
      if (cells.sheetId !== sheetId) throw new ScriptException("Range must be on the same sheet.");
      environment.select({ sheetId, area: areaOf(cells, tab()) });
      return range as object;
    },
  } satisfies Emulated<Sheet>;
}

function isFilled(cell: Parameters<typeof effectiveValue>[0]): boolean {
  return effectiveValue(cell) !== undefined || cell?.formula !== undefined;
}

/** 1-based; 0 when the tab is empty. */
export function lastRow(tab: Tab): number {
  return lastIndex(tab.rows, (row) => row?.some(isFilled) === true) + 1;
}

export function lastColumn(tab: Tab): number {
  // Lines that nobody wrote are holes of the list: they must be counted as empty.
  return Array.from(tab.rows).reduce((last, row) => Math.max(last, lastIndex(row ?? [], isFilled) + 1), 0);
}
