import { addDays, type Day, isoWeekOf, weekdayOf } from "../../../shared/calendar.ts";
import type { attendancesTab } from "../../../shared/workbook/association/attendancesTab.ts";
import type { workshopsTab } from "../../../shared/workbook/association/workshopsTab.ts";
import type { ValuesOf } from "../maine-et-loire-2012/values.ts";
import type { Random } from "../random.ts";
import { type Group, GROUPS, NEXT_GROUPS } from "./groups.ts";
import type { Person, Stay } from "./people.ts";

type Attendance = ValuesOf<typeof attendancesTab>;
type Workshop = ValuesOf<typeof workshopsTab>;
type HalfDay = "matin" | "apres_midi";

const COLLECTIVE_MINUTES = 120;
const INTERVIEW_MINUTES = 60;
const INTERVIEWS = "Entretiens individuels";
const YEAR = "2016";

const COLLECTIVE = [
  ["Français oral", "langue"],
  ["Table de conversation", "langue"],
  ["Initiation informatique", "informatique"],
  ["Cuisine du monde", "cuisine"],
  ["Bien-être", "bien_etre"],
  ["Théâtre", "expression"],
  ["Sorties culturelles", "sorties_culturelles"],
  ["Couture", "couture"],
  ["Vie quotidienne", "autre"],
] as const;

/** Educational, artistic and cultural workshops, and the interviews. */
export const WORKSHOPS: readonly Workshop[] = [
  ...COLLECTIVE.map(([name, support]) => ({
    name,
    support,
    modality: "collectif" as const,
    duration: COLLECTIVE_MINUTES,
    animators: "salaries" as const,
    axis: "mobilisation" as const,
  })),
  {
    name: INTERVIEWS,
    support: "accompagnement_individuel",
    modality: "individuel",
    duration: INTERVIEW_MINUTES,
    animators: "salaries",
    axis: "aides_individuelles",
  },
];

/** Public holidays of Belgium in 2016 that fall from Monday to Friday, and the days between Christmas and New Year. */
const CLOSED: ReadonlySet<Day> = new Set([
  ...["2016-03-28", "2016-05-05", "2016-05-16", "2016-07-21", "2016-08-15", "2016-11-01", "2016-11-11"],
  ...["2015-12-24", "2015-12-25", "2015-12-28", "2015-12-29", "2015-12-30", "2015-12-31", "2016-01-01"],
  ...["2016-12-26", "2016-12-27", "2016-12-28", "2016-12-29", "2016-12-30"],
]);

/** Afternoons from Monday, the fourth or the fifth of them one week in two; for language, mornings too. */
function slotsOf({ action }: Group, day: Day): readonly HalfDay[] {
  const weekday = weekdayOf(day);
  if (weekday > 5 || CLOSED.has(day)) return [];
  const longWeek = isoWeekOf(day) % 2 === 0;
  if (action === "remobilisation") return weekday < 5 || longWeek ? ["apres_midi"] : [];
  if (weekday < 5) return ["matin", "apres_midi"];
  return longWeek ? ["matin"] : [];
}

/** What happened in every session up to the end of the year: who came, who did not. */
export function drawAttendances(random: Random, people: readonly Person[]): readonly Attendance[] {
  const collective = [...GROUPS, NEXT_GROUPS.inDecember].flatMap((group, index) =>
    groupAttendances(random, group, index, people),
  );
  return [...collective, ...interviews(random, people, staffMinutesOf(collective))].sort((a, b) =>
    String(a.date) < String(b.date) ? -1 : 1,
  );
}

function groupAttendances(
  random: Random,
  group: Group,
  index: number,
  people: readonly Person[],
): readonly Attendance[] {
  const rows: Attendance[] = [];
  const last = group.end ?? `${YEAR}-12-31`;
  for (let [day, rank] = [group.start, 0]; day <= last; day = addDays(day, 1)) {
    for (const halfDay of slotsOf(group, day)) {
      const members = people.filter(({ stays }) => stays.some((stay) => isIn(stay, group, day)));
      if (members.length === 0) continue;
      // Groups that meet at the same time are not in the same workshop.
      const [workshop] = COLLECTIVE[(rank + index) % COLLECTIVE.length] ?? COLLECTIVE[0];
      const host = random.pick(members);
      rank += 1;
      for (const member of members) {
        const status = member === host || random.chance(0.4) ? "present" : absence(random);
        if (status !== null) rows.push({ date: day, halfDay, workshop, participant: member.code, status });
      }
    }
  }
  return rows;
}

const isIn = (stay: Stay, group: Group, day: Day) =>
  stay.group === group && stay.entry <= day && (stay.exit === null || day <= stay.exit);

/** Everybody is free to come: few absences are written down. */
function absence(random: Random): "absent_excuse" | "absent_non_excuse" | null {
  if (!random.chance(0.1)) return null;
  return random.chance(0.7) ? "absent_excuse" : "absent_non_excuse";
}

/** Minutes of the collective sessions of the year, each once whoever came. */
function staffMinutesOf(attendances: readonly Attendance[]): number {
  const held = attendances.filter(
    ({ status, date }) => status === "present" && String(date).startsWith(YEAR),
  );
  const sessions = held.map(({ date, halfDay, workshop }) => `${date} ${halfDay} ${workshop}`);
  return new Set(sessions).size * COLLECTIVE_MINUTES;
}

/** Interviews in the year, each with one person: a third of the collective time, which makes a quarter of all. */
function interviews(random: Random, people: readonly Person[], collective: number): readonly Attendance[] {
  const wanted = Math.round(collective / 3 / INTERVIEW_MINUTES);
  const rows = new Map<string, Attendance>();
  while (rows.size < wanted) {
    const { code, stays } = random.pick(people);
    const { entry, exit } = stays[0];
    const date = addDays(`${YEAR}-01-01`, random.integer(0, 365));
    if (date < entry || exit === null || date > exit || weekdayOf(date) > 5 || CLOSED.has(date)) continue;
    const halfDay = random.chance(0.6) ? "matin" : "apres_midi";
    rows.set(`${date} ${code}`, {
      date,
      halfDay,
      workshop: INTERVIEWS,
      participant: code,
      status: "present",
    });
  }
  return [...rows.values()];
}
