import { nomenclature } from "./nomenclature.ts";

/** Codes are those of data·inclusion, « parent--child » and hyphens included, so that workshops can be published there as they are. */
export const DATA_INCLUSION_THEME = nomenclature({
  key: "thematique_data_inclusion",
  label: "Thématique data·inclusion",
  source: "data·inclusion, référentiel des thématiques, schéma v1, Licence Ouverte 2.0",
  entries: [
    { code: "choisir-un-metier--confirmer-son-choix-de-metier", label: "Confirmer son choix de métier" },
    {
      code: "choisir-un-metier--connaitre-les-opportunites-demploi",
      label: "Connaître les opportunités d'emploi",
    },
    {
      code: "choisir-un-metier--decouvrir-un-metier-ou-un-secteur-dactivite",
      label: "Découvrir un métier ou un secteur d'activité",
    },
    {
      code: "choisir-un-metier--identifier-ses-points-forts-et-ses-competences",
      label: "Identifier ses points forts et ses compétences",
    },
    {
      code: "creer-une-entreprise--definir-son-projet-de-creation-dentreprise",
      label: "Définir son projet de création d'entreprise",
    },
    { code: "creer-une-entreprise--developper-son-entreprise", label: "Développer son entreprise" },
    {
      code: "creer-une-entreprise--structurer-son-projet-de-creation-dentreprise",
      label: "Structurer son projet de création d'entreprise",
    },
    {
      code: "difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives",
      label: "Accompagnement aux démarches administratives",
    },
    {
      code: "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-a-la-citoyennete",
      label: "Accompagnement pour l'accès à la citoyenneté",
    },
    {
      code: "difficultes-administratives-ou-juridiques--accompagnement-pour-lacces-aux-droits",
      label: "Accompagnement pour l'accès aux droits",
    },
    {
      code: "difficultes-administratives-ou-juridiques--beneficier-dune-mesure-daccompagnement-adapte",
      label: "Bénéficier d'une mesure d'accompagnement adapté",
    },
    {
      code: "difficultes-administratives-ou-juridiques--connaitre-ses-droits-face-a-une-discrimination",
      label: "Connaître ses droits face à une discrimination",
    },
    {
      code: "difficultes-administratives-ou-juridiques--prendre-en-compte-une-problematique-judiciaire",
      label: "Prendre en compte une problématique judiciaire",
    },
    {
      code: "difficultes-financieres--acquerir-une-autonomie-budgetaire",
      label: "Acquérir une autonomie budgétaire",
    },
    {
      code: "difficultes-financieres--ameliorer-sa-gestion-budgetaire",
      label: "Améliorer sa gestion budgétaire",
    },
    {
      code: "difficultes-financieres--mettre-en-place-une-mesure-de-protection-financiere",
      label: "Mettre en place une mesure de protection financière",
    },
    {
      code: "difficultes-financieres--prevenir-une-degradation-de-la-situation-financiere",
      label: "Prévenir une dégradation de la situation financière",
    },
    {
      code: "difficultes-financieres--situation-dendettement-surendettement",
      label: "Situation d'endettement ou de surendettement",
    },
    { code: "equipement-et-alimentation--aide-menagere", label: "Aide ménagère" },
    { code: "equipement-et-alimentation--alimentation", label: "Alimentation" },
    { code: "equipement-et-alimentation--electromenager", label: "Électroménager" },
    { code: "equipement-et-alimentation--habillement", label: "Habillement" },
    { code: "famille--garde-denfants", label: "Garde d'enfants" },
    {
      code: "famille--prise-en-charge-personne-dependante",
      label: "Prise en charge d'une personne dépendante",
    },
    {
      code: "famille--soutien-a-la-parentalite-et-a-leducation",
      label: "Soutien à la parentalité et à l'éducation",
    },
    { code: "famille--soutien-aidants", label: "Soutien aux aidants" },
    {
      code: "famille--surmonter-conflits-separation-violence",
      label: "Surmonter un conflit, une séparation, des violences",
    },
    { code: "lecture-ecriture-calcul--maitriser-le-calcul", label: "Maîtriser le calcul" },
    { code: "lecture-ecriture-calcul--maitriser-le-francais", label: "Maîtriser le français" },
    { code: "logement-hebergement--acheter-un-logement", label: "Acheter un logement" },
    { code: "logement-hebergement--changer-de-logement", label: "Changer de logement" },
    { code: "logement-hebergement--louer-un-logement", label: "Louer un logement" },
    {
      code: "logement-hebergement--rechercher-une-solution-dhebergement-temporaire",
      label: "Rechercher un hébergement temporaire",
    },
    { code: "logement-hebergement--reduire-les-impayes-de-loyer", label: "Réduire les impayés de loyer" },
    { code: "logement-hebergement--se-maintenir-dans-le-logement", label: "Se maintenir dans le logement" },
    {
      code: "logement-hebergement--sinformer-sur-les-demarches-liees-a-lacces-au-logement",
      label: "S'informer sur l'accès au logement",
    },
    { code: "mobilite--acceder-a-un-vehicule", label: "Accéder à un véhicule" },
    { code: "mobilite--entretenir-reparer-son-vehicule", label: "Entretenir ou réparer son véhicule" },
    {
      code: "mobilite--etre-accompagne-dans-son-parcours-mobilite",
      label: "Être accompagné dans son parcours mobilité",
    },
    { code: "mobilite--financer-ma-mobilite", label: "Financer sa mobilité" },
    { code: "mobilite--mobilite-douce-partagee-collective", label: "Mobilité douce, partagée ou collective" },
    { code: "mobilite--preparer-un-permis", label: "Préparer un permis de conduire" },
    { code: "numerique--acceder-a-des-services-en-ligne", label: "Accéder à des services en ligne" },
    { code: "numerique--acceder-a-une-connexion-internet", label: "Accéder à une connexion internet" },
    { code: "numerique--acquerir-un-equipement", label: "Acquérir un équipement numérique" },
    {
      code: "numerique--maitriser-les-fondamentaux-du-numerique",
      label: "Maîtriser les fondamentaux du numérique",
    },
    { code: "preparer-sa-candidature--developper-son-reseau", label: "Développer son réseau" },
    {
      code: "preparer-sa-candidature--organiser-ses-demarches-de-recherche-demploi",
      label: "Organiser sa recherche d'emploi",
    },
    {
      code: "preparer-sa-candidature--realiser-un-cv-et-ou-une-lettre-de-motivation",
      label: "Réaliser un CV ou une lettre de motivation",
    },
    { code: "preparer-sa-candidature--valoriser-ses-competences", label: "Valoriser ses compétences" },
    {
      code: "remobilisation--activites-sportives-et-culturelles",
      label: "Activités sportives et culturelles",
    },
    { code: "remobilisation--benevolat-action-citoyenne", label: "Bénévolat et action citoyenne" },
    { code: "remobilisation--bien-etre-confiance-en-soi", label: "Bien-être et confiance en soi" },
    { code: "remobilisation--lien-social", label: "Lien social" },
    { code: "sante--acces-aux-soins", label: "Accès aux soins" },
    { code: "sante--addictions", label: "Addictions" },
    {
      code: "sante--constituer-un-dossier-mdph-invalidite",
      label: "Constituer un dossier MDPH ou d'invalidité",
    },
    { code: "sante--sante-mentale", label: "Santé mentale" },
    { code: "sante--sante-sexuelle", label: "Santé sexuelle" },
    { code: "se-former--monter-son-dossier-de-formation", label: "Monter son dossier de formation" },
    { code: "se-former--trouver-sa-formation", label: "Trouver sa formation" },
    {
      code: "souvrir-a-linternational--connaitre-les-opportunites-demploi-a-letranger",
      label: "Connaître les opportunités d'emploi à l'étranger",
    },
    {
      code: "souvrir-a-linternational--sinformer-sur-les-aides-pour-travailler-a-letranger",
      label: "S'informer sur les aides pour travailler à l'étranger",
    },
    {
      code: "souvrir-a-linternational--sorganiser-suite-a-son-retour-en-france",
      label: "S'organiser après son retour en France",
    },
    {
      code: "trouver-un-emploi--convaincre-un-recruteur-en-entretien",
      label: "Convaincre un recruteur en entretien",
    },
    {
      code: "trouver-un-emploi--faire-des-candidatures-spontanees",
      label: "Faire des candidatures spontanées",
    },
    { code: "trouver-un-emploi--maintien-dans-lemploi", label: "Maintien dans l'emploi" },
    { code: "trouver-un-emploi--repondre-a-des-offres-demploi", label: "Répondre à des offres d'emploi" },
    {
      code: "trouver-un-emploi--suivre-ses-candidatures-et-relancer-les-employeurs",
      label: "Suivre ses candidatures et relancer les employeurs",
    },
  ],
});
