import type { IndexedYear } from "../../figures/year/indexedYear.ts";
import { hasOneOf, type StayOfYear } from "../../figures/year/stayOfYear.ts";
import { isKnown } from "../../records/value.ts";

/** Somebody of the public of the programme: the stay that speaks for the profile, and all those that count for the actions. */
export type OarsaPerson = { readonly stay: StayOfYear; readonly stays: readonly StayOfYear[] };

/** Everybody of the public welcomed in the year; the first stay speaks. */
export function peopleOfWholeYear({ people }: IndexedYear): readonly OarsaPerson[] {
  return people.map(({ first, stays }) => ({ stay: first, stays }));
}

/**
 * Those with a stay on 31 December that is not known to be without the right; of several such stays, the last entered speaks.
 * A stay lasts until the day of its exit, included.
 */
export function peopleAtYearEnd({
  people,
  programme: { rights },
  year: { lastDay },
}: IndexedYear): readonly OarsaPerson[] {
  return people.flatMap(({ stays }) => {
    const stay = stays
      .filter(({ enrolment }) => !isKnown(enrolment.exit) || enrolment.exit >= lastDay)
      .filter(({ enrolment }) => hasOneOf(rights, enrolment) !== false)
      .at(-1);
    return stay === undefined ? [] : [{ stay, stays }];
  });
}
