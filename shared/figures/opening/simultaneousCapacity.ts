import { formatInteger } from "../../format.ts";
import { notApplicable, withQuality } from "../builders/computed.ts";
import { sum } from "../builders/sum.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import {
  byProgramme,
  capacityOf,
  capacityRule,
  OPEN_WORKSHOPS,
  openWorkshops,
  WORKSHOPS,
} from "./openWorkshops.ts";

export const simultaneousCapacity: FigureDefinition = {
  id: "capacite-simultanee",
  label: "Capacité simultanée des ateliers",
  unit: "places",
  population: OPEN_WORKSHOPS,
  rule: (programme) =>
    `Somme des capacités simultanées des ateliers, même de ceux qui n'ont pas lieu en même temps. ${capacityRule(programme)}`,
  referenceDate: duringYear,
  seeds: ["S2-02"],
  needs: ["associations"],
  compute: (year) => {
    const workshops = openWorkshops(year);
    if (workshops.length === 0) return notApplicable();
    const capacities = workshops.map((workshop) => capacityOf(workshop, year.programme));
    return withQuality(sum(capacities, formatInteger, WORKSHOPS), byProgramme(workshops, year.programme));
  },
};
