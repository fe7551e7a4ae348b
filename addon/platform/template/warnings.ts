import { cellsBelow, placedColumns, type PlacedTab, type Range, type Sheet } from "./placedTab.ts";

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Asks whoever types in a column that the software writes whether they are sure. Nothing is forbidden. */
export function warnOnWrittenColumns(placed: PlacedTab): void {
  const written = placedColumns(placed).filter(({ column }) => column.written === true);
  if (written.length === 0) return;
  const present = placed.sheet
    .getProtections(SpreadsheetApp.ProtectionType.RANGE)
    .map((protection) => ({ protection, cells: protection.getRange().getA1Notation() }));
  for (const { column, position } of written) {
    const range = cellsBelow(placed, position);
    const a1 = range.getA1Notation();
    const there = present.filter(({ cells }) => cells === a1).map(({ protection }) => protection);
    warnOn(range, there, column.help);
  }
}

export function warnOnSheet(sheet: Sheet, description: string): void {
  warnOn(sheet, sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET), description);
}

/**
 * One without a description is ours, left half made by an installation that was stopped: it is finished. Another one that
 * the association put there is left as it is.
 */
function warnOn(protectable: Range | Sheet, there: readonly Protection[], description: string): void {
  const kept = there.find((protection) => ["", description].includes(protection.getDescription()));
  if (kept !== undefined && kept.isWarningOnly() && kept.getDescription() === description) return;
  const protection = kept ?? protectable.protect();
  protection.setDescription(description);
  protection.setWarningOnly(true);
}
