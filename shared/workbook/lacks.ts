import type { Cell } from "../records/cell.ts";
import { namedRangeOf } from "./namedRange.ts";
import type { Column } from "./column.ts";
import type { RawSheet } from "./content.ts";
import { type Recognised, recogniseColumns, recogniseWorkbook } from "./recognise.ts";
import { countsRowsOf } from "./rowCountsTab.ts";
import { columnsOf } from "./tab.ts";
import { TEMPLATE_VERSION, type Template, TEMPLATES, type WorkbookKind } from "./template.ts";

type TemplateTab = Template["tabs"][number];

/** A Google workbook without its rows: what an inspection looks at. */
export type WorkbookOutline = {
  readonly sheets: readonly {
    readonly sheetId: number;
    readonly title: string;
    readonly rowCount: number;
    readonly columnCount: number;
    /** The first row of a table; the first column of a card stands in as many rows. */
    readonly headers: readonly (readonly Cell[])[];
  }[];
  readonly namedRanges: readonly NamedRange[];
  /** The lines of the tab that counts the rows, formulas as they are written; null when its range is not there. */
  readonly rowCounts: readonly (readonly Cell[])[] | null;
  /** Version of the template written in the workbook; null when none is. */
  readonly version: number | null;
};

export type NamedRange = {
  readonly id: string;
  readonly name: string;
  /** null: what it named is gone. */
  readonly sheetId: number | null;
  readonly startRow: number;
  readonly endRow: number | null;
  readonly startColumn: number;
  readonly endColumn: number | null;
};

export type PresentTab = {
  readonly tab: TemplateTab;
  readonly sheetId: number;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Row of the headers, 1-based; 0 for a card. */
  readonly headerRow: number;
  /** Position of each column that is there, 1-based: the column of a table, the row of a card. */
  readonly positions: ReadonlyMap<string, number>;
  readonly missingColumns: readonly { readonly key: string; readonly column: Column }[];
  /** Columns that are there and whose range is missing, elsewhere, or short. */
  readonly missingRanges: readonly {
    readonly key: string;
    readonly column: Column;
    readonly position: number;
  }[];
};

/** What a workbook lacks to be of the current version of its template. */
export type Lacks = {
  readonly kind: WorkbookKind;
  readonly missingTabs: readonly TemplateTab[];
  readonly tabs: readonly PresentTab[];
  /** Of the tab that counts the rows of the others: « overwritten » when one of its counts is no longer a formula. */
  readonly rowCounts: "sound" | "absent" | "overwritten";
  /** The version is not written, or is another one. */
  readonly version: boolean;
};

/** @returns null when nothing of a template is in the workbook */
export function lacksOf(outline: WorkbookOutline): Lacks | null {
  const sheets = sheetsOf(outline);
  const recognised = recogniseWorkbook(sheets);
  return recognised === null ? null : lacksIn(outline, sheets, recognised);
}

/** What any workbook lacks to be one of this template: everything, when nothing of it is there. */
export function lacksOfTemplate(outline: WorkbookOutline, kind: WorkbookKind): Lacks {
  const sheets = sheetsOf(outline);
  const recognised = recogniseWorkbook(sheets);
  return lacksIn(outline, sheets, recognised?.kind === kind ? recognised : { kind, tabs: [] });
}

const sheetsOf = ({ sheets }: WorkbookOutline): readonly RawSheet[] =>
  sheets.map(({ title, headers }) => ({ title, rows: headers }));

function lacksIn(outline: WorkbookOutline, sheets: readonly RawSheet[], recognised: Recognised): Lacks {
  const template = TEMPLATES[recognised.kind];
  const tabs = recognised.tabs.flatMap(({ tab, sheet }): PresentTab[] => {
    const found = outline.sheets[sheets.findIndex((each) => each === sheet)];
    return found === undefined ? [] : [presentTab(tab, found, outline)];
  });
  return {
    kind: recognised.kind,
    missingTabs: template.tabs.filter(({ key }) => !tabs.some(({ tab }) => tab.key === key)),
    tabs,
    rowCounts: rowCountsOf(outline, tabs),
    version: outline.version !== TEMPLATE_VERSION,
  };
}

/** Nothing is lacking. */
export function isInOrder({ missingTabs, tabs, rowCounts, version }: Lacks): boolean {
  const whole = tabs.every(
    ({ missingColumns, missingRanges }) => missingColumns.length === 0 && missingRanges.length === 0,
  );
  return whole && missingTabs.length === 0 && rowCounts === "sound" && !version;
}

/** A count that somebody typed or pasted proves nothing: it is right until a row is added. */
function rowCountsOf({ rowCounts }: WorkbookOutline, tabs: readonly PresentTab[]): Lacks["rowCounts"] {
  if (rowCounts === null) return "absent";
  const formulas = new Map(rowCounts.map(([key, formula]) => [key, formula]));
  const counted = tabs
    .filter(({ tab }) => tab.layout === "table")
    .every(({ tab, title }) => countsRowsOf(title, formulas.get(tab.key) ?? null));
  return counted ? "sound" : "overwritten";
}

function presentTab(
  tab: TemplateTab,
  { sheetId, title, rowCount, columnCount, headers }: WorkbookOutline["sheets"][number],
  { namedRanges }: WorkbookOutline,
): PresentTab {
  const { positions, headerRow } = recogniseColumns(tab, { title, rows: headers });
  const missingColumns = columnsOf(tab).filter(({ key }) => !positions.has(key));
  const missingRanges = columnsOf(tab).flatMap(({ key, column }) => {
    const position = positions.get(key);
    if (position === undefined) return [];
    const named = namedRanges.find(({ name }) => name === namedRangeOf(tab, column));
    const sound = named !== undefined && named.sheetId === sheetId && covers(tab, named, position, rowCount);
    return sound ? [] : [{ key, column, position }];
  });
  return { tab, sheetId, title, rowCount, columnCount, headerRow, positions, missingColumns, missingRanges };
}

function covers({ layout }: TemplateTab, range: NamedRange, position: number, rowCount: number): boolean {
  const { startRow, endRow, startColumn, endColumn } = range;
  if (layout === "card")
    return startRow === position - 1 && endRow === position && startColumn === 0 && endColumn === 2;
  const whole = startRow === 0 && (endRow === null || endRow >= rowCount);
  return whole && startColumn === position - 1 && endColumn === position;
}
