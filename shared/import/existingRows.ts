import { type Cell, isBlank } from "../records/cell.ts";
import type { RawSheet } from "../workbook/content.ts";
import { recogniseWorkbook, type RecognisedTab } from "../workbook/recognise.ts";
import { ASSOCIATION_TEMPLATE, type TabKey } from "../workbook/template.ts";

/** Cells of a row, by the key of their column. */
export type TypedRow = Readonly<Record<string, Cell>>;
export type TypedRows = { readonly [K in TabKey]?: readonly TypedRow[] };

/** A row of the workbook as it stands; row is 1-based, 1 for a card. */
export type ExistingRow = { readonly row: number; readonly cells: TypedRow };
export type ExistingRows = ReadonlyMap<TabKey, readonly ExistingRow[]>;

/** The rows of the workbook that receives an old table, blank ones left out; none when the sheets are no workbook. */
export function existingRows(sheets: readonly RawSheet[]): ExistingRows {
  const recognised = recogniseWorkbook(sheets);
  const rows = new Map<TabKey, readonly ExistingRow[]>();
  if (recognised === null || recognised.kind !== ASSOCIATION_TEMPLATE.kind) return rows;
  for (const found of recognised.tabs) if (!rows.has(found.tab.key)) rows.set(found.tab.key, rowsOf(found));
  return rows;
}

function rowsOf({ tab, sheet, headerRow, positions }: RecognisedTab): readonly ExistingRow[] {
  const columns = [...positions];
  if (tab.layout === "card") {
    const cells = columns.map(([key, row]) => [key, sheet.rows[row - 1]?.[1] ?? null] as const);
    return [{ row: 1, cells: Object.fromEntries(cells) }];
  }
  return sheet.rows.slice(headerRow).flatMap((row, index): ExistingRow[] => {
    const cells = columns.map(([key, position]) => [key, row[position - 1] ?? null] as const);
    if (cells.every(([, cell]) => isBlank(cell))) return [];
    return [{ row: headerRow + 1 + index, cells: Object.fromEntries(cells) }];
  });
}
