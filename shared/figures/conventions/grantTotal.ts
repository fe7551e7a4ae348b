import { formatEuros } from "../../format.ts";
import { sum } from "../builders/sum.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { WITHOUT_GRANT } from "./conventionsWithout.ts";

export const grantTotal: FigureDefinition = {
  id: "soutien-financier",
  label: ({ words }) => `Soutien financier ${words.ofAuthority}`,
  unit: "euros",
  population: ({ words }) => `Conventions ${words.ofAuthority} pour l'année.`,
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
