import type { NumericScheme } from "./numericScheme.ts";

/** In whole months since the last opening of the right, at 31 December. */
export const RSA_SENIORITY_OARSA: NumericScheme = {
  key: "anciennete_rsa_oarsa",
  label: "Ancienneté dans le RSA (OARSA)",
  source:
    "DREES, enquête OARSA (orientation et accompagnement des bénéficiaires du RSA) : ancienneté du foyer depuis sa dernière entrée dans le RSA, au 31 décembre",
  classes: [
    { code: "moins_6_mois", label: "Moins de 6 mois", from: 0 },
    { code: "6_mois_1_an", label: "De 6 mois à moins de 1 an", from: 6 },
    { code: "1_2", label: "De 1 à moins de 2 ans", from: 12 },
    { code: "2_5", label: "De 2 à moins de 5 ans", from: 24 },
    { code: "5_plus", label: "5 ans et plus", from: 60 },
  ],
};
