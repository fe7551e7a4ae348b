import { formatInteger, roundToDigits } from "../../format.ts";
import { knownIn } from "../../statistics/tally.ts";
import { PEOPLE, unknownsSentence } from "../builders/quality.ts";
import { quotient } from "../builders/quotient.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { byLevelOfDiploma, LEVEL_SIX } from "./levelSix.ts";
import { FIRST_STAY, entitledPeople } from "./entitledPeople.ts";

export const expectedLevelSix: FigureDefinition = {
  id: "personnes-niveau-vi",
  label: "Personnes de niveau VI (effectif attendu)",
  unit: "personnes",
  population: entitledPeople,
  rule: `Part du niveau VI (selon le diplôme) appliquée à toutes les personnes accueillies, arrondie à la personne. ${FIRST_STAY}`,
  referenceDate: duringYear,
  seeds: ["S0-19"],
  needs: ["associations"],
  compute: (year) => {
    const levels = byLevelOfDiploma(year);
    const known = knownIn(levels);
    const share = quotient(
      levels.counts.get(LEVEL_SIX) ?? 0,
      known,
      (ratio) => formatInteger(ratio * year.people.length),
      levels.unknown,
      unknownsSentence(levels.unknown, known, PEOPLE),
    );
    const expected =
      typeof share.value === "number" ? roundToDigits(share.value * year.people.length, 0) : null;
    return { ...share, value: expected };
  },
};
