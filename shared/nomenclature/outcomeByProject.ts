import { grouping } from "./nomenclature.ts";
import { OUTCOME } from "./outcome.ts";

/**
 * The published shares add up to 100 over everybody in the process, so that an end of right, a reorientation and an unknown
 * reason must have a class: without a project, they are with those who left before the term.
 */
export const OUTCOME_BY_PROJECT = grouping(OUTCOME, {
  key: "resultat_par_projet",
  label: "Résultat du processus",
  source: "Bilan 2016 du CPAS de Saint-Gilles",
  classes: [
    { code: "abandon", label: "Abandon avant le terme" },
    { code: "prolongation", label: "Prolongation dans un groupe" },
    { code: "insertion_sociale", label: "Projet d'insertion sociale" },
    { code: "insertion_pro", label: "Projet d'insertion professionnelle" },
  ],
  classOf: {
    emp_cdi: "insertion_pro",
    emp_cdd6p: "insertion_pro",
    emp_creation: "insertion_pro",
    emp_fp: "insertion_pro",
    emp_cdd6m: "insertion_pro",
    emp_interim: "insertion_pro",
    emp_aide: "insertion_pro",
    emp_nonprecise: "insertion_pro",
    iae_aci: "insertion_pro",
    iae_autre: "insertion_pro",
    form_qual: "insertion_pro",
    form_pre: "insertion_pro",
    rech_emploi: "insertion_pro",
    soc_sante: "insertion_sociale",
    soc_logement: "insertion_sociale",
    soc_vie: "insertion_sociale",
    soc_benevolat: "insertion_sociale",
    soc_famille: "insertion_sociale",
    soc_langue: "insertion_sociale",
    droit_commun: "insertion_sociale",
    renouv: "prolongation",
    abandon_sante: "abandon",
    abandon_mobilisation: "abandon",
    abandon_dem: "abandon",
    abandon_absences: "abandon",
    fin_droit: "abandon",
    reorient: "abandon",
    inconnu: "abandon",
    retrait_deces: null,
    retrait_incarceration: null,
    retrait_conge_longue_duree: null,
    retrait_decision_justice: null,
  },
});
