import { ANGERS_LOIRE_METROPOLE } from "../communes/angersLoireMetropole.ts";
import type { Programme } from "../programme.ts";
import { STANDARD } from "./standard.ts";

/** Places conventioned with associations all over a department, and a common bilan. */
export const MAINE_ET_LOIRE_2012: Programme = {
  ...STANDARD,
  key: "maine-et-loire-2012",
  label: "Ateliers de dynamisation sociale (Maine-et-Loire, 2012)",
  source: "Conseil général de Maine-et-Loire, « Activités et ateliers de dynamisation sociale », bilan 2012",
  words: { ...STANDARD.words, workshops: "ateliers de dynamisation sociale" },
  minimumHours: null,
  territories: {
    named: [{ name: "Agglomération angevine", communes: ANGERS_LOIRE_METROPOLE }],
    department: "49",
    elsewhere: "Territoires ruraux",
  },
  optionalTabs: ["fundings", "staff"],
  report: ["conventions", "workshops", "profile", "exits", "territory", "structures", "prospects"],
};
