import { tallyOf } from "../../statistics/tally.ts";
import { shares } from "../builders/classes.ts";
import { fewSentence, unknownsSentence } from "../builders/quality.ts";
import { quotient } from "../builders/quotient.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { classOfNumber } from "../schemes/numericScheme.ts";
import { WEEKLY_HOURS } from "../schemes/weeklyHours.ts";
import { hoursOf, inHours } from "./hours.ts";
import { minutesOf, PERSON_WEEKS, personWeeks, WHICH_WEEKS } from "./personWeeks.ts";

const WEEKS = { ...PERSON_WEEKS, missing: "sans durée ou sans statut connu" };

export const weeklyHours: FigureDefinition = {
  id: "heures-par-semaine",
  label: "Heures par personne et par semaine",
  unit: "heures par semaine",
  population:
    "Semaines de l'année (ISO) où une personne a au moins une ligne de présence, présente ou absente, hors séances annulées.",
  rule: `Heures de présence divisées par le nombre de ces semaines ; une semaine d'absences compte pour 0 heure. Une présence dure les minutes saisies, à défaut la durée habituelle de l'atelier ; une semaine où une présence n'a pas de durée, ou une ligne pas de statut, est hors calcul. ${WHICH_WEEKS}`,
  referenceDate: duringYear,
  seeds: ["S2-03"],
  needs: ["associations"],
  compute: (year) => {
    const minutes = personWeeks(year).map(minutesOf);
    const known = minutes.filter((value) => value !== null);
    const unknown = minutes.length - known.length;
    const total = known.reduce((sum, value) => sum + value, 0);
    const classes = tallyOf(known, (value) => classOfNumber(WEEKLY_HOURS, hoursOf(value)));
    const quality = [...unknownsSentence(unknown, known.length, WEEKS), ...fewSentence(known.length, WEEKS)];
    return {
      ...quotient(hoursOf(total), known.length, inHours, unknown, quality),
      breakdown: shares(classes, WEEKLY_HOURS.classes),
    };
  },
};
