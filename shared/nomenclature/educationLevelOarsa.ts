import { grouping } from "./nomenclature.ts";
import { EDUCATION_LEVEL } from "./educationLevel.ts";

export const EDUCATION_LEVEL_OARSA = grouping(EDUCATION_LEVEL, {
  key: "niveau_formation_oarsa",
  label: "Niveau de formation (OARSA)",
  source: "DREES, enquête OARSA (orientation et accompagnement des bénéficiaires du RSA)",
  classes: [
    { code: "vbis_vi", label: "Niveaux V bis et VI" },
    { code: "v", label: "Niveau V" },
    { code: "iv", label: "Niveau IV" },
    { code: "i_iii", label: "Niveaux III, II et I" },
  ],
  classOf: {
    JS: "vbis_vi",
    VI: "vbis_vi",
    Vbis: "vbis_vi",
    V: "v",
    IV: "iv",
    III: "i_iii",
    II: "i_iii",
    I: "i_iii",
  },
});
