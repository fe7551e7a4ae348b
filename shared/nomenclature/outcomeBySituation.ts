import { grouping } from "./nomenclature.ts";
import { OUTCOME } from "./outcome.ts";

/**
 * Where somebody stands when the year ends, in the words of D2. A move and an end of right change the administrative
 * situation, and so do withdrawals (« autres »); a reason that is not told is no abandon.
 */
export const OUTCOME_BY_SITUATION = grouping(OUTCOME, {
  key: "situation_d2",
  label: "Situation à l'issue de l'accompagnement (D2)",
  source: "Tableaux de suivi des projets de ville, questionnaire D2 ; correspondance proposée par Navette",
  classes: [
    { code: "maintien", label: "Maintien dans l'accompagnement" },
    { code: "sortie", label: "Sortie de l'accompagnement" },
    { code: "abandon", label: "Abandon" },
    { code: "reorientation", label: "Réorientation" },
    { code: "changement", label: "Changement de situation administrative" },
    { code: "non_communique", label: "Sortie, motif non communiqué" },
  ],
  classOf: {
    emp_cdi: "sortie",
    emp_cdd6p: "sortie",
    emp_creation: "sortie",
    emp_fp: "sortie",
    emp_cdd6m: "sortie",
    emp_interim: "sortie",
    emp_aide: "sortie",
    emp_nonprecise: "sortie",
    iae_aci: "sortie",
    iae_autre: "sortie",
    form_qual: "sortie",
    form_pre: "sortie",
    rech_emploi: "sortie",
    soc_sante: "sortie",
    soc_logement: "sortie",
    soc_vie: "sortie",
    soc_benevolat: "sortie",
    soc_famille: "sortie",
    soc_langue: "sortie",
    droit_commun: "sortie",
    renouv: "maintien",
    abandon_sante: "abandon",
    abandon_mobilisation: "abandon",
    abandon_dem: "changement",
    abandon_absences: "abandon",
    fin_droit: "changement",
    reorient: "reorientation",
    inconnu: "non_communique",
    retrait_deces: "changement",
    retrait_incarceration: "changement",
    retrait_conge_longue_duree: "changement",
    retrait_decision_justice: "changement",
  },
});
