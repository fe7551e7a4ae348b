import { type Day, isoWeekOf, weekdayOf, yearOf } from "../calendar.ts";
import type { AttendanceStatusCode } from "../nomenclature/attendanceStatus.ts";
import type { HalfDayCode } from "../nomenclature/halfDay.ts";
import { known } from "../records/value.ts";
import type { RecordOf } from "../records/record.ts";
import type { LocatedAttendance } from "./locateAttendances.ts";
import type { WeekFacts } from "./facts.ts";

const HALF_DAYS: Readonly<Record<HalfDayCode, number>> = { matin: 1, apres_midi: 1, journee: 2 };

/** The facts while they are being summed: as arrays, since the sums are nearly as many as the rows. */
type Sums = { readonly [K in keyof WeekFacts]-?: number[] };
type StatusSum = "present" | "excused" | "absent" | "cancelled";

/** Where the rows of a status are summed. */
export const SUM_OF_STATUS: Readonly<Record<AttendanceStatusCode, StatusSum>> = {
  present: "present",
  absent_excuse: "excused",
  absent_non_excuse: "absent",
  seance_annulee: "cancelled",
};

/** Attendance summed by participant, workshop, calendar year and ISO week. */
export function weekFacts(
  attendances: readonly LocatedAttendance[],
  workshops: readonly RecordOf<"workshops">[],
): WeekFacts {
  const dayOf = rememberingDays();
  const sums = noSums();
  for (const { attendance, workshop, participant, minutes } of attendances) {
    const { week, weekdayBit } = dayOf(attendance.date);
    const place = participant * workshops.length + workshop;
    let sum = week.sums.get(place);
    if (sum === undefined) {
      sum = open(sums, participant, workshop, week);
      week.sums.set(place, sum);
    }
    count(sums, sum, attendance, minutes, weekdayBit);
  }
  return sums;
}

/** @param sum index of the sum to which the row belongs */
function count(
  sums: Sums,
  sum: number,
  attendance: LocatedAttendance["attendance"],
  minutes: number | null,
  weekdayBit: number,
): void {
  const status = known(attendance.status);
  if (status === null) {
    add(sums.unrecorded, sum, 1);
    return;
  }
  add(sums[SUM_OF_STATUS[status]], sum, 1);
  if (status !== "present") return;
  add(sums.halfDays, sum, HALF_DAYS[attendance.halfDay]);
  sums.weekdays[sum] = (sums.weekdays[sum] ?? 0) | weekdayBit;
  if (minutes === null) add(sums.untimed, sum, 1);
  else add(sums.minutes, sum, minutes);
}

function add(values: number[], index: number, more: number): void {
  values[index] = (values[index] ?? 0) + more;
}

/** An ISO week, or the part of it that is in one calendar year. */
type Week = {
  readonly year: number;
  readonly isoWeek: number;
  /** Index of each sum, by participant and workshop. */
  readonly sums: Map<number, number>;
};

function noSums(): Sums {
  return {
    participant: [],
    workshop: [],
    year: [],
    isoWeek: [],
    minutes: [],
    halfDays: [],
    present: [],
    excused: [],
    absent: [],
    cancelled: [],
    unrecorded: [],
    untimed: [],
    weekdays: [],
  };
}

/** @returns the index of the new sum */
function open(sums: Sums, participant: number, workshop: number, { year, isoWeek }: Week): number {
  sums.workshop.push(workshop);
  sums.year.push(year);
  sums.isoWeek.push(isoWeek);
  sums.minutes.push(0);
  sums.halfDays.push(0);
  sums.present.push(0);
  sums.excused.push(0);
  sums.absent.push(0);
  sums.cancelled.push(0);
  sums.unrecorded.push(0);
  sums.untimed.push(0);
  sums.weekdays.push(0);
  return sums.participant.push(participant) - 1;
}

/** A day, as the week it belongs to and its place in that week. */
type DayOfWeek = { readonly week: Week; readonly weekdayBit: number };

/** A workbook names the same few hundred days over and over. */
function rememberingDays(): (day: Day) => DayOfWeek {
  const weeks = new Map<string, Week>();
  const days = new Map<Day, DayOfWeek>();
  return (day) => {
    const kept = days.get(day);
    if (kept !== undefined) return kept;
    const [year, isoWeek] = [yearOf(day), isoWeekOf(day)];
    const week = weeks.get(`${year} ${isoWeek}`) ?? { year, isoWeek, sums: new Map<number, number>() };
    weeks.set(`${year} ${isoWeek}`, week);
    const found = { week, weekdayBit: 1 << (weekdayOf(day) - 1) };
    days.set(day, found);
    return found;
  };
}
