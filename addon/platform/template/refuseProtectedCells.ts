import type { Sheet } from "./placedTab.ts";

/** Where something is about to be written: a tab from a row on, 1-based. */
export type WritingPlace = { readonly sheet: Sheet; readonly fromRow: number };

/**
 * Looks for a place in which this person may not write, before anything is written.
 *
 * @throws Error with a French sentence that names the tabs
 */
export function refuseProtectedCells(places: readonly WritingPlace[]): void {
  const closed = places.filter(({ sheet, fromRow }) => {
    const rows = sheet.getMaxRows() - fromRow + 1;
    return rows > 0 && !sheet.getRange(fromRow, 1, rows, sheet.getMaxColumns()).canEdit();
  });
  if (closed.length === 0) return;
  const titles = closed.map(({ sheet }) => `« ${sheet.getName()} »`);
  throw new Error(
    `Rien n'a été modifié : des cellules sont protégées contre vous (${titles.join(", ")}). Demandez à la personne à qui appartient ce classeur de le faire, ou de retirer ces protections.`,
  );
}

/** The same for whole tabs, by their titles. */
export function refuseProtectedTabs(titles: readonly string[]): void {
  const sheets = SpreadsheetApp.getActive().getSheets();
  refuseProtectedCells(
    sheets.filter((sheet) => titles.includes(sheet.getName())).map((sheet) => ({ sheet, fromRow: 1 })),
  );
}
