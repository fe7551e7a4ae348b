import { type Cell, isBlank } from "../records/cell.ts";
import type { RawSheet } from "../workbook/content.ts";
import { headerForm } from "./findTable.ts";
import type { Mapping } from "./mapping.ts";
import { wordsOf } from "./words.ts";

/** Rows of a table that are nobody: printed again on each page, or below it. */
export type RowKind = "data" | "header_again" | "total" | "section" | "blank";

const TOTAL =
  /^(?:sous total|total|totaux|moyenne|effectif|nombre|nb|nbre|presents|legende|fait a|signature|visa)(?: |$)/;

/** What these words begin with, before the cell is folded: most cells are spared the folding. */
const MAYBE_TOTAL = /^[^\p{L}]*(?:sous|tot|moy|eff|nb|nomb|pr[ée]s|l[ée]g|fait|sign|visa)/iu;

/** How many columns make a row with one filled cell a title and not a person. */
const WIDE = 3;

/** What each row of the table is: the rows of people, and the others. */
export function rowKind(row: readonly Cell[], { rows }: RawSheet, mapping: Mapping): RowKind {
  const filled = row.filter((cell) => !isBlank(cell));
  if (filled.length === 0) return "blank";
  const header = mapping.headerRows[1] === 0 ? undefined : rows[mapping.headerRows[1] - 1];
  if (header !== undefined && repeats(filled, header)) return "header_again";
  if (filled.some(saysTotal) && !hasWholeName(row, mapping)) return "total";
  const imported = mapping.columns.filter(({ target }) => target !== null).length;
  return filled.length === 1 && imported >= WIDE && mapping.kind !== "cross" ? "section" : "data";
}

function repeats(filled: readonly Cell[], header: readonly Cell[]): boolean {
  return (
    filled.length === header.filter((cell) => !isBlank(cell)).length &&
    headerForm(filled) === headerForm(header)
  );
}

const saysTotal = (cell: Cell) =>
  typeof cell === "string" && MAYBE_TOTAL.test(cell) && TOTAL.test(wordsOf(cell));

/** « Total, Marie » would be a person. */
function hasWholeName(row: readonly Cell[], { columns }: Mapping): boolean {
  const has = (key: string) =>
    columns.some(
      ({ target, position }) => target === `participants.${key}` && !isBlank(row[position - 1] ?? null),
    );
  return has("birthName") && has("firstName");
}
