import type { Cell } from "../records/cell.ts";
import type { RawSheet } from "../workbook/content.ts";
import { writtenHeader } from "../workbook/recognise.ts";
import { columnsOf } from "../workbook/tab.ts";
import { ASSOCIATION_TEMPLATE } from "../workbook/template.ts";
import { existingRows, type TypedRow, type TypedRows } from "./existingRows.ts";
import type { Translation } from "./translateImport.ts";

/**
 * The rows of the whole workbook once the old table is in: those that stood there, completed, then the new ones.
 *
 * Blank rows are left out; columns and tabs that the template does not declare are not among them.
 */
export function rowsAfter(
  existing: readonly RawSheet[],
  { rows, completions }: Pick<Translation, "rows" | "completions">,
): TypedRows {
  const standing = existingRows(existing);
  const completed = new Map<string, Record<string, Cell>>();
  for (const { tab, row, column, cell } of completions) {
    const cells = completed.get(`${tab}|${row}`) ?? {};
    cells[column] = cell;
    completed.set(`${tab}|${row}`, cells);
  }
  const after: Record<string, readonly TypedRow[]> = {};
  for (const { key } of ASSOCIATION_TEMPLATE.tabs) {
    const before = (standing.get(key) ?? []).map(({ row, cells }) => ({
      ...cells,
      ...completed.get(`${key}|${row}`),
    }));
    const all = [...before, ...(rows[key] ?? [])];
    if (all.length > 0) after[key] = all;
  }
  return after;
}

/** The sheets of a workbook with these rows, every tab of the template included. */
export function sheetsOfRows(rows: TypedRows): readonly RawSheet[] {
  return ASSOCIATION_TEMPLATE.tabs.map((tab) => {
    const columns = columnsOf(tab);
    const tabRows = rows[tab.key] ?? [];
    const cellOf = (row: TypedRow | undefined, key: string): Cell => row?.[key] ?? null;
    if (tab.layout === "card") {
      return {
        title: tab.title,
        rows: columns.map(({ key, column }) => [column.header, cellOf(tabRows[0], key)]),
      };
    }
    return {
      title: tab.title,
      rows: [
        columns.map(({ column }) => writtenHeader(column)),
        ...tabRows.map((row) => columns.map(({ key }) => cellOf(row, key))),
      ],
    };
  });
}
