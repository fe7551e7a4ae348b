import { mode } from "../builders/mode.ts";
import { PEOPLE } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { SEX_IN_PLURAL } from "../schemes/sexInPlural.ts";
import { bySex } from "./profile.ts";
import { FIRST_STAY, entitledPeople } from "./entitledPeople.ts";

export const mostFrequentSex: FigureDefinition = {
  id: "sexe-le-plus-frequent",
  label: "Sexe le plus fréquent",
  unit: "classe",
  population: entitledPeople,
  rule: `Sexe le plus fréquent parmi les personnes dont le sexe est connu. ${FIRST_STAY}`,
  referenceDate: duringYear,
  seeds: ["S0-12"],
  needs: ["associations"],
  compute: (year) => mode(bySex(year), SEX_IN_PLURAL.classes, PEOPLE),
};
