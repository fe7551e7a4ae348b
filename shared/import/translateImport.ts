import type { Day } from "../calendar.ts";
import { type Cell, isBlank } from "../records/cell.ts";
import { readDay } from "../records/readDay.ts";
import type { RawSheet } from "../workbook/content.ts";
import type { CellFate } from "./cellFate.ts";
import { type CommuneName, communesOf, readCommune } from "./communes.ts";
import { existingRows, type ExistingRows, type TypedRows } from "./existingRows.ts";
import { fateBook } from "./fateBook.ts";
import type { MappedColumn, Mapping } from "./mapping.ts";
import { type PeopleReport, peopleOf } from "./peopleOf.ts";
import { pourRow } from "./pourRow.ts";
import type { Answers, Question } from "./question.ts";
import { questionBook } from "./questionBook.ts";
import { type Completion, recordBook } from "./recordBook.ts";
import { rowKeyOf } from "./rowKey.ts";
import { rowKind } from "./rowKinds.ts";
import { columnOfTarget, FULL_NAME, SESSION, type Target, TARGETS } from "./target.ts";
import { workshopNames } from "./workshopNames.ts";

export type ImportRequest = {
  /** The old table, which is never changed. */
  readonly sheet: RawSheet;
  /** As `proposeImport` gave it, or as a person changed it. */
  readonly mapping: Mapping;
  readonly answers: Answers;
  /** The sheets of the workbook that receives the rows; none for a new workbook. */
  readonly existing: readonly RawSheet[];
  /** The communes of the territory, when a list is at hand. */
  readonly communes?: readonly CommuneName[];
};

/** What an old table gives. Plain JSON. Holds names: it stays with the association. */
export type Translation = {
  /** Rows to add, by tab, as a person would type them; below those that stand there. */
  readonly rows: TypedRows;
  /** Blank cells of rows that stand in the workbook. No cell that holds something is changed. */
  readonly completions: readonly Completion[];
  /** What is left to decide. While there is any, nothing should be written: cells that wait for an answer are blank. */
  readonly questions: readonly Question[];
  /** What the answers settled, to be looked at again. */
  readonly answered: readonly Question[];
  /** Every cell of the sheet that is not blank, once, in the order of the sheet. */
  readonly fates: readonly CellFate[];
  readonly people: PeopleReport;
};

/**
 * Translates an old table into rows of the template, as the mapping and the answers say.
 *
 * Pure and total: any sheet and any mapping give a translation. Done again on the workbook it filled, with the same
 * answers, it gives no row and no completion.
 */
export function translateImport({
  sheet,
  mapping,
  answers,
  existing,
  communes = [],
}: ImportRequest): Translation {
  const standing = existingRows(existing);
  const columns = sortedColumns(mapping);
  const data = dataRows(sheet, mapping, columns);
  const questions = questionBook(answers);
  const book = recordBook(standing, rowKeyOf);
  const fates = fateBook(sheet, mapping);
  const settling = {
    questions,
    communes: communesOf(communes, [...communeCells(standing), ...settledCommunes(columns, data)]),
    lastDay: lastDayOf(mapping, data),
  };
  const people = peopleOf({ mapping, standing, data, settling });
  const names = {
    workshop: workshopNames("attendances.workshop", standing.get("workshops") ?? [], columns, data),
    group: workshopNames("enrolments.group", standing.get("groups") ?? [], columns, data),
  };
  for (const row of data) pourRow(row, { mapping, columns, people, names, book, fates, settling, sheet });
  return {
    rows: book.rows(),
    completions: book.completions(),
    questions: questions.pending(),
    answered: questions.answered(),
    fates: fates.all(),
    people: people.report(),
  };
}

/** A row of the table that may be somebody, cells by position, those filled down included. */
export type DataRow = {
  readonly row: number;
  readonly cellAt: (position: number) => Cell;
  /** Whether the cell is the row's own, and not the value of a cell above it. */
  readonly isOwn: (position: number) => boolean;
};

/** In the order of the template, so that the order of the old table changes nothing. */
function sortedColumns({ columns }: Mapping): readonly MappedColumn[] {
  const rank = ({ target }: MappedColumn) => TARGETS.indexOf(target ?? "");
  const isKnown = ({ target }: MappedColumn) => target !== null && TARGETS.includes(target);
  return columns
    .filter(isKnown)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        byText(a.session?.date ?? "", b.session?.date ?? "") ||
        byText(a.header, b.header) ||
        a.position - b.position,
    );
}

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const NAMES_A_PERSON: ReadonlySet<Target> = new Set([
  FULL_NAME,
  "participants.code",
  "participants.birthName",
  "participants.firstName",
]);

function dataRows(sheet: RawSheet, mapping: Mapping, columns: readonly MappedColumn[]): readonly DataRow[] {
  const people = columns.filter(({ target }) => target !== null && NAMES_A_PERSON.has(target));
  const above = new Map<number, Cell>();
  const rows: DataRow[] = [];
  for (let row = mapping.firstRow; row <= Math.min(mapping.lastRow, sheet.rows.length); row++) {
    const cells = sheet.rows[row - 1] ?? [];
    if (rowKind(cells, sheet, mapping) !== "data") continue;
    const own = (position: number) => cells[position - 1] ?? null;
    // A first name below another person's is not theirs: the cells of a person go down together.
    const namesNobody = people.every(({ position }) => isBlank(own(position)));
    const filled = new Map(
      columns
        .filter((column) => column.fillDown === true && isBlank(own(column.position)))
        .filter((column) => namesNobody || !people.includes(column))
        .map(({ position }) => [position, above.get(position) ?? null]),
    );
    for (const { position } of columns) if (!isBlank(own(position))) above.set(position, own(position));
    rows.push({
      row,
      cellAt: (position) => filled.get(position) ?? own(position),
      isOwn: (position) => !filled.has(position),
    });
  }
  return rows;
}

function communeCells(standing: ExistingRows): readonly Cell[] {
  return [...standing.values()].flat().map(({ cells }) => cells.commune ?? null);
}

/** « 49007 Angers » in one row tells what « Angers » is in another. */
function settledCommunes(columns: readonly MappedColumn[], data: readonly DataRow[]): readonly Cell[] {
  const nowhere = communesOf([], []);
  return columns
    .filter(({ target }) => columnOfTarget(target)?.column.type === "commune")
    .flatMap(({ position }) => data.map(({ cellAt }) => readCommune(cellAt(position), nowhere)));
}

/** Says since when people are in the table, not when it was kept. */
const OTHER_TIMES: ReadonlySet<Target> = new Set(["participants.birthDate", "enrolments.rsaOpening"]);

function lastDayOf({ columns }: Mapping, data: readonly DataRow[]): Day | null {
  const sessions = columns.flatMap(({ target, session }) =>
    target === SESSION && session !== undefined ? session.date : [],
  );
  const days = columns
    .filter(({ target }) => columnOfTarget(target)?.column.type === "date" && !OTHER_TIMES.has(target ?? ""))
    .flatMap(({ position }) => data.flatMap(({ cellAt }) => readDay(cellAt(position)) ?? []));
  return [...sessions, ...days].reduce<Day | null>(
    (last, day) => (last === null || day > last ? day : last),
    null,
  );
}
