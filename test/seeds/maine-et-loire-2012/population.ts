import { addDays } from "../../../shared/calendar.ts";
import type { Random } from "../random.ts";
import { workingDay } from "./days.ts";
import { type Arrangement, mainStay, otherOutcome, secondSpan, type Stay } from "./enrolments.ts";
import type { Person } from "./people.ts";
import { STRUCTURES } from "./structures.ts";

/** Stays of one person, the one that speaks for the result first; none for somebody who never came. */
export type Course = { readonly person: Person; readonly structure: number; readonly stays: readonly Stay[] };

/** People who attend two structures in the year. */
const IN_TWO_STRUCTURES: readonly (readonly [Arrangement, number])[] = [
  ["before", 17],
  ["within", 12],
  ["handover", 12],
];
/** People who come back to the same structure within the year: after a renewal, after another exit, under another code. */
const RETURNS = { renewed: 8, left: 13, underAnotherCode: 3 };

/** Everybody with their stays, in the structures: the totals are those of the people, whatever happens here. */
export function buildCourses(random: Random, people: readonly Person[]): readonly Course[] {
  const homes = homesOf(random, people);
  const courses: Course[] = people.map((person, index) => {
    const structure = homes[index] ?? 1;
    const main = mainStay(random, person, structure);
    return { person, structure, stays: main === null ? [] : [main, ...nextYear(random, main)] };
  });
  for (const [arrangement, count] of IN_TWO_STRUCTURES) {
    addSecondStays(random, courses, arrangement, count, (main) => ({ structure: neighbour(random, main) }));
  }
  addSecondStays(random, courses, "before", RETURNS.renewed, () => ({ outcome: "renouv" }));
  addSecondStays(random, courses, "before", RETURNS.left, () => ({}));
  addSecondStays(random, courses, "before", RETURNS.underAnotherCode, () => ({ underAnotherCode: true }));
  addRsaBeforeOtherRights(random, courses);
  misstateRights(courses);
  addSlips(courses);
  return courses;
}

/** Each structure gets people in proportion of its places; the document's 566 exactly so. */
function homesOf(random: Random, people: readonly Person[]): readonly number[] {
  const places = STRUCTURES.reduce((sum, structure) => sum + structure.places, 0);
  const counted = people.filter(({ cohort }) => cohort === "rsa").length;
  let handedOut = 0;
  let placesPassed = 0;
  const homes = STRUCTURES.flatMap(({ number, places: own }) => {
    placesPassed += own;
    const upTo = Math.round((counted * placesPassed) / places);
    const size = upTo - handedOut;
    handedOut = upTo;
    return Array.from({ length: size }, () => number);
  });
  const others = people.slice(counted).map(() => random.pick(STRUCTURES).number);
  return [...random.shuffled(homes), ...others];
}

/** A renewal decided in the year goes on in the next. */
function nextYear(random: Random, main: Stay): Stay[] {
  if (main.outcome !== "renouv") return [];
  const entry = workingDay(random, "2013-01-07", "2013-01-18");
  return [{ ...main, entry, exit: null, outcome: null, speaksForProfile: false }];
}

/** Another structure of the same territory. */
function neighbour(random: Random, { structure }: Stay): number {
  const home = STRUCTURES.find(({ number }) => number === structure);
  const others = STRUCTURES.filter(
    ({ number, territory }) => number !== structure && territory === home?.territory,
  );
  return random.pick(others).number;
}

/** Gives a second stay to people who have one, and room for it. */
function addSecondStays(
  random: Random,
  courses: Course[],
  arrangement: Arrangement,
  count: number,
  changes: (main: Stay) => Partial<Stay>,
): void {
  let added = 0;
  for (const index of random.shuffled(courses.map((_, position) => position))) {
    if (added === count) return;
    const course = courses[index];
    const [main, ...others] = course?.stays ?? [];
    if (course === undefined || main === undefined || others.length > 0 || !mayHaveTwo(main)) continue;
    const span = secondSpan(random, main, arrangement);
    if (span === null) continue;
    const startsFirst = span.entry < main.entry;
    const second: Stay = {
      ...main,
      ...span,
      outcome: otherOutcome(random, main.person),
      speaksForProfile: startsFirst,
      ...changes(main),
    };
    courses[index] = { ...course, stays: [{ ...main, speaksForProfile: !startsFirst }, second] };
    added++;
  }
  if (added < count)
    throw new RangeError(`Cannot give ${count} people a second stay: only ${added} have room`);
}

/** They must be recognised, and the date of their right must leave no doubt on what the second stay may say. */
function mayHaveTwo({ person }: Stay): boolean {
  return person.cohort === "rsa" && person.identity.birthDate !== null && person.rsaOpening !== null;
}

/** Two people had the RSA on a stay of 2011 and have it no more in 2012. */
function addRsaBeforeOtherRights(random: Random, courses: Course[]): void {
  const late = courses.filter(
    ({ person, stays }) => person.cohort === "other_rights" && (stays[0]?.entry ?? "") >= "2012-01-01",
  );
  for (const course of late.slice(0, 2)) {
    const entry = workingDay(random, "2010-10-04", "2011-03-31");
    const exit = addDays(entry, 210);
    const [main] = course.stays;
    if (main === undefined) continue;
    const before: Stay = { ...main, entry, exit, outcome: "renouv", rights: ["rsa_socle"] };
    courses[courses.indexOf(course)] = { ...course, stays: [main, before] };
  }
}

/** One stay that says RSA is enough for the person to be counted. */
function misstateRights(courses: Course[]): void {
  const twice = courses.filter(
    ({ stays }) => stays.length === 2 && stays[0]?.structure !== stays[1]?.structure,
  );
  twice.forEach((course, rank) => {
    const rights = ([null, { unknown: "non_recueilli" }, ["ass"]] as const)[rank % 9];
    if (rights === undefined) return;
    const [main, second] = course.stays as [Stay, Stay];
    courses[courses.indexOf(course)] = { ...course, stays: [main, { ...second, rights }] };
  });
}

function addSlips(courses: Course[]): void {
  const there = courses.filter(
    ({ person, stays }) => person.cohort === "rsa" && stays.length === 1 && stays[0]?.exit === null,
  );
  const slips = ["exit_before_entry", "outcome_without_exit", "outcome_without_exit"] as const;
  slips.forEach((slip, rank) => {
    const course = there[rank * 50];
    const [main] = course?.stays ?? [];
    if (course === undefined || main === undefined)
      throw new RangeError("Cannot place a slip: expected a stay");
    courses[courses.indexOf(course)] = { ...course, stays: [{ ...main, slip }] };
  });
}
