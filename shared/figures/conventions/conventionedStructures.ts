import { count } from "../builders/count.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";

export const conventionedStructures: FigureDefinition = {
  id: "structures-conventionnees",
  label: "Structures conventionnées",
  unit: "structures",
  population: ({ words }) => `Structures qui ont une convention ${words.ofAuthority} pour l'année.`,
  rule: "Nombre de structures différentes, par identifiant ; plusieurs actions d'une structure comptent une fois.",
  referenceDate: duringYear,
  seeds: ["S0-01", "S4-02"],
  needs: ["department"],
  compute: ({ structures }) => count(structures.length),
};
