import { TRAINING_LEVEL_BY_DIPLOMA } from "../../nomenclature/trainingLevelByDiploma.ts";
import { known } from "../../records/value.ts";
import type { Tally } from "../../statistics/tally.ts";
import type { IndexedYear } from "../year/indexedYear.ts";
import { profile } from "./profile.ts";

/** Class of TRAINING_LEVEL_BY_DIPLOMA that the published share is about. */
export const LEVEL_SIX = "VI";

/** The people of the year by the level of their highest diploma. */
export function byLevelOfDiploma(year: IndexedYear): Tally {
  return profile(year, ({ participant }) => {
    const diploma = known(participant?.highestDiploma ?? null);
    return diploma === null ? null : TRAINING_LEVEL_BY_DIPLOMA.classOf[diploma];
  });
}
