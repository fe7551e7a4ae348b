import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { columnLetters, titleInA1 } from "../../workbook/a1.ts";
import { type Cell, orNothing, type ValidationRule, without } from "../../workbook/cell.ts";
import { areaOf, type GridRange } from "../../workbook/gridRange.ts";
import { refuseProtected } from "../../workbook/rights.ts";
import { mapCells } from "../../workbook/tab.ts";
import { tabById } from "../../workbook/workbook.ts";
import type { Book } from "../book.ts";
import type { Emulated } from "../googleTypes.ts";
import { NotEmulated, wrongArguments } from "../scriptError.ts";
import { service } from "../service.ts";
import { instantOfSerial, serialOfInstant } from "../timeZone.ts";
import { criterionOf, VALIDATION_CONDITIONS } from "./criteria.ts";
import { SHEET_ENUMS } from "./enums.ts";
import { readCells, requireGrid } from "./rangeContent.ts";
import { cellsNamed, requireCells } from "./rangePlace.ts";

type Built = GoogleAppsScript.Spreadsheet.DataValidation;
type Builder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type Sheets = { readonly book: Book; readonly rangeOf: (cells: GridRange) => object };

/** The rule that a DataValidation stands for. */
const rules = new WeakMap<object, ValidationRule>();

export function newDataValidation(sheets: Sheets, from: ValidationRule = {}): object {
  let rule: ValidationRule = from;
  const { book } = sheets;
  const put = (change: ValidationRule) => {
    rule = { ...rule, ...change };
    return builder;
  };
  const need = (criterion: string, values: readonly string[] = [], more: ValidationRule = {}) =>
    put({
      ...more,
      condition: {
        type: VALIDATION_CONDITIONS[criterion] ?? null,
        ...(values.length === 0
          ? {}
          : {
              values: values.map((userEnteredValue): sheets_v4.Schema$ConditionValue => ({
                userEnteredValue,
              })),
            }),
      },
    });
  const day = (date: unknown) => {
    if (!(date instanceof Date))
      throw wrongArguments("SpreadsheetApp.DataValidationBuilder.requireDate", [date]);
    return dayText(serialOfInstant(date, book.workbook.timeZone));
  };
  const builder: object = service("DataValidationBuilder", {
    ...readers(sheets, () => rule),
    requireValueInList: (values: unknown, showDropdown?: unknown) => {
      if (!Array.isArray(values))
        throw wrongArguments("SpreadsheetApp.DataValidationBuilder.requireValueInList", [values]);
      return need("VALUE_IN_LIST", values.map(String), { showCustomUi: showDropdown !== false });
    },
    requireValueInRange: (range: unknown, showDropdown?: unknown) => {
      const cells = requireCells(range, "SpreadsheetApp.DataValidationBuilder.requireValueInRange");
      return need("VALUE_IN_RANGE", [`=${absoluteA1(book, cells)}`], {
        showCustomUi: showDropdown !== false,
      });
    },
    requireCheckbox: (...values: readonly unknown[]) => need("CHECKBOX", values.map(String)),
    requireDate: () => need("DATE_IS_VALID_DATE"),
    requireDateAfter: (date: unknown) => need("DATE_AFTER", [day(date)]),
    requireDateBefore: (date: unknown) => need("DATE_BEFORE", [day(date)]),
    requireDateBetween: (start: unknown, end: unknown) => need("DATE_BETWEEN", [day(start), day(end)]),
    requireDateEqualTo: (date: unknown) => need("DATE_EQUAL_TO", [day(date)]),
    requireDateNotBetween: (start: unknown, end: unknown) => need("DATE_NOT_BETWEEN", [day(start), day(end)]),
    requireDateOnOrAfter: (date: unknown) => need("DATE_ON_OR_AFTER", [day(date)]),
    requireDateOnOrBefore: (date: unknown) => need("DATE_ON_OR_BEFORE", [day(date)]),
    requireFormulaSatisfied: (formula: string) => need("CUSTOM_FORMULA", [formula]),
    requireNumberBetween: (start: number, end: number) => need("NUMBER_BETWEEN", [`${start}`, `${end}`]),
    requireNumberEqualTo: (number: number) => need("NUMBER_EQUAL_TO", [`${number}`]),
    requireNumberGreaterThan: (number: number) => need("NUMBER_GREATER_THAN", [`${number}`]),
    requireNumberGreaterThanOrEqualTo: (number: number) =>
      need("NUMBER_GREATER_THAN_OR_EQUAL_TO", [`${number}`]),
    requireNumberLessThan: (number: number) => need("NUMBER_LESS_THAN", [`${number}`]),
    requireNumberLessThanOrEqualTo: (number: number) => need("NUMBER_LESS_THAN_OR_EQUAL_TO", [`${number}`]),
    requireNumberNotBetween: (start: number, end: number) =>
      need("NUMBER_NOT_BETWEEN", [`${start}`, `${end}`]),
    requireNumberNotEqualTo: (number: number) => need("NUMBER_NOT_EQUAL_TO", [`${number}`]),
    requireTextContains: (text: string) => need("TEXT_CONTAINS", [text]),
    requireTextDoesNotContain: (text: string) => need("TEXT_DOES_NOT_CONTAIN", [text]),
    requireTextEqualTo: (text: string) => need("TEXT_EQUAL_TO", [text]),
    requireTextIsEmail: () => need("TEXT_IS_VALID_EMAIL"),
    requireTextIsUrl: () => need("TEXT_IS_VALID_URL"),
    setAllowInvalid: (allow: boolean) => put({ strict: !allow }),
    setHelpText: (text: string) => put({ inputMessage: text }),
    build: () => dataValidation(sheets, rule),
  } satisfies Emulated<Builder>);
  return builder;
}

function dataValidation(sheets: Sheets, rule: ValidationRule): object {
  const built = service("DataValidation", {
    ...readers(sheets, () => rule),
    copy: () => newDataValidation(sheets, rule),
  } satisfies Emulated<Built>);
  rules.set(built, rule);
  return built;
}

function readers({ book, rangeOf }: Sheets, rule: () => ValidationRule) {
  const type = () => criterionOf(VALIDATION_CONDITIONS, rule().condition?.type ?? "");
  return {
    getAllowInvalid: () => rule().strict !== true,
    getHelpText: () => rule().inputMessage ?? null,
    getCriteriaType: () => {
      const known = Object.entries(SHEET_ENUMS.DataValidationCriteria).find(([key]) => key === type());
      return known?.[1] ?? null;
    },
    getCriteriaValues: (): unknown[] => {
      const texts = (rule().condition?.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? "");
      const dropdown = rule().showCustomUi === true;
      const criterion = type() ?? "";
      if (criterion === "VALUE_IN_LIST") return [texts, dropdown];
      if (criterion === "VALUE_IN_RANGE") {
        const named = (texts[0] ?? "").replace(/^=/, "").replaceAll("$", "");
        const [first] = book.workbook.tabs;
        if (first === undefined) throw new NotEmulated("a workbook without tabs");
        return [rangeOf(cellsNamed(book, named, first)), dropdown];
      }
      if (criterion.startsWith("NUMBER")) return texts.map(Number);
      return criterion.startsWith("DATE") ? texts.map((text) => dayOf(text, book.workbook.timeZone)) : texts;
    },
  } satisfies Emulated<Built>;
}

/** `='Ateliers'!$A$2:$A`, as Google writes the cells of a list. */
function absoluteA1(book: Book, cells: GridRange): string {
  const tab = book.tab(cells.sheetId);
  const area = areaOf(cells, tab);
  const corner = (column: number, row: number | undefined) =>
    `$${columnLetters(column)}${row === undefined ? "" : `$${row}`}`;
  const wholeColumns = cells.startRowIndex === undefined && cells.endRowIndex === undefined;
  const from = corner(area.startColumn, wholeColumns ? undefined : area.startRow + 1);
  const to = corner(area.endColumn - 1, cells.endRowIndex === undefined ? undefined : area.endRow);
  const title = tab.properties.title;
  const quoted = titleInA1(title).startsWith("'") ? titleInA1(title) : `'${title}'`;
  return `${quoted}!${from}:${to}`;
}

const EPOCH = Date.UTC(1899, 11, 30);

function dayText(serial: number): string {
  return new Date(EPOCH + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

function dayOf(text: string, timeZone: string): Date {
  const instant = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(instant)) throw new NotEmulated(`the date of a rule written ${text}`);
  return instantOfSerial((instant - EPOCH) / 86_400_000, timeZone);
}

/** The rules of a range: read and put. */
export function rangeValidation(sheets: Sheets, cells: GridRange, self: () => object) {
  const { book } = sheets;
  const given = (cell: Cell | undefined) =>
    cell?.validation === undefined ? null : dataValidation(sheets, cell.validation);
  const put = (ruleAt: (row: number, column: number) => unknown) => {
    book.change((workbook) => {
      const tab = tabById(workbook, cells.sheetId) ?? book.tab(cells.sheetId);
      const area = areaOf(cells, tab);
      refuseProtected(tab, area, book.writer);
      mapCells(tab, area, (cell, row, column) =>
        withRule(cell, ruleAt(row - area.startRow, column - area.startColumn)),
      );
    });
    return self();
  };
  return {
    getDataValidation: () => readCells(book, cells, given)[0]?.[0] ?? null,
    getDataValidations: () => readCells(book, cells, given),
    setDataValidation: (rule: unknown) => put(() => rule),
    setDataValidations: (rows: unknown) => {
      const grid = requireGrid(rows, book, cells, "setDataValidations");
      return put((row, column) => grid[row]?.[column]);
    },
    clearDataValidations: () => put(() => null),
  } satisfies Emulated<GoogleAppsScript.Spreadsheet.Range>;
}

function withRule(cell: Cell | undefined, rule: unknown): Cell | undefined {
  const bare = without(cell, "validation");
  if (rule === null) return orNothing(bare);
  const validation = typeof rule === "object" ? rules.get(rule as object) : undefined;
  if (validation === undefined) throw wrongArguments("SpreadsheetApp.Range.setDataValidation", [rule]);
  return { ...bare, validation };
}
