import { distribution } from "../builders/distribution.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { DAYS_AT_EACH_END, SESSION_MOMENT } from "../schemes/sessionMoment.ts";
import { HELD_SESSIONS, SESSION_RULE } from "./heldSessions.ts";

export const sessionsByMoment: FigureDefinition = {
  id: "seances-par-modalite-et-moment",
  label: "Temps collectifs et individuels",
  unit: "séances",
  population: HELD_SESSIONS,
  rule: `Part de chaque modalité ; une séance individuelle est « à l'entrée » dans les ${DAYS_AT_EACH_END} premiers jours du parcours, « à la sortie » dans les ${DAYS_AT_EACH_END} derniers, « pendant » sinon. ${SESSION_RULE}`,
  referenceDate: duringYear,
  seeds: ["S0-20"],
  needs: ["associations"],
  compute: ({ sessions }) =>
    distribution(sessions.moment, SESSION_MOMENT.classes, {
      one: "séance",
      several: "séances",
      missing: "sans modalité connue ou hors parcours",
    }),
};
