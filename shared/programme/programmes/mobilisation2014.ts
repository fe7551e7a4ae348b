import type { Programme } from "../programme.ts";
import { STANDARD } from "./standard.ts";

/** Mobilisation before employment: half-days a week, and a number of participants a year to reach. */
export const MOBILISATION_2014: Programme = {
  ...STANDARD,
  key: "mobilisation-2014",
  label: "Ateliers de mobilisation et d'insertion, passeport travail (2014)",
  source:
    "Programme départemental d'insertion, « Conforter les dispositifs d'insertion préprofessionnelle et sociale »",
  words: { ...STANDARD.words, workshops: "ateliers de mobilisation et d'insertion" },
  halfDaysAWeek: { min: 2, max: 4 },
  actions: [
    {
      name: "Ateliers de mobilisation et d'insertion",
      halfDaysAWeek: { min: 2, max: 4 },
      sessionsAWeek: null,
      months: null,
    },
    { name: "Passeport travail", halfDaysAWeek: { min: 2, max: 4 }, sessionsAWeek: null, months: null },
  ],
  minimumHours: null,
  target: { min: 200, max: 300 },
  optionalTabs: ["groups"],
  report: [
    "conventions",
    "targets",
    "workshops",
    "profile",
    "participants",
    "presence",
    "exits",
    "territory",
    "prospects",
  ],
};
