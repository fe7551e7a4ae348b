import type { Programme } from "../programme.ts";
import { STANDARD } from "./standard.ts";

/** Workshops open all week, and a contract of hours with each person. */
export const HIRSON_2018: Programme = {
  ...STANDARD,
  key: "hirson-2018",
  label: "Ateliers d'insertion (CCAS d'Hirson, 2018)",
  source:
    "CCAS d'Hirson (Aisne), « Des ateliers d'insertion et le développement d'un pôle d'économie sociale et solidaire »",
  words: { ...STANDARD.words, workshops: "ateliers d'insertion" },
  openingDays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi"],
  openingHours: 35,
  capacity: 6,
  minimumHours: 9,
  optionalTabs: ["assessments", "fundings", "staff", "equipment"],
  report: [
    "conventions",
    "workshops",
    "presence",
    "participants",
    "stays",
    "exits",
    "exitsByPublic",
    "results",
    "means",
    "prospects",
  ],
};
