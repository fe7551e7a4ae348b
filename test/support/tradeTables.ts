import { expect } from "vitest";
import type { TradeCell, TradeFile, TradeTable } from "../../shared/trade/tradeTable.ts";

/** The table of a tab whose title begins so. */
export function tableOf(file: TradeFile, tab: string, title: string): TradeTable {
  const sheet = file.sheets.find(({ name }) => name === tab) ?? expect.fail(`no tab ${tab}`);
  return sheet.tables.find((table) => table.title.startsWith(title)) ?? expect.fail(`no table ${title}`);
}

/** A cell of a crossed table, by its line and its column: « Sexe : Femme », « Ensemble ». */
export function crossed(table: TradeTable, line: string, column: string): TradeCell {
  const name = (band: TradeCell | undefined, label: TradeCell | undefined) =>
    band === null || band === undefined || label === null || label === undefined
      ? String(label ?? band)
      : `${band} : ${label}`;
  const row =
    table.rows.find(([band, label]) => name(band, label) === line) ?? expect.fail(`no line ${line}`);
  const at = table.header.findIndex(
    (label, index) => index > 1 && name(table.bands?.[index], label) === column,
  );
  return at === -1 ? expect.fail(`no column ${column}`) : (row[at] ?? null);
}

/** Every word of a file, wherever it stands. */
export function wordsOf({ title, readMe, sheets }: TradeFile): readonly string[] {
  const ofTables = sheets.flatMap(({ name, tables }) => [
    name,
    ...tables.flatMap((table) => [table.title, table.note, ...table.header, ...cellsOf(table)]),
  ]);
  return [title, ...readMe.flatMap((line) => [line.title, line.text]), ...ofTables];
}

/** The words in the rows of a table. */
export const cellsOf = ({ rows }: TradeTable): readonly string[] =>
  rows.flat().flatMap((cell) => (typeof cell === "string" ? [cell] : []));
