import type { SheetRow } from "../workbook/sheetRow.ts";
import type { Identity } from "../workbook/extractContent.ts";

/** What identifies the person of a row of « Participants », as typed; null where nothing is. */
export function identityInCells(cells: SheetRow["cells"]): Identity {
  const { birthName = null, usedName = null, firstName = null, birthDate = null } = cells;
  return { birthName, usedName, firstName, birthDate };
}
