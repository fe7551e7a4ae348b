import { grouping } from "./nomenclature.ts";
import { OUTCOME } from "./outcome.ts";

/** A solution is a job, a social enterprise or a training; a renewal and a withdrawal are in no calculation. */
export const OUTCOME_BY_ISSUE = grouping(OUTCOME, {
  key: "sortie_par_issue",
  label: "Issue de la sortie",
  source: "Bilan des ateliers d'insertion du CCAS d'Hirson (« sorties positives », « sans solution »)",
  classes: [
    { code: "positive", label: "Sortie positive (emploi, insertion par l'activité économique, formation)" },
    { code: "sans_solution", label: "Sans solution" },
  ],
  classOf: {
    emp_cdi: "positive",
    emp_cdd6p: "positive",
    emp_creation: "positive",
    emp_fp: "positive",
    emp_cdd6m: "positive",
    emp_interim: "positive",
    emp_aide: "positive",
    emp_nonprecise: "positive",
    iae_aci: "positive",
    iae_autre: "positive",
    form_qual: "positive",
    form_pre: "positive",
    rech_emploi: "sans_solution",
    soc_sante: "sans_solution",
    soc_logement: "sans_solution",
    soc_vie: "sans_solution",
    soc_benevolat: "sans_solution",
    soc_famille: "sans_solution",
    soc_langue: "sans_solution",
    droit_commun: "sans_solution",
    renouv: null,
    abandon_sante: "sans_solution",
    abandon_mobilisation: "sans_solution",
    abandon_dem: "sans_solution",
    abandon_absences: "sans_solution",
    fin_droit: "sans_solution",
    reorient: "sans_solution",
    inconnu: "sans_solution",
    retrait_deces: null,
    retrait_incarceration: null,
    retrait_conge_longue_duree: null,
    retrait_decision_justice: null,
  },
});
export type IssueCode = (typeof OUTCOME_BY_ISSUE)["classes"][number]["code"];
