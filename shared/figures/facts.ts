import type { RecordOf } from "../records/record.ts";

/** What the figures need of the workbook of an association: compact, without a name, plain JSON. */
export type AssociationFacts = {
  readonly kind: "association";
  readonly structure: RecordOf<"structure">;
  readonly workshops: readonly RecordOf<"workshops">[];
  readonly participants: readonly RecordOf<"participants">[];
  readonly enrolments: readonly RecordOf<"enrolments">[];
  readonly sessions: readonly SessionFact[];
  readonly weeks: WeekFacts;
  readonly assessments: readonly RecordOf<"assessments">[];
  readonly contacts: readonly RecordOf<"contacts">[];
  readonly fundings: readonly RecordOf<"fundings">[];
  readonly staff: readonly RecordOf<"staff">[];
  readonly equipment: readonly RecordOf<"equipment">[];
  readonly groups: readonly RecordOf<"groups">[];
};

/**
 * A session that was held, with somebody present: a collective one once per date, half-day and workshop; an individual one
 * per person. A workshop whose modality is not known counts its sessions as a collective one does.
 */
export type SessionFact = {
  /** « YYYY-MM-DD » */
  readonly date: string;
  readonly halfDay: RecordOf<"attendances">["halfDay"];
  /** Index into `workshops` of the same facts. */
  readonly workshop: number;
  /** Index into `participants` of the same facts, for an individual session; null for a collective one. */
  readonly participant: number | null;
  /** People present, 1 or more. */
  readonly present: number;
  /** Length for the staff, in minutes: the usual length of the workshop, else the longest presence; null when neither is known. */
  readonly minutes: number | null;
  /** Of a collective session: indexes into `groups` of the same facts, ascending, of those whose members were there. Absent: none. */
  readonly groups?: readonly number[];
};

/**
 * Attendance, summed by participant, workshop, calendar year and ISO week: parallel arrays, one entry a sum.
 *
 * participant and workshop are indexes into `participants` and `workshops` of the same facts. The calendar year is
 * kept beside the week because hours count on their date, and an ISO week may straddle two years.
 */
export type WeekFacts = {
  readonly participant: readonly number[];
  readonly workshop: readonly number[];
  /** Calendar year. */
  readonly year: readonly number[];
  /** ISO year × 100 + ISO week: 201201 is the first ISO week of 2012. */
  readonly isoWeek: readonly number[];
  /** Minutes attended, the usual length of the workshop where the cell is blank; a presence without a known length adds 0 and counts in `untimed`. */
  readonly minutes: readonly number[];
  /** Half-days attended; « journée » is worth two. */
  readonly halfDays: readonly number[];
  readonly present: readonly number[];
  readonly excused: readonly number[];
  readonly absent: readonly number[];
  readonly cancelled: readonly number[];
  /** Rows whose status is not filled in, or unknown. */
  readonly unrecorded: readonly number[];
  readonly untimed: readonly number[];
  /** Days of the week with a presence, as bits: 1 is Monday, 64 Sunday. Absent: facts of an earlier version. */
  readonly weekdays?: readonly number[];
};

/** What the figures need of the department's own workbook. */
export type DepartmentFacts = {
  readonly kind: "department";
  readonly structures: readonly RecordOf<"structures">[];
  readonly conventions: readonly RecordOf<"conventions">[];
  readonly objectives: readonly RecordOf<"objectives">[];
  readonly territories: readonly RecordOf<"territories">[];
  readonly references: readonly RecordOf<"references">[];
};

export type WorkbookFacts = AssociationFacts | DepartmentFacts;
