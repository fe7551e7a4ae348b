import { FOLLOW_UP_SITUATION } from "../../nomenclature/followUpSituation.ts";
import { grouping } from "../../nomenclature/nomenclature.ts";

/** Somebody who was looked for and not found has a situation that nobody knows. */
export const WORK_AT_SIX_MONTHS = grouping(FOLLOW_UP_SITUATION, {
  key: "emploi_a_six_mois_fse",
  label: "En emploi six mois après la sortie (FSE+)",
  source: "Règlement (UE) 2021/1057, annexe I (EECR05)",
  classes: [
    { code: "oui", label: "En emploi" },
    { code: "non", label: "Sans emploi" },
  ],
  classOf: {
    emploi_durable: "oui",
    emploi_transition: "oui",
    emploi_nonprecise: "oui",
    iae: "oui",
    formation: "non",
    recherche_emploi: "non",
    parcours_social: "non",
    sans_activite: "non",
    injoignable: null,
    autre: "non",
  },
});
