import { type Tally, tallyOf } from "../../statistics/tally.ts";
import type { IndexedYear } from "../year/indexedYear.ts";
import type { StayOfYear } from "../year/stayOfYear.ts";

export const ALL_PARTICIPANTS =
  "Personnes accueillies au moins un jour de l'année, quelle que soit leur situation de droit, chacune comptée une fois.";

export const FIRST_STAY_SPEAKS = "Le premier parcours de l'année parle pour la personne.";

/** Everybody of the year by a trait of the stay that speaks for their profile; null: the trait is not known. */
export function profileOfAll(
  { everybody }: IndexedYear,
  traitOf: (stay: StayOfYear) => string | null,
): Tally {
  return tallyOf(everybody, ({ first }) => traitOf(first));
}
