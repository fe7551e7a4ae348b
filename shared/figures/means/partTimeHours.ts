import { formatDecimal } from "../../format.ts";
import { notApplicable } from "../builders/computed.ts";
import { sum } from "../builders/sum.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";

const PART_TIME = {
  one: "fonction à temps partiel",
  several: "fonctions à temps partiel",
  missing: "sans heures par mois connues",
};

const inHours = (hours: number): string =>
  `${formatDecimal(hours, Number.isInteger(hours) ? 0 : 2)}\u00A0h par mois`;

export const partTimeHours: FigureDefinition = {
  id: "heures-mensuelles-temps-partiel",
  label: "Temps partiel compté en heures",
  unit: "heures",
  population: "Fonctions à temps partiel de l'équipe de l'année, dans toutes les structures.",
  rule: "Somme des heures par mois écrites, celles d'une ligne valant pour toutes ses personnes. Une fonction comptée en équivalents temps plein n'a pas d'heures à écrire : elle est dite sans heures connues.",
  referenceDate: duringYear,
  seeds: ["S2-10"],
  needs: ["associations"],
  compute: ({ means: { staff } }) => {
    const partTime = staff.filter(({ workingTime }) => workingTime === "temps_partiel");
    if (partTime.length === 0) return notApplicable();
    return sum(
      partTime.map(({ monthlyHours }) => monthlyHours),
      inHours,
      PART_TIME,
    );
  },
};
