import type { OutcomeCode } from "../../nomenclature/outcome.ts";
import { OUTCOME_BY_ORIENTATION } from "../../nomenclature/outcomeByOrientation.ts";
import { isKnown, known } from "../../records/value.ts";
import type { Tally } from "../../statistics/tally.ts";
import type { PersonOfYear } from "./personOfYear.ts";
import type { Year } from "./stayOfYear.ts";

/** How the people who left in the year left, by orientation (OUTCOME_BY_ORIENTATION). */
export type ExitsOfYear = {
  readonly orientation: Tally;
  /** Renewals, which are not exits, and withdrawals, which are in no denominator. */
  readonly leftOut: number;
  /** People counted as still present because their exit cannot be read. */
  readonly illegible: number;
};

/** @param people each person once; the stay that ends last speaks for the result */
export function exitsOfYear(people: readonly PersonOfYear[], { firstDay, lastDay }: Year): ExitsOfYear {
  const counts = new Map<string, number>();
  let unknown = 0;
  let leftOut = 0;
  let illegible = 0;
  for (const { last } of people) {
    const { exit, outcome } = last.enrolment;
    if (exit === null) continue;
    if (!isKnown(exit)) {
      illegible += 1;
      continue;
    }
    if (exit < firstDay || exit > lastDay) continue;
    const code: OutcomeCode | null = known(outcome);
    const orientation = code === null ? null : OUTCOME_BY_ORIENTATION.classOf[code];
    if (code === null) unknown += 1;
    else if (orientation === null) leftOut += 1;
    else counts.set(orientation, (counts.get(orientation) ?? 0) + 1);
  }
  return { orientation: { counts, unknown }, leftOut, illegible };
}
