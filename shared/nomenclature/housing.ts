import { nomenclature } from "./nomenclature.ts";

export const HOUSING = nomenclature({
  key: "logement",
  label: "Logement",
  source: "CNAF, données socioprofessionnelles (NATLOG) ; questionnaire D1 des projets de ville",
  entries: [
    { code: "proprietaire", label: "Propriétaire", aliases: ["Accédant à la propriété"] },
    {
      code: "locataire_hlm",
      label: "Locataire HLM",
      aliases: ["HLM", "Logement social", "Locataire du parc public"],
    },
    {
      code: "locataire_prive",
      label: "Locataire du parc privé",
      aliases: ["Locataire", "Locataire privé", "Locataire non HLM"],
    },
    { code: "hotel_meuble", label: "Hôtel ou meublé", aliases: ["Hôtel", "Meublé"] },
    {
      code: "gratuit",
      label: "Logé gratuitement",
      aliases: ["Logée gratuitement", "Logement gratuit", "À titre gratuit"],
    },
    {
      code: "heberge",
      label: "Hébergé par un proche",
      aliases: ["Hébergé", "Hébergée", "Hébergée par un proche", "Chez un tiers"],
    },
    {
      code: "foyer_chrs",
      label: "Foyer ou CHRS",
      aliases: ["Foyer", "CHRS", "Résidence sociale", "Pension de famille"],
    },
    { code: "urgence", label: "Hébergement d'urgence", aliases: ["115"] },
    { code: "mobile", label: "Habitat mobile", aliases: ["Caravane", "Logement mobile"] },
    { code: "fortune", label: "Habitat de fortune", aliases: ["Logement de fortune", "Squat"] },
    { code: "sans_abri", label: "Sans abri", aliases: ["Sans-abri", "SDF", "À la rue"] },
    { code: "autre", label: "Autre", aliases: ["Autre logement"] },
  ],
});
