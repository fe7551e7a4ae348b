import { quotedLabels } from "../builders/classes.ts";
import { mode } from "../builders/mode.ts";
import { PEOPLE } from "../builders/quality.ts";
import { atYearEnd, type FigureDefinition } from "../definition.ts";
import { AGE_IN_THREE } from "../schemes/ageInThree.ts";
import { byAge } from "./profile.ts";
import { FIRST_STAY, entitledPeople } from "./entitledPeople.ts";

export const mostFrequentAge: FigureDefinition = {
  id: "age-le-plus-frequent",
  label: "Âge le plus fréquent",
  unit: "classe",
  population: entitledPeople,
  rule: `Classe la plus fréquente de ${quotedLabels(AGE_IN_THREE.classes)}, qui regroupent les classes de l'enquête OARSA ; l'âge est celui atteint au 31 décembre d'après l'année de naissance. ${FIRST_STAY}`,
  referenceDate: atYearEnd,
  seeds: ["S0-08"],
  needs: ["associations"],
  compute: (year) => mode(byAge(year, AGE_IN_THREE), AGE_IN_THREE.classes, PEOPLE),
};
