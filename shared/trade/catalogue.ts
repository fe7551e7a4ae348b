import { type IndexedYear, indexedYear } from "../figures/year/indexedYear.ts";
import type { Department } from "../figures/department.ts";
import { esfFile } from "./esf/esfFile.ts";
import { oarsaFile } from "./oarsa/oarsaFile.ts";
import { followUpFile } from "./followUp/followUpFile.ts";
import type { TradeFile } from "./tradeTable.ts";

/** The files of the trade, by the word that names each in an address and on the command line. */
export const TRADE_FILES = {
  oarsa: oarsaFile,
  fse: esfFile,
  suivi: followUpFile,
} as const satisfies Record<string, (year: IndexedYear) => TradeFile>;
export type TradeFileKey = keyof typeof TRADE_FILES;

export const TRADE_FILE_KEYS = Object.keys(TRADE_FILES) as readonly TradeFileKey[];

/** How a page names each. */
export const TRADE_FILE_WORDS: Readonly<Record<TradeFileKey, string>> = {
  oarsa: "tableaux OARSA",
  fse: "participants FSE+",
  suivi: "tableaux de suivi D1, D2",
};

export function tradeFile(key: TradeFileKey, department: Department, year: number): TradeFile {
  return TRADE_FILES[key](indexedYear(department, year));
}
