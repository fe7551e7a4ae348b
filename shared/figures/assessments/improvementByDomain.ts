import { tallyOf } from "../../statistics/tally.ts";
import { share } from "../builders/share.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { ASSESSMENT_DOMAINS, type AssessmentDomain } from "../schemes/assessmentDomains.ts";
import { LEVEL_CHANGE, levelChange } from "../schemes/levelChange.ts";
import { populationOf, processesIn, REACHED_TERM, type TermBase } from "../schemes/termOfProcess.ts";
import { ASSESSMENT_RULE, ASSESSED } from "./assessmentRule.ts";

/** Entries of the acceptance list, by column. */
const SEEDS: { readonly [K in AssessmentDomain["key"]]?: string } = {
  socialLife: "S1-19",
  health: "S1-20",
  housing: "S1-20",
  employment: "S1-20",
  finances: "S1-21",
  family: "S1-21",
  administrative: "S1-21",
};

/** Share of the people of the base whose situation got better in a domain. */
export function improvement(domain: AssessmentDomain, base: TermBase): FigureDefinition {
  const seed = SEEDS[domain.key];
  return {
    id: `amelioration-${domain.slug}`,
    label: `Amélioration : ${domain.label}`,
    unit: "part",
    population: populationOf(base),
    rule: `Part des personnes dont le niveau « ${domain.label} » est plus haut au bilan de fin qu'au bilan d'entrée, parmi celles dont les deux niveaux sont connus. ${ASSESSMENT_RULE}`,
    referenceDate: duringYear,
    seeds: [...(seed === undefined ? [] : [seed]), "S2-13"],
    needs: ["associations"],
    compute: (year) =>
      share(
        tallyOf(processesIn(year, base), (process) => levelChange(process, domain)),
        "amelioree",
        LEVEL_CHANGE.classes,
        ASSESSED,
      ),
  };
}

/** One figure a domain: a person may have got better in several. */
export const improvementByDomain: readonly FigureDefinition[] = ASSESSMENT_DOMAINS.map((domain) =>
  improvement(domain, REACHED_TERM),
);
