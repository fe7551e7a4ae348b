import type { PeopleIndex } from "../../identity/uniquePeople.ts";
import type { AssociationFacts } from "../facts.ts";
import { perWorkbook } from "../year/perWorkbook.ts";
import { perYear } from "../year/perYear.ts";
import type { Year } from "../year/stayOfYear.ts";
import { type Attended, participantWeeks, type ParticipantWeek, sumOfAttended } from "./participantWeeks.ts";

/** One person in one ISO week, in every structure at once. */
export type PersonWeek = {
  readonly isoWeek: number;
  readonly attended: Attended;
  /** What each workbook says, one participant's code at a time. */
  readonly parts: readonly ParticipantWeek[];
};

/** The weeks of one person, by ISO week. */
export type WeeksOfPerson = ReadonlyMap<number, PersonWeek>;

/** A participant that the index does not know is a person of their own: nothing says they are anyone else. */
export function personKey(index: PeopleIndex, workbook: string, participant: string): string {
  const person = index.personOf(workbook, participant);
  return person === null ? `${workbook} ${participant}` : String(person);
}

/** By participant's code: what one workbook alone says, which is all there is of nearly everybody. */
const weeksOfWorkbook = perWorkbook(
  (facts: AssociationFacts, year: Year): ReadonlyMap<string, WeeksOfPerson> => {
    const people = new Map<string, Map<number, PersonWeek>>();
    for (const part of participantWeeks(facts, year)) {
      const weeks = people.get(part.participant) ?? new Map<number, PersonWeek>();
      people.set(part.participant, weeks);
      weeks.set(part.isoWeek, { isoWeek: part.isoWeek, attended: part.attended, parts: [part] });
    }
    return people;
  },
);

/** By person: the weeks of the ISO year in which somebody has at least one row that is not a cancelled session. */
export const weeksByPerson = perYear(({ workbooks, index, year }): ReadonlyMap<string, WeeksOfPerson> => {
  const people = new Map<string, WeeksOfPerson>();
  for (const { workbook, facts } of workbooks) {
    for (const [participant, weeks] of weeksOfWorkbook(facts, year)) {
      const person = personKey(index, workbook, participant);
      const same = people.get(person);
      people.set(person, same === undefined ? weeks : together(same, weeks));
    }
  }
  return people;
});

function together(a: WeeksOfPerson, b: WeeksOfPerson): WeeksOfPerson {
  const weeks = new Map(a);
  for (const [isoWeek, week] of b) {
    const same = weeks.get(isoWeek);
    weeks.set(
      isoWeek,
      same === undefined
        ? week
        : {
            isoWeek,
            attended: sumOfAttended(same.attended, week.attended),
            parts: [...same.parts, ...week.parts],
          },
    );
  }
  return weeks;
}

/** Each week of each person. */
export const personWeeks = perYear((year): readonly PersonWeek[] =>
  [...weeksByPerson(year).values()].flatMap((weeks) => [...weeks.values()]),
);

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
