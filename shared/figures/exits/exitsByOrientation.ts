import { duringYear, type FigureDefinition } from "../definition.ts";
import { EXIT_RULE, exitedPeople, exitDistribution } from "./exitShare.ts";

export const exitsByOrientation: FigureDefinition = {
  id: "situation-a-la-sortie",
  label: "Situation à la sortie",
  unit: "sorties",
  population: exitedPeople,
  rule: `Part de chaque orientation parmi les personnes sorties dont la situation est connue. ${EXIT_RULE}`,
  referenceDate: duringYear,
  seeds: ["S0-14", "S0-15", "S0-16", "S0-17"],
  needs: ["associations"],
  compute: exitDistribution,
};
