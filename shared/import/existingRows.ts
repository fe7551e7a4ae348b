import type { RawSheet } from "../workbook/content.ts";
import { recogniseWorkbook } from "../workbook/recognise.ts";
import { type SheetRow, sheetRows } from "../workbook/sheetRow.ts";
import { ASSOCIATION_TEMPLATE, type TabKey } from "../workbook/template.ts";

/** Cells of a row, by the key of their column. */
export type TypedRow = SheetRow["cells"];
export type TypedRows = { readonly [K in TabKey]?: readonly TypedRow[] };

/** The rows of a workbook as they stand, by tab. */
export type ExistingRows = ReadonlyMap<TabKey, readonly SheetRow[]>;

/** The rows of the workbook that receives an old table, blank ones left out; none when the sheets are no workbook. */
export function existingRows(sheets: readonly RawSheet[]): ExistingRows {
  const recognised = recogniseWorkbook(sheets);
  const rows = new Map<TabKey, readonly SheetRow[]>();
  if (recognised === null || recognised.kind !== ASSOCIATION_TEMPLATE.kind) return rows;
  for (const found of recognised.tabs)
    if (!rows.has(found.tab.key)) rows.set(found.tab.key, sheetRows(found));
  return rows;
}
