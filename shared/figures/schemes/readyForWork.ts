import { YES_NO } from "../../nomenclature/yesNo.ts";
import { grouping } from "../../nomenclature/nomenclature.ts";

/** The diagnosis at the entry, in the words of the figure. */
export const READY_FOR_WORK = grouping(YES_NO, {
  key: "pret_parcours_professionnel",
  label: "Prêt pour un parcours professionnel",
  source: "Bilan 2016 du CPAS de Saint-Gilles (« pas prêts pour un parcours ISP »)",
  classes: [
    { code: "pas_pret", label: "Pas prêtes" },
    { code: "pret", label: "Prêtes" },
  ],
  classOf: { oui: "pret", non: "pas_pret" },
});
