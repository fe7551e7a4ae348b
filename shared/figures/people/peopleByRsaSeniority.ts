import { distribution } from "../builders/distribution.ts";
import { PEOPLE } from "../builders/quality.ts";
import { atYearEnd, type FigureDefinition } from "../definition.ts";
import { RSA_SENIORITY_PDV } from "../schemes/rsaSeniorityPdv.ts";
import { byRsaSeniority } from "./profile.ts";
import { FIRST_STAY, RSA_PEOPLE } from "./rsaPeople.ts";

export const peopleByRsaSeniority: FigureDefinition = {
  id: "anciennete-rsa",
  label: "Ancienneté dans le RMI ou le RSA",
  unit: "personnes",
  population: RSA_PEOPLE,
  rule: `Part de chaque classe d'ancienneté (projets de ville) : années révolues au 31 décembre depuis la dernière ouverture du droit. ${FIRST_STAY}`,
  referenceDate: atYearEnd,
  seeds: ["S0-10"],
  needs: ["associations"],
  compute: (year) => distribution(byRsaSeniority(year, RSA_SENIORITY_PDV), RSA_SENIORITY_PDV.classes, PEOPLE),
};
