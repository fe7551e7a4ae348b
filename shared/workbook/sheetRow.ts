import { type Cell, isBlank } from "../records/cell.ts";
import type { RecognisedTab } from "./recognise.ts";

/**
 * A row of a tab as it stands, by key of the column, names included. `row` is 1-based, as a person sees it; 1 for a card.
 */
export type SheetRow = { readonly row: number; readonly cells: Readonly<Record<string, Cell>> };

/** The rows of a tab that are not blank, from top to bottom. */
export function sheetRows({ tab, sheet, headerRow, positions }: RecognisedTab): readonly SheetRow[] {
  const columns = [...positions];
  if (tab.layout === "card") {
    const cells = columns.map(([key, row]) => [key, sheet.rows[row - 1]?.[1] ?? null] as const);
    return [{ row: 1, cells: Object.fromEntries(cells) }];
  }
  return sheet.rows.slice(headerRow).flatMap((row, index): SheetRow[] => {
    const cells = columns.map(([key, position]) => [key, row[position - 1] ?? null] as const);
    if (cells.every(([, cell]) => isBlank(cell))) return [];
    return [{ row: headerRow + 1 + index, cells: Object.fromEntries(cells) }];
  });
}
