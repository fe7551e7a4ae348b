import type { Cell } from "../records/cell.ts";
import type { TabKey, Template } from "./template.ts";

/**
 * A small tab that Navette writes in every Google workbook: one row a tab, its key and how many rows its grid has.
 *
 * Why it exists. A range answers with the rows it covers, and nothing more: when every range of a tab stops at row 1,000,
 * which is what an export to XLSX and back makes of « the whole column », rows typed below are missing without a trace, and
 * no other answer of the same request can tell. A second request would (the grid is in the description of the workbook),
 * at twice the price. A formula tells in the first one: it counts the rows of the tab itself, follows it when it is
 * renamed, survives the export, and shows #REF! when the tab is gone. What it says is compared with the last row of each
 * range: when they differ, or when it says nothing, the workbook is read the slow way, by whole columns.
 */
export const ROW_COUNTS_TITLE = "Navette";

/** Said above the figures, to whoever opens the tab. */
export const ROW_COUNTS_HEADING = "Écrit par Navette : ne pas modifier.";

export type RowCountsLine = { readonly key: TabKey; readonly formula: string };

/** A card needs no count: the ranges of its two cells are proved by the label in the first one. */
export function rowCountsLines({ tabs }: Template): readonly RowCountsLine[] {
  return tabs
    .filter(({ layout }) => layout === "table")
    .map(({ key, title }) => ({ key, formula: `=ROWS('${title.replaceAll("'", "''")}'!A:A)` }));
}

const COUNTS_ROWS = /^=ROWS\((?:'((?:[^']|'')+)'|([^'!]+))!\$?A:\$?A\)$/i;

/** Whether what is written in a cell counts the rows of the tab of this title: a figure typed over the formula does not. */
export function countsRowsOf(title: string, written: Cell): boolean {
  const [, quoted, plain = ""] = COUNTS_ROWS.exec(String(written)) ?? [];
  return (quoted?.replaceAll("''", "'") ?? plain).toLowerCase() === title.toLowerCase();
}
