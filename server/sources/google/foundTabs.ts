import { fold } from "../../../shared/records/fold.ts";
import { namedRangeOf, ROW_COUNTS_RANGE } from "../../../shared/workbook/namedRange.ts";
import { columnsOf, sharedColumnsOf } from "../../../shared/workbook/tab.ts";
import { type Template, TEMPLATES, type WorkbookKind } from "../../../shared/workbook/template.ts";
import type { Outline } from "./googleApi.ts";
import { privateColumns, type PrivateColumns } from "./privateColumns.ts";

export type TemplateTab = Template["tabs"][number];
type Sheet = Outline["sheets"][number]["properties"];
export type Range = NonNullable<Outline["namedRanges"][number]["range"]>;

/** A tab of the template found in the outline of a workbook, before any of its cells is read. */
export type FoundTab = {
  readonly tab: TemplateTab;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Where the ranges of its shared columns say they stand: the column of a table, the row of a card. 1-based. */
  readonly positions: ReadonlyMap<string, number>;
  /** Keys of the columns whose range is missing, or stops before the end of the tab. */
  readonly unsound: readonly string[];
  readonly privates: PrivateColumns;
};

export type FoundTabs = {
  readonly kind: WorkbookKind;
  readonly tabs: readonly FoundTab[];
  /** The workbook counts the rows of its own tabs (`rowCountsTab.ts`). */
  readonly counted: boolean;
};

/**
 * Finds the tabs of a workbook by its ranges, then by their titles. The kind of workbook is the one more of whose tabs are
 * there.
 *
 * A tab that has neither is not looked for in the others by its headers, as it is in a file: the first row of a tab that
 * nobody knows may be that of a person. The checks say that it is missing, and the workbook waits.
 */
export function foundTabs(outline: Outline): FoundTabs {
  const [first, ...others] = (Object.keys(TEMPLATES) as WorkbookKind[]).map((kind) => ({
    kind,
    tabs: TEMPLATES[kind].tabs.flatMap((tab) =>
      sheetsOf(tab, outline).map((sheet) => describe(tab, sheet, outline)),
    ),
    counted: rangeNamed(outline, ROW_COUNTS_RANGE) !== undefined,
  }));
  if (first === undefined) throw new TypeError("Cannot find tabs: no template is declared");
  return others.reduce((best, other) => (other.tabs.length > best.tabs.length ? other : best), first);
}

/** Whether the ranges of a tab say where each of its shared columns stands. */
export function isComplete({ tab, positions }: FoundTab): boolean {
  return sharedColumnsOf(tab).every(({ key }) => positions.has(key));
}

/** A tab is where most of its ranges are; without any, every tab with its title passes for it. */
function sheetsOf(tab: TemplateTab, outline: Outline): readonly Sheet[] {
  const sheets = outline.sheets.map(({ properties }) => properties);
  const votes = new Map<number, number>();
  for (const { column } of columnsOf(tab)) {
    const range = rangeNamed(outline, namedRangeOf(tab, column));
    if (range !== undefined) votes.set(range.sheetId, (votes.get(range.sheetId) ?? 0) + 1);
  }
  const [elected] = [...votes].sort(([, a], [, b]) => b - a);
  const sheet = sheets.find(({ sheetId }) => sheetId === elected?.[0]);
  if (sheet !== undefined) return [sheet];
  return sheets.filter(({ title }) => fold(title) === fold(tab.title));
}

function describe(tab: TemplateTab, { sheetId, title, gridProperties }: Sheet, outline: Outline): FoundTab {
  const rowCount = gridProperties?.rowCount ?? 0;
  const columnCount = gridProperties?.columnCount ?? 0;
  const ranges = new Map(
    columnsOf(tab).flatMap(({ key, column }) => {
      const range = rangeNamed(outline, namedRangeOf(tab, column));
      return range?.sheetId === sheetId ? [[key, range] as const] : [];
    }),
  );
  const privates = privateColumns(tab, ranges, columnCount);
  const positions = new Map<string, number>();
  const unsound: string[] = [...privates.unknown];
  for (const { key } of sharedColumnsOf(tab)) {
    const range = ranges.get(key);
    const position = range === undefined ? null : positionIn(tab, range, privates.positions);
    if (position !== null) positions.set(key, position);
    const open = range?.endRowIndex === undefined || range.endRowIndex >= rowCount;
    if (position === null || (tab.layout === "table" && !open)) unsound.push(key);
  }
  return { tab, title, rowCount, columnCount, positions, unsound, privates };
}

/** null when the range covers something else than one column that identifies nobody, or the two cells of a line. */
function positionIn(
  { layout }: TemplateTab,
  range: Range,
  privatePositions: ReadonlySet<number>,
): number | null {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  if (layout === "card") {
    const isLine = endRowIndex === startRowIndex + 1 && startColumnIndex === 0 && endColumnIndex === 2;
    return isLine ? startRowIndex + 1 : null;
  }
  const isColumn = startRowIndex === 0 && endColumnIndex === startColumnIndex + 1;
  return isColumn && !privatePositions.has(endColumnIndex) ? endColumnIndex : null;
}

/** Google compares the names of ranges without their case. */
function rangeNamed({ namedRanges }: Outline, wanted: string): Range | undefined {
  return namedRanges.find(({ name }) => name.toLowerCase() === wanted)?.range;
}
