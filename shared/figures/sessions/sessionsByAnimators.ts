import { ANIMATORS } from "../../nomenclature/animators.ts";
import { distribution } from "../builders/distribution.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { HELD_SESSIONS, SESSION_RULE } from "./heldSessions.ts";

export const sessionsByAnimators: FigureDefinition = {
  id: "seances-par-animateurs",
  label: "Animateurs des ateliers",
  unit: "séances",
  population: HELD_SESSIONS,
  rule: `Part des séances animées par des salariés, par des bénévoles ou par les deux. ${SESSION_RULE}`,
  referenceDate: duringYear,
  seeds: ["S0-20"],
  needs: ["associations"],
  compute: ({ sessions }) =>
    distribution(sessions.animators, ANIMATORS.entries, {
      one: "séance",
      several: "séances",
      missing: "sans animateurs connus",
    }),
};
