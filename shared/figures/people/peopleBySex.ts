import { SEX } from "../../nomenclature/sex.ts";
import { distribution } from "../builders/distribution.ts";
import { PEOPLE } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { bySex } from "./profile.ts";
import { FIRST_STAY, entitledPeople } from "./entitledPeople.ts";

export const peopleBySex: FigureDefinition = {
  id: "repartition-par-sexe",
  label: "Sexe",
  unit: "personnes",
  population: entitledPeople,
  rule: `Part de chaque sexe parmi les personnes dont le sexe est connu. ${FIRST_STAY}`,
  referenceDate: duringYear,
  seeds: ["S0-07"],
  needs: ["associations"],
  compute: (year) => distribution(bySex(year), SEX.entries, PEOPLE),
};
