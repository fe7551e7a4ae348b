import type { NumericScheme } from "./numericScheme.ts";

/** In whole years since the last opening of the right, at 31 December. */
export const RSA_SENIORITY_FOUR: NumericScheme = {
  key: "anciennete_rsa_quatre_ans",
  label: "Ancienneté dans le RSA (4 ans)",
  source: "Programme départemental d'insertion, 2014 (« depuis 4 ans et plus »)",
  classes: [
    { code: "moins_4", label: "Moins de 4 ans", from: 0 },
    { code: "4_plus", label: "4 ans et plus", from: 4 },
  ],
};
