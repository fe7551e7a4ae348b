import type { Cell as SheetCell, WriteSheet } from "hucre/xlsx";
import { tabColour } from "../../shared/workbook/colours.ts";
import type { Column } from "../../shared/workbook/column.ts";
import { CARD_WIDTHS } from "../../shared/workbook/columnWidth.ts";
import { headerOf } from "../../shared/workbook/headerOf.ts";
import { columnsOf, type Tab } from "../../shared/workbook/tab.ts";
import { TEMPLATE_VERSION } from "../../shared/workbook/template.ts";
import { cellValidation } from "./cellValidation.ts";
import { cardCellStyle, headerStyle, HINTS, PROSE } from "./sheetStyles.ts";
import { PROTECTION, type Surroundings, type TypedRow } from "./tableSheet.ts";
import { writableCell } from "./writableCell.ts";

const ROW_HEIGHT = 30;

/** A tab of one record: header in column A, value in column B, what to type in column C. */
export function cardSheet(tab: Tab, row: TypedRow, around: Surroundings): WriteSheet {
  const lines = columnsOf(tab);
  const values = `$B$1:$B$${lines.length}`;
  return {
    name: tab.title,
    columns: CARD_WIDTHS.map((width) => ({ width })),
    rows: lines.map(({ key, column }) => [
      headerOf(column),
      writableCell(row[key] ?? ownValueOf(column)),
      column.help,
    ]),
    cells: new Map(
      lines.flatMap(({ column }, index): [string, Partial<SheetCell>][] => [
        [`${index},0`, { style: headerStyle(column) }],
        [`${index},1`, { style: cardCellStyle(column) }],
        [`${index},2`, { style: PROSE.quiet }],
      ]),
    ),
    rowDefs: new Map(lines.map((_, index) => [index, { height: ROW_HEIGHT }])),
    protection: PROTECTION,
    dataValidations: lines.flatMap(({ column }, index) => {
      const first = `B${index + 1}`;
      const referred = around.referredBy(column);
      return cellValidation(column, { range: first, first, places: around.places, referred }) ?? [];
    }),
    conditionalRules: lines.flatMap(({ column }, index) =>
      column.required === true
        ? {
            type: "expression" as const,
            priority: index + 1,
            range: `B${index + 1}`,
            formula: `AND(ISBLANK(B${index + 1}),COUNTA(${values})>0)`,
            style: HINTS.missing.style,
          }
        : [],
    ),
    view: { tabColor: { rgb: tabColour(tab) } },
    pageSetup: { paperSize: "a4", orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function ownValueOf(column: Column): number | null {
  return column.type === "version" && column.written === true ? TEMPLATE_VERSION : null;
}
