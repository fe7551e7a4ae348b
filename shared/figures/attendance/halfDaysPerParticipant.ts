import { formatDecimal } from "../../format.ts";
import { withQuality } from "../builders/computed.ts";
import { mean } from "../builders/mean.ts";
import { quantity } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import type { FigureClass } from "../figure.ts";
import { byAction } from "../rhythm/byAction.ts";
import { usualRange } from "../rhythm/usualRange.ts";
import { halfDaysOf, type PersonWeek, WHICH_WEEKS } from "./personWeeks.ts";
import { HALF_DAYS_RULE, WEEKS_COME, WEEKS_COME_POPULATION, weeksCome } from "./weeksCome.ts";

export const halfDaysPerParticipant: FigureDefinition = {
  id: "demi-journees-par-participant",
  label: "Demi-journées par participant et par semaine",
  unit: "demi-journées par semaine",
  population: WEEKS_COME_POPULATION,
  rule: `Nombre moyen de demi-journées de présence par semaine, et étendue habituelle par action : la moitié des semaines au moins est entre les deux nombres donnés (premier et troisième quartiles). L'action est celle du groupe de la personne cette semaine-là, le dernier commencé si elle en a deux. ${HALF_DAYS_RULE} ${WHICH_WEEKS}`,
  referenceDate: duringYear,
  seeds: ["S4-03"],
  needs: ["associations"],
  compute: (year) => {
    const weeks = weeksCome(year);
    const known = weeks.filter((week) => halfDaysOf(week) !== null);
    const average = mean(weeks.map(halfDaysOf), (value) => formatDecimal(value, 1), WEEKS_COME);
    const breakdown = rangeByAction(known);
    const alone = known.filter(({ parts }) => parts.every(({ action }) => action === null)).length;
    return withQuality(
      { ...average, breakdown },
      alone === 0 || breakdown.length === 0
        ? []
        : [`${quantity(alone, WEEKS_COME)} sans action connue : dans la moyenne, hors du détail.`],
    );
  },
};

/** A week of a person in two structures that lead the same action is one week of that action. */
function rangeByAction(weeks: readonly PersonWeek[]): readonly FigureClass[] {
  const parts = weeks.flatMap((week) =>
    week.parts
      .filter(({ action, attended }) => action !== null && attended.present > 0)
      .map(({ action, attended }) => ({ action, week, halfDays: attended.halfDays })),
  );
  return byAction(parts).map(({ code, label, items }) => {
    const halfDays = new Map<PersonWeek, number>();
    for (const { week, halfDays: more } of items) halfDays.set(week, (halfDays.get(week) ?? 0) + more);
    const display = usualRange([...halfDays.values()]);
    return { code, label, count: halfDays.size, ratio: null, display };
  });
}
