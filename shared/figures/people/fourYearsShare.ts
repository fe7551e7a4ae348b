import { PEOPLE } from "../builders/quality.ts";
import { share } from "../builders/share.ts";
import { atYearEnd, type FigureDefinition } from "../definition.ts";
import { RSA_SENIORITY_FOUR } from "../schemes/rsaSeniorityFour.ts";
import { entitledPeople, FIRST_STAY } from "./entitledPeople.ts";
import { byRsaSeniority } from "./profile.ts";

export const fourYearsShare: FigureDefinition = {
  id: "anciennete-rsa-quatre-ans-et-plus",
  label: ({ words }) => `Part des personnes dans ${words.rightSince} depuis 4 ans et plus`,
  unit: "part",
  population: entitledPeople,
  rule: `Part des personnes dont la dernière ouverture du droit a 4 années révolues ou plus au 31 décembre, parmi celles dont elle est connue. ${FIRST_STAY}`,
  referenceDate: atYearEnd,
  seeds: ["S4-01"],
  needs: ["associations"],
  compute: (year) =>
    share(byRsaSeniority(year, RSA_SENIORITY_FOUR), "4_plus", RSA_SENIORITY_FOUR.classes, PEOPLE),
};
