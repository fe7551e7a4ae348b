import type { ProcessOfYear } from "./processOfYear.ts";
import type { IncomeRightCode } from "../../nomenclature/incomeRight.ts";
import { endsAfter, hasOneOf, startsBefore, type StayOfYear } from "./stayOfYear.ts";

/** What the stays of one person say of the year, in one structure or in several. */
export type PersonOfYear = {
  /** The stay that speaks for the profile. */
  readonly first: StayOfYear;
  /** The stay that speaks for the result: the one that ends last. */
  readonly last: StayOfYear;
  /** Every stay of the year, the first entry first. */
  readonly stays: readonly StayOfYear[];
  /** Of the stays that ended in the year, the one that ended last, whatever came after it; null when none did. */
  readonly ended: ProcessOfYear | null;
};

export function personOfStay(stay: StayOfYear, ended: ProcessOfYear | null): PersonOfYear {
  return { first: stay, last: stay, stays: [stay], ended };
}

/** Two accounts of one person, as one; the same whichever comes first. */
export function samePerson(a: PersonOfYear, b: PersonOfYear): PersonOfYear {
  return {
    first: startsBefore(a.first, b.first) ? a.first : b.first,
    last: endsAfter(a.last, b.last) ? a.last : b.last,
    stays: [...a.stays, ...b.stays].sort((one, other) => (startsBefore(one, other) ? -1 : 1)),
    ended: endedLast(a.ended, b.ended),
  };
}

function endedLast(a: ProcessOfYear | null, b: ProcessOfYear | null): ProcessOfYear | null {
  if (a === null || b === null) return a ?? b;
  return endsAfter(a.stay, b.stay) ? a : b;
}

/** Whether one stay of the year at least has one of the rights; null when no stay says so and one of them does not say. */
export function isEntitled({ stays }: PersonOfYear, rights: readonly IncomeRightCode[]): boolean | null {
  let entitled: boolean | null = false;
  for (const { enrolment } of stays) {
    const ofStay = hasOneOf(rights, enrolment);
    if (ofStay === true) return true;
    if (ofStay === null) entitled = null;
  }
  return entitled;
}
