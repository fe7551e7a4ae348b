import type { Cell } from "../../../shared/records/cell.ts";
import { type Located, locateColumns, type LocatedTab } from "../../../shared/workbook/recognise.ts";
import { type ColumnRange, rangesOf, ROW_COUNTS_RANGE } from "../../../shared/workbook/namedRange.ts";
import { sharedColumnsOf } from "../../../shared/workbook/tab.ts";
import type { Template } from "../../../shared/workbook/template.ts";
import { type Area, readArea } from "./a1.ts";
import type { GoogleApi, RangeValues } from "./googleApi.ts";
import { gridOf } from "./gridOf.ts";

/** A workbook as it was read, before anybody checks it. Nothing in it was asked of a column that identifies a person. */
export type ReadWorkbook = {
  readonly recognised: Located;
  /** Without the count of rows, which shows an error for each tab that is not there. */
  readonly answers: readonly RangeValues[];
};

/** A range may stop short of the last row, or cover another column than its own. */
export type Unproved = "unproved";

type Answer = { readonly asked: ColumnRange; readonly area: Area; readonly lines: RangeValues["lines"] };

/**
 * Reads a workbook in one request, by the named ranges of its template.
 *
 * Headers and rows come in one answer, so that no column can move between the two. The header proves the column; the last
 * row of the tab, counted by the workbook itself in the same answer (`rowCountsTab.ts`), proves that no row is missing.
 *
 * A range that is missing altogether makes the request fail.
 */
export async function readByRanges(
  api: GoogleApi,
  id: string,
  template: Template,
): Promise<ReadWorkbook | Unproved> {
  const asked = rangesOf(template);
  const answers = await api.values(id, [ROW_COUNTS_RANGE, ...asked.map(({ name }) => name)], "COLUMNS");
  const [counts, ...columns] = answers;
  const rowCounts = rowCountsOf(counts);
  const byTab = new Map<string, Answer[]>();
  for (const [index, range] of asked.entries()) {
    const answer = columns[index];
    const area = answer === undefined ? null : readArea(answer.range);
    if (answer === undefined || area === null) return "unproved";
    const found = byTab.get(range.tab.key) ?? [];
    byTab.set(range.tab.key, [...found, { asked: range, area, lines: answer.lines }]);
  }
  const tabs: LocatedTab[] = [];
  for (const found of byTab.values()) {
    const tab = tabOf(found, rowCounts);
    if (typeof tab === "string") return tab;
    tabs.push(tab);
  }
  return { recognised: { kind: template.kind, tabs }, answers: columns };
}

/** Rows of the grid of each tab, by its key. What is not a number was broken by somebody, and proves nothing. */
export function rowCountsOf(answer: RangeValues | undefined): ReadonlyMap<string, number> {
  const [keys = [], counts = []] = answer?.lines ?? [];
  return new Map(
    keys.flatMap((key, index) => {
      const count = counts[index];
      return typeof key === "string" && typeof count === "number" ? [[key, count] as const] : [];
    }),
  );
}

function tabOf(answers: readonly Answer[], rowCounts: ReadonlyMap<string, number>): LocatedTab | Unproved {
  const [first] = answers;
  if (first === undefined || answers.some(({ area }) => area.title !== first.area.title)) return "unproved";
  const { tab } = first.asked;
  return tab.layout === "card" ? cardOf(answers) : tableOf(answers, rowCounts.get(tab.key));
}

function tableOf(answers: readonly Answer[], rowCount: number | undefined): LocatedTab | Unproved {
  const [first] = answers;
  if (first === undefined || !answers.every(({ area }) => isWholeColumn(area, rowCount))) return "unproved";
  const columns = answers.map(({ area, lines }) => ({ position: area.firstColumn, cells: lines[0] ?? [] }));
  const { tab } = first.asked;
  const found = locateColumns(tab, gridOf(first.area.title, columns));
  return isProved(found) ? found : "unproved";
}

function isWholeColumn(
  { firstRow, lastRow, firstColumn, lastColumn }: Area,
  rowCount: number | undefined,
): boolean {
  return firstRow === 1 && lastRow === rowCount && firstColumn === lastColumn;
}

/**
 * Whether every column asked for was found under its header.
 *
 * A tab none of whose headers is in sight lost its header row, or was sorted with it: its first row is a row of people,
 * which nobody may look at. It is taken as it is, and the checks hold the workbook. So is a tab whose headers stand lower
 * than its first row, where looking for a missing one is no use.
 */
export function isProved({ tab, positions, headerRow }: LocatedTab): boolean {
  if (tab.layout === "table" && (positions.size === 0 || headerRow > 1)) return true;
  return sharedColumnsOf(tab).every(({ key }) => positions.has(key));
}

/** A card: each range covers a label and its value, so that the one proves the other. */
function cardOf(answers: readonly Answer[]): LocatedTab | Unproved {
  const [first] = answers;
  if (first === undefined) return "unproved";
  const isLine = ({ area }: Answer) =>
    area.firstRow === area.lastRow && area.firstColumn === 1 && area.lastColumn === 2;
  if (!answers.every(isLine)) return "unproved";
  const height = Math.max(...answers.map(({ area }) => area.firstRow));
  const labels = new Array<Cell>(height).fill(null);
  const values = new Array<Cell>(height).fill(null);
  for (const { area, lines } of answers) {
    labels[area.firstRow - 1] = lines[0]?.[0] ?? null;
    values[area.firstRow - 1] = lines[1]?.[0] ?? null;
  }
  const { tab } = first.asked;
  const columns = [
    { position: 1, cells: labels },
    { position: 2, cells: values },
  ];
  const found = locateColumns(tab, gridOf(first.area.title, columns));
  return isProved(found) ? found : "unproved";
}
