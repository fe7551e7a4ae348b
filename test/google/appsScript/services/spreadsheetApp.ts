import type { AuthMode } from "../gate.ts";
import type { Emulated } from "../googleTypes.ts";
import { service } from "../service.ts";
import { newConditionalFormatRule } from "../sheets/conditionalFormat.ts";
import { newDataValidation } from "../sheets/dataValidation.ts";
import { SHEET_ENUMS } from "../sheets/enums.ts";
import { requireCells } from "../sheets/rangePlace.ts";
import type { Sheets } from "../sheets/sheets.ts";
import { areaOf } from "../../workbook/gridRange.ts";
import { NotEmulated } from "../scriptError.ts";
import { uiService } from "./ui.ts";

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** The document that holds the add-on may be read and written as soon as it is enabled there. */
const IN_DOCUMENT: readonly AuthMode[] = ["LIMITED", "FULL"];
const CONTAINER = ["spreadsheets.currentonly", "spreadsheets"];
const ANY_FILE = ["spreadsheets", "drive"];

export function spreadsheetApp(sheets: Sheets): object {
  const { environment } = sheets;
  const { gate, book } = environment;
  const container = (method: string) => gate.requireScope(`SpreadsheetApp.${method}`, CONTAINER, IN_DOCUMENT);
  const spreadsheet = (method: string) => {
    container(method);
    return sheets.spreadsheet();
  };
  const otherFile = (method: string) => () => {
    gate.requireScope(`SpreadsheetApp.${method}`, ANY_FILE);
    throw new NotEmulated(`SpreadsheetApp.${method}`);
  };
  const selected = () => environment.selection();
  return service("SpreadsheetApp", {
    ...SHEET_ENUMS,
    getUi: () => uiService(environment),
    getActive: () => spreadsheet("getActive"),
    getActiveSpreadsheet: () => spreadsheet("getActiveSpreadsheet"),
    getActiveSheet: () => {
      container("getActiveSheet");
      return sheets.sheetOf(selected().sheetId);
    },
    getActiveRange: () => {
      container("getActiveRange");
      const { sheetId, area } = selected();
      return sheets.rangeOf({
        sheetId,
        startRowIndex: area.startRow,
        endRowIndex: area.endRow,
        startColumnIndex: area.startColumn,
        endColumnIndex: area.endColumn,
      });
    },
    setActiveRange: (range: unknown) => {
      container("setActiveRange");
      const cells = requireCells(range, "SpreadsheetApp.setActiveRange");
      environment.select({ sheetId: cells.sheetId, area: areaOf(cells, book.tab(cells.sheetId)) });
      return range as object;
    },
    // Writes are never kept back here: there is nothing to send.
    flush: () => undefined,
    newDataValidation: () => newDataValidation(sheets),
    newConditionalFormatRule: () => newConditionalFormatRule(sheets),
    openById: otherFile("openById"),
    openByUrl: otherFile("openByUrl"),
    create: otherFile("create"),
  } satisfies Emulated<App>);
}
