import type { NumericScheme } from "./numericScheme.ts";

/** In years, at 31 December. */
export const AGE_OARSA: NumericScheme = {
  key: "age_oarsa",
  label: "Âge (OARSA)",
  source:
    "DREES, enquête OARSA (orientation et accompagnement des bénéficiaires du RSA) : âge au 31 décembre",
  classes: [
    { code: "0_24", label: "Moins de 25 ans", from: 0 },
    { code: "25_29", label: "25 à 29 ans", from: 25 },
    { code: "30_39", label: "30 à 39 ans", from: 30 },
    { code: "40_49", label: "40 à 49 ans", from: 40 },
    { code: "50_59", label: "50 à 59 ans", from: 50 },
    { code: "60_plus", label: "60 ans et plus", from: 60 },
  ],
};
