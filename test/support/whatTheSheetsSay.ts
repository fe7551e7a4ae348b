import type { Cell } from "../../shared/records/cell.ts";
import { fold } from "../../shared/records/fold.ts";
import { namedRangeOf } from "../../shared/workbook/namedRange.ts";
import type { TabContent } from "../../shared/workbook/content.ts";
import { recogniseColumns } from "../../shared/workbook/recognise.ts";
import { reduceContent } from "../../shared/workbook/reduceContent.ts";
import { columnsOf, sharedColumnsOf } from "../../shared/workbook/tab.ts";
import { ASSOCIATION_TEMPLATE } from "../../shared/workbook/template.ts";
import { effectiveValue, errorText, isCellError } from "../google/workbook/cell.ts";
import type { Tab } from "../google/workbook/tab.ts";
import type { Workbook } from "../google/workbook/workbook.ts";

type TemplateTab = (typeof ASSOCIATION_TEMPLATE)["tabs"][number];

/**
 * What the service should hold of an association's workbook once it has read it: a function of its sheets as they stand, seen
 * whole from the inside, which knows nothing of requests or of earlier readings.
 */
export function whatTheSheetsSay(workbook: Workbook): readonly TabContent[] {
  const tabs = ASSOCIATION_TEMPLATE.tabs.flatMap((tab) =>
    sheetsOf(workbook, tab).map((sheet) => contentOfSheet(workbook, tab, sheet)),
  );
  return reduceContent({ kind: "association", tabs }).tabs;
}

/** The sheet where most of the ranges of a tab are; the sheets of its title when it has none. */
function sheetsOf({ tabs, namedRanges }: Workbook, tab: TemplateTab): readonly Tab[] {
  const names = new Set(columnsOf(tab).map(({ column }) => namedRangeOf(tab, column)));
  const ranged = namedRanges.flatMap(({ name, range }) =>
    names.has(name) && range !== null ? [range.sheetId] : [],
  );
  const counts = tabs.map((sheet) => ranged.filter((sheetId) => sheetId === sheet.sheetId).length);
  const most = Math.max(...counts);
  if (most === 0) return tabs.filter(({ properties }) => fold(properties.title) === fold(tab.title));
  return tabs.slice(counts.indexOf(most), counts.indexOf(most) + 1);
}

function contentOfSheet({ namedRanges }: Workbook, tab: TemplateTab, sheet: Tab): TabContent {
  // Both are sparse.
  const rows = Array.from(sheet.rows, (row) => Array.from(row ?? [], (cell) => valueOf(cell)));
  const { title } = sheet.properties;
  const found = recogniseColumns(tab, { title, rows });
  const card = tab.layout === "card";
  const columns = sharedColumnsOf(tab).flatMap(({ key, column }) => {
    const position = found.positions.get(key);
    if (position === undefined) return [];
    if (card) return [{ key, position, cells: [rows[position - 1]?.[1] ?? null] }];
    // A header that stands twice is the one that the range of its column covers.
    const range = namedRanges.find(({ name }) => name === namedRangeOf(tab, column))?.range;
    const own = range?.sheetId === sheet.sheetId ? (range.startColumnIndex ?? 0) + 1 : position;
    const header = rows[found.headerRow - 1]?.[own - 1] ?? null;
    const isOwn = recogniseColumns(tab, { title, rows: [[header]] }).positions.has(key);
    const place = isOwn ? own : position;
    return [
      { key, position: place, cells: rows.slice(found.headerRow).map((row) => row[place - 1] ?? null) },
    ];
  });
  const rowCount = card ? 1 : Math.max(0, rows.length - found.headerRow);
  return {
    key: tab.key,
    title,
    headerRow: found.headerRow,
    rowCount,
    columns,
    unknownHeaders: [],
    repeatedColumns: [],
  };
}

function valueOf(cell: Parameters<typeof effectiveValue>[0]): Cell {
  const value = effectiveValue(cell);
  if (value === undefined) return null;
  return isCellError(value) ? errorText(value) : value;
}
