import { writeXlsx } from "hucre/xlsx";
import type { TradeFile } from "../../shared/trade/tradeTable.ts";
import { FONT } from "../workbooks/sheetStyles.ts";
import { readMeSheet } from "./readMeSheet.ts";
import { tradeSheet } from "./tradeSheet.ts";

/** The file says nothing of the day it was written, so that the same rows give the same bytes. */
const NO_DAY = new Date(Date.UTC(2000, 0, 1));
const AUTHOR = "Navette";

/** A file of the trade as XLSX: what it is, then its tables. */
export function tradeWorkbook({ title, year, readMe, sheets }: TradeFile): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [readMeSheet(`${title}, ${year}`, readMe), ...sheets.map(tradeSheet)],
    defaultFont: FONT,
    properties: { title: `${title}, ${year}`, creator: AUTHOR, created: NO_DAY, modified: NO_DAY },
  });
}
