import type { Day } from "../../shared/calendar.ts";

/** The day it is where the workbook is kept. The only file that reads the clock. */
export function today(): Day {
  return Utilities.formatDate(new Date(), SpreadsheetApp.getActive().getSpreadsheetTimeZone(), "yyyy-MM-dd");
}
