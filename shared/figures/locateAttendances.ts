import { fold } from "../records/fold.ts";
import { known } from "../records/value.ts";
import type { RecordOf } from "../records/record.ts";

type Attendance = RecordOf<"attendances">;

/** A row of attendance with its workshop and its participant found. */
export type LocatedAttendance = {
  readonly attendance: Attendance;
  /** Index of the workshop. */
  readonly workshop: number;
  /** Index of the participant. */
  readonly participant: number;
  /** Minutes attended: the cell, or the usual length of the workshop where it is blank; null when not known, or when not present. */
  readonly minutes: number | null;
};

/**
 * Finds the workshop (whatever its case and accents) and the participant of every row.
 *
 * @throws RangeError when a row names one that is not there: the checks refuse such rows
 */
export function locateAttendances(
  attendances: readonly Attendance[],
  workshops: readonly RecordOf<"workshops">[],
  participants: readonly RecordOf<"participants">[],
): readonly LocatedAttendance[] {
  const participantAt = indexOf(participants, (participant) => participant.code);
  const workshopAt = indexOf(workshops, (workshop) => fold(workshop.name));
  const folded = new Map<string, string>();
  return attendances.map((attendance) => {
    const name = folded.get(attendance.workshop) ?? fold(attendance.workshop);
    folded.set(attendance.workshop, name);
    const workshop = workshopAt.get(name);
    const participant = participantAt.get(attendance.participant);
    if (workshop === undefined || participant === undefined) {
      throw new RangeError(
        "Cannot place an attendance: its workshop and its participant must be rows of their tabs",
      );
    }
    return { attendance, workshop, participant, minutes: minutesOf(attendance, workshops[workshop]) };
  });
}

function minutesOf(attendance: Attendance, workshop: RecordOf<"workshops"> | undefined): number | null {
  if (attendance.status !== "present") return null;
  if (attendance.minutes !== null) return known(attendance.minutes);
  return workshop === undefined ? null : known(workshop.duration);
}

function indexOf<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  rows.forEach((row, index) => {
    const key = keyOf(row);
    if (!found.has(key)) found.set(key, index);
  });
  return found;
}
