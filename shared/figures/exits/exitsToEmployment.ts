import { duringYear, type FigureDefinition } from "../definition.ts";
import { EXIT_RULE, exitedPeople, exitShare, situationsOf } from "./exitShare.ts";

export const exitsToEmployment: FigureDefinition = {
  id: "sorties-emploi",
  label: "Sorties vers l'emploi",
  unit: "part",
  population: exitedPeople,
  rule: `Part des personnes sorties dont la situation est ${situationsOf("emploi")}. ${EXIT_RULE}`,
  referenceDate: duringYear,
  seeds: ["S0-15"],
  needs: ["associations"],
  compute: exitShare("emploi"),
};
