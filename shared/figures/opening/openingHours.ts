import { inHours } from "../attendance/hours.ts";
import { unknownsSentence } from "../builders/quality.ts";
import { quotient } from "../builders/quotient.ts";
import { totalOf } from "../builders/total.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { ACTIVE_STRUCTURES, activeStructures } from "./activeStructures.ts";

const STRUCTURES = { one: "structure", several: "structures", missing: "sans heures d'ouverture connues" };

export const openingHours: FigureDefinition = {
  id: "heures-ouverture-par-semaine",
  label: "Heures d'ouverture par semaine",
  unit: "heures par semaine",
  population: ACTIVE_STRUCTURES,
  rule: "Heures d'ouverture par semaine, telles que chaque structure les déclare, divisées par le nombre de structures qui les disent ; les autres sont hors calcul.",
  referenceDate: duringYear,
  seeds: ["S2-01"],
  needs: ["associations"],
  compute: (year) => {
    const hours = totalOf(activeStructures(year).map(({ facts }) => facts.structure.openingHours));
    const quality = unknownsSentence(hours.unknown, hours.known, STRUCTURES);
    return quotient(hours.total, hours.known, inHours, hours.unknown, quality);
  },
};
