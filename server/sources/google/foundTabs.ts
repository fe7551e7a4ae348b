import { fold } from "../../../shared/records/fold.ts";
import { namedRangeOf, ROW_COUNTS_RANGE } from "../../../shared/workbook/namedRange.ts";
import { sharedColumnsOf } from "../../../shared/workbook/tab.ts";
import { type Template, TEMPLATES, type WorkbookKind } from "../../../shared/workbook/template.ts";
import type { Outline } from "./googleApi.ts";

type TemplateTab = Template["tabs"][number];
type Sheet = Outline["sheets"][number]["properties"];

/** A tab of the template found in the outline of a workbook, before any of its cells is read. */
export type FoundTab = {
  readonly tab: TemplateTab;
  readonly title: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** Where the ranges of its columns say they stand: the column of a table, the row of a card. 1-based. */
  readonly positions: ReadonlyMap<string, number>;
  /** Keys of the columns whose range is missing, or stops before the end of the tab. */
  readonly unsound: readonly string[];
};

export type FoundTabs = {
  readonly kind: WorkbookKind;
  readonly tabs: readonly FoundTab[];
  /** Tabs with no range and no title of the template: one of them may be a tab that was renamed. */
  readonly others: readonly Omit<FoundTab, "tab">[];
  /** The workbook counts the rows of its own tabs (`rowCountsTab.ts`). */
  readonly counted: boolean;
  /** Core tabs that were not found. */
  readonly missing: readonly TemplateTab[];
};

/** Finds the tabs of a workbook by its ranges, then by their titles. The kind of workbook is the one more of whose tabs are there. */
export function foundTabs(outline: Outline): FoundTabs {
  const [first, ...others] = (Object.keys(TEMPLATES) as WorkbookKind[]).map((kind) =>
    foundTabsOf(kind, outline),
  );
  if (first === undefined) throw new TypeError("Cannot find tabs: no template is declared");
  return others.reduce((best, other) => (other.tabs.length > best.tabs.length ? other : best), first);
}

function foundTabsOf(kind: WorkbookKind, outline: Outline): FoundTabs {
  const template = TEMPLATES[kind];
  const sheets = outline.sheets.map(({ properties }) => properties);
  const tabs = template.tabs.flatMap((tab) =>
    sheetsOf(tab, outline).map((sheet) => describe(tab, sheet, outline)),
  );
  const taken = new Set(tabs.map(({ title }) => title));
  return {
    kind,
    tabs,
    counted: rangeNamed(outline, ROW_COUNTS_RANGE) !== undefined,
    others: sheets
      .filter(({ title }) => !taken.has(title))
      .map((sheet) => ({ ...sizeOf(sheet), positions: new Map(), unsound: [] })),
    missing: template.tabs.filter(
      ({ key, optional }) => optional !== true && !tabs.some(({ tab }) => tab.key === key),
    ),
  };
}

/** A tab is where most of its ranges are; without any, every tab with its title passes for it. */
function sheetsOf(tab: TemplateTab, outline: Outline): readonly Sheet[] {
  const sheets = outline.sheets.map(({ properties }) => properties);
  const votes = new Map<number, number>();
  for (const { column } of sharedColumnsOf(tab)) {
    const range = rangeNamed(outline, namedRangeOf(tab, column));
    if (range !== undefined) votes.set(range.sheetId, (votes.get(range.sheetId) ?? 0) + 1);
  }
  const [elected] = [...votes].sort(([, a], [, b]) => b - a);
  const sheet = sheets.find(({ sheetId }) => sheetId === elected?.[0]);
  if (sheet !== undefined) return [sheet];
  return sheets.filter(({ title }) => fold(title) === fold(tab.title));
}

function describe(tab: TemplateTab, sheet: Sheet, outline: Outline): FoundTab {
  const size = sizeOf(sheet);
  const positions = new Map<string, number>();
  const unsound: string[] = [];
  for (const { key, column } of sharedColumnsOf(tab)) {
    const range = rangeNamed(outline, namedRangeOf(tab, column));
    const position = range?.sheetId === sheet.sheetId ? positionIn(tab, range) : null;
    if (position !== null) positions.set(key, position);
    const open = range?.endRowIndex === undefined || range.endRowIndex >= size.rowCount;
    if (position === null || (tab.layout === "table" && !open)) unsound.push(key);
  }
  return { tab, ...size, positions, unsound };
}

type Range = NonNullable<Outline["namedRanges"][number]["range"]>;

/** null when the range covers something else than one column, or the two cells of a line. */
function positionIn({ layout }: TemplateTab, range: Range): number | null {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  if (layout === "card") {
    const isLine = endRowIndex === startRowIndex + 1 && startColumnIndex === 0 && endColumnIndex === 2;
    return isLine ? startRowIndex + 1 : null;
  }
  return startRowIndex === 0 && endColumnIndex === startColumnIndex + 1 ? startColumnIndex + 1 : null;
}

function sizeOf({ title, gridProperties }: Sheet) {
  return {
    title,
    rowCount: gridProperties?.rowCount ?? 0,
    columnCount: gridProperties?.columnCount ?? 0,
  };
}

/** Google compares the names of ranges without their case. */
function rangeNamed({ namedRanges }: Outline, wanted: string): Range | undefined {
  return namedRanges.find(({ name }) => name.toLowerCase() === wanted)?.range;
}
