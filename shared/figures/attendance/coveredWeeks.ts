import { known } from "../../records/value.ts";
import type { AssociationFacts } from "../facts.ts";
import { perWorkbook } from "../year/perWorkbook.ts";
import type { Year } from "../year/stayOfYear.ts";
import { isoWeeksOf } from "./isoWeek.ts";

/** An ISO week that is in a stay from Monday to Sunday. */
export type CoveredWeek = {
  readonly participant: string;
  readonly isoWeek: number;
  /** Hours a week of the contract of the stay; null when they are not known. */
  readonly plannedHours: number | null;
  /** Whether the structure held a session in the week: without one, nobody could come. */
  readonly held: boolean;
};

/** The weeks of the ISO year that are wholly in a stay. A stay whose exit is blank, or cannot be read, goes on. */
export const coveredWeeks = perWorkbook((facts: AssociationFacts, year: Year): readonly CoveredWeek[] => {
  const { present, isoWeek: weekOfSum } = facts.weeks;
  const held = new Set(weekOfSum.filter((_, index) => (present[index] ?? 0) > 0));
  const weeks = isoWeeksOf(year);
  return facts.enrolments.flatMap(({ participant, entry, exit, plannedHours }) => {
    const lastDay = known(exit);
    return weeks
      .filter(({ monday, sunday }) => entry <= monday && (lastDay === null || sunday <= lastDay))
      .map(({ isoWeek }) => {
        return { participant, isoWeek, plannedHours: known(plannedHours), held: held.has(isoWeek) };
      });
  });
});
