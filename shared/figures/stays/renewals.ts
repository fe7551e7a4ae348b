import { isKnown } from "../../records/value.ts";
import { count } from "../builders/count.ts";
import { quantity } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";

const STAYS = { one: "parcours", several: "parcours" };

export const renewals: FigureDefinition = {
  id: "prolongations",
  label: "Prolongations",
  unit: "parcours",
  population: "Parcours terminés dans l'année, de toutes les personnes accueillies.",
  rule: "Nombre de parcours terminés dans l'année dont la situation à la sortie est « Prolongation ou nouveau groupe ». Ce ne sont pas des sorties.",
  referenceDate: duringYear,
  seeds: [],
  needs: ["associations"],
  compute: ({ everybody, year: { firstDay, lastDay } }) => {
    const ended = everybody
      .flatMap(({ stays }) => stays.map(({ enrolment }) => enrolment))
      .filter(({ exit }) => isKnown(exit) && exit >= firstDay && exit <= lastDay);
    const unknown = ended.filter(({ outcome }) => !isKnown(outcome)).length;
    return count(
      ended.filter(({ outcome }) => outcome === "renouv").length,
      unknown,
      unknown === 0 ? [] : [`${quantity(unknown, STAYS)} sans situation de sortie connue, hors calcul.`],
    );
  },
};
