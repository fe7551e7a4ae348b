import { addDays, type Day, dayOf, daysBetween } from "../../../shared/calendar.ts";
import { NEVER_WORKED } from "../../../shared/workbook/column.ts";
import type { OutcomeCode } from "../../../shared/nomenclature/outcome.ts";
import type { FrenchLevelCode } from "../../../shared/nomenclature/frenchLevel.ts";
import type { LanguageCourseCode } from "../../../shared/nomenclature/languageCourse.ts";
import type { DiplomaCode } from "../../../shared/nomenclature/diploma.ts";
import { identityDrawer, type Identity } from "../maine-et-loire-2012/identities.ts";
import type { Random } from "../random.ts";
import { type Group, GROUPS, NEXT_GROUPS } from "./groups.ts";
import {
  cards,
  COURSES,
  GOOD_FRENCH,
  INACTIVITY,
  MEAN_AGE,
  NATIONALITY,
  OUTCOMES,
  PARTICIPANTS,
  QUALIFICATION,
  READY,
  SEX,
  WEAK_FRENCH,
} from "./totals.ts";

export type Stay = {
  readonly group: Group;
  readonly entry: Day;
  readonly exit: Day | null;
  readonly outcome: OutcomeCode | null;
};

/** Somebody who does not exist. */
export type Person = {
  readonly code: string;
  readonly identity: Identity;
  readonly sex: "F" | "H" | null;
  readonly nationality: keyof typeof NATIONALITY | null;
  readonly diploma: DiplomaCode | null;
  readonly unrecognised: "oui" | "non" | null;
  readonly lastActivity: string | null;
  readonly frenchLevel: FrenchLevelCode | null;
  readonly course: LanguageCourseCode | null;
  readonly ready: "oui" | "non" | null;
  /** The process that ends in 2016, then the next one of those who go on. */
  readonly stays: readonly [Stay, ...Stay[]];
};

type French = Pick<Person, "frenchLevel" | "course"> & { readonly group: Group };

export function drawPeople(random: Random): readonly Person[] {
  const draw = identityDrawer(random);
  const french = random.shuffled(frenchOfEverybody(random));
  const sexes = random.shuffled(cards(SEX));
  const nationalities = random.shuffled(cards(NATIONALITY));
  const qualifications = random.shuffled(cards(QUALIFICATION));
  const inactivities = random.shuffled(cards(INACTIVITY));
  const readiness = random.shuffled(cards(READY));
  const outcomes = random.shuffled(cards(OUTCOMES));
  const births = birthDates(random);
  return french.map(({ group, ...language }, index) => {
    const sex = sexes[index] ?? null;
    const stays = staysOf(random, group, outcomes[index] ?? null);
    return {
      code: `P-${String(index + 1).padStart(3, "0")}`,
      identity: { ...draw(sex ?? "F", null), birthDate: births[index] ?? null },
      sex,
      nationality: nationalities[index] ?? null,
      ...diplomaOf(random, qualifications[index] ?? null),
      lastActivity: lastActivityOf(random, inactivities[index] ?? null, stays[0].entry),
      ...language,
      ready: readiness[index] ?? null,
      stays,
    };
  });
}

/** The language groups are for people of weak French; some of those of the other groups follow a course too. */
function frenchOfEverybody(random: Random): readonly French[] {
  const weak = Object.values(WEAK_FRENCH).reduce((sum, count) => sum + count, 0);
  const courses = random.shuffled(cards(COURSES, weak));
  const levels = [
    ...random.shuffled(cards(WEAK_FRENCH, weak)),
    ...random.shuffled(cards(GOOD_FRENCH, PARTICIPANTS - weak)),
  ];
  const languageGroups = GROUPS.filter(({ action }) => action === "language");
  const otherGroups = GROUPS.filter(({ action }) => action === "remobilisation");
  const inLanguage = 47;
  return levels.map((frenchLevel, index) => {
    const groups = index < inLanguage ? languageGroups : otherGroups;
    // One of those who follow none was not asked.
    const course = index < weak ? (courses[index] ?? null) : index === weak ? null : "aucun";
    return { frenchLevel, course, group: groups[index % groups.length] as Group };
  });
}

/** Different birth dates, whose ages at the end of 2016 have the published mean. */
function birthDates(random: Random): readonly Day[] {
  const half = Array.from({ length: (PARTICIPANTS - 1) / 2 }, () => random.integer(1, 20));
  const ages = random.shuffled([0, ...half, ...half.map((gap) => -gap)]).map((gap) => MEAN_AGE + gap);
  const taken = new Set<Day>();
  return ages.map((age) => {
    for (;;) {
      const day = dayOf(2016 - age, random.integer(1, 12), random.integer(13, 28));
      if (day === null || taken.has(day)) continue;
      taken.add(day);
      return day;
    }
  });
}

function diplomaOf(
  random: Random,
  qualification: keyof typeof QUALIFICATION | null,
): Pick<Person, "diploma" | "unrecognised"> {
  if (qualification === null) return { diploma: null, unrecognised: null };
  if (qualification === "none") return { diploma: "aucun", unrecognised: random.chance(0.5) ? "non" : null };
  return {
    diploma: random.pick(["brevet", "d5", "d4", "d3", "d1_2"] as const),
    unrecognised: qualification === "unrecognised" ? "oui" : "non",
  };
}

function lastActivityOf(
  random: Random,
  inactivity: keyof typeof INACTIVITY | null,
  entry: Day,
): string | null {
  if (inactivity === null) return null;
  if (inactivity === "never") return NEVER_WORKED;
  const days = inactivity === "long" ? random.integer(800, 5000) : random.integer(100, 600);
  return addDays(entry, -days).slice(0, 7);
}

function staysOf(random: Random, group: Group, outcome: OutcomeCode | null): Person["stays"] {
  const entry = group.start;
  const end = group.end ?? entry;
  const gaveUp = outcome?.startsWith("abandon") === true;
  // Nobody gives up before 2016: the document is about that year.
  const exit = gaveUp ? addDays(end, -random.integer(20, daysBetween("2016-02-20", end))) : end;
  const process = { group, entry, exit: exit < entry ? addDays(entry, 30) : exit, outcome };
  if (outcome !== "renouv") return [process];
  const next = end < NEXT_GROUPS.inDecember.start ? NEXT_GROUPS.inDecember : NEXT_GROUPS.inJanuary;
  return [process, { group: next, entry: next.start, exit: null, outcome: null }];
}
