import { participantCode } from "../identity/participantCode.ts";
import { type Cell, isBlank } from "../records/cell.ts";
import { ageAtEntryOf, birthYearOf } from "../records/fromBirthDate.ts";
import { readDay } from "../records/readDay.ts";
import type { RawSheet } from "../workbook/content.ts";
import { existingRows, type TypedRow } from "./existingRows.ts";
import type { Completion } from "./recordBook.ts";
import type { Translation } from "./translateImport.ts";

type Rows = Pick<Translation, "rows" | "completions">;

/**
 * Adds what Navette computes from the date of birth and writes beside it: the year of birth, the age at entry. A Google
 * workbook is read without the date of birth, so that these would be unknown if they were not written.
 *
 * Rows that the import neither adds nor completes are left alone.
 */
export function withComputedCells({ rows, completions }: Rows, existing: readonly RawSheet[]): Rows {
  const standing = existingRows(existing);
  const people = standing.get("participants") ?? [];
  const completed = new Map<number, Cell>(
    completions
      .filter(({ tab, column }) => tab === "participants" && column === "birthDate")
      .map(({ row, cell }) => [row, cell]),
  );
  const births = new Map<string, Cell>();
  const learn = (code: Cell, birthDate: Cell) => {
    const known = participantCode(code);
    if (known !== null && readDay(birthDate) !== null && !births.has(known)) births.set(known, birthDate);
  };
  for (const { row, cells } of people)
    learn(cells.code ?? null, completed.get(row) ?? cells.birthDate ?? null);
  for (const cells of rows.participants ?? []) learn(cells.code ?? null, cells.birthDate ?? null);

  const age = ({ participant = null, entry = null }: TypedRow): Cell => {
    const birthDate = births.get(participantCode(participant) ?? "");
    return birthDate === undefined ? null : ageAtEntryOf(birthDate, entry);
  };
  const newlyBorn = new Set(
    people
      .filter(({ row }) => completed.has(row))
      .flatMap(({ cells }) => participantCode(cells.code ?? null) ?? []),
  );
  const filled: Completion[] = [
    ...people.flatMap(({ row, cells }) =>
      completion(
        "participants",
        row,
        "birthYear",
        cells,
        completed.has(row) ? birthYearOf(completed.get(row) ?? null) : null,
      ),
    ),
    ...(standing.get("enrolments") ?? []).flatMap(({ row, cells }) =>
      completion(
        "enrolments",
        row,
        "ageAtEntry",
        cells,
        newlyBorn.has(participantCode(cells.participant ?? null) ?? "") ? age(cells) : null,
      ),
    ),
  ];
  const has = new Set(completions.map(placeOf));
  return {
    rows: {
      ...rows,
      ...(rows.participants && {
        participants: rows.participants.map((cells) =>
          withCell(cells, "birthYear", birthYearOf(cells.birthDate ?? null)),
        ),
      }),
      ...(rows.enrolments && {
        enrolments: rows.enrolments.map((cells) => withCell(cells, "ageAtEntry", age(cells))),
      }),
    },
    completions: [...completions, ...filled.filter((each) => !has.has(placeOf(each)))],
  };
}

const placeOf = ({ tab, row, column }: Completion) => `${tab}|${row}|${column}`;

function withCell(cells: TypedRow, key: string, cell: Cell): TypedRow {
  return cell === null || !isBlank(cells[key] ?? null) ? cells : { ...cells, [key]: cell };
}

function completion(
  tab: Completion["tab"],
  row: number,
  column: string,
  cells: TypedRow,
  cell: Cell,
): Completion[] {
  return cell === null || !isBlank(cells[column] ?? null) ? [] : [{ tab, row, column, cell }];
}
