import { distribution } from "../builders/distribution.ts";
import { PEOPLE } from "../builders/quality.ts";
import { atYearEnd, type FigureDefinition } from "../definition.ts";
import { RSA_SENIORITY_PDV } from "../schemes/rsaSeniorityPdv.ts";
import { byRsaSeniority } from "./profile.ts";
import { FIRST_STAY, entitledPeople } from "./entitledPeople.ts";

export const peopleByRsaSeniority: FigureDefinition = {
  id: "anciennete-rsa",
  label: ({ words }) => `Ancienneté dans ${words.rightSince}`,
  unit: "personnes",
  population: entitledPeople,
  rule: `Part de chaque classe d'ancienneté (projets de ville) : années révolues au 31 décembre depuis la dernière ouverture du droit. ${FIRST_STAY}`,
  referenceDate: atYearEnd,
  seeds: ["S0-10"],
  needs: ["associations"],
  compute: (year) => distribution(byRsaSeniority(year, RSA_SENIORITY_PDV), RSA_SENIORITY_PDV.classes, PEOPLE),
};
