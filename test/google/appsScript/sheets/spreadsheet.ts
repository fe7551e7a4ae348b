import { namedRangeByName } from "../../workbook/workbook.ts";
import { areaOf } from "../../workbook/gridRange.ts";
import type { Emulated } from "../googleTypes.ts";
import { ScriptException, wrongArguments } from "../scriptError.ts";
import { serviceInfo } from "../service.ts";
import { userService } from "../services/session.ts";
import { addMetadata, metadataFinder, metadataServices } from "./developerMetadata.ts";
import { namedRange } from "./namedRange.ts";
import { protectionsOf } from "./protection.ts";
import { cellsNamed, requireCells } from "./rangePlace.ts";
import type { Sheets } from "./sheets.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const CORNER = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };

export function spreadsheetService(sheets: Sheets) {
  return { ...ofWorkbook(sheets), ...tabsOf(sheets), ...rangesOf(sheets) };
}

function ofWorkbook(sheets: Sheets) {
  const { book, environment } = sheets;
  const rename = (title: string) =>
    void book.request({ updateSpreadsheetProperties: { properties: { title }, fields: "title" } });
  return {
    getId: () => book.id,
    getName: () => book.workbook.title,
    rename,
    getUrl: () => `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
    getSpreadsheetTimeZone: () => book.workbook.timeZone,
    setSpreadsheetTimeZone: (timeZone: string) =>
      void book.request({ updateSpreadsheetProperties: { properties: { timeZone }, fields: "timeZone" } }),
    getSpreadsheetLocale: () => book.workbook.locale,
    setSpreadsheetLocale: (locale: string) =>
      void book.request({ updateSpreadsheetProperties: { properties: { locale }, fields: "locale" } }),
    getOwner: () => userService(environment.owner),
    getEditors: () =>
      book.state
        .file(book.id)
        .permissions.filter(({ role }) => role === "owner" || role === "writer")
        .map(({ email }) => userService(email)),
    addDeveloperMetadata: (...args: readonly unknown[]) => {
      addMetadata(book, { spreadsheet: true }, args);
      return sheets.spreadsheet();
    },
    getDeveloperMetadata: () => metadataServices(sheets, ({ location }) => location.type === "SPREADSHEET"),
    createDeveloperMetadataFinder: () => metadataFinder(sheets, () => true),
    getProtections: (type: unknown) => protectionsOf(sheets, type),
    toast: (text: string, title = "", _seconds: number | null = null) =>
      void environment.shown.push({ kind: "toast", title, text }),
  } satisfies Emulated<Spreadsheet>;
}

function tabsOf(sheets: Sheets) {
  const { book, environment } = sheets;
  const sheetNamed = (name: string) => {
    const tab = book.workbook.tabs.find(({ properties }) => properties.title === name);
    return tab === undefined ? null : sheets.sheetOf(tab.sheetId);
  };
  const insert = (args: readonly unknown[]) => {
    const title = args.find((arg) => typeof arg === "string");
    const index = args.find((arg) => typeof arg === "number");
    if (args.length > 2 || args.some((arg) => typeof arg !== "string" && typeof arg !== "number")) {
      throw wrongArguments("SpreadsheetApp.Spreadsheet.insertSheet", args);
    }
    const active = book.workbook.tabs.findIndex(({ sheetId }) => sheetId === environment.selection().sheetId);
    const properties = { ...(title === undefined ? {} : { title }), index: index ?? active + 1 };
    const [reply] = book.request({ addSheet: { properties } });
    const sheetId = reply?.addSheet?.properties?.sheetId ?? 0;
    environment.select({ sheetId, area: CORNER });
    return sheets.sheetOf(sheetId);
  };
  const sheetIdOf = (sheet: unknown, method: string) => {
    const info = serviceInfo(sheet);
    if (info?.className !== "Sheet" || info.sheetId === undefined) throw wrongArguments(method, [sheet]);
    return info.sheetId;
  };
  const remove = (sheetId: number) => void book.request({ deleteSheet: { sheetId } });
  const active = () => sheets.sheetOf(environment.selection().sheetId);
  return {
    getSheets: () => book.workbook.tabs.map(({ sheetId }) => sheets.sheetOf(sheetId)),
    getNumSheets: () => book.workbook.tabs.length,
    getSheetByName: sheetNamed,
    getSheetById: (id: number) =>
      book.workbook.tabs.some(({ sheetId }) => sheetId === id) ? sheets.sheetOf(id) : null,
    insertSheet: (...args: readonly unknown[]) => insert(args),
    deleteSheet: (sheet: unknown) => remove(sheetIdOf(sheet, "SpreadsheetApp.Spreadsheet.deleteSheet")),
    deleteActiveSheet: () => {
      remove(environment.selection().sheetId);
      return active();
    },
    getActiveSheet: active,
    setActiveSheet: (sheet: unknown) => {
      const sheetId = sheetIdOf(sheet, "SpreadsheetApp.Spreadsheet.setActiveSheet");
      environment.select({ sheetId, area: CORNER });
      return sheets.sheetOf(sheetId);
    },
    moveActiveSheet: (position: number) => {
      const { sheetId } = environment.selection();
      const present = book.workbook.tabs.findIndex((tab) => tab.sheetId === sheetId);
      // The API counts the place before the tab is taken out.
      const index = position - 1 > present ? position : position - 1;
      book.request({ updateSheetProperties: { properties: { sheetId, index }, fields: "index" } });
    },
  } satisfies Emulated<Spreadsheet>;
}

function rangesOf(sheets: Sheets) {
  const { book, environment } = sheets;
  const activeTab = () => book.tab(environment.selection().sheetId);
  return {
    getRange: (text: string) => sheets.rangeOf(cellsNamed(book, text, activeTab())),
    getRangeByName: (name: string) => {
      const range = namedRangeByName(book.workbook, name)?.range ?? null;
      return range === null ? null : sheets.rangeOf(range);
    },
    getNamedRanges: () =>
      book.workbook.namedRanges.map(({ namedRangeId }) => namedRange(sheets, namedRangeId)),
    setNamedRange: (name: string, given: unknown) => {
      const range = requireCells(given, "SpreadsheetApp.Spreadsheet.setNamedRange");
      const present = namedRangeByName(book.workbook, name);
      if (present === undefined) book.request({ addNamedRange: { namedRange: { name, range } } });
      else {
        const { namedRangeId } = present;
        book.request({ updateNamedRange: { namedRange: { namedRangeId, range }, fields: "range" } });
      }
    },
    removeNamedRange: (name: string) => {
      const present = namedRangeByName(book.workbook, name);
      if (present === undefined) throw new ScriptException(`The named range "${name}" does not exist.`);
      book.request({ deleteNamedRange: { namedRangeId: present.namedRangeId } });
    },
    getActiveRange: () => {
      const { sheetId, area } = environment.selection();
      return sheets.rangeOf({
        sheetId,
        startRowIndex: area.startRow,
        endRowIndex: area.endRow,
        startColumnIndex: area.startColumn,
        endColumnIndex: area.endColumn,
      });
    },
    setActiveRange: (range: unknown) => {
      const cells = requireCells(range, "SpreadsheetApp.Spreadsheet.setActiveRange");
      environment.select({ sheetId: cells.sheetId, area: areaOf(cells, book.tab(cells.sheetId)) });
      return range as object;
    },
  } satisfies Emulated<Spreadsheet>;
}
