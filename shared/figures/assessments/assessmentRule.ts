import { DAYS_AROUND_STAY } from "../year/processOfYear.ts";

export const ASSESSMENT_RULE = `Les bilans sont ceux du parcours qui se termine le dernier dans l'année : celui d'entrée peut précéder le premier jour de ${DAYS_AROUND_STAY} jours, celui de fin suivre le dernier de ${DAYS_AROUND_STAY} jours ; de plusieurs bilans d'entrée le premier compte, de plusieurs autres le dernier. Chaque domaine se compte à part : une personne peut s'améliorer dans plusieurs.`;

export const ASSESSED = {
  one: "personne",
  several: "personnes",
  missing: "sans bilans complets à l'entrée et à la fin",
};
