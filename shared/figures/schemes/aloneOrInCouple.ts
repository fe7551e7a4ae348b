import type { Grouping } from "../../nomenclature/nomenclature.ts";
import type { FamilySituationCode } from "./familySituation.ts";

/** The four classes of FAMILY_SITUATION read in two, as the published comment does. */
export const ALONE_OR_IN_COUPLE: Grouping<FamilySituationCode, "seules" | "en_couple"> = {
  key: "seules_ou_en_couple",
  label: "Situation familiale (deux classes)",
  source: "Bilan 2012 des ateliers de Maine-et-Loire (« seules avec ou sans enfants »)",
  classes: [
    { code: "seules", label: "Seules avec ou sans enfants" },
    { code: "en_couple", label: "En couple avec ou sans enfants" },
  ],
  classOf: {
    isole_sans_enfant: "seules",
    isole_avec_enfant: "seules",
    couple_sans_enfant: "en_couple",
    couple_avec_enfant: "en_couple",
  },
};
