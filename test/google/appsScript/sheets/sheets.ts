import type { GridRange } from "../../workbook/gridRange.ts";
import { service } from "../service.ts";
import type { Environment } from "../environment.ts";
import { rangeService } from "./range.ts";
import { sheetService } from "./sheet.ts";
import { spreadsheetService } from "./spreadsheet.ts";

/** Makes the objects of SpreadsheetApp for one execution: one Sheet for a tab, so that they can be compared. */
export class Sheets {
  readonly environment: Environment;
  readonly #sheets = new Map<number, object>();
  #spreadsheet: object | undefined;

  constructor(environment: Environment) {
    this.environment = environment;
  }

  get book() {
    return this.environment.book;
  }

  readonly spreadsheet = (): object => {
    this.#spreadsheet ??= service("Spreadsheet", spreadsheetService(this));
    return this.#spreadsheet;
  };

  readonly sheetOf = (sheetId: number): object => {
    const sheet = this.#sheets.get(sheetId) ?? service("Sheet", sheetService(this, sheetId), { sheetId });
    this.#sheets.set(sheetId, sheet);
    return sheet;
  };

  readonly rangeOf = (cells: GridRange): object => rangeService(this, cells);
}
