import type { Programme } from "../../programme/programme.ts";
import { isKnown } from "../../records/value.ts";
import { tallyOf } from "../../statistics/tally.ts";
import { inSentence } from "../builders/classes.ts";
import { share } from "../builders/share.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { ASSESSMENT_MOMENTS, domainsNamed } from "../schemes/assessmentDomains.ts";
import { populationOf, processesIn, REACHED_TERM } from "../schemes/termOfProcess.ts";
import type { ProcessOfYear } from "../year/processOfYear.ts";
import { ASSESSMENT_RULE } from "./assessmentRule.ts";

type Moment = (typeof ASSESSMENT_MOMENTS)[number];

const CLASSES = [
  { code: "complet", label: "Bilan complet" },
  { code: "partiel", label: "Bilan partiel" },
  { code: "absent", label: "Pas de bilan" },
] as const;
type Completeness = (typeof CLASSES)[number]["code"];

const BY_ASSESSORS = {
  one: "personne",
  several: "personnes",
  missing: "d'une structure qui n'écrit pas de bilan",
};

/** @returns null when the structure writes no assessment at all: nothing is missing there */
function completenessAt(
  { assessments, structureAssesses }: ProcessOfYear,
  { code }: Moment,
  domains: Programme["assessment"]["domains"],
): Completeness | null {
  if (!structureAssesses) return null;
  const assessment = assessments[code];
  if (assessment === undefined) return "absent";
  return domainsNamed(domains).every(({ key }) => isKnown(assessment[key])) ? "complet" : "partiel";
}

function completeAt(moment: Moment): FigureDefinition {
  return {
    id: `bilans-complets-${moment.code}`,
    label: `Bilans complets : ${inSentence(moment.label)}`,
    unit: "part",
    population: populationOf(REACHED_TERM),
    rule: ({ assessment: { domains } }) =>
      `Part des personnes dont le bilan social de ce moment (« ${moment.label} ») a un niveau dans chacun des ${domains.length} domaines du programme, dans les structures qui écrivent des bilans. ${ASSESSMENT_RULE}`,
    referenceDate: duringYear,
    seeds: ["S1-13"],
    needs: ["associations"],
    compute: (year) =>
      share(
        tallyOf(processesIn(year, REACHED_TERM), (process) =>
          completenessAt(process, moment, year.programme.assessment.domains),
        ),
        "complet",
        CLASSES,
        BY_ASSESSORS,
      ),
  };
}

/** One figure a moment. */
export const assessmentCompleteness: readonly FigureDefinition[] = ASSESSMENT_MOMENTS.map(completeAt);
