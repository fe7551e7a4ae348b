import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { headerColour } from "../../shared/workbook/colours.ts";
import type { Column } from "../../shared/workbook/column.ts";
import { headerOf } from "../../shared/workbook/headerOf.ts";
import { columnsOf } from "../../shared/workbook/tab.ts";
import { TEMPLATE_VERSION, type Template } from "../../shared/workbook/template.ts";
import { googleColour, type GoogleRequest } from "./googleRequest.ts";
import { columnRequests } from "./googleTemplateColumn.ts";

/** A tab of the template and where it stands, or will stand, in a workbook. */
export type ListedTab = { readonly tab: Template["tabs"][number]; readonly sheetId: number };

/** Headers side by side, each with its help as a note. @param at 1-based */
export function headerRequest(
  sheetId: number,
  at: { readonly row: number; readonly column: number },
  columns: readonly Column[],
): GoogleRequest {
  return {
    updateCells: {
      start: { sheetId, rowIndex: at.row - 1, columnIndex: at.column - 1 },
      rows: [{ values: columns.map(headerCell) }],
      fields: HEADER_FIELDS,
    },
  };
}

const HEADER_FIELDS = "userEnteredValue,userEnteredFormat,note";

function headerCell(column: Column): sheets_v4.Schema$CellData {
  return {
    userEnteredValue: { stringValue: headerOf(column) },
    userEnteredFormat: {
      textFormat: { bold: true },
      wrapStrategy: "WRAP",
      verticalAlignment: "MIDDLE",
      backgroundColorStyle: { rgbColor: googleColour(headerColour(column)) },
    },
    note: column.help,
  };
}

/** A card: label, value, what to type; the software's own version is written at once. */
export function cardTabRequests({ tab, sheetId }: ListedTab, tabs: readonly ListedTab[]): GoogleRequest[] {
  const lines = columnsOf(tab).map(({ column }) => column);
  return [
    {
      updateCells: {
        start: { sheetId, rowIndex: 0, columnIndex: 0 },
        rows: lines.map((column) => ({
          values: [
            headerCell(column),
            column.type === "version" ? { userEnteredValue: { numberValue: TEMPLATE_VERSION } } : {},
            { userEnteredValue: { stringValue: column.help } },
          ],
        })),
        fields: HEADER_FIELDS,
      },
    },
    ...lines.flatMap((column, index) =>
      columnRequests(
        column,
        { sheetId, startRowIndex: index, endRowIndex: index + 1, startColumnIndex: 1, endColumnIndex: 2 },
        tabs,
      ),
    ),
  ];
}
