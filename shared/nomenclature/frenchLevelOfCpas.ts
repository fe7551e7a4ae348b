import { FRENCH_LEVEL } from "./frenchLevel.ts";
import { grouping } from "./nomenclature.ts";

/** The local scale « très faible » to « moyen » read on the European one; B2 is the first level of an independent speaker. */
export const FRENCH_LEVEL_OF_CPAS = grouping(FRENCH_LEVEL, {
  key: "niveau_francais_cpas",
  label: "Niveau de français (deux classes)",
  source: "Bilan 2016 du CPAS de Saint-Gilles (« très faible » à « moyen »), lu sur le cadre européen",
  classes: [
    { code: "tres_faible_a_moyen", label: "Très faible à moyen" },
    { code: "bon", label: "Bon ou langue maternelle" },
  ],
  classOf: {
    debutant: "tres_faible_a_moyen",
    A1: "tres_faible_a_moyen",
    A2: "tres_faible_a_moyen",
    B1: "tres_faible_a_moyen",
    B2: "bon",
    C1: "bon",
    C2: "bon",
    langue_maternelle: "bon",
  },
});
