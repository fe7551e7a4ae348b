import { problemOf, WHOLE_WORKBOOK } from "../../../shared/checks/problemOf.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import { columnsOf } from "../../../shared/workbook/tab.ts";
import type { SeenTab } from "./look.ts";

/** What the association should put back. What concerns the whole workbook is said once. */
export function damages(
  seen: readonly SeenTab[],
  rowCounts: ReadonlyMap<string, number>,
): readonly Problem[] {
  const tabs = seen.map(({ look }) => look.found);
  const bare = tabs.every(({ tab, unsound }) => unsound.length === columnsOf(tab).length);
  const counted = seen.every(
    ({ lastRow, look }) => lastRow === null || rowCounts.get(look.found.tab.key) === lastRow,
  );
  const damaged = bare ? [] : tabs.filter(({ unsound }) => unsound.length > 0);
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
