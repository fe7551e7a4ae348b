import { isKnown } from "../../records/value.ts";
import { totalOf } from "../builders/total.ts";
import type { ConventionOfYear } from "../year/conventionsOfYear.ts";

/** What the places of these conventions cost, over the conventions that say both their places and their grant. */
export type FundedPlaces = {
  /** Euros. */
  readonly grant: number;
  readonly places: number;
  readonly complete: number;
  readonly incomplete: number;
};

export function fundedPlaces(conventions: readonly ConventionOfYear[]): FundedPlaces {
  const complete = conventions.filter(({ grant, places }) => isKnown(grant) && isKnown(places));
  return {
    grant: totalOf(complete.map(({ grant }) => grant)).total,
    places: totalOf(complete.map(({ places }) => places)).total,
    complete: complete.length,
    incomplete: conventions.length - complete.length,
  };
}
