import { distribution } from "../builders/distribution.ts";
import { PEOPLE } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { FAMILY_SITUATION } from "../schemes/familySituation.ts";
import { byFamilySituation } from "./profile.ts";
import { FIRST_STAY, entitledPeople } from "./entitledPeople.ts";

export const peopleByFamilySituation: FigureDefinition = {
  id: "situation-familiale",
  label: "Situation familiale",
  unit: "personnes",
  population: entitledPeople,
  rule: `Part de chaque situation, d'après la vie en couple et le nombre d'enfants à charge à l'entrée, tous deux connus. ${FIRST_STAY}`,
  referenceDate: duringYear,
  seeds: ["S0-09"],
  needs: ["associations"],
  compute: (year) => distribution(byFamilySituation(year), FAMILY_SITUATION.classes, PEOPLE),
};
