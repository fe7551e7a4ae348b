import type { Programme } from "../programme.ts";
import { STANDARD } from "./standard.ts";

/** Groups with a term, and a social assessment at the entry, in the middle and at the end. */
export const SAINT_GILLES_2016: Programme = {
  ...STANDARD,
  key: "saint-gilles-2016",
  label: "Espace Ressources (CPAS de Saint-Gilles, 2016)",
  source: "CPAS de Saint-Gilles (Bruxelles), « Espace Ressources », bilan 2016",
  words: {
    authority: "le CPAS",
    ofAuthority: "du CPAS",
    toAuthority: "au CPAS",
    right: "RIS ou ERIS",
    rightShort: "RIS ou à l'ERIS",
    rightSince: "le RIS ou l'ERIS",
    public: "bénéficiaires du RIS ou de l'ERIS",
    workshops: "ateliers de l'activation sociale",
  },
  rights: ["ris", "eris"],
  minimumHours: null,
  actions: [
    { name: "Remobilisation", halfDaysAWeek: { min: 4, max: 5 }, sessionsAWeek: null, months: 10 },
    { name: "Langue et immersion", halfDaysAWeek: null, sessionsAWeek: { min: 8, max: 9 }, months: 12 },
  ],
  optionalTabs: ["groups", "assessments", "fundings", "staff"],
  report: ["participants", "workshops", "results", "means", "evolution", "prospects"],
};
