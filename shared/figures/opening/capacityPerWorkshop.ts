import { formatInteger, plural } from "../../format.ts";
import { tallyOf } from "../../statistics/tally.ts";
import type { Classes } from "../builders/classes.ts";
import { withQuality } from "../builders/computed.ts";
import { mode } from "../builders/mode.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import {
  byProgramme,
  capacityOf,
  capacityRule,
  OPEN_WORKSHOPS,
  openWorkshops,
  WORKSHOPS,
} from "./openWorkshops.ts";

export const capacityPerWorkshop: FigureDefinition = {
  id: "capacite-par-atelier",
  label: "Capacité simultanée la plus fréquente d'un atelier",
  unit: "classe",
  population: OPEN_WORKSHOPS,
  rule: (programme) =>
    `Capacité simultanée la plus fréquente, et part des ateliers de chaque capacité. ${capacityRule(programme)}`,
  referenceDate: duringYear,
  seeds: ["S2-02"],
  needs: ["associations"],
  compute: (year) => {
    const workshops = openWorkshops(year);
    const capacities = workshops.map((workshop) => capacityOf(workshop, year.programme));
    const tally = tallyOf(capacities, (capacity) => (capacity === null ? null : String(capacity)));
    return withQuality(mode(tally, classesOf(capacities), WORKSHOPS), byProgramme(workshops, year.programme));
  },
};

/** One class for each capacity there is, the smallest first. */
function classesOf(capacities: readonly (number | null)[]): Classes {
  const each = new Set(capacities.filter((capacity) => capacity !== null));
  return [...each]
    .sort((a, b) => a - b)
    .map((capacity) => {
      const people = plural(capacity, "personne", "personnes");
      return { code: String(capacity), label: `${formatInteger(capacity)}\u00A0${people}` };
    });
}
