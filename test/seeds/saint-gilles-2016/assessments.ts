import { addDays, daysBetween } from "../../../shared/calendar.ts";
import type { assessmentsTab } from "../../../shared/workbook/association/assessmentsTab.ts";
import type { ValuesOf } from "../maine-et-loire-2012/values.ts";
import type { Random } from "../random.ts";
import type { Person } from "./people.ts";
import { IMPROVED } from "./totals.ts";

type Assessment = ValuesOf<typeof assessmentsTab>;
type Domain = keyof typeof IMPROVED;

const DOMAINS = Object.keys(IMPROVED) as Domain[];

/** Of those who reached the term: nobody met them half-way, or something was not filled in then. */
const WITHOUT_MIDDLE = 4;
const WITH_PARTIAL_MIDDLE = 3;

export const reachedTerm = ({ stays: [{ outcome }] }: Person) =>
  outcome !== null && !outcome.startsWith("abandon");

/** At the entry, half-way and at the end; a level never falls, and rises for as many people as the document says. */
export function drawAssessments(random: Random, people: readonly Person[]): readonly Assessment[] {
  const arrived = random.shuffled(people.filter(reachedTerm));
  const improved = new Map(
    DOMAINS.map((domain) => [domain, new Set(random.shuffled(arrived).slice(0, IMPROVED[domain]))] as const),
  );
  const whole = arrived.flatMap((person, rank) => {
    const before = DOMAINS.map((domain) => [domain, random.integer(1, 3)] as const);
    const after = before.map(
      ([domain, level]) =>
        [domain, improved.get(domain)?.has(person) ? level + random.integer(1, 2) : level] as const,
    );
    const half = before.map(([domain, level], index) => {
      const end = after[index]?.[1] ?? level;
      const blank =
        rank >= WITHOUT_MIDDLE && rank < WITHOUT_MIDDLE + WITH_PARTIAL_MIDDLE && index === rank % 7;
      return [domain, blank ? null : random.pick([level, end])] as const;
    });
    const [{ entry, exit }, next] = person.stays;
    const end = exit ?? entry;
    const middle = addDays(entry, Math.round(daysBetween(entry, end) / 2));
    const row = (
      moment: NonNullable<Assessment["moment"]>,
      date: string,
      levels: typeof half,
    ): Assessment => ({
      participant: person.code,
      moment,
      date,
      ...Object.fromEntries(levels),
    });
    return [
      // Some are met before the first day, some after the last.
      row("entree", addDays(entry, random.integer(-10, 15)), before),
      ...(rank < WITHOUT_MIDDLE ? [] : [row("milieu", middle, half)]),
      row("fin", addDays(end, random.integer(-12, 8)), after),
      ...(next === undefined ? [] : [row("entree", addDays(next.entry, 2), after)]),
    ];
  });
  const gaveUp = people.filter((person) => !reachedTerm(person));
  const begun = gaveUp.map(({ code, stays: [{ entry }] }): Assessment => ({
    participant: code,
    moment: "entree",
    date: addDays(entry, random.integer(0, 10)),
    ...Object.fromEntries(DOMAINS.map((domain) => [domain, random.integer(1, 3)])),
  }));
  return [...whole, ...begun];
}
