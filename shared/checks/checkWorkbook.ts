import type { Records } from "../records/record.ts";
import { known } from "../records/value.ts";
import { expectedOf } from "../records/expected.ts";
import type { TabContent, WorkbookContent } from "../workbook/content.ts";
import { sharedColumnsOf, type Tab } from "../workbook/tab.ts";
import { ASSOCIATION_TABS, TABS, type TabKey, TEMPLATE_VERSION, TEMPLATES } from "../workbook/template.ts";
import { problemOf, WHOLE_WORKBOOK } from "./problemOf.ts";
import { withoutImpossibleExits } from "./rules/impossibleExits.ts";
import type { Locator } from "./rules/rule.ts";
import type { CheckedWorkbook } from "./checked.ts";
import type { Problem } from "./problem.ts";
import { readTab } from "./readTab.ts";
import type { References } from "./resolveCell.ts";
import { RULES } from "./rules/rules.ts";

/**
 * Reads and checks one workbook: its accepted rows, where the others went, and everything there is to correct.
 *
 * Pure and total: any content gives an answer. The same function runs in the form, in « Contrôler le classeur » and in
 * the service.
 */
export function checkWorkbook(content: WorkbookContent): CheckedWorkbook {
  const references: References = new Map();
  const tabs = tabsOf(content);
  const at = locator(tabs);
  const readings = tabs.map((tab) => ({ tab, ...readTab(tab, references) }));
  const asRead = Object.fromEntries(readings.map(({ tab, rows }) => [tab.key, rows])) as Records;
  const { enrolments, problems: impossibleExits } = withoutImpossibleExits(asRead, at);
  const records: Records = asRead.enrolments === undefined ? asRead : { ...asRead, enrolments };
  const problems = [
    ...problemsOfTabs(content),
    ...tabs.flatMap(problemsOfColumns),
    ...problemsOfStructure(content, records),
    ...readings.flatMap(({ problems }) => problems),
    ...impossibleExits,
    ...RULES.flatMap((rule) => rule(records, at)),
  ];
  const structure = known(records.structure?.[0]?.record.identifier ?? null);
  return {
    kind: content.kind,
    structure,
    records,
    tallies: readings.map(({ tally }) => tally),
    problems,
    held: problems.some(({ severity }) => severity === "bloquant"),
  };
}

/** The tabs to read, each once, in the order of the template: a tab stands before those that refer to it. */
function tabsOf({ kind, tabs }: WorkbookContent): readonly TabContent[] {
  const byKey = new Map<TabKey, TabContent>();
  for (const tab of tabs) if (!byKey.has(tab.key)) byKey.set(tab.key, tab);
  const inOrder = TEMPLATES[kind].tabs.flatMap(({ key }) => byKey.get(key) ?? []);
  const referred = (tab: TabContent) =>
    Object.values(TABS[tab.key].columns).some(({ refersTo }) => refersTo !== undefined) ? 1 : 0;
  return [...inOrder].sort((a, b) => referred(a) - referred(b));
}

function problemsOfTabs({ kind, tabs }: WorkbookContent): Problem[] {
  return TEMPLATES[kind].tabs.flatMap((tab): Problem[] => {
    const found = tabs.filter(({ key }) => key === tab.key).length;
    if (found > 1)
      return [problemOf("tab_repeated", { ...WHOLE_WORKBOOK, tab: tab.key }, { tab: tab.title })];
    if (found === 1 || tab.optional === true) return [];
    return [problemOf("tab_missing", { ...WHOLE_WORKBOOK, tab: tab.key }, { tab: tab.title })];
  });
}

function problemsOfColumns(content: TabContent): Problem[] {
  const tab: Tab = TABS[content.key];
  const at = { tab: content.key, tabTitle: content.title, row: null, position: null };
  const columns = sharedColumnsOf(tab);
  const missing = columns.filter(
    ({ key, column }) =>
      column.written !== true && !content.columns.some((found) => found.key === key && found.position > 0),
  );
  const repeated = columns.filter(({ key }) => content.repeatedColumns.includes(key));
  const optional = missing
    .filter(({ column }) => column.required !== true)
    .map(({ column }) => column.header);
  return [
    ...missing
      .filter(({ column }) => column.required === true)
      .map(({ column }) => problemOf("required_column_missing", at, { header: column.header })),
    ...repeated.map(({ column }) =>
      problemOf(column.required === true ? "required_column_repeated" : "column_repeated", at, {
        header: column.header,
      }),
    ),
    ...(optional.length > 0 ? [problemOf("columns_missing", at, { headers: optional })] : []),
    ...(content.unknownHeaders.length > 0
      ? [problemOf("columns_unknown", at, { headers: content.unknownHeaders })]
      : []),
  ];
}

function problemsOfStructure({ kind, tabs }: WorkbookContent, { structure }: Records): Problem[] {
  const card = tabs.find(({ key }) => key === "structure");
  if (kind !== "association" || card === undefined) return [];
  const at = { tab: card.key, tabTitle: card.title, row: null, position: null };
  const record = structure?.[0]?.record;
  if (record === undefined) {
    return [
      problemOf("structure_unidentified", at, {
        expected: expectedOf(ASSOCIATION_TABS.structure.columns.identifier),
      }),
    ];
  }
  const version = known(record.templateVersion);
  return version !== null && version > TEMPLATE_VERSION ? [problemOf("template_newer", at, { version })] : [];
}

function locator(tabs: readonly TabContent[]): Locator {
  return (tab, row, column) => {
    const content = tabs.find(({ key }) => key === tab);
    const position = content?.columns.find(({ key }) => key === column)?.position ?? 0;
    return { tab, tabTitle: content?.title ?? null, row, position: position === 0 ? null : position };
  };
}
