import { formatEuros } from "../../format.ts";
import { sum } from "../builders/sum.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { WITHOUT_GRANT } from "./conventionsWithout.ts";

export const grantTotal: FigureDefinition = {
  id: "soutien-financier",
  label: "Soutien financier du Département",
  unit: "euros",
  population: "Conventions du Département pour l'année.",
  rule: "Somme des subventions des conventions, au centime.",
  referenceDate: duringYear,
  seeds: ["S0-04"],
  needs: ["department"],
  compute: ({ conventions }) =>
    sum(
      conventions.map(({ grant }) => grant),
      formatEuros,
      WITHOUT_GRANT,
    ),
};
