import { SUPPORT } from "../../nomenclature/support.ts";
import { distribution } from "../builders/distribution.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { HELD_SESSIONS, SESSION_RULE } from "./heldSessions.ts";

export const sessionsBySupport: FigureDefinition = {
  id: "seances-par-support",
  label: "Supports des ateliers",
  unit: "séances",
  population: HELD_SESSIONS,
  rule: `Part de chaque support dans les séances dont le support est connu. ${SESSION_RULE}`,
  referenceDate: duringYear,
  seeds: ["S0-20"],
  needs: ["associations"],
  compute: ({ sessions }) =>
    distribution(sessions.support, SUPPORT.entries, {
      one: "séance",
      several: "séances",
      missing: "sans support connu",
    }),
};
