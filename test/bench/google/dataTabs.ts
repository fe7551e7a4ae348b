import type { RawSheet } from "../../../shared/workbook/content.ts";
import { ASSOCIATION_TEMPLATE } from "../../../shared/workbook/template.ts";

/** What everybody reads: the tabs of the template, by their titles. The hidden tab that counts rows is not one of them. */
export const DATA_TITLES: readonly string[] = ASSOCIATION_TEMPLATE.tabs.map(({ title }) => title);

const TABLES: ReadonlySet<string> = new Set(
  ASSOCIATION_TEMPLATE.tabs.filter(({ layout }) => layout === "table").map(({ title }) => title),
);

/** The rows under the headers of these sheets, cards left out: what every contender must find. */
export function dataRowsOf(sheets: readonly RawSheet[]): number {
  return sheets.reduce((sum, { title, rows }) => sum + countedRows(title, rows.length - 1), 0);
}

/** What rows found under the header of a tab count for: a card has none. Counting must cost nothing, to anybody. */
export function countedRows(title: string, rows: number): number {
  return TABLES.has(title) ? Math.max(0, rows) : 0;
}
