import type { OutcomeCode } from "../../nomenclature/outcome.ts";
import type { Grouping } from "../../nomenclature/nomenclature.ts";
import { isKnown, known } from "../../records/value.ts";
import { type Tally, tallyOf } from "../../statistics/tally.ts";
import { PEOPLE, quantity } from "../builders/quality.ts";
import type { IndexedYear } from "../year/indexedYear.ts";

/** The exits of a year in the classes of a grouping, and a sentence about those in no calculation. */
export type GroupedExits = { readonly tally: Tally; readonly quality: readonly string[] };

/**
 * Of the public of the programme, as « Situation à la sortie » counts it: the stay that ends last speaks.
 *
 * @param apart the outcomes that have no class in the grouping, in French
 */
export function exitsOfPublic<G extends string>(
  { people, year: { firstDay, lastDay } }: IndexedYear,
  grouping: Grouping<OutcomeCode, G>,
  apart: string,
): GroupedExits {
  const left = people
    .map(({ last }) => last.enrolment)
    .filter(({ exit }) => isKnown(exit) && exit >= firstDay && exit <= lastDay);
  return grouped(
    left.map(({ outcome }) => known(outcome)),
    grouping,
    apart,
  );
}

/**
 * Of everybody whose stay ended in the year: the one that ended last speaks.
 *
 * @param apart the outcomes that have no class in the grouping, in French
 */
export function exitsOfEverybody<G extends string>(
  { ended }: IndexedYear,
  grouping: Grouping<OutcomeCode, G>,
  apart: string,
): GroupedExits {
  return grouped(
    ended.map(({ stay }) => known(stay.enrolment.outcome)),
    grouping,
    apart,
  );
}

function grouped<G extends string>(
  outcomes: readonly (OutcomeCode | null)[],
  { classOf }: Grouping<OutcomeCode, G>,
  apart: string,
): GroupedExits {
  const counted = outcomes.filter((code) => code === null || classOf[code] !== null);
  const leftOut = outcomes.length - counted.length;
  return {
    tally: tallyOf(counted, (code) => (code === null ? null : classOf[code])),
    quality: leftOut === 0 ? [] : [`${quantity(leftOut, PEOPLE)} hors calcul : ${apart}.`],
  };
}
