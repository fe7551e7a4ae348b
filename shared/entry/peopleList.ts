import type { Day } from "../calendar.ts";
import { participantCode } from "../identity/participantCode.ts";
import { type Cell, isBlank } from "../records/cell.ts";
import { tidy } from "../records/fold.ts";
import { readDay } from "../records/readDay.ts";
import type { SheetRow } from "../workbook/sheetRow.ts";

/** Somebody of the workbook, as a form lists them: for the association's eyes only. Plain JSON. */
export type Person = {
  readonly code: string;
  /** « ROUX Anne » */
  readonly name: string;
  /** Row in « Participants ». */
  readonly row: number;
  /** The last stay; null when there is none. */
  readonly stay: Stay | null;
};

/** `row` is the row in « Parcours »; exit is null while the person is there. */
export type Stay = { readonly row: number; readonly entry: Day | null; readonly exit: Day | null };

/**
 * The people of a workbook in alphabetical order, each with their last stay. The first row of a code counts.
 *
 * @param participants rows of « Participants »
 * @param enrolments rows of « Parcours »
 */
export function peopleList(participants: readonly SheetRow[], enrolments: readonly SheetRow[]): Person[] {
  const stays = lastStays(enrolments);
  const people = new Map<string, Person>();
  for (const { row, cells } of participants) {
    const code = participantCode(cells.code ?? null);
    if (code !== null && !people.has(code))
      people.set(code, { code, name: nameOf(cells), row, stay: stays.get(code) ?? null });
  }
  return [...people.values()].sort(
    (a, b) => a.name.localeCompare(b.name, "fr") || (a.code < b.code ? -1 : 1),
  );
}

/** Whether a person is enrolled on a day: entered, and not gone before. */
export function isEnrolledOn({ stay }: Person, day: Day): boolean {
  if (stay === null) return false;
  return (stay.entry === null || stay.entry <= day) && (stay.exit === null || stay.exit >= day);
}

function lastStays(enrolments: readonly SheetRow[]): ReadonlyMap<string, Stay> {
  const stays = new Map<string, Stay>();
  for (const { row, cells } of enrolments) {
    const code = participantCode(cells.participant ?? null);
    if (code === null) continue;
    const stay = { row, entry: readDay(cells.entry ?? null), exit: readDay(cells.exit ?? null) };
    const known = stays.get(code);
    if (known === undefined || (stay.entry ?? "") >= (known.entry ?? "")) stays.set(code, stay);
  }
  return stays;
}

function nameOf({
  birthName = null,
  usedName = null,
  firstName = null,
}: Readonly<Record<string, Cell>>): string {
  const text = (cell: Cell) => (isBlank(cell) ? "" : tidy(String(cell)));
  const family = text(usedName) || text(birthName);
  return (
    [family.toLocaleUpperCase("fr"), text(firstName)].filter((part) => part !== "").join(" ") || "(sans nom)"
  );
}
