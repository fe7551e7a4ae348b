import type { TradeTable } from "../../shared/trade/tradeTable.ts";

const NARROWEST = 11;
const WIDEST = 56;

/** Widths of the columns of a tab, in characters: its tables share them, words want room and counts do not. */
export function sheetWidths(tables: readonly TradeTable[]): readonly number[] {
  const columns = Math.max(0, ...tables.map(({ header }) => header.length));
  return Array.from({ length: columns }, (_, column) => {
    const cells = tables.flatMap(({ rows }) => rows.map((row) => row[column]));
    const headers = tables.map(({ header }) => header[column] ?? "");
    const longest = Math.max(
      ...cells.map((cell) => (typeof cell === "string" ? cell.length : 0)),
      // A header takes several lines, but no word of it two.
      ...headers.flatMap((header) => header.split(" ")).map((word) => word.length + 2),
    );
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
  });
}

/** Lines that a text takes in a column; bold letters are wider. */
export const linesIn = (text: string, width: number, bold = false): number =>
  Math.ceil((bold ? text.length * 1.2 : text.length) / (width - 1));
