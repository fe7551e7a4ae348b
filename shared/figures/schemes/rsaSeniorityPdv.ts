import type { NumericScheme } from "./numericScheme.ts";

/** In whole years since the last opening of the right, at 31 December. */
export const RSA_SENIORITY_PDV: NumericScheme = {
  key: "anciennete_rsa_pdv",
  label: "Ancienneté dans le RSA",
  source:
    "Tableaux de suivi des projets de ville (PDV) ; ancienneté depuis la dernière ouverture du droit, au 31 décembre (DREES)",
  classes: [
    { code: "moins_1", label: "Moins de 1 an", from: 0 },
    { code: "1_3", label: "De 1 à moins de 3 ans", from: 1 },
    { code: "3_6", label: "De 3 à moins de 6 ans", from: 3 },
    { code: "6_9", label: "De 6 à moins de 9 ans", from: 6 },
    { code: "9_plus", label: "9 ans et plus", from: 9 },
  ],
};
