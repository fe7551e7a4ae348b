import { formatEuros } from "../../format.ts";
import { sum } from "../builders/sum.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { WITHOUT_COST } from "./conventionsWithout.ts";

export const totalCost: FigureDefinition = {
  id: "cout-total",
  label: "Coût total des actions",
  unit: "euros",
  population: ({ words }) => `Conventions ${words.ofAuthority} pour l'année.`,
  rule: "Somme des coûts totaux des conventions, au centime.",
  referenceDate: duringYear,
  seeds: ["S2-12"],
  needs: ["department"],
  compute: ({ conventions }) =>
    sum(
      conventions.map((convention) => convention.totalCost),
      formatEuros,
      WITHOUT_COST,
    ),
};
