import { duringYear, type FigureDefinition } from "../definition.ts";
import { EXIT_RULE, exitedPeople, exitShare, situationsOf } from "./exitShare.ts";

export const exitsWithoutFollowUp: FigureDefinition = {
  id: "sorties-sans-poursuite",
  label: "Ne poursuivent pas l'action",
  unit: "part",
  population: exitedPeople,
  rule: `Part des personnes sorties dont la situation est ${situationsOf("ne_poursuit_pas")}. ${EXIT_RULE}`,
  referenceDate: duringYear,
  seeds: ["S0-17"],
  needs: ["associations"],
  compute: exitShare("ne_poursuit_pas"),
};
