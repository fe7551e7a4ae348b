import { tallyOf } from "../../statistics/tally.ts";
import { withQuality } from "../builders/computed.ts";
import { quantity } from "../builders/quality.ts";
import { share } from "../builders/share.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import {
  MINIMUM_CLASSES,
  MINIMUM_POPULATION,
  minimumRule,
  type MinimumState,
  minimumWeeks,
} from "./minimumWeeks.ts";
import { weeksUnderByPerson } from "./peopleUnderMinimum.ts";

const WEEKS = { one: "semaine de parcours", several: "semaines de parcours", missing: "" };

const WHY_UNKNOWN: readonly (readonly [MinimumState, string])[] = [
  ["sans_minimum", "sans minimum connu"],
  ["heures_inconnues", "dont les heures ne sont pas toutes connues"],
];

export const weeksUnderMinimum: FigureDefinition = {
  id: "semaines-sous-minimum",
  label: "Semaines sous le minimum d'heures",
  unit: "part",
  population: MINIMUM_POPULATION,
  rule: (programme) =>
    `Part des semaines dont les heures de présence sont sous le minimum. ${minimumRule(programme)}`,
  referenceDate: duringYear,
  seeds: ["S2-03"],
  needs: ["associations"],
  compute: (year) => {
    const weeks = minimumWeeks(year);
    const tally = tallyOf(weeks, ({ state }) =>
      MINIMUM_CLASSES.some(({ code }) => code === state) ? state : null,
    );
    const left = WHY_UNKNOWN.flatMap(([why, words]) => {
      const count = weeks.filter(({ state }) => state === why).length;
      return count === 0 ? [] : [`${quantity(count, WEEKS)} ${words}, hors calcul.`];
    });
    const computed = share({ ...tally, unknown: 0 }, "sous_minimum", MINIMUM_CLASSES, WEEKS);
    const known = { ...computed, unknown: tally.unknown, quality: [...left, ...computed.quality] };
    return withQuality(known, concerned([...weeksUnderByPerson(year).values()]));
  },
};

/** @param weeksUnder of each person, how many of the weeks are under the minimum */
function concerned(weeksUnder: readonly (number | null)[]): readonly string[] {
  const under = weeksUnder.filter((weeks) => weeks !== null && weeks > 0).map(Number);
  if (under.length === 0) return [];
  const most = under.reduce((highest, weeks) => Math.max(highest, weeks), 0);
  const people = quantity(under.length, { one: "personne concernée", several: "personnes concernées" });
  const weeks = quantity(most, { one: "semaine", several: "semaines" });
  return [`${people} ; au plus ${weeks} sous le minimum pour une même personne.`];
}
