import { grouping } from "./nomenclature.ts";
import { OUTCOME } from "./outcome.ts";

/**
 * The immediate results of the FSE+. A contract in a social enterprise is a job; learning the language or digital skills is a
 * social step here, since nothing says that it is a training; a renewal is no exit, and a reason that is not told is no result.
 */
export const OUTCOME_AT_ESF_EXIT = grouping(OUTCOME, {
  key: "resultat_fse_a_la_sortie",
  label: "Résultat à la sortie (FSE+)",
  source: "Règlement (UE) 2021/1057, annexe I (EECR01, EECR02, EECR04)",
  classes: [
    { code: "recherche", label: "En recherche d'emploi" },
    { code: "formation", label: "En formation (EECR02)" },
    { code: "emploi", label: "En emploi (EECR04)" },
    { code: "autre", label: "Aucun de ces résultats" },
  ],
  classOf: {
    emp_cdi: "emploi",
    emp_cdd6p: "emploi",
    emp_creation: "emploi",
    emp_fp: "emploi",
    emp_cdd6m: "emploi",
    emp_interim: "emploi",
    emp_aide: "emploi",
    emp_nonprecise: "emploi",
    iae_aci: "emploi",
    iae_autre: "emploi",
    form_qual: "formation",
    form_pre: "formation",
    rech_emploi: "recherche",
    soc_sante: "autre",
    soc_logement: "autre",
    soc_vie: "autre",
    soc_benevolat: "autre",
    soc_famille: "autre",
    soc_langue: "autre",
    droit_commun: "autre",
    renouv: null,
    abandon_sante: "autre",
    abandon_mobilisation: "autre",
    abandon_dem: "autre",
    abandon_absences: "autre",
    fin_droit: "autre",
    reorient: "autre",
    inconnu: null,
    retrait_deces: "autre",
    retrait_incarceration: "autre",
    retrait_conge_longue_duree: "autre",
    retrait_decision_justice: "autre",
  },
});
