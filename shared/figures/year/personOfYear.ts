import type { ProcessOfYear } from "./processOfYear.ts";
import { endsAfter, hasRsa, startsBefore, type StayOfYear } from "./stayOfYear.ts";

/** What the stays of one person say of the year, in one structure or in several. */
export type PersonOfYear = {
  /** The stay that speaks for the profile. */
  readonly first: StayOfYear;
  /** The stay that speaks for the result: the one that ends last. */
  readonly last: StayOfYear;
  /** RSA socle on one stay at least; null when no stay says so and one of them does not say. */
  readonly rsa: boolean | null;
  /** Of the stays that ended in the year, the one that ended last, whatever came after it; null when none did. */
  readonly ended: ProcessOfYear | null;
};

export function personOfStay(stay: StayOfYear, ended: ProcessOfYear | null): PersonOfYear {
  return { first: stay, last: stay, rsa: hasRsa(stay.enrolment), ended };
}

/** Two accounts of one person, as one; the same whichever comes first. */
export function samePerson(a: PersonOfYear, b: PersonOfYear): PersonOfYear {
  return {
    first: startsBefore(a.first, b.first) ? a.first : b.first,
    last: endsAfter(a.last, b.last) ? a.last : b.last,
    rsa: a.rsa === true || b.rsa === true ? true : a.rsa === false && b.rsa === false ? false : null,
    ended: endedLast(a.ended, b.ended),
  };
}

function endedLast(a: ProcessOfYear | null, b: ProcessOfYear | null): ProcessOfYear | null {
  if (a === null || b === null) return a ?? b;
  return endsAfter(a.stay, b.stay) ? a : b;
}
