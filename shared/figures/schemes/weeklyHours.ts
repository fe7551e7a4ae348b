import type { NumericScheme } from "./numericScheme.ts";

/** Hours attended by one person in one week. */
export const WEEKLY_HOURS: NumericScheme = {
  key: "heures_par_semaine",
  label: "Heures par semaine",
  source:
    "9 heures du contrat d'intégration (CCAS d'Hirson) et 15 heures de la loi n° 2023-1196 ; en deçà, par tranches de 3 heures",
  classes: [
    { code: "moins_de_3", label: "Moins de 3 heures", from: 0 },
    { code: "3_6", label: "3 à moins de 6 heures", from: 3 },
    { code: "6_9", label: "6 à moins de 9 heures", from: 6 },
    { code: "9_15", label: "9 à moins de 15 heures", from: 9 },
    { code: "15_plus", label: "15 heures et plus", from: 15 },
  ],
};
