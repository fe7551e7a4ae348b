import type { Cell as SheetCell, WriteSheet } from "hucre/xlsx";
import type { ReadMeLine } from "../../shared/trade/tradeTable.ts";
import { TAB_COLOURS } from "../../shared/workbook/colours.ts";
import { PROSE } from "../workbooks/sheetStyles.ts";
import { writableCell } from "../workbooks/writableCell.ts";

const README_TITLE = "Lisez-moi";
const WIDTHS = [22, 110] as const;
const CHARACTERS_A_LINE = 118;
const LINE_HEIGHT = 14;
const TITLE_HEIGHT = 30;

/** What the file is, on its first tab; a title that comes several times in a row is written once. */
export function readMeSheet(title: string, lines: readonly ReadMeLine[]): WriteSheet {
  const rows = lines.map(({ title: left, text }, index) => ({
    left: lines[index - 1]?.title === left ? null : left,
    text,
  }));
  return {
    name: README_TITLE,
    columns: WIDTHS.map((width) => ({ width })),
    rows: [[title, null], ...rows.map(({ left, text }) => [left, writableCell(text)])],
    cells: new Map<string, Partial<SheetCell>>([
      ["0,0", { style: PROSE.title }],
      ...rows.flatMap((_, index): [string, Partial<SheetCell>][] => [
        [`${index + 1},0`, { style: PROSE.strong }],
        [`${index + 1},1`, { style: PROSE.text }],
      ]),
    ]),
    rowDefs: new Map([
      [0, { height: TITLE_HEIGHT }],
      ...rows.map(({ text }, index): [number, { height: number }] => [
        index + 1,
        { height: Math.ceil(text.length / CHARACTERS_A_LINE) * LINE_HEIGHT + 4 },
      ]),
    ]),
    view: { showGridLines: false, tabColor: { rgb: TAB_COLOURS.guide } },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 1 },
  };
}
