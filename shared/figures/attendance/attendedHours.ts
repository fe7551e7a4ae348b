import { formatInteger } from "../../format.ts";
import { knownIn } from "../../statistics/tally.ts";
import { notApplicable } from "../builders/computed.ts";
import { count } from "../builders/count.ts";
import { quantity } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { attendanceRows } from "./attendanceRows.ts";
import { attendedMinutes } from "./attendedMinutes.ts";
import { hoursOf } from "./hours.ts";

const PRESENCES = { one: "présence", several: "présences" };
const ROWS = { one: "ligne de présence", several: "lignes de présence" };

export const attendedHours: FigureDefinition = {
  id: "heures-de-participation",
  label: "Heures de participation",
  unit: "heures",
  population: "Présences de l'année dans toutes les structures, quelle que soit la situation de droit.",
  rule: "Somme des heures passées par chaque participant : une heure à dix personnes fait dix heures. Une présence dure les minutes saisies, à défaut la durée habituelle de l'atelier, et compte à sa date ; celles dont la durée ou le statut n'est pas connu sont hors calcul.",
  referenceDate: duringYear,
  seeds: ["S2-03"],
  needs: ["associations"],
  compute: (year) => {
    const { minutes, untimed } = attendedMinutes(year);
    const { counts, unknown: unrecorded } = attendanceRows(year);
    const unknown = untimed + unrecorded;
    const quality = [
      ...(untimed === 0 ? [] : [`${quantity(untimed, PRESENCES)} sans durée connue, hors calcul.`]),
      ...(unrecorded === 0 ? [] : [`${quantity(unrecorded, ROWS)} sans statut saisi, hors calcul.`]),
    ];
    const recorded = knownIn({ counts, unknown }) - (counts.get("seance_annulee") ?? 0);
    // Nobody wrote down that nobody came.
    const silent = recorded === 0 || (minutes === 0 && untimed > 0);
    if (silent) return notApplicable({ unknown, quality });
    const hours = hoursOf(minutes);
    return { ...count(hours, unknown, quality), display: `${formatInteger(hours)}\u00A0h` };
  },
};
