import { type Problem, SEVERITIES, type Severity } from "./problem.ts";

/** Cells shown of one group: the first ones are enough to start. */
const MOST_CELLS = 12;

/** What one sentence says of several cells. */
export type ProblemGroup = {
  readonly severity: Severity;
  readonly sentence: string;
  readonly count: number;
  /** « C12 », the first ones; none when the whole tab, or the whole workbook, is concerned. */
  readonly cells: readonly string[];
};

export type ProblemTab = { readonly title: string | null; readonly groups: readonly ProblemGroup[] };

/** The problems of a workbook, few to read: by tab, those that say the same together, the gravest first. Plain JSON. */
export function groupProblems(problems: readonly Problem[]): readonly ProblemTab[] {
  const tabs = new Map<string | null, Map<string, Problem[]>>();
  for (const problem of problems) {
    const groups = tabs.get(problem.tabTitle) ?? new Map<string, Problem[]>();
    const key = `${problem.code}|${problem.sentence}`;
    groups.set(key, [...(groups.get(key) ?? []), problem]);
    tabs.set(problem.tabTitle, groups);
  }
  return [...tabs]
    .map(([title, groups]) => ({
      title,
      groups: [...groups.values()].map(groupOf).sort((a, b) => rank(a) - rank(b) || b.count - a.count),
    }))
    .sort((a, b) => rankOf(a) - rankOf(b));
}

function groupOf(same: readonly Problem[]): ProblemGroup {
  const [first] = same;
  if (first === undefined) throw new RangeError("Cannot describe a group without problems");
  const cells = same.flatMap(({ cell, row }) => cell ?? (row === null ? [] : [`A${String(row)}`]));
  return {
    severity: first.severity,
    sentence: first.sentence,
    count: same.length,
    cells: cells.slice(0, MOST_CELLS),
  };
}

const rank = ({ severity }: ProblemGroup) => SEVERITIES.findIndex(({ code }) => code === severity);
const rankOf = ({ groups }: ProblemTab) => Math.min(...groups.map(rank));
