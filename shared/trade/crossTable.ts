import { type Line, linesOf, type Trait } from "./trait.ts";
import { NO_ANSWER, type TradeCell, type TradeTable } from "./tradeTable.ts";

export const EVERYBODY = "Ensemble";

type Spec<T> = Pick<TradeTable, "title" | "note"> & {
  readonly items: readonly T[];
  readonly rows: readonly Trait<T>[];
  readonly columns: readonly Trait<T>[];
};

/**
 * How many items are on each line and in each column, everybody first; unknowns are a line of each trait, so that the
 * classes of a trait of one answer and its unknowns add up to everybody.
 */
export function crossTable<T>({ title, note, items, rows, columns }: Spec<T>): TradeTable {
  const everybody: Line = {
    trait: EVERYBODY,
    label: EVERYBODY,
    holds: items.map(() => true),
    unanswered: false,
  };
  const across = [everybody, ...columns.flatMap((trait) => linesOf(trait, items))];
  const down = [everybody, ...rows.flatMap((trait) => linesOf(trait, items))];
  return {
    title,
    note,
    bands: [null, null, ...across.map((column) => (column === everybody ? null : column.trait))],
    header: ["Caractéristique", "Classe", ...across.map(({ label }) => label)],
    rows: down.map((row) => [
      row.trait,
      row === everybody ? null : row.label,
      ...across.map((column) => cellOf(row, column)),
    ]),
  };
}

function cellOf(row: Line, column: Line): TradeCell {
  if (row.unanswered || column.unanswered) return NO_ANSWER;
  return row.holds.filter((holds, index) => holds && column.holds[index] === true).length;
}
