import type { NumericScheme } from "./numericScheme.ts";

/** In years, at 31 December. The published class « 30 à 49 ans » joins two classes of AGE_OARSA; its neighbours are joined likewise. */
export const AGE_IN_THREE: NumericScheme = {
  key: "age_en_trois",
  label: "Âge (trois classes)",
  source: "Bilan 2012 des ateliers de Maine-et-Loire (« 30 à 49 ans »), classes OARSA regroupées",
  classes: [
    { code: "moins_de_30", label: "Moins de 30 ans", from: 0 },
    { code: "30_49", label: "30 à 49 ans", from: 30 },
    { code: "50_plus", label: "50 ans et plus", from: 50 },
  ],
};
