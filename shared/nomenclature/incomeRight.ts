import { type CodeOf, nomenclature } from "./nomenclature.ts";

export const INCOME_RIGHT = nomenclature({
  key: "situation_droit",
  label: "Situation de droit",
  source:
    "Code de l'action sociale et des familles (RSA), Code du travail (ASS), Code de la sécurité sociale (AAH, ASPA, ASI), loi belge du 26 mai 2002 (RIS)",
  entries: [
    {
      code: "rsa_socle",
      label: "RSA socle",
      aliases: ["RSA", "BRSA", "RSA non majoré", "RSA socle + activité"],
    },
    { code: "rsa_majore", label: "RSA majoré", aliases: ["RSA socle majoré"] },
    {
      code: "ris",
      label: "RIS (revenu d'intégration)",
      aliases: ["Revenu d'intégration", "Revenu d'intégration sociale"],
    },
    {
      code: "eris",
      label: "ERIS (équivalent du revenu d'intégration)",
      aliases: ["Équivalent du revenu d'intégration"],
    },
    {
      code: "ass",
      label: "ASS (allocation de solidarité spécifique)",
      aliases: ["Allocation de solidarité spécifique"],
    },
    {
      code: "aah",
      label: "AAH (allocation aux adultes handicapés)",
      aliases: ["Allocation aux adultes handicapés", "Allocation adulte handicapé"],
      sensitive: true,
    },
    {
      code: "aspa",
      label: "ASPA (minimum vieillesse)",
      aliases: ["Minimum vieillesse", "Allocation de solidarité aux personnes âgées"],
    },
    {
      code: "asi",
      label: "ASI (allocation supplémentaire d'invalidité)",
      aliases: ["Allocation supplémentaire d'invalidité"],
      sensitive: true,
    },
    {
      code: "demandeur_emploi",
      label: "Demandeur d'emploi sans minimum social",
      aliases: [
        "Demandeur d'emploi",
        "Demandeuse d'emploi",
        "Demandeur d'emploi sans minimum",
        "ARE",
        "Chômage",
      ],
    },
    { code: "retraite", label: "Retraite", aliases: ["Retraitée", "Pension de retraite"] },
    { code: "autre", label: "Autre", aliases: ["Autre ressource"] },
    { code: "aucune", label: "Aucune", aliases: ["Aucune ressource", "Sans ressources"] },
  ],
});
export type IncomeRightCode = CodeOf<typeof INCOME_RIGHT>;
