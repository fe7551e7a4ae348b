import { FRENCH_AUTHORITY, type Programme, RSA_RIGHTS, RSA_WORDS } from "../programme.ts";

/** Where a French department starts when it says nothing: the law, and nothing of its own. */
export const STANDARD: Programme = {
  key: "standard",
  label: "Ateliers d'insertion sociale",
  source: "Loi n° 2023-1196 du 18 décembre 2023 pour le plein emploi (15 heures d'activité par semaine)",
  words: { ...FRENCH_AUTHORITY, ...RSA_WORDS, workshops: "ateliers d'insertion sociale" },
  rights: RSA_RIGHTS,
  openingDays: null,
  openingHours: null,
  halfDaysAWeek: null,
  actions: [],
  capacity: null,
  minimumHours: 15,
  target: null,
  silentWeeks: 4,
  assessment: {
    moments: ["entree", "milieu", "fin"],
    domains: ["administrative", "family", "socialLife", "housing", "finances", "health", "employment"],
  },
  territories: null,
  optionalTabs: ["groups", "assessments", "contacts", "fundings", "staff", "equipment"],
};
