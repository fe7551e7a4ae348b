import { nomenclature } from "./nomenclature.ts";

export const EFFECT = nomenclature({
  key: "effet",
  label: "Effets constatés",
  source: "Navette ; effets cités par les bilans d'ateliers",
  entries: [
    { code: "droit_commun", label: "Accès au droit commun" },
    { code: "isolement", label: "Rupture de l'isolement", aliases: ["Lien social"] },
    { code: "confiance", label: "Confiance en soi", aliases: ["Confiance", "Estime de soi"] },
    {
      code: "remobilisation",
      label: "Remobilisation vers la formation ou l'emploi",
      aliases: ["Remobilisation", "Remobilisation formation ou emploi"],
    },
    { code: "sante", label: "Santé", aliases: ["Amélioration de la santé"], sensitive: true },
    { code: "logement", label: "Logement", aliases: ["Amélioration du logement"] },
    { code: "mobilite", label: "Mobilité", aliases: ["Permis de conduire"] },
    { code: "langue", label: "Langue", aliases: ["Progrès en français"] },
    { code: "numerique", label: "Numérique", aliases: ["Autonomie numérique"] },
    { code: "autre", label: "Autre", aliases: ["Autre effet"] },
  ],
});
