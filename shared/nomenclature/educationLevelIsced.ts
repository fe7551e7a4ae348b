import { EDUCATION_LEVEL } from "./educationLevel.ts";
import { grouping } from "./nomenclature.ts";

/** The level reached stands for the level completed: a last year of CAP without the CAP is CITE 3 here, as in the CNAF's level V. */
export const EDUCATION_LEVEL_ISCED = grouping(EDUCATION_LEVEL, {
  key: "niveau_cite",
  label: "Niveau d'études (CITE)",
  source:
    "Règlement (UE) 2021/1057, annexe I (EECO09, EECO10, EECO11) ; classification internationale CITE 2011",
  classes: [
    { code: "cite_0_2", label: "CITE 0 à 2 (collège ou moins)" },
    { code: "cite_3_4", label: "CITE 3 à 4 (CAP à bac)" },
    { code: "cite_5_8", label: "CITE 5 à 8 (supérieur)" },
  ],
  classOf: {
    JS: "cite_0_2",
    VI: "cite_0_2",
    Vbis: "cite_0_2",
    V: "cite_3_4",
    IV: "cite_3_4",
    III: "cite_5_8",
    II: "cite_5_8",
    I: "cite_5_8",
  },
});
