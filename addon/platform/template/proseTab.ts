import { SHEET_COLOURS } from "../../../shared/workbook/colours.ts";
import type { Sheet } from "./placedTab.ts";
import { insertSheet, isEmpty, resize } from "./sheets.ts";

/** A line to read: text in one or several cells, side by side. */
export type ProseLine = {
  readonly cells: readonly (string | number)[];
  readonly look?: "title" | "heading" | "headers";
  /** Colour behind the first cell, six hexadecimal digits. */
  readonly colour?: string;
};

export type Prose = {
  readonly title: string;
  /** Pixels, one a column. */
  readonly widths: readonly number[];
  readonly tabColour: string;
  readonly lines: readonly ProseLine[];
};

const SIZES = { title: 16, heading: 12, headers: 10 } as const;

/**
 * Writes a tab that the software alone fills, whole, in place of what it wrote there before.
 *
 * @param place among the tabs, from 0, when it has to be made
 * @returns null, and nothing is written, when the association has a tab of its own with this title, or locked this one
 */
export function writeProse(prose: Prose, place: number): Sheet | null {
  const { title, widths, lines } = prose;
  const present = SpreadsheetApp.getActive().getSheetByName(title);
  const sheet = present ?? insertSheet(title, place);
  const values = grid(prose);
  const there = isEmpty(sheet) ? [] : sheet.getDataRange().getValues();
  if (there.length > 0 && (there[0]?.[0] !== values[0]?.[0] || !sheet.getDataRange().canEdit())) return null;
  if (JSON.stringify(there) === JSON.stringify(values)) return sheet;
  resize(sheet, Math.max(lines.length, there.length), widths.length);
  sheet.setHiddenGridlines(true);
  sheet.setTabColor(`#${prose.tabColour}`);
  widths.forEach((width, index) => sheet.setColumnWidth(index + 1, width));
  const all = sheet.getRange(1, 1, Math.max(lines.length, there.length), widths.length);
  all.clearFormat();
  all.setNumberFormat("@").setWrap(true).setVerticalAlignment("middle");
  dress(sheet, prose);
  if (there.length > lines.length)
    sheet.getRange(lines.length + 1, 1, there.length - lines.length, widths.length).clearContent();
  sheet.getRange(1, 1, lines.length, widths.length).setValues(values);
  return sheet;
}

function grid({ widths, lines }: Prose): (string | number)[][] {
  return lines.map(({ cells }) => widths.map((_width, index) => cells[index] ?? ""));
}

function dress(sheet: Sheet, { lines, widths }: Prose): void {
  lines.forEach(({ look, colour }, index) => {
    if (look === undefined && colour === undefined) return;
    const range = sheet.getRange(index + 1, 1, 1, look === "headers" ? widths.length : 1);
    range.setFontWeight("bold");
    if (look !== undefined) range.setFontSize(SIZES[look]);
    if (look === "title" || look === "heading") range.setWrap(false);
    const behind = colour ?? (look === "headers" ? SHEET_COLOURS.header : null);
    if (behind !== null) range.setBackground(`#${behind}`);
  });
}
