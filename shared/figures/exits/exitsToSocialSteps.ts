import { duringYear, type FigureDefinition } from "../definition.ts";
import { EXIT_RULE, exitedPeople, exitShare, situationsOf } from "./exitShare.ts";

export const exitsToSocialSteps: FigureDefinition = {
  id: "sorties-insertion-sociale",
  label: "Sorties vers des démarches d'insertion sociale",
  unit: "part",
  population: exitedPeople,
  rule: `Part des personnes sorties dont la situation est ${situationsOf("insertion_sociale")}. ${EXIT_RULE}`,
  referenceDate: duringYear,
  seeds: ["S0-14"],
  needs: ["associations"],
  compute: exitShare("insertion_sociale"),
};
