import { duringYear, type FigureDefinition } from "../definition.ts";
import { EXIT_RULE, exitedPeople, exitShare, situationsOf } from "./exitShare.ts";

export const exitsToTraining: FigureDefinition = {
  id: "sorties-formation-recherche-emploi",
  label: "Sorties vers la formation ou la recherche d'emploi",
  unit: "part",
  population: exitedPeople,
  rule: `Part des personnes sorties dont la situation est ${situationsOf("insertion_pro")}. ${EXIT_RULE}`,
  referenceDate: duringYear,
  seeds: ["S0-16"],
  needs: ["associations"],
  compute: exitShare("insertion_pro"),
};
