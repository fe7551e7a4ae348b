import { LEGAL_FORM } from "../../nomenclature/legalForm.ts";
import { commune, identifier, list, text } from "../column.ts";
import { tab } from "../tab.ts";

export const structuresTab = tab({
  key: "structures",
  title: "Structures",
  help: "Les structures connues du Département : une par ligne.",
  layout: "table",
  columns: {
    identifier: identifier("Identifiant", "SIRET ou numéro BCE.", {
      naturalKey: true,
      required: true,
      aliases: ["SIRET", "N° SIRET"],
    }),
    name: text("Nom", "Nom usuel."),
    legalForm: list("Forme juridique", LEGAL_FORM, "Association, CCAS, CPAS…"),
    commune: commune("Commune", "Commune du siège : « 49007 Angers »."),
  },
});
