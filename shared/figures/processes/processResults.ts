import { OUTCOME_BY_PROJECT } from "../../nomenclature/outcomeByProject.ts";
import { withQuality } from "../builders/computed.ts";
import { distribution } from "../builders/distribution.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { ENDED_PROCESSES, PROCESS_RULE, PROCESSES, resultsOfProcesses } from "./endedProcesses.ts";

export const processResults: FigureDefinition = {
  id: "resultat-du-processus",
  label: "Résultat du processus",
  unit: "personnes",
  population: ENDED_PROCESSES,
  rule: `Part de chaque résultat parmi les personnes dont le résultat est connu ; les résultats inconnus sont hors calcul. ${PROCESS_RULE}`,
  referenceDate: duringYear,
  seeds: ["S1-14", "S1-15", "S1-16", "S1-17"],
  needs: ["associations"],
  compute: (year) => {
    const { results, withdrawn } = resultsOfProcesses(year);
    return withQuality(distribution(results, OUTCOME_BY_PROJECT.classes, PROCESSES), withdrawn);
  },
};
