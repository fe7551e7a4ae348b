import type { Problem } from "../../../shared/checks/problem.ts";
import { ROW_COUNTS_RANGE } from "../../../shared/workbook/namedRange.ts";
import type { LocatedTab } from "../../../shared/workbook/recognise.ts";
import { TEMPLATES } from "../../../shared/workbook/template.ts";
import { foundTabs, type FoundTabs, isComplete } from "./foundTabs.ts";
import type { GoogleApi, RangeValues } from "./googleApi.ts";
import { damages } from "./damages.ts";
import { firstLook, type Look, rangesOfLook, secondLook, type SeenTab, seenTab } from "./look.ts";
import { isProved, type ReadWorkbook, rowCountsOf } from "./readByRanges.ts";

export type OutlineReading =
  | (ReadWorkbook & {
      readonly outcome: "read";
      readonly problems: readonly Problem[];
      /** Every range is there, sound, and over its own header: the next reading takes one request. */
      readonly inOrder: boolean;
    })
  /**
   * - changing: it changed between two of the requests, nothing can be made of what they say;
   * - ranges_lost: a column cannot be looked for without the risk of reading a name.
   */
  | { readonly outcome: "changing" | "ranges_lost" | "not_a_workbook" };

type Seen = {
  readonly tabs: readonly SeenTab[];
  readonly rowCounts: RangeValues | undefined;
  readonly answers: readonly RangeValues[];
};

/**
 * Reads a workbook whose ranges do not do: an older version, a copy through XLSX, a tab or a range deleted. Two requests, or
 * three when a column must be looked for by its header.
 *
 * First the outline, which holds no cell. Then the columns that its ranges locate, when they locate all of those of the tabs
 * that are there; else the first rows alone. Then, when a header stands elsewhere than under its range, the columns of all
 * tabs at the places of their headers. Rows are only ever taken from one answer, so that no row is made of two.
 */
export async function readByOutline(api: GoogleApi, id: string): Promise<OutlineReading> {
  const found = foundTabs(await api.outline(id));
  if (found.tabs.length === 0) return { outcome: "not_a_workbook" };

  const complete = found.tabs.every(isComplete);
  const first = await ask(
    api,
    id,
    found,
    found.tabs.map((tab) => firstLook(tab, complete)),
  );
  if (first === "changing") return { outcome: "changing" };
  if (first.tabs.some(({ lost }) => lost)) return { outcome: "ranges_lost" };
  if (complete && first.tabs.every(({ whole }) => whole)) return readingOf(found, first, true);

  const second = await ask(api, id, found, first.tabs.map(secondLook));
  return second === "changing" ? { outcome: "changing" } : readingOf(found, second, false);
}

async function ask(
  api: GoogleApi,
  id: string,
  { counted }: FoundTabs,
  looks: readonly Look[],
): Promise<Seen | "changing"> {
  const asked = looks.map(rangesOfLook);
  const ranges = [...(counted ? [ROW_COUNTS_RANGE] : []), ...asked.flat()];
  const all = ranges.length === 0 ? [] : await api.values(id, ranges, "COLUMNS");
  const [rowCounts, answers] = counted ? [all[0], all.slice(1)] : [undefined, all];
  const tabs: SeenTab[] = [];
  let next = 0;
  for (const [index, look] of looks.entries()) {
    const count = asked[index]?.length ?? 0;
    const seen = seenTab(look, answers.slice(next, next + count));
    if (seen === null) return "changing";
    tabs.push(seen);
    next += count;
  }
  return { tabs, rowCounts, answers };
}

function readingOf(
  found: FoundTabs,
  { tabs, rowCounts, answers }: Seen,
  underRanges: boolean,
): OutlineReading {
  const recognised = tabs.map((tab): LocatedTab => tab.recognised);
  const problems = damages(tabs, rowCountsOf(rowCounts));
  const allTabs = found.tabs.length === TEMPLATES[found.kind].tabs.length;
  const inOrder = problems.length === 0 && allTabs && underRanges && recognised.every(isProved);
  return { outcome: "read", recognised: { kind: found.kind, tabs: recognised }, answers, problems, inOrder };
}
