import { distribution } from "../builders/distribution.ts";
import { PEOPLE } from "../builders/quality.ts";
import { atYearEnd, type FigureDefinition } from "../definition.ts";
import { AGE_OARSA } from "../schemes/ageOarsa.ts";
import { byAge } from "./profile.ts";
import { FIRST_STAY, entitledPeople } from "./entitledPeople.ts";

export const peopleByAge: FigureDefinition = {
  id: "repartition-par-age",
  label: "Âge",
  unit: "personnes",
  population: entitledPeople,
  rule: `Part de chaque classe d'âge de l'enquête OARSA, l'âge étant celui atteint au 31 décembre d'après l'année de naissance. ${FIRST_STAY}`,
  referenceDate: atYearEnd,
  seeds: ["S0-08"],
  needs: ["associations"],
  compute: (year) => distribution(byAge(year, AGE_OARSA), AGE_OARSA.classes, PEOPLE),
};
