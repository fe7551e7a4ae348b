import { LEGAL_FORM } from "../../nomenclature/legalForm.ts";
import { WEEKDAY } from "../../nomenclature/weekday.ts";
import { commune, decimal, identifier, list, multipleList, text, version } from "../column.ts";
import { tab } from "../tab.ts";

export const structureTab = tab({
  key: "structure",
  title: "Structure",
  help: "Votre structure, une information par ligne.",
  layout: "card",
  columns: {
    identifier: identifier(
      "Identifiant",
      "Numéro SIRET (14 chiffres) ou numéro d'entreprise BCE (10 chiffres).",
      {
        naturalKey: true,
        required: true,
        aliases: ["SIRET", "N° SIRET", "Numéro BCE"],
      },
    ),
    name: text("Nom", "Nom usuel de la structure.", { aliases: ["Nom de la structure"] }),
    legalForm: list("Forme juridique", LEGAL_FORM, "Association, CCAS, CPAS…"),
    commune: commune("Commune", "Code et nom de la commune du siège : « 49007 Angers »."),
    openingDays: multipleList(
      "Jours d'ouverture",
      WEEKDAY,
      "Les jours où vous accueillez, séparés par « ; ».",
    ),
    openingHours: decimal("Heures d'ouverture par semaine", "Nombre d'heures d'accueil par semaine.", {
      min: 0,
      max: 168,
      unit: "h",
    }),
    programme: text("Programme", "Programme départemental auquel vous participez."),
    templateVersion: version("Version du modèle", "Écrit par Navette : ne pas modifier.", { written: true }),
  },
});
