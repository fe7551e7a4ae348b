import type { Cell } from "../records/cell.ts";
import { fold } from "../records/fold.ts";
import { readCell } from "../records/readCell.ts";
import { isKnown } from "../records/value.ts";
import { naturalKeyOf, type Tab } from "../workbook/tab.ts";
import { TABS, type TabKey } from "../workbook/template.ts";
import type { TypedRow } from "./existingRows.ts";

/**
 * The natural key of a row, as one text: two rows with one key are one record. A part that is blank stays blank, so that
 * a stay without its entry is found again.
 *
 * @returns null when nothing of the key is there, or a part cannot be read
 */
export function rowKeyOf(tabKey: TabKey, cells: TypedRow): string | null {
  const tab: Tab = TABS[tabKey];
  const columns = naturalKeyOf(tab);
  if (columns.length === 0) return null;
  const parts = columns.map(({ key, column }) => {
    const { field, problem } = readCell(column, cells[key] ?? null);
    if (problem !== null) return null;
    return isKnown(field) ? fold(String(field)) : "";
  });
  if (parts.includes(null) || parts.every((part) => part === "")) return null;
  return parts.join("|");
}

/** The key of a row that is being written; its cells are those the template reads. */
export function writtenKey(tab: TabKey, cells: Readonly<Record<string, Cell>>): string {
  return rowKeyOf(tab, cells) ?? JSON.stringify(cells);
}
