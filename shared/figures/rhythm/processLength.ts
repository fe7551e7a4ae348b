import { daysBetween } from "../../calendar.ts";
import { formatDecimal } from "../../format.ts";
import { withQuality } from "../builders/computed.ts";
import { mean } from "../builders/mean.ts";
import { PEOPLE, quantity } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { populationOf, processesIn, REACHED_TERM } from "../schemes/termOfProcess.ts";
import type { ProcessOfYear } from "../year/processOfYear.ts";
import { byAction } from "./byAction.ts";

/** 365.25 / 12 */
const DAYS_A_MONTH = 30.4375;

/** Months, both days included, to the hundredth. */
function monthsOf({ stay, exit }: ProcessOfYear): number {
  return Math.round((100 * (daysBetween(stay.enrolment.entry, exit) + 1)) / DAYS_A_MONTH) / 100;
}

const inMonths = (months: number): string => `${formatDecimal(months, 0)}\u00A0mois`;

export const processLength: FigureDefinition = {
  id: "duree-des-processus",
  label: "Durée des processus",
  unit: "mois",
  population: populationOf(REACHED_TERM),
  rule: "Nombre moyen de mois de l'entrée à la sortie, tous processus arrivés au terme et par action du groupe. Le parcours qui se termine le dernier dans l'année parle pour la personne.",
  referenceDate: duringYear,
  seeds: ["S1-03", "S1-04"],
  needs: ["associations"],
  compute: (year) => {
    const processes = processesIn(year, REACHED_TERM);
    const average = (of: readonly ProcessOfYear[]) => mean(of.map(monthsOf), inMonths, PEOPLE);
    const breakdown = byAction(processes).map(({ code, label, items }) => {
      return { code, label, count: items.length, ratio: null, display: average(items).display };
    });
    const alone = processes.filter(({ action }) => action === null).length;
    return withQuality(
      { ...average(processes), breakdown },
      alone === 0 || breakdown.length === 0
        ? []
        : [`${quantity(alone, PEOPLE)} sans action connue : dans la moyenne, hors du détail.`],
    );
  },
};
