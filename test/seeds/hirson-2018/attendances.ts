import { addDays, type Day, weekdayOf } from "../../../shared/calendar.ts";
import type { attendancesTab } from "../../../shared/workbook/association/attendancesTab.ts";
import type { workshopsTab } from "../../../shared/workbook/association/workshopsTab.ts";
import type { ValuesOf } from "../maine-et-loire-2012/values.ts";
import type { Stay } from "./people.ts";

type Workshop = ValuesOf<typeof workshopsTab>;
type Attendance = ValuesOf<typeof attendancesTab>;

/** Ten half-days make the 35 hours of a week. */
const MINUTES = 210;

/** The nine workshops of the document; where nothing is said, the programme's six people at a time. */
const NINE = [
  ["Jardinage et bricolage", "jardinage", 6],
  ["Alimentation et santé", "cuisine", 6],
  ["Confection et image de soi", "couture", 6],
  ["Bien-être chez soi", "bien_etre", null],
  ["Généalogie", "genealogie", 6],
  ["Démarche en ligne", "informatique", null],
  ["Ressourcerie solidaire", "ressourcerie", null],
  ["Atelier d'expressions", "expression", 6],
  ["Atelier des quatre saisons", "epicerie_sociale", null],
] as const;

export const WORKSHOPS: readonly Workshop[] = NINE.map(([name, support, capacity]) => ({
  name,
  support,
  capacity,
  modality: "collectif",
  duration: MINUTES,
  animators: "salaries",
}));

const CLOSED: ReadonlySet<Day> = new Set([
  ...["2017-12-25", "2018-01-01", "2018-04-02", "2018-05-01", "2018-05-08", "2018-05-10", "2018-05-21"],
  ...["2018-08-15", "2018-11-01", "2018-12-25"],
]);
const LAST_DAY: Day = "2018-12-31";

/** Three workshops are open at a time. */
const workshopAt = (slot: number, person: number): string | null =>
  NINE[(slot + 3 * (person % 3)) % NINE.length]?.[0] ?? null;

/** Each person's own half-days of the week. One person in four misses one of them, one week in two. */
export function attendancesOf(stays: readonly Stay[]): readonly Attendance[] {
  return stays.flatMap((stay, person) => {
    const rows: Attendance[] = [];
    const halfDays = Math.ceil((stay.plannedHours * 60) / MINUTES);
    const slots = Array.from({ length: halfDays }, (_, rank) => (person + 3 * rank) % 10);
    for (let [day, week] = [stay.entry, 0]; day <= (stay.exit ?? LAST_DAY); day = addDays(day, 1)) {
      for (const [rank, slot] of slots.entries()) {
        if (weekdayOf(day) !== Math.floor(slot / 2) + 1 || CLOSED.has(day)) continue;
        const halfDay = slot % 2 === 0 ? "matin" : "apres_midi";
        const misses = person % 4 === 1 && rank === 0 && week % 2 === 1;
        const status = misses ? "absent_non_excuse" : "present";
        const workshop = workshopAt(slot, person);
        rows.push({ date: day, halfDay, workshop, participant: stay.participant, status });
      }
      if (weekdayOf(day) === 7) week += 1;
    }
    return rows;
  });
}
