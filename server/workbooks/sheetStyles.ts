import type { CellStyle } from "hucre/xlsx";
import { cellFormat } from "../../shared/workbook/cellFormat.ts";
import { headerColour, SHEET_COLOURS as COLOURS } from "../../shared/workbook/colours.ts";
import type { Column } from "../../shared/workbook/column.ts";

/** Without a name, LibreOffice falls back to a serif. */
export const FONT = { name: "Arial", size: 10 } as const;

const solid = (rgb: string): Pick<Required<CellStyle>, "fill"> => ({
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } },
});
const inked = (rgb: string) => ({ ...FONT, color: { rgb } });

const LINE = { style: "thin", color: { rgb: COLOURS.line } } as const;
const BOX = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;
const UNLOCKED = { locked: false } as const;
const MOMENTS: ReadonlySet<Column["type"]> = new Set(["date", "month", "year"]);
const CENTRED = { alignment: { horizontal: "center" } } as const;

export function headerStyle(column: Column): CellStyle {
  return {
    ...solid(headerColour(column)),
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
