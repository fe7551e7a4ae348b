import { daysBetween, mondayOfIsoWeek } from "../../calendar.ts";
import { personKey } from "../attendance/personWeeks.ts";
import { notApplicable } from "../builders/computed.ts";
import { count } from "../builders/count.ts";
import { PEOPLE, quantity } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import type { IndexedYear } from "../year/indexedYear.ts";
import { lastPresences } from "./lastPresences.ts";

const DAYS_A_WEEK = 7;

const weeksBetween = (from: number, to: number): number =>
  daysBetween(mondayOfIsoWeek(from), mondayOfIsoWeek(to)) / DAYS_A_WEEK;

/**
 * Weeks since each person who is still there somewhere was last seen anywhere, or since their entry; null: nobody knows, none
 * of the structures where they are writes attendance.
 */
function silences({ workbooks, index, year }: IndexedYear): readonly (number | null)[] {
  const read = workbooks.map(({ workbook, facts }) => ({ workbook, ...lastPresences(facts, year) }));
  const seen = new Map<string, number>();
  for (const { workbook, seen: here } of read) {
    for (const [code, isoWeek] of here) {
      const person = personKey(index, workbook, code);
      seen.set(person, Math.max(seen.get(person) ?? 0, isoWeek));
    }
  }
  const people = new Map<string, number | null>();
  for (const { workbook, lastWeek, staying } of read) {
    for (const [code, entry] of staying) {
      const person = personKey(index, workbook, code);
      const since = Math.max(seen.get(person) ?? 0, entry);
      const silent = lastWeek === null ? null : Math.max(0, weeksBetween(since, lastWeek));
      const elsewhere = people.get(person) ?? null;
      people.set(person, silent === null ? elsewhere : Math.min(silent, elsewhere ?? silent));
    }
  }
  return [...people.values()];
}

export const silentParticipants: FigureDefinition = {
  id: "personnes-sans-nouvelle",
  label: "Personnes sans nouvelle",
  unit: "personnes",
  population: "Personnes dont le parcours est en cours à la fin de la dernière semaine saisie de l'année.",
  rule: ({ silentWeeks }) =>
    `Nombre de personnes inscrites qui n'ont été présentes nulle part depuis ${silentWeeks} semaines ou plus, à compter de leur entrée. La dernière semaine est celle des dernières lignes de présence de l'année, structure par structure ; de deux structures, celle où l'absence est la plus courte parle pour la personne. Les personnes qui ne sont que dans des structures sans présence saisie sont inconnues.`,
  referenceDate: duringYear,
  seeds: ["S3-05"],
  needs: ["associations"],
  compute: (year) => {
    const all = silences(year);
    const known = all.filter((weeks) => weeks !== null);
    const unknown = all.length - known.length;
    const quality =
      unknown === 0
        ? []
        : [`${quantity(unknown, PEOPLE)} sans aucune présence saisie par la structure, hors calcul.`];
    if (known.length === 0) return notApplicable({ unknown, quality });
    const silent = known.filter((weeks) => weeks >= year.programme.silentWeeks);
    return count(silent.length, unknown, quality);
  },
};
