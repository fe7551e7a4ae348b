import { formatDecimal } from "../../format.ts";
import { type Computed, withQuality } from "../builders/computed.ts";
import { mean } from "../builders/mean.ts";
import { quantity } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import type { GroupWeek } from "../year/groupsOfYear.ts";
import { byAction } from "./byAction.ts";
import { usualRange } from "./usualRange.ts";

const WEEKS = { one: "semaine de groupe", several: "semaines de groupe", missing: "" };

const GROUP_WEEKS =
  "Semaines de l'année (ISO) où un groupe s'est réuni, chaque groupe à part, dans toutes les structures.";

const RHYTHM_RULE =
  "Les séances d'un groupe sont les séances collectives tenues où l'un de ses membres était présent. Par action, la moitié des semaines au moins est entre les deux nombres donnés (premier et troisième quartiles) : une semaine de congé n'y change rien.";

function rhythm(weeks: readonly GroupWeek[], measure: (week: GroupWeek) => number): Computed {
  const withoutAction = weeks.filter(({ action }) => action === null).length;
  const breakdown = byAction(weeks).map(({ code, label, items }) => {
    return { code, label, count: items.length, ratio: null, display: usualRange(items.map(measure)) };
  });
  const whole = mean(weeks.map(measure), (value) => formatDecimal(value, 1), WEEKS);
  return withQuality(
    { ...whole, quality: [], breakdown },
    withoutAction === 0
      ? []
      : [`${quantity(withoutAction, WEEKS)} sans action connue : dans la moyenne, hors du détail.`],
  );
}

export const weeklySessions: FigureDefinition = {
  id: "seances-par-semaine",
  label: "Ateliers par semaine",
  unit: "séances par semaine",
  population: GROUP_WEEKS,
  rule: `Nombre de séances par semaine de groupe : moyenne de toutes, et étendue habituelle par action. ${RHYTHM_RULE}`,
  referenceDate: duringYear,
  seeds: ["S1-04", "S3-01"],
  needs: ["associations"],
  compute: ({ groupWeeks }) => rhythm(groupWeeks, ({ sessions }) => sessions),
};

export const weeklyHalfDays: FigureDefinition = {
  id: "demi-journees-par-semaine",
  label: "Demi-journées par semaine",
  unit: "demi-journées par semaine",
  population: GROUP_WEEKS,
  rule: `Nombre de demi-journées différentes par semaine de groupe, une journée en faisant deux : moyenne de toutes, et étendue habituelle par action. ${RHYTHM_RULE}`,
  referenceDate: duringYear,
  seeds: ["S1-03", "S3-01"],
  needs: ["associations"],
  compute: ({ groupWeeks }) => rhythm(groupWeeks, ({ halfDays }) => halfDays),
};
