import { type Day, isoWeekOf, yearOf } from "../calendar.ts";
import type { AttendanceStatusCode } from "../nomenclature/attendanceStatus.ts";
import type { HalfDayCode } from "../nomenclature/halfDay.ts";
import { known } from "../records/value.ts";
import type { RecordOf } from "../records/record.ts";
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
export function weekFacts(
  attendances: readonly LocatedAttendance[],
  workshops: readonly RecordOf<"workshops">[],
): WeekFacts {
  const weekOf = rememberingWeeks();
  const sums: Sums[] = [];
  for (const { attendance, workshop, participant, minutes } of attendances) {
    const week = weekOf(attendance.date);
    const place = participant * workshops.length + workshop;
    let sum = week.sums.get(place);
    if (sum === undefined) {
      sum = nothingYet(participant, workshop, week);
      week.sums.set(place, sum);
      sums.push(sum);
    }
    add(sum, attendance, minutes);
  }
  return inParallel(sums);
}

function add(sum: Sums, attendance: LocatedAttendance["attendance"], minutes: number | null): void {
  const status = known(attendance.status);
  if (status === null) {
    sum.unrecorded += 1;
    return;
  }
  sum[SUM_OF_STATUS[status]] += 1;
  if (status !== "present") return;
  sum.halfDays += HALF_DAYS[attendance.halfDay];
  sum.minutes += minutes ?? 0;
  if (minutes === null) sum.untimed += 1;
}

/** An ISO week, or the part of it that is in one calendar year. */
type Week = {
  readonly year: number;
  readonly isoWeek: number;
  /** By participant and workshop. */
  readonly sums: Map<number, Sums>;
};

function nothingYet(participant: number, workshop: number, { year, isoWeek }: Week): Sums {
  return {
    participant,
    workshop,
    year,
    isoWeek,
    minutes: 0,
    halfDays: 0,
    present: 0,
    excused: 0,
    absent: 0,
    cancelled: 0,
    unrecorded: 0,
    untimed: 0,
  };
}

/** A workbook names the same few hundred days over and over. */
function rememberingWeeks(): (day: Day) => Week {
  const weeks = new Map<string, Week>();
  const days = new Map<Day, Week>();
  return (day) => {
    const kept = days.get(day);
    if (kept !== undefined) return kept;
    const [year, isoWeek] = [yearOf(day), isoWeekOf(day)];
    const week = weeks.get(`${year} ${isoWeek}`) ?? { year, isoWeek, sums: new Map<number, Sums>() };
    weeks.set(`${year} ${isoWeek}`, week);
    days.set(day, week);
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
