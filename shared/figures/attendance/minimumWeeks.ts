import type { Programme } from "../../programme/programme.ts";
import { coveredWeeks } from "./coveredWeeks.ts";
import { hoursInWords, isUnder } from "./hours.ts";
import { NOTHING_ATTENDED } from "./participantWeeks.ts";
import { perYear } from "../year/perYear.ts";
import type { IndexedYear } from "../year/indexedYear.ts";
import { perWorkbook } from "../year/perWorkbook.ts";
import type { Year } from "../year/stayOfYear.ts";
import type { AssociationFacts } from "../facts.ts";
import { minutesOf, personKey, weeksByPerson, WHICH_WEEKS } from "./personWeeks.ts";

/** What a week of a person is beside the minimum of hours. */
export type MinimumState = "sous_minimum" | "au_minimum" | "sans_minimum" | "heures_inconnues";

export type MinimumWeek = { readonly person: string; readonly state: MinimumState };

export const MINIMUM_CLASSES = [
  { code: "sous_minimum", label: "Sous le minimum" },
  { code: "au_minimum", label: "Au minimum ou au-dessus" },
] as const;

type Expected = { readonly hours: number | null; readonly held: boolean };

/**
 * The weeks of the ISO year in which somebody was expected: wholly in one of their stays, with a row of attendance, or
 * with none while the structure of the stay held a session.
 */
export const minimumWeeks = perYear((year): readonly MinimumWeek[] => {
  const attended = weeksByPerson(year);
  const weeks: MinimumWeek[] = [];
  for (const [person, expected] of expectedWeeks(year)) {
    const came = attended.get(person);
    for (const [isoWeek, { hours, held }] of expected) {
      const week = came?.get(isoWeek);
      if (week === undefined && !held) continue;
      const minimum = hours ?? year.programme.minimumHours;
      weeks.push({ person, state: stateOf(week ?? { attended: NOTHING_ATTENDED }, minimum) });
    }
  }
  return weeks;
});

type ExpectedWeeks = ReadonlyMap<number, Expected>;

/** By participant's code, then by ISO week. */
const expectedOfWorkbook = perWorkbook(
  (facts: AssociationFacts, year: Year): ReadonlyMap<string, ExpectedWeeks> => {
    const people = new Map<string, Map<number, Expected>>();
    for (const { participant, isoWeek, plannedHours: hours, held } of coveredWeeks(facts, year)) {
      const weeks = people.get(participant) ?? new Map<number, Expected>();
      people.set(participant, weeks);
      const same = weeks.get(isoWeek);
      weeks.set(isoWeek, same === undefined ? { hours, held } : both(same, { hours, held }));
    }
    return people;
  },
);

/** By person, then by ISO week. */
function expectedWeeks({ workbooks, index, year }: IndexedYear): ReadonlyMap<string, ExpectedWeeks> {
  const people = new Map<string, ExpectedWeeks>();
  for (const { workbook, facts } of workbooks) {
    for (const [participant, weeks] of expectedOfWorkbook(facts, year)) {
      const person = personKey(index, workbook, participant);
      const same = people.get(person);
      people.set(person, same === undefined ? weeks : together(same, weeks));
    }
  }
  return people;
}

function together(a: ExpectedWeeks, b: ExpectedWeeks): ExpectedWeeks {
  const weeks = new Map(a);
  for (const [isoWeek, week] of b) {
    const same = weeks.get(isoWeek);
    weeks.set(isoWeek, same === undefined ? week : both(same, week));
  }
  return weeks;
}

function both(a: Expected, b: Expected): Expected {
  return { hours: highest(a.hours, b.hours), held: a.held || b.held };
}

function stateOf(week: Parameters<typeof minutesOf>[0], minimum: number | null): MinimumState {
  if (minimum === null) return "sans_minimum";
  // What is not known could only add to it.
  if (!isUnder(week.attended.minutes, minimum)) return "au_minimum";
  return minutesOf(week) === null ? "heures_inconnues" : "sous_minimum";
}

function highest(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}

export const MINIMUM_POPULATION =
  "Semaines de l'année (ISO) comprises du lundi au dimanche dans un parcours d'une personne, celles de l'entrée et de la sortie étant laissées de côté si elles ne sont pas entières.";

/** How a week is compared with the minimum, in French. */
export function minimumRule({ minimumHours }: Programme): string {
  const fallback =
    minimumHours === null
      ? "le programme n'en fixe pas d'autres, et sans elles la semaine est hors calcul"
      : `à défaut les ${hoursInWords(minimumHours)} du programme`;
  return `Le minimum est celui des heures prévues au parcours (les plus nombreuses, si deux parcours couvrent la semaine) ; ${fallback}. Une semaine sans aucune ligne de présence compte pour 0 heure si la structure a tenu une séance cette semaine-là ; sinon elle ne compte pas. Une semaine où une présence n'a pas de durée, ou une ligne pas de statut, est hors calcul, sauf si les heures connues suffisent. ${WHICH_WEEKS}`;
}
