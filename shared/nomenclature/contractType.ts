import { nomenclature } from "./nomenclature.ts";

export const CONTRACT_TYPE = nomenclature({
  key: "type_contrat",
  label: "Type de contrat",
  source:
    "Code de l'action sociale et des familles, Code du travail, loi n° 2023-1196 du 18 décembre 2023 (contrat d'engagement), loi belge du 26 mai 2002 (PIIS)",
  entries: [
    {
      code: "contrat_engagement",
      label: "Contrat d'engagement",
      aliases: ["Contrat d'engagement France Travail"],
    },
    // Replaced by the contrat d'engagement since 1 January 2025; kept for the contracts of before.
    {
      code: "cer",
      label: "CER (contrat d'engagements réciproques)",
      aliases: [
        "Contrat d'engagements réciproques",
        "Contrat d'engagement réciproque",
        "Contrat d'insertion",
      ],
    },
    {
      code: "ppae",
      label: "PPAE (projet personnalisé d'accès à l'emploi)",
      aliases: ["Projet personnalisé d'accès à l'emploi"],
    },
    { code: "cej", label: "CEJ (contrat d'engagement jeune)", aliases: ["Contrat d'engagement jeune"] },
    {
      code: "pacea",
      label: "PACEA (parcours vers l'emploi et l'autonomie)",
      aliases: ["Parcours contractualisé d'accompagnement vers l'emploi et l'autonomie"],
    },
    {
      code: "piis",
      label: "PIIS (projet individualisé d'intégration sociale)",
      aliases: ["Projet individualisé d'intégration sociale"],
    },
    {
      code: "contrat_interne",
      label: "Contrat avec la structure",
      aliases: ["Contrat interne", "Contrat de l'atelier"],
    },
    { code: "aucun", label: "Aucun", aliases: ["Aucun contrat", "Sans contrat"] },
  ],
});
