import type { WorkbookOutline } from "../../../shared/workbook/lacks.ts";
import { ROW_COUNTS_RANGE } from "../../../shared/workbook/namedRange.ts";
import {
  ROW_COUNTS_HEADING,
  ROW_COUNTS_TITLE,
  rowCountsLines,
} from "../../../shared/workbook/rowCountsTab.ts";
import { ASSOCIATION_TEMPLATE } from "../../../shared/workbook/template.ts";
import type { PlacedTab, Sheet } from "./placedTab.ts";
import { insertSheet, isEmpty, resize, sheetCount } from "./sheets.ts";
import { warnOnSheet } from "./warnings.ts";

const OTHER_TITLE = `${ROW_COUNTS_TITLE} (lignes)`;

/** The hidden tab that counts the rows of the others, with its range (`rowCountsTab.ts`). */
export function installRowCounts(outline: WorkbookOutline, tabs: readonly PlacedTab[]): void {
  const workbook = SpreadsheetApp.getActive();
  const named = namedSheet();
  const sheet = named ?? ownSheet(outline) ?? insertSheet(freeTitle(), sheetCount());
  const titled = {
    ...ASSOCIATION_TEMPLATE,
    tabs: tabs.map(({ tab, sheet: there }) => ({ ...tab, title: there.getName() })),
  };
  const lines = rowCountsLines(titled);
  if (isEmpty(sheet)) {
    resize(sheet, tabs.length + 1, 2);
    sheet.setFrozenRows(1);
  }
  warnOnSheet(sheet, ROW_COUNTS_HEADING);
  sheet
    .getRange(1, 1, lines.length + 1, 1)
    .setValues([[ROW_COUNTS_HEADING], ...lines.map(({ key }) => [key])]);
  sheet.getRange(2, 2, lines.length, 1).setFormulas(lines.map(({ formula }) => [formula]));
  if (named === null) workbook.setNamedRange(ROW_COUNTS_RANGE, sheet.getRange("A:B"));
  const [first] = tabs;
  if (!sheet.isSheetHidden() && first !== undefined) {
    // A tab that one stands on cannot be hidden.
    workbook.setActiveSheet(first.sheet);
    sheet.hideSheet();
  }
}

/** The tab that counts the rows, where it stands already. */
export function rowCountsSheet(outline: WorkbookOutline): Sheet | null {
  return namedSheet() ?? ownSheet(outline);
}

function namedSheet(): Sheet | null {
  return SpreadsheetApp.getActive().getRangeByName(ROW_COUNTS_RANGE)?.getSheet() ?? null;
}

/** Ours, left half made by an installation that was stopped; never a tab of the association's with the same title. */
function ownSheet({ sheets }: WorkbookOutline): Sheet | null {
  const own = sheets.find(
    ({ title, headers }) =>
      [ROW_COUNTS_TITLE, OTHER_TITLE].includes(title) &&
      (headers.length === 0 || headers[0]?.[0] === ROW_COUNTS_HEADING),
  );
  return own === undefined ? null : SpreadsheetApp.getActive().getSheetByName(own.title);
}

function freeTitle(): string {
  return SpreadsheetApp.getActive().getSheetByName(ROW_COUNTS_TITLE) === null
    ? ROW_COUNTS_TITLE
    : OTHER_TITLE;
}
