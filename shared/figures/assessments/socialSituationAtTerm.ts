import { joinFrench, formatPercent } from "../../format.ts";
import { knownIn, tallyOf } from "../../statistics/tally.ts";
import { inSentence, shares } from "../builders/classes.ts";
import { fewSentence, unknownsSentence } from "../builders/quality.ts";
import { quotient } from "../builders/quotient.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { domainsNamed } from "../schemes/assessmentDomains.ts";
import { OVERALL_CHANGE, overallChange, type OverallChangeCode } from "../schemes/levelChange.ts";
import { populationOf, processesIn, REACHED_TERM, type TermBase } from "../schemes/termOfProcess.ts";
import { ASSESSED, ASSESSMENT_RULE } from "./assessmentRule.ts";

/** « Ont stabilisé ou amélioré leur situation sociale ». */
const HELD_OR_BETTER: readonly OverallChangeCode[] = ["amelioree", "stabilisee"];

/** Share of the people of the base who went down in none of the domains. */
function situationAtTerm(base: TermBase): FigureDefinition {
  return {
    id: "situation-sociale-stabilisee-ou-amelioree",
    label: "Situation sociale stabilisée ou améliorée au terme",
    unit: "part",
    population: populationOf(base),
    rule: ({ assessment }) =>
      `Part des personnes dont aucun niveau n'est plus bas au bilan de fin qu'au bilan d'entrée, parmi celles dont tous les niveaux sont connus aux deux bilans (cas complets) dans ces domaines : ${joinFrench(domainsNamed(assessment.domains).map(({ label }) => inSentence(label)))}. ${ASSESSMENT_RULE}`,
    referenceDate: duringYear,
    seeds: ["S1-18"],
    needs: ["associations"],
    compute: (year) => {
      const domains = domainsNamed(year.programme.assessment.domains);
      const changes = tallyOf(processesIn(year, base), (process) => overallChange(process, domains));
      const known = knownIn(changes);
      const held = HELD_OR_BETTER.reduce((sum, code) => sum + (changes.counts.get(code) ?? 0), 0);
      const quality = [
        ...unknownsSentence(changes.unknown, known, ASSESSED),
        ...fewSentence(known, ASSESSED),
      ];
      return {
        ...quotient(held, known, formatPercent, changes.unknown, quality),
        breakdown: shares(changes, OVERALL_CHANGE.classes),
      };
    },
  };
}

export const socialSituationAtTerm = situationAtTerm(REACHED_TERM);
