import type { CellStyle } from "hucre/xlsx";
import { cellFormat } from "../../shared/workbook/cellFormat.ts";
import type { Column } from "../../shared/workbook/column.ts";

/** Without a name, LibreOffice falls back to a serif. */
export const FONT = { name: "Arial", size: 10 } as const;

const solid = (rgb: string): Pick<Required<CellStyle>, "fill"> => ({
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } },
});
const inked = (rgb: string) => ({ ...FONT, color: { rgb } });

const COLOURS = {
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

const LINE = { style: "thin", color: { rgb: COLOURS.line } } as const;
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;
const UNLOCKED = { locked: false } as const;
const MOMENTS: ReadonlySet<Column["type"]> = new Set(["date", "month", "year"]);
const CENTRED = { alignment: { horizontal: "center" } } as const;

/** A header says at a glance whose the column is: the workbook's alone, Navette's, or everybody's. */
export function headerStyle(column: Column): CellStyle {
  const colour =
    column.identifying === true
      ? COLOURS.privateHeader
      : column.written === true
        ? COLOURS.writtenHeader
        : COLOURS.header;
  return {
    ...solid(colour),
    font: { ...FONT, bold: true },
    border: { bottom: LINE, right: LINE },
    alignment: { vertical: "center", wrapText: true },
  };
}

/** The cells below a header: format of the values, and free to be typed in though the tab is protected. */
export function cellStyle(column: Column): CellStyle {
  const numFmt = cellFormat(column);
  return {
    font: column.written === true ? inked(COLOURS.quietInk) : FONT,
    protection: UNLOCKED,
    ...(MOMENTS.has(column.type) ? CENTRED : {}),
    ...(numFmt === null ? {} : { numFmt }),
    ...(column.identifying === true ? solid(COLOURS.privateCells) : {}),
    ...(column.written === true ? solid(COLOURS.writtenCells) : {}),
  };
}

/** The value of a card, framed so that one sees where to type. */
export function cardCellStyle(column: Column): CellStyle {
  const alignment = { horizontal: "left", vertical: "center", wrapText: true } as const;
  if (column.written === true) return { ...solid(COLOURS.writtenCells), font: FONT, border: BOX, alignment };
  return { ...cellStyle(column), border: BOX, alignment };
}

export const PROSE = {
  title: { font: { ...FONT, size: 16, bold: true }, alignment: { vertical: "center" } },
  heading: { font: { ...FONT, size: 12, bold: true }, alignment: { vertical: "center" } },
  text: { font: FONT, alignment: { vertical: "center", wrapText: true } },
  strong: { font: { ...FONT, bold: true }, alignment: { vertical: "center", wrapText: true } },
  quiet: {
    font: { ...inked(COLOURS.quietInk), italic: true },
    alignment: { vertical: "center", wrapText: true },
  },
  link: {
    font: { ...inked(COLOURS.linkInk), bold: true, underline: true },
    alignment: { vertical: "center", wrapText: true },
  },
} as const satisfies Record<string, CellStyle>;

/** Colours that a cell takes by itself, and what each one says. */
export const HINTS = {
  missing: { style: solid(COLOURS.missing), meaning: "orange : case indispensable encore vide" },
  duplicate: { style: solid(COLOURS.duplicate), meaning: "rouge : ligne saisie deux fois" },
  unknown: { style: solid(COLOURS.unknown), meaning: "jaune : valeur absente de la liste" },
} as const;

export const TAB_COLOURS = { guide: "595959", core: "12436D", optional: "8EA9C1" } as const;
