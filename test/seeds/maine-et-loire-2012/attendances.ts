import { addDays, type Day, daysBetween, weekdayOf } from "../../../shared/calendar.ts";
import type { attendancesTab } from "../../../shared/workbook/association/attendancesTab.ts";
import type { Random } from "../random.ts";
import { earlier, later, workingDay } from "./days.ts";
import type { Stay } from "./enrolments.ts";
import { chanceOfSession } from "./openDays.ts";
import type { Registration } from "./registrations.ts";
import type { Slot, Workshop } from "./workshops.ts";
import type { ValuesOf } from "./values.ts";

export type Attendance = ValuesOf<typeof attendancesTab> & {
  readonly date: Day;
  readonly participant: string;
};

/** A little before and after the year: the first and last ISO weeks of 2012 are shared with its neighbours. */
const FIRST_MONDAY = "2011-12-05";
const LAST_MONDAY = "2013-01-21";
const FEW = 25;

type Regular = {
  readonly code: string;
  readonly stay: Stay;
  readonly workshops: ReadonlySet<Workshop>;
  /** Share of the sessions at which the person is present. */
  readonly presence: number;
};

/** A year of attendance sheets, in the order of the days. */
export function drawAttendances(
  random: Random,
  registrations: readonly Registration[],
  workshops: readonly Workshop[],
): readonly Attendance[] {
  const collective = workshops.filter(({ individual }) => !individual);
  // Where few people come, they come to more workshops.
  const [least, most] = registrations.length < FEW ? [2, 3] : [1, 3];
  const regulars = registrations.flatMap(({ code, stays }) =>
    stays.map((stay): Regular => {
      const size = Math.min(collective.length, random.integer(least, most));
      const own = new Set(random.shuffled(collective).slice(0, size));
      return { code, stay, workshops: own, presence: 0.6 + 0.25 * random.next() };
    }),
  );
  const rows = [
    ...collective.flatMap((workshop) => sessionsOf(random, workshop, regulars)),
    ...workshops
      .filter(({ individual }) => individual)
      .flatMap((workshop) => regulars.flatMap((regular) => interviewsOf(random, workshop, regular))),
  ];
  return rows.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function sessionsOf(random: Random, workshop: Workshop, regulars: readonly Regular[]): Attendance[] {
  const own = regulars.filter(({ workshops }) => workshops.has(workshop));
  const rows: Attendance[] = [];
  for (let monday = FIRST_MONDAY; monday <= LAST_MONDAY; monday = addDays(monday, 7)) {
    for (const slot of workshop.slots) {
      const date = addDays(monday, slot.weekday - 1);
      if (random.chance(chanceOfSession(date))) rows.push(...sheetOf(random, workshop, slot, date, own));
    }
  }
  return rows;
}

function sheetOf(
  random: Random,
  workshop: Workshop,
  { halfDay }: Slot,
  date: Day,
  regulars: readonly Regular[],
): Attendance[] {
  const cancelled = random.chance(0.02);
  return regulars
    .filter(({ stay }) => stay.entry <= date && (stay.exit === null || date <= stay.exit))
    .map((regular) => ({
      date,
      halfDay,
      workshop: workshop.name,
      participant: regular.code,
      ...(cancelled ? { status: "seance_annulee" as const } : comingOf(random, regular, date)),
    }));
}

type Coming = Pick<ValuesOf<typeof attendancesTab>, "status" | "minutes" | "absenceReason">;

function comingOf(random: Random, { stay, presence }: Regular, date: Day): Coming {
  if (random.chance(0.004)) return { status: null };
  if (random.chance(presenceOn(stay, presence, date))) {
    return { status: "present", minutes: random.chance(0.06) ? random.pick([60, 75, 90, 120, 150]) : null };
  }
  if (random.chance(0.5)) return { status: "absent_non_excuse" };
  const reasons = ["sante", "administratif", "garde", "transport", "emploi_formation", "autre"] as const;
  return { status: "absent_excuse", absenceReason: random.chance(0.7) ? random.pick(reasons) : null };
}

/** People who give up stop coming before their exit is written. */
function presenceOn({ exit, outcome }: Stay, presence: number, date: Day): number {
  const givesUp =
    outcome === "abandon_absences" || outcome === "abandon_mobilisation" || outcome === "inconnu";
  return givesUp && exit !== null && daysBetween(date, exit) < 35 ? 0.08 : presence;
}

/** Individual time at the entry, now and then during the stay, and at the end of it. */
function interviewsOf(random: Random, workshop: Workshop, { code, stay, presence }: Regular): Attendance[] {
  const end = stay.exit ?? "9999-12-31";
  const days = [workingDay(random, stay.entry, addDays(stay.entry, 20))];
  for (let day = addDays(stay.entry, random.integer(60, 90)); day < LAST_MONDAY;) {
    days.push(workingDay(random, day, addDays(day, 10)));
    day = addDays(day, random.integer(60, 100));
  }
  if (stay.exit !== null && random.chance(0.7))
    days.push(workingDay(random, addDays(stay.exit, -20), stay.exit));
  const kept = days
    .map((day) => earlier(later(day, stay.entry), end))
    .filter(
      (day) => day >= FIRST_MONDAY && day <= LAST_MONDAY && weekdayOf(day) <= 5 && chanceOfSession(day) > 0,
    );
  return [...new Set(kept)].map((date) => ({
    date,
    halfDay: random.pick(["matin", "apres_midi"] as const),
    workshop: workshop.name,
    participant: code,
    status: random.chance(Math.min(1, presence + 0.1)) ? "present" : "absent_excuse",
  }));
}
