import { known } from "../../records/value.ts";
import type { IndexedYear } from "../year/indexedYear.ts";
import { capacityOf } from "./openWorkshops.ts";
import { sessionSizes } from "./sessionSizes.ts";

/** The collective sessions held in a year beside the capacity of their workshops. */
export type Filling = {
  readonly present: number;
  readonly places: number;
  /** Sessions whose capacity is known. */
  readonly sessions: number;
  /** Of which, those with more people than places. */
  readonly over: number;
  /** Sessions whose workshop has no known capacity, or no known modality. */
  readonly unknown: number;
};

export function fillingOfYear({ workbooks, year, programme }: IndexedYear): Filling {
  const filling = { present: 0, places: 0, sessions: 0, over: 0, unknown: 0 };
  for (const { workshop, sessions } of workbooks.flatMap(({ facts }) => sessionSizes(facts, year))) {
    const modality = known(workshop.modality);
    if (modality === "individuel") continue;
    const capacity = modality === null ? null : capacityOf(workshop, programme);
    for (const [present, count] of sessions) {
      if (capacity === null) {
        filling.unknown += count;
        continue;
      }
      filling.present += present * count;
      filling.places += capacity * count;
      filling.sessions += count;
      if (present > capacity) filling.over += count;
    }
  }
  return filling;
}
