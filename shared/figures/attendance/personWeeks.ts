import type { PeopleIndex } from "../../identity/uniquePeople.ts";
import { perYear } from "./perYear.ts";
import { type Attended, participantWeeks, type ParticipantWeek, sumOfAttended } from "./participantWeeks.ts";

/** One person in one ISO week, in every structure at once. */
export type PersonWeek = {
  /** The same word for the same person, in every workbook. */
  readonly person: string;
  readonly isoWeek: number;
  readonly attended: Attended;
  /** What each workbook says, one participant's code at a time. */
  readonly parts: readonly ParticipantWeek[];
};

/** A participant that the index does not know is a person of their own: nothing says they are anyone else. */
export function personKey(index: PeopleIndex, workbook: string, participant: string): string {
  const person = index.personOf(workbook, participant);
  return person === null ? `${workbook} ${participant}` : String(person);
}

/** The weeks of the ISO year in which somebody has at least one row that is not a cancelled session. */
export const personWeeks = perYear(({ workbooks, index, year }): readonly PersonWeek[] => {
  const weeks = new Map<string, PersonWeek>();
  for (const { workbook, facts } of workbooks) {
    for (const part of participantWeeks(facts, year)) {
      const { participant, isoWeek, attended } = part;
      const person = personKey(index, workbook, participant);
      const key = weekKey(person, isoWeek);
      const same = weeks.get(key);
      weeks.set(
        key,
        same === undefined
          ? { person, isoWeek, attended, parts: [part] }
          : { ...same, attended: sumOfAttended(same.attended, attended), parts: [...same.parts, part] },
      );
    }
  }
  return [...weeks.values()];
});

export const weekKey = (person: string, isoWeek: number): string => `${isoWeek} ${person}`;

export const PERSON_WEEKS = { one: "semaine de présence", several: "semaines de présence" };

/** Which weeks count, in French, for a rule. */
export const WHICH_WEEKS =
  "Une personne compte une fois par semaine ISO, toutes structures réunies ; une semaine appartient à l'année de son jeudi.";

/** Minutes of the week; null when a presence has no length, or a row no status. */
export function minutesOf({ attended }: Pick<PersonWeek, "attended">): number | null {
  return attended.untimed + attended.unrecorded > 0 ? null : attended.minutes;
}

/** Half-days of the week; null when a row has no status. */
export function halfDaysOf({ attended }: Pick<PersonWeek, "attended">): number | null {
  return attended.unrecorded > 0 ? null : attended.halfDays;
}
