import { addDays, daysBetween } from "../../../shared/calendar.ts";
import type { WorkbookValues } from "../maine-et-loire-2012/values.ts";
import type { Structure } from "./structures.ts";

type Workshop = NonNullable<WorkbookValues["workshops"]>[number];
type Attendance = NonNullable<WorkbookValues["attendances"]>[number];

const INTERVIEWS = "Aide individuelle";

/** The themes of the document, then what lifts an obstacle. */
const COLLECTIVE = [
  { name: "Rythme de vie et famille", support: "cuisine", axis: "mobilisation", theme: "rythme_de_vie" },
  { name: "S'exprimer, communiquer", support: "expression", axis: "mobilisation", theme: "expression" },
  { name: "Mes compétences", support: "couture", axis: "mobilisation", theme: "competences" },
  {
    name: "Mes droits, mon territoire",
    support: "informatique",
    axis: "mobilisation",
    theme: "environnement",
  },
  { name: "Mon projet", support: "recherche_emploi", axis: "mobilisation", theme: "projet_professionnel" },
  { name: "Mobilité, logement, santé", support: "sport", axis: "levee_des_freins", theme: "environnement" },
] as const;

export const WORKSHOPS: readonly Workshop[] = [
  ...COLLECTIVE.map((workshop) => ({
    ...workshop,
    modality: "collectif" as const,
    duration: 180,
    animators: "salaries" as const,
  })),
  {
    name: INTERVIEWS,
    axis: "aides_individuelles",
    theme: "autre",
    support: "accompagnement_individuel",
    modality: "individuel",
    duration: 60,
    animators: "salaries",
  },
];

/** Mornings and afternoons when the group meets: everybody comes to the first ones of their week. */
const HALF_DAYS = [
  { weekday: 0, halfDay: "matin" },
  { weekday: 1, halfDay: "apres_midi" },
  { weekday: 3, halfDay: "matin" },
  { weekday: 3, halfDay: "apres_midi" },
] as const;

/** Who came to what: one person in six misses a half-day of every third week, one in three has an interview. */
export function attendancesOf({ members, start, end }: Structure): readonly Attendance[] {
  const weeks = Math.ceil(daysBetween(start, end) / 7);
  return members.flatMap(({ code, halfDays }, rank) =>
    Array.from({ length: weeks }, (_, week) => week).flatMap((week) =>
      HALF_DAYS.slice(0, halfDays).map(({ weekday, halfDay }, slot) => {
        const workshop = COLLECTIVE[(week * HALF_DAYS.length + slot) % COLLECTIVE.length]?.name ?? null;
        const misses = rank % 6 === 5 && week % 3 === 1 && slot === 0;
        return {
          date: addDays(start, 7 * week + weekday),
          halfDay,
          workshop: rank % 3 === 0 && week === 2 && slot === 0 ? INTERVIEWS : workshop,
          participant: code,
          status: misses ? "absent_excuse" : "present",
        };
      }),
    ),
  );
}
