import { addDays, type Day } from "../../calendar.ts";
import type { AssessmentMomentCode } from "../../nomenclature/assessmentMoment.ts";
import { known } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";
import { type ProjectClass, projectOf } from "../schemes/termOfProcess.ts";
import type { StayOfYear, Year } from "./stayOfYear.ts";

type Assessment = RecordOf<"assessments">;

/** A stay that ended in the year, with what the figures of its process look at. */
export type ProcessOfYear = {
  readonly stay: StayOfYear;
  /** Last day of the stay. */
  readonly exit: Day;
  /** Its result; null when it is not known, or when it is a withdrawal. */
  readonly project: ProjectClass | null;
  /** Its assessments by moment; a moment without one is absent. */
  readonly assessments: { readonly [M in AssessmentMomentCode]?: Assessment };
  /** Whether the structure writes assessments down at all. */
  readonly structureAssesses: boolean;
  /** Conventioned action of the group of the stay; null when the group or its action is not known. */
  readonly action: string | null;
};

/** An assessment of the entry may precede the first day of a stay, and one of the end follow its last, by so many days. */
export const DAYS_AROUND_STAY = 30;

/** What the workbook says of the participant, beside the stay. */
export type ProcessContext = Pick<ProcessOfYear, "structureAssesses" | "action"> & {
  /** All those of the participant. */
  readonly assessments: readonly Assessment[];
};

/** @returns null when the stay did not end in the year, or when its exit cannot be read */
export function processOf(
  stay: StayOfYear,
  { firstDay, lastDay }: Year,
  { assessments, structureAssesses, action }: ProcessContext,
): ProcessOfYear | null {
  const exit = known(stay.enrolment.exit);
  if (exit === null || exit < firstDay || exit > lastDay) return null;
  const ofStay = byMoment(assessments, stay.enrolment.entry, exit);
  return { stay, exit, project: projectOf(stay.enrolment), assessments: ofStay, structureAssesses, action };
}

/** Of several assessments at one moment, the first of those at the entry speaks, and the last of the others. */
function byMoment(assessments: readonly Assessment[], entry: Day, exit: Day): ProcessOfYear["assessments"] {
  const found: { [M in AssessmentMomentCode]?: Assessment } = {};
  if (assessments.length === 0) return found;
  const first = { entree: addDays(entry, -DAYS_AROUND_STAY), milieu: entry, fin: entry };
  const last = { entree: exit, milieu: exit, fin: addDays(exit, DAYS_AROUND_STAY) };
  for (const assessment of assessments) {
    const { moment, date } = assessment;
    if (date < first[moment] || date > last[moment]) continue;
    const other = found[moment];
    const speaks = other === undefined || (moment === "entree" ? date < other.date : date > other.date);
    if (speaks) found[moment] = assessment;
  }
  return found;
}
