import { WEEKDAY } from "../../nomenclature/weekday.ts";
import { known } from "../../records/value.ts";
import { tallyOf } from "../../statistics/tally.ts";
import { classesInLine, counts } from "../builders/classes.ts";
import { notApplicable } from "../builders/computed.ts";
import { unknownsSentence } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { ACTIVE_STRUCTURES, activeStructures } from "./activeStructures.ts";

const STRUCTURES = { one: "structure", several: "structures", missing: "sans jours d'ouverture connus" };

export const openingDays: FigureDefinition = {
  id: "jours-ouverture",
  label: "Jours d'ouverture",
  unit: "structures",
  population: ACTIVE_STRUCTURES,
  rule: "Nombre de structures ouvertes chaque jour, parmi celles qui disent leurs jours d'ouverture ; une structure ouverte cinq jours compte dans chacun.",
  referenceDate: duringYear,
  seeds: ["S2-01"],
  needs: ["associations"],
  compute: (year) => {
    const structures = activeStructures(year);
    const days = structures.map(({ facts }) => known(facts.structure.openingDays) ?? []);
    const saying = days.filter((ofStructure) => ofStructure.length > 0);
    const unknown = days.length - saying.length;
    const quality = unknownsSentence(unknown, saying.length, STRUCTURES);
    if (saying.length === 0) return notApplicable({ numerator: 0, unknown, quality });
    const breakdown = counts(
      tallyOf(saying.flat(), (day) => day),
      WEEKDAY.entries,
    );
    return {
      value: saying.length,
      display: classesInLine(breakdown),
      numerator: saying.length,
      denominator: null,
      unknown,
      quality,
      breakdown,
    };
  },
};
