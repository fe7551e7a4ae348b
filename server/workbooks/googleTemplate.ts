import type { sheets_v4 } from "googleapis/build/src/apis/sheets/v4.js";
import { tabColour } from "../../shared/workbook/colours.ts";
import { CARD_WIDTHS, columnWidth, pixelsOf } from "../../shared/workbook/columnWidth.ts";
import { VERSION_METADATA } from "../../shared/workbook/migrations.ts";
import { namedRangeOf, ROW_COUNTS_RANGE } from "../../shared/workbook/namedRange.ts";
import { ROW_COUNTS_HEADING, ROW_COUNTS_TITLE, rowCountsLines } from "../../shared/workbook/rowCountsTab.ts";
import { columnsOf } from "../../shared/workbook/tab.ts";
import { tabGrid } from "../../shared/workbook/tabGrid.ts";
import { TEMPLATE_VERSION, type Template } from "../../shared/workbook/template.ts";
import { columnRequests } from "./googleTemplateColumn.ts";
import { googleColour, type GoogleRequest, warningRequest } from "./googleRequest.ts";
import { type ListedTab, cardTabRequests, headerRequest } from "./googleTemplateTab.ts";

/**
 * What makes a Google workbook of a template out of a new, empty one, in one batch: done whole or not at all.
 *
 * Tabs, headers with their notes, formats, drop-down lists, warnings before the columns that the software writes, a named
 * range a column, the count of rows of each tab, the version. Derived from the declaration, as the XLSX workbook is.
 *
 * @param firstSheetId id of the tab that a new workbook has already: the others get the ids that follow
 */
export function googleTemplateRequests(template: Template, firstSheetId = 0): GoogleRequest[] {
  const sheetIdOf = (index: number) => firstSheetId + index;
  const tabs = template.tabs.map((tab, index): ListedTab => ({ tab, sheetId: sheetIdOf(index) }));
  return [
    ...tabs.map((listed, index) =>
      index === 0 ? firstTab(propertiesOf(listed)) : { addSheet: { properties: propertiesOf(listed) } },
    ),
    ...tabs.flatMap((listed) => contentRequests(listed, tabs)),
    ...tabs.flatMap(namedRangeRequests),
    ...rowCountsRequests(template, sheetIdOf(tabs.length)),
    versionRequest(),
  ];
}

/** What a workbook lacks of one tab: the tab, its headers and rules, its ranges. */
export function newTabRequests(listed: ListedTab, tabs: readonly ListedTab[]): GoogleRequest[] {
  return [
    { addSheet: { properties: propertiesOf(listed) } },
    ...contentRequests(listed, tabs),
    ...namedRangeRequests(listed),
  ];
}

function propertiesOf({ tab, sheetId }: ListedTab): sheets_v4.Schema$SheetProperties {
  const { rows, columns, frozenRows } = tabGrid(tab);
  return {
    sheetId,
    title: tab.title,
    gridProperties: {
      rowCount: rows,
      columnCount: columns,
      ...(frozenRows === 0 ? {} : { frozenRowCount: frozenRows }),
    },
    tabColorStyle: { rgbColor: googleColour(tabColour(tab)) },
  };
}

function contentRequests(listed: ListedTab, tabs: readonly ListedTab[]): GoogleRequest[] {
  const requests =
    listed.tab.layout === "card" ? cardTabRequests(listed, tabs) : tableTabRequests(listed, tabs);
  return [...widthRequests(listed), ...requests];
}

function widthRequests({ tab, sheetId }: ListedTab): GoogleRequest[] {
  const widths =
    tab.layout === "card" ? CARD_WIDTHS : columnsOf(tab).map(({ column }) => columnWidth(column));
  return widths.map((width, index) => ({
    updateDimensionProperties: {
      range: { sheetId, dimension: "COLUMNS", startIndex: index, endIndex: index + 1 },
      properties: { pixelSize: pixelsOf(width) },
      fields: "pixelSize",
    },
  }));
}

/** The tab that a new workbook has already. */
function firstTab(properties: sheets_v4.Schema$SheetProperties): GoogleRequest {
  const grid = Object.keys(properties.gridProperties ?? {}).map((key) => `gridProperties.${key}`);
  return { updateSheetProperties: { properties, fields: ["title", "tabColorStyle", ...grid].join(",") } };
}

function tableTabRequests(listed: ListedTab, tabs: readonly ListedTab[]): GoogleRequest[] {
  const { tab, sheetId } = listed;
  return [
    headerRequest(
      sheetId,
      { row: 1, column: 1 },
      columnsOf(tab).map(({ column }) => column),
    ),
    ...columnsOf(tab).flatMap(({ column }, index) =>
      columnRequests(
        column,
        { sheetId, startRowIndex: 1, startColumnIndex: index, endColumnIndex: index + 1 },
        tabs,
      ),
    ),
  ];
}

/** Columns that identify a person have theirs too: to be seen, never to be asked for (`namedRange.ts`). */
function namedRangeRequests({ tab, sheetId }: ListedTab): GoogleRequest[] {
  return columnsOf(tab).map(({ column }, index) => ({
    addNamedRange: {
      namedRange: { name: namedRangeOf(tab, column), range: rangeOfColumn(tab, sheetId, index + 1) },
    },
  }));
}

/**
 * What the range of a column covers: from its header to the end of the tab, wherever that is; on a card, the label and its
 * value.
 *
 * @param position 1-based: the column of a table, the row of a card
 */
export function rangeOfColumn(
  { layout }: ListedTab["tab"],
  sheetId: number,
  position: number,
): sheets_v4.Schema$GridRange {
  return layout === "card"
    ? { sheetId, startRowIndex: position - 1, endRowIndex: position, startColumnIndex: 0, endColumnIndex: 2 }
    : { sheetId, startColumnIndex: position - 1, endColumnIndex: position };
}

/** The tab of `rowCountsTab.ts`, what it says, and its range. */
export function rowCountsRequests(template: Template, sheetId: number): GoogleRequest[] {
  const range = { sheetId, startColumnIndex: 0, endColumnIndex: 2 };
  return [
    ...rowCountsTabRequests(sheetId, template.tabs.length),
    rowCountsCells(template, sheetId),
    { addNamedRange: { namedRange: { name: ROW_COUNTS_RANGE, range } } },
  ];
}

export function rowCountsTabRequests(sheetId: number, tabs: number): GoogleRequest[] {
  const properties = {
    sheetId,
    title: ROW_COUNTS_TITLE,
    hidden: true,
    gridProperties: { rowCount: tabs + 1, columnCount: 2, frozenRowCount: 1 },
  };
  return [{ addSheet: { properties } }, warningRequest({ sheetId }, ROW_COUNTS_HEADING)];
}

export function rowCountsCells(template: Template, sheetId: number): GoogleRequest {
  const rows = [
    { values: [{ userEnteredValue: { stringValue: ROW_COUNTS_HEADING } }] },
    ...rowCountsLines(template).map(({ key, formula }) => ({
      values: [{ userEnteredValue: { stringValue: key } }, { userEnteredValue: { formulaValue: formula } }],
    })),
  ];
  return {
    updateCells: { start: { sheetId, rowIndex: 0, columnIndex: 0 }, rows, fields: "userEnteredValue" },
  };
}

export function versionRequest(): GoogleRequest {
  return {
    createDeveloperMetadata: {
      developerMetadata: {
        metadataKey: VERSION_METADATA,
        metadataValue: String(TEMPLATE_VERSION),
        location: { spreadsheet: true },
        visibility: "DOCUMENT",
      },
    },
  };
}
