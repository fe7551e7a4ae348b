import { grouping } from "./nomenclature.ts";
import { DIPLOMA } from "./diploma.ts";

/**
 * Level VI by the diploma, not by the last class followed: no other reading makes the share published for Maine-et-Loire
 * plausible. Somebody who left in the last year of a CAP without it is VI here and V by EDUCATION_LEVEL.
 */
export const TRAINING_LEVEL_BY_DIPLOMA = grouping(DIPLOMA, {
  key: "niveau_par_diplome",
  label: "Niveau de formation (selon le diplôme)",
  source: "CNAF (NIVDIPMAXOBT) ; lecture du bilan 2012 des ateliers de Maine-et-Loire",
  classes: [
    { code: "VI", label: "Niveau VI (sans diplôme ou brevet)" },
    { code: "V", label: "Niveau V (CAP, BEP)" },
    { code: "IV", label: "Niveau IV (baccalauréat)" },
    { code: "III", label: "Niveau III (bac+2)" },
    { code: "I_II", label: "Niveaux I et II (bac+3 et plus)" },
  ],
  classOf: {
    aucun: "VI",
    brevet: "VI",
    d5: "V",
    d4: "IV",
    d3: "III",
    d1_2: "I_II",
  },
});
