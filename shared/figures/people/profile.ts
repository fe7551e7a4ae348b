import { yearOf } from "../../calendar.ts";
import { known } from "../../records/value.ts";
import { type Tally, tallyOf } from "../../statistics/tally.ts";
import { familySituationOf } from "../schemes/familySituation.ts";
import { classOfNumber, type NumericScheme } from "../schemes/numericScheme.ts";
import type { IndexedYear } from "../year/indexedYear.ts";
import type { StayOfYear } from "../year/stayOfYear.ts";

/** The people of the year by a trait of the stay that speaks for their profile; null: the trait is not known. */
export function profile({ people }: IndexedYear, traitOf: (stay: StayOfYear) => string | null): Tally {
  return tallyOf(people, ({ first }) => traitOf(first));
}

export function bySex(year: IndexedYear): Tally {
  return profile(year, ({ participant }) => known(participant?.sex ?? null));
}

/** Age at 31 December, from the birth year. */
export function byAge(year: IndexedYear, scheme: NumericScheme): Tally {
  return profile(year, ({ participant }) => {
    const birthYear = known(participant?.birthYear ?? null);
    return birthYear === null ? null : classOfNumber(scheme, year.year.year - birthYear);
  });
}

export function byFamilySituation(year: IndexedYear): Tally {
  return profile(year, ({ enrolment }) => familySituationOf(enrolment.inCouple, enrolment.dependentChildren));
}

/** Whole years since the right was opened. At 31 December they are the difference of the years, whatever the day. */
export function byRsaSeniority(year: IndexedYear, scheme: NumericScheme): Tally {
  return profile(year, ({ enrolment }) => {
    const opening = known(enrolment.rsaOpening);
    if (opening === null || opening > year.year.lastDay) return null;
    return classOfNumber(scheme, year.year.year - yearOf(opening));
  });
}
