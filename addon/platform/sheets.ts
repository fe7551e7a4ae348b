import { type Cell, plainCell } from "../../shared/records/cell.ts";
import type { RawSheet } from "../../shared/workbook/content.ts";

/** The only file that reads cells from SpreadsheetApp. One read a sheet. */
export function readSheets(): RawSheet[] {
  return SpreadsheetApp.getActive()
    .getSheets()
    .map((sheet) => ({
      title: sheet.getName(),
      rows: sheet
        .getDataRange()
        .getValues()
        .map((row) => row.map(cellOf)),
    }));
}

/** Apps Script gives a day as midnight in the time zone of the script; a plain cell wants midnight in UTC. */
function cellOf(value: unknown): Cell {
  if (!(value instanceof Date)) return plainCell(value);
  return plainCell(new Date(Date.UTC(value.getFullYear(), value.getMonth(), value.getDate())));
}
