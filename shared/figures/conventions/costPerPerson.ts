import { formatEuros } from "../../format.ts";
import { quotient } from "../builders/quotient.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { COSTED_BASE, costedStructures } from "./costedStructures.ts";

export const costPerPerson: FigureDefinition = {
  id: "cout-par-personne",
  label: "Coût par personne accueillie",
  unit: "euros par personne",
  population:
    "Coûts totaux des conventions de l'année et personnes accueillies, quelle que soit leur situation de droit.",
  rule: `Somme des coûts totaux divisée par le nombre de personnes accueillies, chacune comptée une fois ; arrondie à l'euro. ${COSTED_BASE}`,
  referenceDate: duringYear,
  seeds: ["S2-12"],
  needs: ["department", "associations"],
  compute: (year) => {
    const { structures, cost, leftOut, quality } = costedStructures(year);
    const people = year.everybody.filter(({ stays }) =>
      stays.some(({ structure }) => structures.has(structure)),
    );
    return quotient(cost, people.length, formatEuros, leftOut, quality);
  },
};
