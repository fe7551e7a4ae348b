import { checkWorkbook } from "../checks/checkWorkbook.ts";
import type { Problem } from "../checks/problem.ts";
import { columnLetters, type RawSheet } from "../workbook/content.ts";
import { contentOf } from "../workbook/extractContent.ts";
import { recogniseWorkbook } from "../workbook/recognise.ts";
import { ASSOCIATION_TEMPLATE, type TabKey } from "../workbook/template.ts";
import { type CellFate, NOT_TAKEN, type NotTaken } from "./cellFate.ts";
import { existingRows, type TypedRow } from "./existingRows.ts";
import type { Question } from "./question.ts";
import type { PeopleReport } from "./peopleOf.ts";
import type { Translation } from "./translateImport.ts";
import { rowsAfter, sheetsOfRows } from "./workbookAfter.ts";

export type TabPreview = {
  readonly tab: TabKey;
  readonly title: string;
  readonly before: number;
  readonly added: number;
  /** Blank cells that will be filled in rows that stand there. */
  readonly completed: number;
  readonly firstRows: readonly TypedRow[];
};

export type NotTakenGroup = {
  readonly why: NotTaken;
  /** In French. */
  readonly label: string;
  readonly count: number;
  /** « C12 »: all of them. */
  readonly cells: readonly string[];
};

/** What an import would do, before anything is written. Plain JSON; first rows and questions hold names. */
export type Preview = {
  readonly tabs: readonly TabPreview[];
  /** Cells of the old table by what became of them; their sum is the cells that are not blank. */
  readonly cells: Readonly<Record<CellFate["fate"], number>>;
  readonly notTaken: readonly NotTakenGroup[];
  readonly people: PeopleReport;
  readonly questions: readonly Question[];
  /** What « Contrôler le classeur » would say of the workbook once filled, and did not say before. */
  readonly problems: readonly Problem[];
};

const FIRST_ROWS = 5;

/** Shows what a translation would do to a workbook. Writes nothing. */
export function previewImport(translation: Translation, existing: readonly RawSheet[]): Preview {
  const standing = existingRows(existing);
  const after = rowsAfter(existing, translation);
  return {
    tabs: ASSOCIATION_TEMPLATE.tabs.flatMap(({ key, title }): TabPreview[] => {
      const added = translation.rows[key] ?? [];
      const completed = translation.completions.filter(({ tab }) => tab === key).length;
      if (added.length === 0 && completed === 0) return [];
      const before = standing.get(key)?.length ?? 0;
      return [
        { tab: key, title, before, added: added.length, completed, firstRows: added.slice(0, FIRST_ROWS) },
      ];
    }),
    cells: countsOf(translation.fates),
    notTaken: notTakenOf(translation.fates),
    people: translation.people,
    questions: translation.questions,
    problems: newProblems(sheetsOfRows(rowsAfter(existing, NOTHING)), sheetsOfRows(after)),
  };
}

const NOTHING: Pick<Translation, "rows" | "completions"> = { rows: {}, completions: [] };

function countsOf(fates: readonly CellFate[]): Preview["cells"] {
  const counts = { heading: 0, written: 0, same: 0, decided: 0, pending: 0, left: 0 };
  for (const { fate } of fates) counts[fate] += 1;
  return counts;
}

function notTakenOf(fates: readonly CellFate[]): readonly NotTakenGroup[] {
  const cells = new Map<NotTaken, string[]>();
  for (const { row, position, why } of fates) {
    if (why === undefined) continue;
    const known = cells.get(why) ?? [];
    known.push(`${columnLetters(position)}${row}`);
    cells.set(why, known);
  }
  return [...cells].map(([why, places]) => ({
    why,
    label: NOT_TAKEN[why],
    count: places.length,
    cells: places,
  }));
}

function newProblems(before: readonly RawSheet[], after: readonly RawSheet[]): readonly Problem[] {
  const placeOf = ({ code, tab, cell, row }: Problem) => [code, tab, cell, row].join("|");
  const known = new Set(problemsOf(before).map(placeOf));
  return problemsOf(after).filter((problem) => !known.has(placeOf(problem)));
}

function problemsOf(sheets: readonly RawSheet[]): readonly Problem[] {
  const recognised = recogniseWorkbook(sheets);
  return recognised === null ? [] : checkWorkbook(contentOf(recognised)).problems;
}
