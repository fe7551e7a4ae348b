import { type CodeOf, nomenclature } from "../../nomenclature/nomenclature.ts";

/** The actions of a contract that the survey counts, each at most once a contract. */
export const OARSA_ACTION = nomenclature({
  key: "action_cer_oarsa",
  label: "Actions du contrat (OARSA)",
  source: "DREES, enquête OARSA (tableau 4 : actions inscrites au contrat d'engagements réciproques)",
  entries: [
    { code: "acquerir_competences_pro", label: "Acquérir des compétences professionnelles" },
    { code: "parcours_recherche_emploi", label: "S'inscrire dans un parcours de recherche d'emploi" },
    { code: "iae", label: "S'inscrire dans une mesure d'insertion par l'activité économique" },
    { code: "activite_non_salariale", label: "Réaliser un projet de création d'activité non salariale" },
    { code: "emploi_aide", label: "Accéder à un emploi aidé" },
    { code: "emploi_non_aide", label: "Accéder à un emploi non aidé" },
    { code: "lien_social", label: "Faciliter le lien social (autonomie sociale, activités collectives)" },
    { code: "mobilite", label: "Faciliter la mobilité" },
    { code: "acces_logement", label: "Faciliter l'accès au logement" },
    { code: "acces_soins", label: "Faciliter l'accès aux soins" },
    { code: "autonomie_financiere", label: "Favoriser l'autonomie financière" },
    { code: "famille_parentalite", label: "Soutenir la famille et la parentalité" },
    { code: "illettrisme", label: "Lutter contre l'illettrisme, acquérir les savoirs de base" },
    { code: "demarches_administratives", label: "Réaliser des démarches administratives" },
    { code: "autres", label: "Autres actions" },
  ],
});
export type OarsaActionCode = CodeOf<typeof OARSA_ACTION>;

/** Actions that no column of the workbooks shows. */
export const UNSEEN_ACTIONS: readonly OarsaActionCode[] = ["iae", "emploi_aide", "emploi_non_aide"];
