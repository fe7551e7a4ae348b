import { expectedOf } from "../records/expected.ts";
import { fold } from "../records/fold.ts";
import type { CellProblem } from "../records/reduced.ts";
import { remembering } from "../records/remembering.ts";
import { type Field, isKnown } from "../records/value.ts";
import type { Column } from "../workbook/column.ts";
import { columnsOf, naturalKeyOf, sharedColumnsOf, type Tab } from "../workbook/tab.ts";
import type { TabContent } from "../workbook/content.ts";
import { TABS, type TabKey } from "../workbook/template.ts";
import type { CheckCode } from "./catalogue.ts";
import { type Location, problemOf } from "./problemOf.ts";
import type { Tally } from "./checked.ts";
import type { Problem } from "./problem.ts";
import { type References, resolveCell, type ResolvedCell } from "./resolveCell.ts";

/** A row of any tab, before its type is known to the compiler. */
export type AnyRow = {
  readonly key: string;
  readonly row: number;
  readonly record: Readonly<Record<string, Field<unknown>>>;
};

export type TabReading = {
  readonly rows: readonly AnyRow[];
  readonly tally: Tally;
  readonly problems: readonly Problem[];
};

/**
 * Reads the rows of a tab. Accepted + refused + blank = rows of the content, always.
 *
 * A row is refused when a part of its natural key or a required cell is blank, unreadable or names no row of the tab it
 * refers to, and when an earlier row has its key. Any other cell that cannot be read becomes « illisible ».
 *
 * @param references completed with the values of this tab that other tabs may refer to
 */
export function readTab(content: TabContent, references: References): TabReading {
  const tab: Tab = TABS[content.key];
  const columns = readColumns(tab, content, references);
  const problems: Problem[] = [];
  const rows: AnyRow[] = [];
  const firstRows = new Map<string, number>();
  let refused = 0;
  let blank = 0;

  for (let index = 0; index < content.rowCount; index++) {
    const { record, key, unread, blank: isBlank } = readRow(columns, index);
    if (isBlank) {
      blank++;
      continue;
    }
    const row = tab.layout === "card" ? 1 : content.headerRow + 1 + index;
    const found = unread.map((cell) => problemAt(cell, locate(content, row, cell.position)));
    if (found.length > 0) problems.push(...found);
    const firstRow = firstRows.get(key);
    if (found.some(({ refusesRow }) => refusesRow)) {
      refused++;
    } else if (firstRow !== undefined) {
      refused++;
      const first = columns.find(({ column }) => column.naturalKey === true);
      const at = locate(content, row, first?.position ?? 0);
      problems.push(problemOf("duplicate_row", at, { otherRow: firstRow }, true));
    } else {
      firstRows.set(key, row);
      rows.push({ key, row, record });
    }
  }
  publishReferences(tab, rows, references);
  const tally: Tally = { tab: content.key, rows: content.rowCount, accepted: rows.length, refused, blank };
  return { rows, tally, problems };
}

type ReadColumn = {
  readonly key: string;
  readonly column: Column;
  /** 0: the sheet lacks the column. */
  readonly position: number;
  /** cells[i] is that of row i of the content. */
  readonly cells: readonly ResolvedCell[];
};

function readColumns(tab: Tab, content: TabContent, references: References): readonly ReadColumn[] {
  return sharedColumnsOf(tab).map(({ key, column }) => {
    const { cells = [], position = 0 } = content.columns.find((found) => found.key === key) ?? {};
    const read = remembering((cell) => resolveCell(column, cell, references));
    const resolved: ResolvedCell[] = [];
    for (let index = 0; index < content.rowCount; index++) resolved.push(read(cells[index] ?? null));
    return { key, column, position, cells: resolved };
  });
}

type UnreadCell = Pick<ReadColumn, "column" | "position"> & {
  readonly field: Field<unknown>;
  readonly problem: CellProblem;
};

type RowReading = {
  readonly record: Readonly<Record<string, Field<unknown>>>;
  /** The natural key as one string. Blank parts are kept. */
  readonly key: string;
  readonly unread: readonly UnreadCell[];
  readonly blank: boolean;
};

/** One for all: nearly every row. */
const NOTHING_UNREAD: readonly UnreadCell[] = [];

function readRow(columns: readonly ReadColumn[], index: number): RowReading {
  const record: Record<string, Field<unknown>> = {};
  const key: string[] = [];
  let unread = NOTHING_UNREAD;
  let blank = true;
  for (const { key: name, column, cells, position } of columns) {
    const cell = cells[index];
    if (cell === undefined) continue;
    record[name] = cell.field;
    blank &&= cell.blank;
    if (column.naturalKey === true) key.push(cell.keyPart);
    if (cell.problem !== null) {
      unread = [...unread, { column, position, field: cell.field, problem: cell.problem }];
    }
  }
  return { record, key: key.join("|"), unread, blank };
}

function locate({ key, title }: TabContent, row: number, position: number): Location {
  const card = TABS[key].layout === "card";
  const found = { tab: key, tabTitle: title };
  if (position === 0) return { ...found, row: card ? null : row, position: null };
  // On a card, the position is a row and values stand in column B.
  return card ? { ...found, row: position, position: 2 } : { ...found, row, position };
}

/** In a key or a required column an unreadable cell refuses the row; elsewhere the value is unknown. */
function problemAt({ problem, column, field }: UnreadCell, location: Location): Problem {
  const refusesRow = column.required === true || (column.naturalKey === true && !isKnown(field));
  const [otherTabKey] = (column.refersTo ?? "").split(".");
  const details = {
    header: column.header,
    expected: expectedOf(column),
    shape: problem.shape,
    suggestion: problem.suggestion,
    otherTab: otherTabKey !== undefined && otherTabKey in TABS ? TABS[otherTabKey as TabKey].title : "",
  };
  return problemOf(
    refusesRow ? refusingCode(problem.code) : keptCode(problem.code),
    location,
    details,
    refusesRow,
  );
}

const refusingCode = (code: CheckCode): CheckCode =>
  code === "list_value_unknown" || code === "value_unreadable" || code === "several_values"
    ? "required_unreadable"
    : code;

const keptCode = (code: CheckCode): CheckCode => (code === "orphan" ? "orphan_value" : code);

/** Columns whose values other tabs name, as « tab.column ». */
const REFERRED_TO: ReadonlySet<string> = new Set(
  Object.values(TABS)
    .flatMap((tab: Tab) => columnsOf(tab))
    .flatMap(({ column }) => column.refersTo ?? []),
);

function publishReferences(tab: Tab, rows: readonly AnyRow[], references: References): void {
  for (const { key } of naturalKeyOf(tab)) {
    if (!REFERRED_TO.has(`${tab.key}.${key}`)) continue;
    const values = new Map<string, string>();
    for (const { record } of rows) {
      const field = record[key] ?? null;
      if (typeof field === "string" && !values.has(fold(field))) values.set(fold(field), field);
    }
    references.set(`${tab.key}.${key}`, values);
  }
}
