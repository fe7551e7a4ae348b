import type { Day } from "../calendar.ts";
import { participantCode } from "../identity/participantCode.ts";
import { readDay } from "../records/readDay.ts";
import { peopleList } from "./peopleList.ts";
import type { SheetRow } from "../workbook/sheetRow.ts";

/** Somebody of the workbook and all their stays; exit is null while they are there. Plain JSON, for the association's eyes only. */
export type RollCallPerson = {
  readonly code: string;
  readonly name: string;
  readonly stays: readonly { readonly entry: Day | null; readonly exit: Day | null }[];
};

/**
 * Everybody of a workbook in alphabetical order: a roll-call of last spring is called among the people of last spring.
 *
 * @param participants rows of « Participants »
 * @param enrolments rows of « Parcours »
 */
export function rollCallPeople(
  participants: readonly SheetRow[],
  enrolments: readonly SheetRow[],
): RollCallPerson[] {
  const stays = new Map<string, RollCallPerson["stays"][number][]>();
  for (const { cells } of enrolments) {
    const code = participantCode(cells.participant ?? null);
    if (code === null) continue;
    const stay = { entry: readDay(cells.entry ?? null), exit: readDay(cells.exit ?? null) };
    stays.set(code, [...(stays.get(code) ?? []), stay]);
  }
  return peopleList(participants, []).map(({ code, name }) => ({ code, name, stays: stays.get(code) ?? [] }));
}

export function isExpectedOn({ stays }: RollCallPerson, day: Day): boolean {
  return stays.some(({ entry, exit }) => (entry === null || entry <= day) && (exit === null || exit >= day));
}
