import type { Column } from "./column.ts";
import type { Tab } from "./tab.ts";

/** The colours of a workbook, as six hexadecimal digits, the same in a file and at Google. */
export const SHEET_COLOURS = {
  header: "D6E4F0",
  privateHeader: "E3DAEE",
  writtenHeader: "E4E4E4",
  privateCells: "F8F5FB",
  writtenCells: "F5F5F5",
  quietInk: "595959",
  linkInk: "12436D",
  line: "8EA9C1",
  missing: "FFD9A8",
  duplicate: "F8BBBB",
  unknown: "FFF2A8",
} as const;

export const TAB_COLOURS = { guide: "595959", core: "12436D", optional: "8EA9C1" } as const;

/** A header says at a glance whose the column is: the workbook's alone, Navette's, or everybody's. */
export function headerColour({ identifying, written }: Column): string {
  if (identifying === true) return SHEET_COLOURS.privateHeader;
  return written === true ? SHEET_COLOURS.writtenHeader : SHEET_COLOURS.header;
}

export function tabColour({ optional }: Tab): string {
  return optional === true ? TAB_COLOURS.optional : TAB_COLOURS.core;
}
