import { tallyOf } from "../../statistics/tally.ts";
import { distribution } from "../builders/distribution.ts";
import { PEOPLE } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { classOfNumber } from "../schemes/numericScheme.ts";
import { WEEKS_UNDER_MINIMUM } from "../schemes/weeksUnderMinimum.ts";
import type { IndexedYear } from "../year/indexedYear.ts";
import { minimumRule, minimumWeeks } from "./minimumWeeks.ts";

/** How many weeks of each person are under the minimum; null when nothing is known of any of their weeks. */
export function weeksUnderByPerson(year: IndexedYear): ReadonlyMap<string, number | null> {
  const people = new Map<string, number | null>();
  for (const { person, state } of minimumWeeks(year)) {
    const before = people.get(person) ?? null;
    const known = state === "sous_minimum" || state === "au_minimum";
    people.set(person, known ? (before ?? 0) + (state === "sous_minimum" ? 1 : 0) : before);
  }
  return people;
}

export const peopleUnderMinimum: FigureDefinition = {
  id: "personnes-sous-minimum-par-nombre-de-semaines",
  label: "Personnes selon leurs semaines sous le minimum d'heures",
  unit: "personnes",
  population:
    "Personnes dont une semaine de l'année (ISO) au moins est comprise du lundi au dimanche dans un parcours, chacune comptée une fois.",
  rule: (programme) =>
    `Répartition des personnes selon le nombre de leurs semaines sous le minimum d'heures, consécutives ou non ; une personne dont aucune semaine n'est connue est hors calcul. ${minimumRule(programme)}`,
  referenceDate: duringYear,
  seeds: ["S2-03"],
  needs: ["associations"],
  compute: (year) => {
    const tally = tallyOf(weeksUnderByPerson(year).values(), (weeks) =>
      weeks === null ? null : classOfNumber(WEEKS_UNDER_MINIMUM, weeks),
    );
    return distribution(tally, WEEKS_UNDER_MINIMUM.classes, { ...PEOPLE, missing: "sans semaine connue" });
  },
};
