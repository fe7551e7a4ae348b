import { type Day, isoWeekOf, yearOf } from "../calendar.ts";
import type { AttendanceStatusCode } from "../nomenclature/attendanceStatus.ts";
import type { HalfDayCode } from "../nomenclature/halfDay.ts";
import { known } from "../records/value.ts";
import type { LocatedAttendance } from "./locateAttendances.ts";
import type { WeekFacts } from "./facts.ts";

const HALF_DAYS: Readonly<Record<HalfDayCode, number>> = { matin: 1, apres_midi: 1, journee: 2 };

type Sums = { -readonly [K in keyof WeekFacts]: number };
type StatusSum = "present" | "excused" | "absent" | "cancelled";

const SUM_OF_STATUS: Readonly<Record<AttendanceStatusCode, StatusSum>> = {
  present: "present",
  absent_excuse: "excused",
  absent_non_excuse: "absent",
  seance_annulee: "cancelled",
};

/** Attendance summed by participant, workshop, calendar year and ISO week. */
export function weekFacts(attendances: readonly LocatedAttendance[]): WeekFacts {
  const weekOf = rememberingWeeks();
  const sums = new Map<string, Sums>();
  for (const { attendance, workshop, participant, minutes } of attendances) {
    const { year, isoWeek } = weekOf(attendance.date);
    const key = `${participant} ${workshop} ${year} ${isoWeek}`;
    const sum = sums.get(key) ?? nothingYet(participant, workshop, year, isoWeek);
    sums.set(key, sum);
    const status = known(attendance.status);
    if (status === null) {
      sum.unrecorded += 1;
      continue;
    }
    sum[SUM_OF_STATUS[status]] += 1;
    if (status !== "present") continue;
    sum.halfDays += HALF_DAYS[attendance.halfDay];
    sum.minutes += minutes ?? 0;
    if (minutes === null) sum.untimed += 1;
  }
  return inParallel([...sums.values()]);
}

function nothingYet(participant: number, workshop: number, year: number, isoWeek: number): Sums {
  const none = {
    minutes: 0,
    halfDays: 0,
    present: 0,
    excused: 0,
    absent: 0,
    cancelled: 0,
    unrecorded: 0,
    untimed: 0,
  };
  return { participant, workshop, year, isoWeek, ...none };
}

/** A workbook names the same few hundred days over and over. */
function rememberingWeeks(): (day: Day) => { readonly year: number; readonly isoWeek: number } {
  const weeks = new Map<Day, { readonly year: number; readonly isoWeek: number }>();
  return (day) => {
    const week = weeks.get(day) ?? { year: yearOf(day), isoWeek: isoWeekOf(day) };
    weeks.set(day, week);
    return week;
  };
}

function inParallel(sums: readonly Sums[]): WeekFacts {
  return {
    participant: sums.map((sum) => sum.participant),
    workshop: sums.map((sum) => sum.workshop),
    year: sums.map((sum) => sum.year),
    isoWeek: sums.map((sum) => sum.isoWeek),
    minutes: sums.map((sum) => sum.minutes),
    halfDays: sums.map((sum) => sum.halfDays),
    present: sums.map((sum) => sum.present),
    excused: sums.map((sum) => sum.excused),
    absent: sums.map((sum) => sum.absent),
    cancelled: sums.map((sum) => sum.cancelled),
    unrecorded: sums.map((sum) => sum.unrecorded),
    untimed: sums.map((sum) => sum.untimed),
  };
}
