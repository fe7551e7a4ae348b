/**
 * Looks, among tabs, for one in which this person may not write, before anything is written.
 *
 * @throws Error with a French sentence that names the tabs
 */
export function refuseProtectedTabs(titles: readonly string[]): void {
  const closed = SpreadsheetApp.getActive()
    .getSheets()
    .filter((sheet) => titles.includes(sheet.getName()))
    .filter((sheet) => !sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).canEdit())
    .map((sheet) => `« ${sheet.getName()} »`);
  if (closed.length === 0) return;
  throw new Error(
    `Rien n'a été modifié : des cellules sont protégées contre vous (${closed.join(", ")}). Demandez à la personne à qui appartient ce classeur de le faire, ou de retirer ces protections.`,
  );
}
