import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { Column } from "../../shared/workbook/column.ts";
import { columnLetters } from "../../shared/workbook/content.ts";
import { columnsOf, type Tab } from "../../shared/workbook/tab.ts";
import type { TabKey, Template } from "../../shared/workbook/template.ts";
import { cardSheet } from "./cardSheet.ts";
import type { ReferredCells } from "./cellValidation.ts";
import { guideSheet } from "./guideSheet.ts";
import { GUIDED_ROWS } from "./limits.ts";
import { listsSheet } from "./listsSheet.ts";
import { FONT } from "./sheetStyles.ts";
import { type Surroundings, tableSheet, type TypedRow } from "./tableSheet.ts";
import { wholeColumnStyles } from "./wholeColumnStyles.ts";

/**
 * Rows by tab, each cell by the key of its column, as a person would type it: the label of a list, a date as its serial
 * number (or as text, when it was typed as text).
 */
export type WorkbookRows = { readonly [K in TabKey]?: readonly TypedRow[] };

export type WriteOptions = {
  /** The optional tabs to write; all of them when left out. A tab that has rows is always written. */
  readonly tabs?: readonly TabKey[];
};

/** The file says nothing of the day it was written, so that the same rows give the same bytes. */
const NO_DAY = new Date(Date.UTC(2000, 0, 1));
const AUTHOR = "Navette";

/** The XLSX workbook of a template, with its help, its drop-down lists and its rows, if any. */
export async function writeWorkbook(
  template: Template,
  rows: WorkbookRows,
  options: WriteOptions = {},
): Promise<Uint8Array> {
  refuseUnknownCells(template, rows);
  const tabs = template.tabs.filter(
    ({ key, optional }) =>
      optional !== true ||
      options.tabs === undefined ||
      options.tabs.includes(key) ||
      rows[key] !== undefined,
  );
  const lists = listsSheet(tabs);
  const around: Surroundings = { places: lists.places, referredBy: (column) => referredBy(column, tabs) };
  const tabSheets = tabs.map((tab): WriteSheet =>
    tab.layout === "card"
      ? cardSheet(tab, rows[tab.key]?.[0] ?? {}, around)
      : tableSheet(tab, rows[tab.key] ?? [], around),
  );
  const sheets = [guideSheet(template.title, tabs), ...tabSheets, lists.sheet];
  const workbook = await writeXlsx({
    sheets,
    namedRanges: [...lists.names],
    defaultFont: FONT,
    properties: { title: template.title, creator: AUTHOR, created: NO_DAY, modified: NO_DAY },
  });
  const cards = new Set<string>(tabs.filter(({ layout }) => layout === "card").map(({ title }) => title));
  const sheetNumbers = sheets.flatMap(({ name }, index) => (index === 0 || cards.has(name) ? [] : index + 1));
  return wholeColumnStyles(workbook, sheetNumbers);
}

/** The cells of the column that another tab refers to, when that tab is in the workbook. */
function referredBy({ refersTo }: Column, tabs: readonly Tab[]): ReferredCells | null {
  const [tabKey, columnKey] = refersTo?.split(".") ?? [];
  const tab = tabs.find(({ key }) => key === tabKey);
  if (tab === undefined) return null;
  const letters = columnLetters(columnsOf(tab).findIndex(({ key }) => key === columnKey) + 1);
  return { range: `'${tab.title}'!$${letters}$2:$${letters}$${GUIDED_ROWS}`, tabTitle: tab.title };
}

/** A misspelt key would be a cell lost without a word. */
function refuseUnknownCells(template: Template, rows: WorkbookRows): void {
  for (const [tabKey, tabRows] of Object.entries(rows)) {
    const tab = template.tabs.find(({ key }) => key === tabKey);
    if (tab === undefined)
      throw new TypeError(`Cannot write the tab "${tabKey}": not in the ${template.kind} template`);
    if (tab.layout === "card" && tabRows.length > 1)
      throw new TypeError(`Cannot write ${tabRows.length} rows in the card "${tabKey}"`);
    for (const columnKey of new Set(tabRows.flatMap((row) => Object.keys(row)))) {
      if (!(columnKey in tab.columns))
        throw new TypeError(`Cannot write "${tabKey}.${columnKey}": no such column`);
    }
  }
}
