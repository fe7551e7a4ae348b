import { isKnown, known } from "../../records/value.ts";
import type { IncomeRightCode } from "../../nomenclature/incomeRight.ts";
import type { RecordOf } from "../../records/record.ts";

type Enrolment = RecordOf<"enrolments">;

/** A calendar year as its first and last day. */
export type Year = { readonly year: number; readonly firstDay: string; readonly lastDay: string };

export function yearBounds(year: number): Year {
  const digits = String(year).padStart(4, "0");
  return { year, firstDay: `${digits}-01-01`, lastDay: `${digits}-12-31` };
}

/** A stay that overlaps the year, with the person as their association describes them. */
export type StayOfYear = {
  /** Identifier of the structure. */
  readonly structure: string;
  readonly enrolment: Enrolment;
  /** null when the workbook has no row for this participant. */
  readonly participant: RecordOf<"participants"> | null;
};

/** An exit that is blank, or that cannot be read, leaves the stay open: nobody is taken out by a slip of the keyboard. */
export function overlaps(stay: Enrolment, { firstDay, lastDay }: Year): boolean {
  return stay.entry <= lastDay && (!isKnown(stay.exit) || stay.exit >= firstDay);
}

/** One of the rights at least when the stay began; null when those of the stay are not known. */
export function hasOneOf(rights: readonly IncomeRightCode[], stay: Enrolment): boolean | null {
  const ofStay = known(stay.rights);
  return ofStay === null ? null : ofStay.some((right) => rights.includes(right));
}

/** The earliest entry comes first; of two on the same day, the structure then the participant's code decide. */
export function startsBefore(a: StayOfYear, b: StayOfYear): boolean {
  if (a.enrolment.entry !== b.enrolment.entry) return a.enrolment.entry < b.enrolment.entry;
  return tieOf(a) < tieOf(b);
}

const NEVER = "9999-12-31";
const endOf = (stay: StayOfYear): string => known(stay.enrolment.exit) ?? NEVER;

/** The latest exit comes last, and an open stay after any other; then the latest entry, the structure, the code. */
export function endsAfter(a: StayOfYear, b: StayOfYear): boolean {
  const [endA, endB] = [endOf(a), endOf(b)];
  if (endA !== endB) return endA > endB;
  if (a.enrolment.entry !== b.enrolment.entry) return a.enrolment.entry > b.enrolment.entry;
  return tieOf(a) > tieOf(b);
}

const tieOf = (stay: StayOfYear): string => `${stay.structure} ${stay.enrolment.participant}`;
