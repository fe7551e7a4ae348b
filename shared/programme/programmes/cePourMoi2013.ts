import type { Programme } from "../programme.ts";
import { STANDARD } from "./standard.ts";

/** One workshop a week, open to all, that people leave and come back to. */
export const CE_POUR_MOI_2013: Programme = {
  ...STANDARD,
  key: "ce-pour-moi-2013",
  label: "Atelier permanent d'insertion sociale (CéPourMoi)",
  source: "« CéPourMoi », fiche d'expérience d'un centre social : atelier hebdomadaire, le jeudi",
  words: { ...STANDARD.words, workshops: "ateliers d'insertion sociale" },
  openingDays: ["jeudi"],
  actions: [{ name: "CéPourMoi", halfDaysAWeek: { min: 1, max: 1 }, sessionsAWeek: null, months: null }],
  minimumHours: null,
  optionalTabs: ["groups", "contacts"],
  report: ["participants", "workshops", "stays", "exits", "prospects"],
};
