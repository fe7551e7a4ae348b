import { problemOf, WHOLE_WORKBOOK } from "../../../shared/checks/problemOf.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import type { Cell } from "../../../shared/records/cell.ts";
import { passesFor, recogniseColumns, type RecognisedTab } from "../../../shared/workbook/recognise.ts";
import { columnsOf, sharedColumnsOf } from "../../../shared/workbook/tab.ts";
import { ROW_COUNTS_RANGE } from "../../../shared/workbook/namedRange.ts";
import { TEMPLATES } from "../../../shared/workbook/template.ts";
import { firstRow, readArea, wholeColumns } from "./a1.ts";
import { foundTabs, type FoundTab } from "./foundTabs.ts";
import type { GoogleApi, RangeValues } from "./googleApi.ts";
import { type ReadWorkbook, rowCountsOf } from "./readByRanges.ts";
import { sheetOf } from "./sheetOf.ts";

/** How far the slow way trusts the ranges that are there: not at all once a header was not the one of its range. */
export type Trust = "ranges" | "headers";

export type SlowReading =
  | (ReadWorkbook & {
      readonly outcome: "read";
      readonly problems: readonly Problem[];
      /** Every range is there and sound: the next reading takes one request. */
      readonly inOrder: boolean;
    })
  /** It changed between two of the requests: nothing can be made of what they say. */
  | { readonly outcome: "changing" }
  /** A range covers another column than its own. */
  | { readonly outcome: "ranges_lie" }
  | { readonly outcome: "not_a_workbook" };

/** A tab whose columns are about to be asked for. */
type Target = FoundTab & {
  /** The headers, when they were read first. */
  readonly headers: readonly Cell[] | null;
};

/**
 * Reads a workbook whose ranges do not do: an older version, a copy through XLSX, a range deleted.
 *
 * First its outline, which holds no cell; then the first row, alone, of the tabs whose ranges are not complete; then the
 * columns that identify nobody, whole. What a request brings is compared with what the one before said: a column that moved
 * in between is not taken for another.
 */
export async function readByHeaders(api: GoogleApi, id: string, trust: Trust): Promise<SlowReading> {
  const found = foundTabs(await api.outline(id));
  const known: Target[] = [];
  const toLookInto: FoundTab[] = [];
  for (const tab of found.tabs) {
    const complete = sharedColumnsOf(tab.tab).every(({ key }) => tab.positions.has(key));
    if (complete && (trust === "ranges" || tab.tab.layout === "card")) known.push({ ...tab, headers: null });
    else toLookInto.push(tab);
  }
  // A core tab that is not there was perhaps renamed; an optional one is more likely not there at all.
  const strangers = found.missing.length === 0 ? [] : found.others.filter(({ rowCount }) => rowCount > 0);
  const rows = await firstRows(api, id, [...toLookInto, ...strangers]);
  const targets = [
    ...known,
    ...toLookInto.flatMap((tab, index) => targetOf(tab, rows[index] ?? [])),
    ...found.missing.flatMap((tab) =>
      strangers.flatMap((stranger, index) =>
        renamed({ ...stranger, tab }, rows[toLookInto.length + index] ?? []),
      ),
    ),
  ];
  if (targets.length === 0) return { outcome: "not_a_workbook" };

  const asked = targets.map((target) => ({ target, ranges: rangesOfTarget(target) }));
  const ranges = [...(found.counted ? [ROW_COUNTS_RANGE] : []), ...asked.flatMap((each) => each.ranges)];
  const answers = ranges.length === 0 ? [] : await api.values(id, ranges, "COLUMNS");
  const rowCounts = rowCountsOf(found.counted ? answers[0] : undefined);
  const tabs: RecognisedTab[] = [];
  let next = found.counted ? 1 : 0;
  for (const { target, ranges: own } of asked) {
    const tab = tabOf(target, answers.slice(next, next + own.length));
    if (typeof tab === "string") return { outcome: tab };
    tabs.push(tab);
    next += own.length;
  }
  const problems = problemsOf(targets, rowCounts);
  const inOrder = problems.length === 0 && found.tabs.length === TEMPLATES[found.kind].tabs.length;
  return { outcome: "read", recognised: { kind: found.kind, tabs }, answers, problems, inOrder };
}

async function firstRows(
  api: GoogleApi,
  id: string,
  tabs: readonly Pick<FoundTab, "title">[],
): Promise<readonly (readonly Cell[])[]> {
  if (tabs.length === 0) return [];
  const answers = await api.values(
    id,
    tabs.map(({ title }) => firstRow(title)),
    "ROWS",
  );
  return answers.map(({ lines }) => lines[0] ?? []);
}

/** A tab once its first row is known. A card whose first row is that of a table of people is no card. */
function targetOf(found: FoundTab, row: readonly Cell[]): readonly Target[] {
  const { tab, title } = found;
  const { positions } = recogniseColumns(tab, { title, rows: [row] });
  if (tab.layout === "card")
    return positions.size === 0 ? [] : [{ ...found, positions: new Map(), headers: null }];
  return [{ ...found, positions, headers: row }];
}

function renamed(found: FoundTab, row: readonly Cell[]): readonly Target[] {
  const { tab, title } = found;
  const recognised = recogniseColumns(tab, { title, rows: [row] });
  return passesFor(recognised) ? targetOf({ ...found, unsound: keysOf(found) }, row) : [];
}

const keysOf = ({ tab }: FoundTab) => sharedColumnsOf(tab).map(({ key }) => key);

function askedColumns({
  tab,
  positions,
}: Target): readonly { readonly key: string; readonly position: number }[] {
  return sharedColumnsOf(tab).flatMap(({ key }) => {
    const position = positions.get(key);
    return position === undefined ? [] : [{ key, position }];
  });
}

function rangesOfTarget(target: Target): readonly string[] {
  if (target.tab.layout === "card") return [wholeColumns(target.title, 1, 2)];
  return askedColumns(target).map(({ position }) => wholeColumns(target.title, position));
}

function tabOf(target: Target, answers: readonly RangeValues[]): RecognisedTab | "changing" | "ranges_lie" {
  const { tab, title, rowCount, headers } = target;
  if (tab.layout === "card") {
    const lines = answers[0]?.lines ?? [];
    const columns = [1, 2].map((position) => ({ position, cells: lines[position - 1] ?? [] }));
    return recogniseColumns(tab, sheetOf(title, columns));
  }
  const columns = askedColumns(target).map(({ key, position }, index) => ({
    key,
    position,
    cells: answers[index]?.lines[0] ?? [],
    area: readArea(answers[index]?.range ?? ""),
  }));
  // Rows may be added while one reads, which is well; a tab that became shorter is another tab.
  if (columns.some(({ area }) => area === null || area.title !== title || area.lastRow < rowCount))
    return "changing";
  if (headers === null) {
    const found = recogniseColumns(tab, sheetOf(title, columns));
    const proved = found.positions.size === 0 || columns.every(({ key }) => found.positions.has(key));
    return proved || found.headerRow > 1 ? found : "ranges_lie";
  }
  if (columns.some(({ position, cells }) => (cells[0] ?? null) !== (headers[position - 1] ?? null)))
    return "changing";
  const sheet = sheetOf(title, columns);
  const rows = sheet.rows.length === 0 ? [headers] : [headers, ...sheet.rows.slice(1)];
  return recogniseColumns(tab, { title, rows });
}

/** What the association should put back. What concerns the whole workbook is said once. */
function problemsOf(targets: readonly Target[], rowCounts: ReadonlyMap<string, number>): readonly Problem[] {
  const bare = targets.every(({ tab, unsound }) => unsound.length === sharedColumnsOf(tab).length);
  const counted = targets.every(
    ({ tab, rowCount }) => tab.layout === "card" || (rowCounts.get(tab.key) ?? 0) >= rowCount,
  );
  const damaged = bare ? [] : targets.filter(({ unsound }) => unsound.length > 0);
  return [
    ...(bare || !counted ? [problemOf("range_missing", WHOLE_WORKBOOK)] : []),
    ...damaged.map(({ tab, title, unsound }) => {
      const headers = columnsOf(tab)
        .filter(({ key }) => unsound.includes(key))
        .map(({ column }) => column.header);
      return problemOf(
        "range_missing",
        { tab: tab.key, tabTitle: title, row: null, position: null },
        { headers },
      );
    }),
  ];
}
