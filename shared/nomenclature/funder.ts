import { nomenclature } from "./nomenclature.ts";

export const FUNDER = nomenclature({
  key: "financeur",
  label: "Financeur",
  source: "Navette",
  entries: [
    {
      code: "departement",
      label: "Département",
      aliases: ["Conseil départemental", "Conseil général", "CD"],
    },
    { code: "etat", label: "État", aliases: ["DREETS", "DDETS", "Politique de la ville", "ACSE"] },
    { code: "fse", label: "FSE ou FSE+", aliases: ["FSE", "FSE+", "Fonds social européen"] },
    {
      code: "federal",
      label: "Fédéral ou SPP IS",
      aliases: ["Fédéral", "SPP IS", "SPP Intégration sociale"],
    },
    { code: "commune", label: "Commune", aliases: ["Ville", "Mairie", "Intercommunalité"] },
    { code: "caf", label: "CAF", aliases: ["Caisse d'allocations familiales"] },
    { code: "region", label: "Région", aliases: ["Conseil régional"] },
    { code: "fondation", label: "Fondation", aliases: ["Mécénat"] },
    { code: "recettes_propres", label: "Recettes propres", aliases: ["Fonds propres", "Autofinancement"] },
    { code: "autre", label: "Autre", aliases: ["Autre financeur"] },
  ],
});
