import { type Cell, isBlank } from "../records/cell.ts";
import { expectedOf } from "../records/expected.ts";
import { nearest } from "../records/nearest.ts";
import { fold } from "../records/fold.ts";
import { type CellReading, readCell } from "../records/readCell.ts";
import type { CellProblem } from "../records/reduced.ts";
import { type Field, ILLEGIBLE, isKnown } from "../records/value.ts";
import type { Column } from "../workbook/column.ts";
import { type ColumnOf, naturalKeyOf, sharedColumnsOf, type Tab } from "../workbook/tab.ts";
import type { TabContent } from "../workbook/content.ts";
import { TABS, type TabKey } from "../workbook/template.ts";
import type { CheckCode } from "./catalogue.ts";
import { type Location, problemOf } from "./problemOf.ts";
import type { Tally } from "./checked.ts";
import type { Problem } from "./problem.ts";

/** A row of any tab, before its type is known to the compiler. */
export type AnyRow = {
  readonly key: string;
  readonly row: number;
  readonly record: Readonly<Record<string, Field<unknown>>>;
};

/** Rows of the tabs already read, by « tab.column »: folded value to the value as it stands there. */
export type References = Map<string, Map<string, string>>;

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
  const reader = rowReader(tab, content, references);
  const problems: Problem[] = [];
  const rows: AnyRow[] = [];
  const firstRows = new Map<string, number>();
  let refused = 0;
  let blank = 0;

  for (let index = 0; index < content.rowCount; index++) {
    const row = reader(index);
    if (row === null) {
      blank++;
      continue;
    }
    problems.push(...row.problems);
    const firstRow = row.key === null ? undefined : firstRows.get(row.key);
    if (row.key === null) {
      refused++;
    } else if (firstRow !== undefined) {
      refused++;
      problems.push(problemOf("duplicate_row", row.location, { otherRow: firstRow }, true));
    } else {
      firstRows.set(row.key, row.row);
      rows.push({ key: row.key, row: row.row, record: row.record });
    }
  }
  publishReferences(tab, rows, references);
  const tally: Tally = { tab: content.key, rows: content.rowCount, accepted: rows.length, refused, blank };
  return { rows, tally, problems };
}

type RowReading = {
  /** null: the row is refused. */
  readonly key: string | null;
  readonly row: number;
  readonly record: Record<string, Field<unknown>>;
  /** Of the first cell of its natural key. */
  readonly location: Location;
  readonly problems: readonly Problem[];
};

/** Reads one row by its index below the headers; null when it is blank. */
function rowReader(
  tab: Tab,
  content: TabContent,
  references: References,
): (index: number) => RowReading | null {
  const card = tab.layout === "card";
  const columns = sharedColumnsOf(tab).map((declared) => {
    const found = content.columns.find(({ key }) => key === declared.key);
    return { ...declared, cells: found?.cells ?? [], position: found?.position ?? 0 };
  });
  const naturalKey = naturalKeyOf(tab);
  const firstOfKey = columns.find(({ key }) => key === naturalKey[0]?.key)?.position ?? 0;

  return (index) => {
    if (columns.every(({ cells }) => isBlank(cells[index] ?? null))) return null;
    const record: Record<string, Field<unknown>> = {};
    const problems: Problem[] = [];
    const rowNumber = card ? 1 : content.headerRow + 1 + index;
    for (const { key, column, cells, position } of columns) {
      const { field, problem } = resolve(column, cells[index] ?? null, references);
      record[key] = field;
      if (problem !== null) {
        const at = locate(content, rowNumber, position, card);
        problems.push(problemAt(problem, column, at, field));
      }
    }
    const location = locate(content, rowNumber, firstOfKey, card);
    const refuses = problems.some(({ refusesRow }) => refusesRow);
    return { key: refuses ? null : keyOf(naturalKey, record), row: rowNumber, record, location, problems };
  };
}

function locate(content: TabContent, row: number, position: number, card: boolean): Location {
  const found = { tab: content.key, tabTitle: content.title };
  if (position === 0) return { ...found, row: card ? null : row, position: null };
  // On a card, the position is a row and values stand in column B.
  return card ? { ...found, row: position, position: 2 } : { ...found, row, position };
}

/** Reads a cell and follows its reference to another tab. */
function resolve(column: Column, cell: Cell, references: References): CellReading {
  const { field, problem } = readCell(column, cell);
  if (problem !== null || column.refersTo === undefined || typeof field !== "string") {
    return { field, problem: problem ?? missing(column, field) };
  }
  const known = references.get(column.refersTo);
  const target = known?.get(fold(field));
  if (target !== undefined) return { field: target, problem: null };
  const suggestion = column.type === "code" ? "" : nearest(known ?? [], field);
  return { field: ILLEGIBLE, problem: { code: "orphan", shape: "", suggestion } };
}

function missing({ required }: Column, field: Field<unknown>): CellProblem | null {
  return required === true && !isKnown(field) ? { code: "required_blank", shape: "", suggestion: "" } : null;
}

/** In a key or a required column an unreadable cell refuses the row; elsewhere the value is unknown. */
function problemAt(problem: CellProblem, column: Column, location: Location, field: Field<unknown>): Problem {
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

/** The natural key of a record as one string: names without case nor accents, blanks kept. */
function keyOf(columns: readonly ColumnOf[], record: Readonly<Record<string, Field<unknown>>>): string {
  return columns
    .map(({ key, column }) => {
      const field = record[key] ?? null;
      if (!isKnown(field)) return "";
      return column.type === "name" ? fold(String(field)) : String(field);
    })
    .join("|");
}

function publishReferences(tab: Tab, rows: readonly AnyRow[], references: References): void {
  for (const { key, column } of naturalKeyOf(tab)) {
    if (column.refersTo !== undefined) continue;
    const values = new Map<string, string>();
    for (const { record } of rows) {
      const field = record[key] ?? null;
      if (typeof field === "string" && !values.has(fold(field))) values.set(fold(field), field);
    }
    references.set(`${tab.key}.${key}`, values);
  }
}
