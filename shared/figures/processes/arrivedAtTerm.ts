import { OUTCOME_BY_PROJECT } from "../../nomenclature/outcomeByProject.ts";
import { regroup } from "../../statistics/tally.ts";
import { quotedLabels } from "../builders/classes.ts";
import { withQuality } from "../builders/computed.ts";
import { share } from "../builders/share.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { REACHED_TERM } from "../schemes/termOfProcess.ts";
import { ENDED_PROCESSES, PROCESS_RULE, PROCESSES, resultsOfProcesses } from "./endedProcesses.ts";

const CLASSES = [
  { code: "au_terme", label: "Arrivées au terme" },
  { code: "avant_le_terme", label: "Parties avant le terme" },
] as const;

const { classes: RESULTS } = OUTCOME_BY_PROJECT;
const CLASS_OF = Object.fromEntries(
  RESULTS.map(({ code }) => [code, REACHED_TERM.includes(code) ? "au_terme" : "avant_le_terme"]),
);

export const arrivedAtTerm: FigureDefinition = {
  id: "part-arrives-au-terme",
  label: "Part des processus arrivés au terme",
  unit: "part",
  population: ENDED_PROCESSES,
  rule: `Part des personnes dont le résultat est ${quotedLabels(RESULTS.filter(({ code }) => REACHED_TERM.includes(code)))}, parmi celles dont le résultat est connu. ${PROCESS_RULE}`,
  referenceDate: duringYear,
  seeds: ["S1-18"],
  needs: ["associations"],
  compute: (year) => {
    const { results, withdrawn } = resultsOfProcesses(year);
    return withQuality(share(regroup(results, CLASS_OF), "au_terme", CLASSES, PROCESSES), withdrawn);
  },
};
