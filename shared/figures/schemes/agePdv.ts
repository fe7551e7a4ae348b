import type { NumericScheme } from "./numericScheme.ts";

/** In years, at 31 December. */
export const AGE_PDV: NumericScheme = {
  key: "age_pdv",
  label: "Âge (projets de ville)",
  source: "Tableaux de suivi des projets de ville (PDV) : âge au 31 décembre",
  classes: [
    { code: "0_14", label: "Moins de 15 ans", from: 0 },
    { code: "15_24", label: "15 à 24 ans", from: 15 },
    { code: "25_44", label: "25 à 44 ans", from: 25 },
    { code: "45_54", label: "45 à 54 ans", from: 45 },
    { code: "55_64", label: "55 à 64 ans", from: 55 },
    { code: "65_plus", label: "65 ans et plus", from: 65 },
  ],
};
