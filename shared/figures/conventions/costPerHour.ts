import { formatDecimal, plural } from "../../format.ts";
import { attendedMinutes } from "../attendance/attendedMinutes.ts";
import { quantity } from "../builders/quality.ts";
import { quotient } from "../builders/quotient.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { COSTED_BASE, costedStructures } from "./costedStructures.ts";

const PRESENCES = { one: "présence", several: "présences" };

export const costPerHour: FigureDefinition = {
  id: "cout-par-heure",
  label: "Coût par heure de participation",
  unit: "euros par heure",
  population: "Coûts totaux des conventions de l'année et heures de présence de tous les participants.",
  rule: `Somme des coûts totaux divisée par les heures de présence, celles de chaque personne s'ajoutant. ${COSTED_BASE} Sans aucune heure connue, le coût est sans objet.`,
  referenceDate: duringYear,
  seeds: ["S2-12"],
  needs: ["department", "associations"],
  compute: (year) => {
    const { structures, cost, leftOut, quality } = costedStructures(year);
    const workbooks = year.workbooks.filter(({ facts }) => structures.has(facts.structure.identifier));
    const { minutes, untimed } = attendedMinutes({ ...year, workbooks });
    return quotient(cost, minutes / 60, inEuros, leftOut, [...quality, ...untimedSentence(untimed)]);
  },
};

const inEuros = (amount: number): string => `${formatDecimal(amount, 2)}\u00A0€`;

function untimedSentence(untimed: number): readonly string[] {
  if (untimed === 0) return [];
  const lacking = plural(
    untimed,
    "sans durée connue : ses heures manquent",
    "sans durée connue : leurs heures manquent",
  );
  return [`${quantity(untimed, PRESENCES)} ${lacking}, et le coût par heure est trop haut.`];
}
