import type { Recognised } from "../../../shared/workbook/recognise.ts";
import type { PlacedTab } from "./placedTab.ts";

/** The tabs of a workbook just read, each once. */
export function placedTabs({ tabs }: Recognised): readonly PlacedTab[] {
  const placed = new Map<string, PlacedTab>();
  for (const { tab, sheet: read, headerRow, positions } of tabs) {
    const sheet = SpreadsheetApp.getActive().getSheetByName(read.title);
    if (sheet !== null && positions.size > 0 && !placed.has(tab.key))
      placed.set(tab.key, { tab, sheet, headerRow, positions });
  }
  return [...placed.values()];
}
