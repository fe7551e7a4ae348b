import { mode } from "../builders/mode.ts";
import { PEOPLE } from "../builders/quality.ts";
import { atYearEnd, type FigureDefinition } from "../definition.ts";
import { RSA_SENIORITY_PDV } from "../schemes/rsaSeniorityPdv.ts";
import { byRsaSeniority } from "./profile.ts";
import { FIRST_STAY, entitledPeople } from "./entitledPeople.ts";

export const mostFrequentRsaSeniority: FigureDefinition = {
  id: "anciennete-rsa-la-plus-frequente",
  label: ({ words }) => `Ancienneté la plus fréquente dans ${words.rightSince}`,
  unit: "classe",
  population: entitledPeople,
  rule: `Classe d'ancienneté (projets de ville) la plus fréquente : années révolues au 31 décembre depuis la dernière ouverture du droit. ${FIRST_STAY}`,
  referenceDate: atYearEnd,
  seeds: ["S0-10"],
  needs: ["associations"],
  compute: (year) => mode(byRsaSeniority(year, RSA_SENIORITY_PDV), RSA_SENIORITY_PDV.classes, PEOPLE),
};
