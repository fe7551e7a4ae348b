import { endsAfter, hasRsa, startsBefore, type StayOfYear } from "./stayOfYear.ts";

/** What the stays of one person say of the year, in one structure or in several. */
export type PersonOfYear = {
  /** The stay that speaks for the profile. */
  readonly first: StayOfYear;
  /** The stay that speaks for the result: the one that ends last. */
  readonly last: StayOfYear;
  /** RSA socle on one stay at least; null when no stay says so and one of them does not say. */
  readonly rsa: boolean | null;
};

export function personOfStay(stay: StayOfYear): PersonOfYear {
  return { first: stay, last: stay, rsa: hasRsa(stay.enrolment) };
}

/** Two accounts of one person, as one; the same whichever comes first. */
export function samePerson(a: PersonOfYear, b: PersonOfYear): PersonOfYear {
  return {
    first: startsBefore(a.first, b.first) ? a.first : b.first,
    last: endsAfter(a.last, b.last) ? a.last : b.last,
    rsa: a.rsa === true || b.rsa === true ? true : a.rsa === false && b.rsa === false ? false : null,
  };
}
