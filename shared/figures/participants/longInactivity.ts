import { type Base, BASE_RULE, shareIn } from "../builders/base.ts";
import { PEOPLE } from "../builders/quality.ts";
import type { FigureDefinition } from "../definition.ts";
import { INACTIVITY, inactivityOn, LONG_INACTIVITY_MONTHS } from "../schemes/inactivity.ts";
import { ALL_PARTICIPANTS, FIRST_STAY_SPEAKS, profileOfAll } from "./allParticipants.ts";

const BASE: Base = "ensemble";

export const longInactivity: FigureDefinition = {
  id: "part-inactivite-longue",
  label: `Part des participants inactifs depuis plus de ${LONG_INACTIVITY_MONTHS} mois`,
  unit: "part",
  population: ALL_PARTICIPANTS,
  rule: `Part des personnes dont la dernière activité est à plus de ${LONG_INACTIVITY_MONTHS} mois de l'entrée, de mois à mois, ou qui n'ont jamais travaillé ; une dernière activité après l'entrée est inconnue. ${BASE_RULE[BASE]} ${FIRST_STAY_SPEAKS}`,
  referenceDate: (year) => `à l'entrée, pour les parcours de l'année ${year}`,
  seeds: ["S1-09"],
  needs: ["associations"],
  compute: (year) =>
    shareIn(
      BASE,
      profileOfAll(year, ({ enrolment }) => inactivityOn(enrolment.entry, enrolment.lastActivity)),
      "longue",
      INACTIVITY.classes,
      PEOPLE,
    ),
};
