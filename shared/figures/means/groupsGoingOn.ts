import { count } from "../builders/count.ts";
import { quantity } from "../builders/quality.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";

const GROUPS = { one: "groupe", several: "groupes" };

export const groupsGoingOn: FigureDefinition = {
  id: "groupes-en-cours",
  label: "Groupes",
  unit: "groupes",
  population: "Groupes en cours au moins un jour de l'année, dans toutes les structures.",
  rule: "Nombre de groupes commencés au plus tard le 31 décembre et qui n'étaient pas finis avant le 1er janvier ; un groupe sans date de fin dure encore.",
  referenceDate: duringYear,
  seeds: ["S1-22"],
  needs: ["associations"],
  compute: ({ means: { groups } }) =>
    count(
      groups.counts.get("en_cours") ?? 0,
      groups.unknown,
      groups.unknown === 0 ? [] : [`${quantity(groups.unknown, GROUPS)} sans date de début, hors calcul.`],
    ),
};
