import { columnsOf, type Tab } from "./tab.ts";

/** Rows of a new tab at Google, as many as Google gives by itself. */
const ROWS = 1000;
/** Label, value, what to type. */
const CARD_COLUMNS = 3;

export type TabGrid = { readonly rows: number; readonly columns: number; readonly frozenRows: number };

/** The size of a tab of the template in a new Google workbook. */
export function tabGrid(tab: Tab): TabGrid {
  const { length } = columnsOf(tab);
  return tab.layout === "card"
    ? { rows: length, columns: CARD_COLUMNS, frozenRows: 0 }
    : { rows: ROWS, columns: length, frozenRows: 1 };
}
