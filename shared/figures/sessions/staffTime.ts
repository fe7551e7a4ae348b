import { MODALITY } from "../../nomenclature/modality.ts";
import { distribution } from "../builders/distribution.ts";
import { quantity } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { HELD_SESSIONS, SESSION_RULE } from "./heldSessions.ts";

const SESSIONS = { one: "séance", several: "séances" };

export const staffTime: FigureDefinition = {
  id: "temps-individuel-et-collectif",
  label: "Temps d'intervention individuel et collectif",
  unit: "minutes",
  population: HELD_SESSIONS,
  rule: `Part de chaque modalité dans les minutes de l'équipe, non dans celles des participants : une heure avec dix personnes est une heure. Une séance dure le temps habituel de l'atelier, à défaut la plus longue présence. ${SESSION_RULE}`,
  referenceDate: duringYear,
  seeds: ["S1-12"],
  needs: ["associations"],
  compute: ({ sessions: { staffMinutes } }) => {
    const { unknown } = staffMinutes;
    const timed = distribution({ ...staffMinutes, unknown: 0 }, MODALITY.entries, {
      ...SESSIONS,
      missing: "",
    });
    const left =
      unknown === 0
        ? []
        : [`${quantity(unknown, SESSIONS)} sans durée ou sans modalité connue, hors calcul.`];
    return { ...timed, unknown, quality: left };
  },
};
