import { grouping } from "./nomenclature.ts";
import { OUTCOME } from "./outcome.ts";

/**
 * The first three classes are the « sorties dynamiques ». A job of unknown contract is counted at the lower class; the ASP
 * takes withdrawals out of the denominator.
 */
export const OUTCOME_BY_ASP = grouping(OUTCOME, {
  key: "sortie_par_categorie_asp",
  label: "Catégorie de sortie (ASP)",
  source:
    "ASP, catégories de sortie de l'insertion par l'activité économique ; circulaire DGEFP n° 2008-21 du 10 décembre 2008",
  classes: [
    { code: "durable", label: "Emploi durable" },
    { code: "transition", label: "Emploi de transition" },
    { code: "positive", label: "Sorties positives" },
    { code: "autre", label: "Autres sorties" },
  ],
  classOf: {
    emp_cdi: "durable",
    emp_cdd6p: "durable",
    emp_creation: "durable",
    emp_fp: "durable",
    emp_cdd6m: "transition",
    emp_interim: "transition",
    emp_aide: "transition",
    emp_nonprecise: "transition",
    iae_aci: "positive",
    iae_autre: "positive",
    form_qual: "positive",
    form_pre: "autre",
    rech_emploi: "autre",
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
    inconnu: "autre",
    retrait_deces: null,
    retrait_incarceration: null,
    retrait_conge_longue_duree: null,
    retrait_decision_justice: null,
  },
});
