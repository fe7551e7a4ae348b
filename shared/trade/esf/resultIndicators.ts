import { known } from "../../records/value.ts";
import { labourStatusOf } from "../labourStatus.ts";
import { type EsfIndicator, isOneOf } from "./esfIndicator.ts";
import { OUTCOME_AT_ESF_EXIT } from "../../nomenclature/outcomeAtEsfExit.ts";
import type { Participation } from "./participations.ts";
import { WORK_AT_SIX_MONTHS } from "./workAtSixMonths.ts";

/** Class of OUTCOME_AT_ESF_EXIT; null when the outcome is not known. */
export function resultOf({ last }: Participation): string | null {
  const outcome = known(last.enrolment.outcome);
  return outcome === null ? null : OUTCOME_AT_ESF_EXIT.classOf[outcome];
}

/** Looking for work at the exit, of those who were inactive: of somebody else it is no result. */
function lookingForWork(participation: Participation): boolean | null {
  const status = labourStatusOf(participation.first.enrolment);
  if (status !== null && status !== "inactif") return false;
  const looking = isOneOf(resultOf(participation), ["recherche"]);
  return looking === true && status === null ? null : looking;
}

/** Class of WORK_AT_SIX_MONTHS. */
export function workAtSixMonthsOf({ last }: Participation): string | null {
  const situation = known(last.enrolment.situationAt6Months);
  return situation === null ? null : WORK_AT_SIX_MONTHS.classOf[situation];
}

/** Common result indicators, of those who left in the year. */
export const RESULT_INDICATORS: readonly EsfIndicator[] = [
  {
    code: "EECR01",
    label: "Engagés dans la recherche d'un emploi au terme de leur participation",
    rule: "Recherche d'emploi accompagnée à la sortie, pour les seules personnes inactives à l'entrée.",
    holds: lookingForWork,
  },
  {
    code: "EECR02",
    label: "En enseignement ou en formation au terme de leur participation",
    rule: "Formation qualifiante, préformation ou remise à niveau. L'apprentissage de la langue est une démarche sociale.",
    holds: (participation) => isOneOf(resultOf(participation), ["formation"]),
  },
  {
    code: "EECR03",
    label: "Obtenant une qualification au terme de leur participation",
    rule: "Non recueilli : aucune colonne ne dit une qualification obtenue pendant le parcours.",
    holds: null,
  },
  {
    code: "EECR04",
    label: "Exerçant un emploi, y compris indépendant, au terme de leur participation",
    rule: "Toute situation d'emploi à la sortie, contrats d'insertion (SIAE) et création d'activité compris.",
    holds: (participation) => isOneOf(resultOf(participation), ["emploi"]),
  },
  {
    code: "EECR05",
    label: "Exerçant un emploi six mois après la fin de leur participation",
    rule: "Situation à 6 mois ; injoignable : non connu.",
    holds: (participation) => isOneOf(workAtSixMonthsOf(participation), ["oui"]),
  },
  {
    code: "EECR06",
    label: "Situation améliorée sur le marché du travail six mois après",
    rule: "Non recueilli : il faudrait connaître l'emploi occupé à l'entrée.",
    holds: null,
  },
];
