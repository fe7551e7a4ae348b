import type { Cell as SheetCell, WriteSheet } from "hucre/xlsx";
import { TAB_COLOURS } from "../../shared/workbook/colours.ts";
import { GUIDE_TITLE, type GuideLine, guideLines } from "../../shared/workbook/guide.ts";
import type { Tab } from "../../shared/workbook/tab.ts";
import { headerStyle, HINTS, PROSE } from "./sheetStyles.ts";

const WIDTHS = [24, 100] as const;
const LINE_HEIGHT = 14;
const CHARACTERS_A_LINE = 112;

const WORDS = {
  colours: Object.values(HINTS).map(({ meaning }) => meaning),
  protection:
    "Les titres sont protégés contre l'effacement, sans mot de passe. Vous pouvez trier, filtrer et ajouter des lignes.",
} as const;

type Line = {
  readonly cells: readonly [left: SheetText | null, right: SheetText | null];
};
type SheetText = Pick<Partial<SheetCell>, "style" | "hyperlink"> & { readonly value: string };

/** How to fill the workbook, on its first tab. */
export function guideSheet(title: string, tabs: readonly Tab[]): WriteSheet {
  const lines = guideLines(title, tabs, WORDS).map(lineOf);
  return {
    name: GUIDE_TITLE,
    columns: WIDTHS.map((width) => ({ width })),
    rows: lines.map(({ cells }) => cells.map((cell) => cell?.value ?? null)),
    cells: new Map(
      lines.flatMap(({ cells }, row) =>
        cells.flatMap((cell, position): [string, Partial<SheetCell>][] =>
          cell === null ? [] : [[`${row},${position}`, cell]],
        ),
      ),
    ),
    rowDefs: new Map(lines.map((line, row) => [row, { height: heightOf(line) }])),
    protection: { sheet: true },
    view: { showGridLines: false, tabColor: { rgb: TAB_COLOURS.guide } },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
  };
}

const plain = (value: string): SheetText => ({ value, style: PROSE.text });

function lineOf(line: GuideLine): Line {
  switch (line.kind) {
    case "title":
      return { cells: [{ value: line.text, style: PROSE.title }, null] };
    case "heading":
      return { cells: [{ value: line.text, style: PROSE.heading }, null] };
    case "blank":
      return { cells: [null, null] };
    case "advice":
      return { cells: [{ value: line.title, style: PROSE.strong }, plain(line.text)] };
    case "legend":
      return { cells: [{ value: line.title, style: headerStyle(line.column) }, plain(line.text)] };
    case "tab": {
      const hyperlink = { target: "", location: `'${line.title}'!A1` };
      return { cells: [{ value: line.title, style: PROSE.link, hyperlink }, plain(line.text)] };
    }
  }
}

function heightOf({ cells: [left, right] }: Line): number {
  if (left?.style === PROSE.title) return 30;
  if (left?.style === PROSE.heading) return 22;
  return Math.ceil((right?.value.length ?? 1) / CHARACTERS_A_LINE) * LINE_HEIGHT + 4;
}
