import { grouping } from "../../nomenclature/nomenclature.ts";
import { SEX } from "../../nomenclature/sex.ts";

/** The list of SEX as a sentence about a group says it. */
export const SEX_IN_PLURAL = grouping(SEX, {
  key: "sexe_pluriel",
  label: "Sexe",
  source: "Bilan 2012 des ateliers de Maine-et-Loire (« le plus souvent des femmes »)",
  classes: [
    { code: "F", label: "Femmes" },
    { code: "H", label: "Hommes" },
  ],
  classOf: { F: "F", H: "H" },
});
