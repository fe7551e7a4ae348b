import type { NumericScheme } from "./numericScheme.ts";

/** In years, at the entry. The regulation names no class between the young and the older participants. */
export const AGE_ESF: NumericScheme = {
  key: "age_fse",
  label: "Âge à l'entrée (FSE+)",
  source: "Règlement (UE) 2021/1057, annexe I (EECO06, EECO07, EECO08)",
  classes: [
    { code: "moins_18", label: "Moins de 18 ans", from: 0 },
    { code: "18_29", label: "18 à 29 ans", from: 18 },
    { code: "30_54", label: "30 à 54 ans", from: 30 },
    { code: "55_plus", label: "55 ans et plus", from: 55 },
  ],
};
