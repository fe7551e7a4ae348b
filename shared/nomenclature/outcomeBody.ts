import { nomenclature } from "./nomenclature.ts";

export const OUTCOME_BODY = nomenclature({
  key: "type_organisme_sortie",
  label: "Type d'organisme",
  source: "Navette",
  entries: [
    { code: "entreprise", label: "Entreprise", aliases: ["Entreprise privée", "Société"] },
    { code: "association", label: "Association" },
    {
      code: "collectivite",
      label: "Collectivité ou administration",
      aliases: ["Collectivité", "Commune", "Mairie", "Administration", "Établissement public"],
    },
    {
      code: "siae",
      label: "Structure d'insertion (SIAE)",
      aliases: ["Structure d'insertion", "Chantier d'insertion"],
    },
    { code: "agence_interim", label: "Agence d'intérim", aliases: ["Agence d'emploi", "Intérim"] },
    {
      code: "organisme_formation",
      label: "Organisme de formation",
      aliases: ["Centre de formation", "AFPA", "GRETA"],
    },
    { code: "particulier_employeur", label: "Particulier employeur", aliases: ["Particulier", "CESU"] },
    { code: "a_son_compte", label: "À son compte", aliases: ["Indépendant"] },
    { code: "autre", label: "Autre", aliases: ["Autre organisme"] },
  ],
});
