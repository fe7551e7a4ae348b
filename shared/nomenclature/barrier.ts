import { nomenclature } from "./nomenclature.ts";

export const BARRIER = nomenclature({
  key: "frein",
  label: "Freins",
  source:
    "Navette ; problématiques des projets de ville (tableau 3), difficultés des données socioprofessionnelles de la CNAF",
  entries: [
    {
      code: "administratif",
      label: "Démarches administratives",
      aliases: ["Administratif", "Accès aux droits"],
    },
    { code: "famille", label: "Situation familiale", aliases: ["Famille", "Problèmes familiaux"] },
    { code: "garde_enfants", label: "Garde d'enfants", aliases: ["Mode de garde"] },
    { code: "proche_dependant", label: "Proche dépendant", aliases: ["Aidant"] },
    { code: "isolement", label: "Isolement", aliases: ["Vie sociale", "Rupture sociale"] },
    {
      code: "mobilisation",
      label: "Confiance en soi, mobilisation",
      aliases: ["Mobilisation", "Confiance en soi", "Motivation"],
    },
    { code: "logement", label: "Logement", aliases: ["Hébergement"] },
    {
      code: "finances",
      label: "Budget, endettement",
      aliases: ["Finances", "Budget", "Endettement", "Surendettement", "Difficultés financières"],
    },
    { code: "sante", label: "Santé", aliases: ["Problèmes de santé", "État de santé"], sensitive: true },
    { code: "addiction", label: "Addiction", aliases: ["Addictions", "Dépendance"], sensitive: true },
    { code: "handicap", label: "Handicap", aliases: ["RQTH", "Situation de handicap"], sensitive: true },
    { code: "justice", label: "Justice", aliases: ["Judiciaire", "Situation judiciaire"], sensitive: true },
    { code: "langue", label: "Maîtrise du français", aliases: ["Langue", "Français", "Linguistique"] },
    { code: "illettrisme", label: "Lecture, écriture, calcul", aliases: ["Lecture", "Savoirs de base"] },
    { code: "mobilite", label: "Mobilité", aliases: ["Transport", "Permis", "Pas de permis"] },
    { code: "numerique", label: "Numérique", aliases: ["Illectronisme", "Informatique"] },
    { code: "qualification", label: "Qualification", aliases: ["Manque de qualification", "Formation"] },
    { code: "acces_emploi", label: "Accès à l'emploi", aliases: ["Emploi", "Expérience"] },
    { code: "discrimination", label: "Discrimination", aliases: ["Discriminations"] },
    { code: "autre", label: "Autre", aliases: ["Autre frein"] },
    { code: "aucun", label: "Aucun", aliases: ["Aucun frein"] },
  ],
});
