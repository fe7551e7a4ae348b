import { type CodeOf, nomenclature } from "./nomenclature.ts";

/**
 * Fine enough for every published classification to be computed from it, including those to come: classes are groupings,
 * never typed. « Abandon » and « Formation » alone are not aliases: they do not say which line is meant.
 */
export const OUTCOME = nomenclature({
  key: "situation_sortie",
  label: "Situation à la sortie",
  source: "Navette ; motifs de sortie de l'ASP, sorties des projets de ville, bilans d'ateliers",
  entries: [
    { code: "emp_cdi", label: "CDI", aliases: ["Emploi en CDI", "CDI aidé", "Contrat à durée indéterminée"] },
    {
      code: "emp_cdd6p",
      label: "CDD de 6 mois et plus",
      aliases: [
        "CDD 6 mois et plus",
        "CDD +6 mois",
        "CDD + 6 mois",
        "CDD > 6 mois",
        "CDD ≥ 6 mois",
        "CDD de plus de 6 mois",
        "Intérim de 6 mois et plus",
      ],
    },
    {
      code: "emp_creation",
      label: "Création ou reprise d'entreprise",
      aliases: [
        "Création d'entreprise",
        "Création d'activité",
        "Travail indépendant",
        "Micro-entreprise",
        "Auto-entrepreneur",
      ],
    },
    {
      code: "emp_fp",
      label: "Intégration dans la fonction publique",
      aliases: ["Fonction publique", "Titulaire de la fonction publique"],
    },
    {
      code: "emp_cdd6m",
      label: "CDD de moins de 6 mois",
      aliases: ["CDD moins de 6 mois", "CDD -6 mois", "CDD - 6 mois", "CDD < 6 mois"],
    },
    {
      code: "emp_interim",
      label: "Intérim",
      aliases: ["Mission d'intérim", "Intérim de moins de 6 mois", "CTT"],
    },
    {
      code: "emp_aide",
      label: "Contrat aidé (CUI, PEC)",
      aliases: ["Contrat aidé", "Emploi aidé", "CUI", "CUI-CAE", "CAE", "PEC", "Parcours emploi compétences"],
    },
    {
      code: "emp_nonprecise",
      label: "Emploi, contrat non précisé",
      aliases: ["Emploi", "Embauche", "En emploi"],
      vague: true,
    },
    {
      code: "iae_aci",
      label: "Chantier d'insertion (ACI)",
      aliases: ["Chantier d'insertion", "ACI", "Atelier et chantier d'insertion"],
    },
    {
      code: "iae_autre",
      label: "Autre structure d'insertion (EI, AI, ETTI)",
      aliases: [
        "Autre structure d'insertion",
        "Autre SIAE",
        "Entreprise d'insertion",
        "Association intermédiaire",
        "ETTI",
      ],
    },
    {
      code: "form_qual",
      label: "Formation qualifiante",
      aliases: ["Formation certifiante", "Formation diplômante", "Entrée en formation qualifiante"],
    },
    {
      code: "form_pre",
      label: "Préformation ou remise à niveau",
      aliases: ["Préformation", "Remise à niveau", "Formation préqualifiante"],
    },
    {
      code: "rech_emploi",
      label: "Recherche d'emploi accompagnée",
      aliases: [
        "Recherche d'emploi",
        "Orientation vers France Travail",
        "Orientation vers Pôle emploi",
        "Orientation vers le PLIE",
      ],
    },
    {
      code: "soc_sante",
      label: "Démarche de santé",
      aliases: ["Santé", "Parcours de soins", "Soins"],
      sensitive: true,
    },
    { code: "soc_logement", label: "Démarche de logement", aliases: ["Logement", "Accès au logement"] },
    { code: "soc_vie", label: "Vie sociale et culturelle", aliases: ["Vie sociale", "Lien social"] },
    { code: "soc_benevolat", label: "Bénévolat", aliases: ["Engagement bénévole", "Engagement associatif"] },
    {
      code: "soc_famille",
      label: "Vie familiale, parentalité",
      aliases: ["Vie familiale", "Famille", "Parentalité"],
    },
    {
      code: "soc_langue",
      label: "Apprentissage de la langue ou du numérique",
      aliases: ["Langue", "FLE", "Alphabétisation", "Numérique"],
    },
    { code: "droit_commun", label: "Accès au droit commun", aliases: ["Relais vers le droit commun"] },
    {
      code: "renouv",
      label: "Prolongation ou nouveau groupe",
      aliases: ["Prolongation", "Renouvellement", "Reconduction", "Nouveau groupe"],
    },
    {
      code: "abandon_sante",
      label: "Arrêt pour raison de santé",
      aliases: ["Abandon pour raison de santé", "Raison de santé", "Problème de santé", "Maladie"],
      sensitive: true,
    },
    {
      code: "abandon_mobilisation",
      label: "Arrêt faute de mobilisation",
      aliases: ["Manque de mobilisation", "Non-mobilisation", "Démobilisation"],
    },
    {
      code: "abandon_dem",
      label: "Déménagement",
      aliases: ["Arrêt pour déménagement", "Abandon pour déménagement"],
    },
    { code: "abandon_absences", label: "Absences répétées", aliases: ["Arrêt pour absences", "Absences"] },
    {
      code: "fin_droit",
      label: "Fin de droit (RSA, RIS)",
      aliases: ["Fin de droit", "Fin de droits", "Sortie du RSA", "Sortie du dispositif RSA", "Radiation"],
    },
    { code: "reorient", label: "Réorientation", aliases: ["Changement d'orientation"] },
    {
      code: "inconnu",
      label: "Motif non communiqué",
      aliases: ["Motif inconnu", "Sans nouvelle", "Sans nouvelles", "Perdu de vue"],
      vague: true,
    },
    { code: "retrait_deces", label: "Décès", sensitive: true },
    { code: "retrait_incarceration", label: "Incarcération", aliases: ["Détention"], sensitive: true },
    {
      code: "retrait_conge_longue_duree",
      label: "Congé de longue durée",
      aliases: ["Congé longue durée", "Longue maladie"],
      sensitive: true,
    },
    { code: "retrait_decision_justice", label: "Décision de justice", sensitive: true },
  ],
});
export type OutcomeCode = CodeOf<typeof OUTCOME>;
