import { formatInteger } from "../../format.ts";
import type { Range } from "../../programme/programme.ts";
import { tallyOf } from "../../statistics/tally.ts";
import { notApplicable } from "../builders/computed.ts";
import { share } from "../builders/share.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { halfDaysOf, WHICH_WEEKS } from "./personWeeks.ts";
import { HALF_DAYS_RULE, WEEKS_COME, WEEKS_COME_POPULATION, weeksCome } from "./weeksCome.ts";

const RHYTHM_CLASSES = [
  { code: "en_dessous", label: "En dessous du rythme" },
  { code: "dans_le_rythme", label: "Dans le rythme" },
  { code: "au_dessus", label: "Au-dessus du rythme" },
] as const;

type RhythmCode = (typeof RHYTHM_CLASSES)[number]["code"];

const placeIn = ({ min, max }: Range, halfDays: number): RhythmCode =>
  halfDays < min ? "en_dessous" : halfDays > max ? "au_dessus" : "dans_le_rythme";

const rangeInWords = ({ min, max }: Range): string =>
  min === max ? formatInteger(min) : `${formatInteger(min)} à ${formatInteger(max)}`;

export const weeksInRhythm: FigureDefinition = {
  id: "part-semaines-dans-le-rythme",
  label: "Semaines dans le rythme du programme",
  unit: "part",
  population: WEEKS_COME_POPULATION,
  rule: ({ halfDaysAWeek }) =>
    halfDaysAWeek === null
      ? "Le programme ne fixe pas de nombre de demi-journées par semaine : sans objet."
      : `Part des semaines où la personne a fait autant de demi-journées que le programme en prévoit : ${rangeInWords(halfDaysAWeek)} par semaine. ${HALF_DAYS_RULE} ${WHICH_WEEKS}`,
  referenceDate: duringYear,
  seeds: ["S4-03"],
  needs: ["associations"],
  compute: (year) => {
    const range = year.programme.halfDaysAWeek;
    if (range === null) return notApplicable();
    const tally = tallyOf(weeksCome(year), (week) => {
      const halfDays = halfDaysOf(week);
      return halfDays === null ? null : placeIn(range, halfDays);
    });
    return share(tally, "dans_le_rythme", RHYTHM_CLASSES, WEEKS_COME);
  },
};
