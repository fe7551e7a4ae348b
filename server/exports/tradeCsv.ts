import { refusal } from "../../shared/refusal.ts";
import type { TradeFile } from "../../shared/trade/tradeTable.ts";
import { type CsvFlavour, csvText } from "./csvText.ts";

/**
 * The main table of a file of the trade, its days as « YYYY-MM-DD ».
 *
 * @throws Refusal when the file has several tables: a CSV holds one
 */
export function tradeCsv(key: string, { mainTable }: TradeFile, flavour: CsvFlavour): string {
  if (mainTable === null) throw refusal("export_several_tables", { file: key });
  return csvText([mainTable.header, ...mainTable.rows], flavour);
}
