import { formatInteger } from "../../format.ts";
import { sum } from "../builders/sum.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { WITHOUT_PLACES } from "./conventionsWithout.ts";

export const conventionedPlaces: FigureDefinition = {
  id: "places-conventionnees",
  label: "Places conventionnées",
  unit: "places",
  population: ({ words }) => `Conventions ${words.ofAuthority} pour l'année.`,
  rule: "Somme des places des conventions.",
  referenceDate: duringYear,
  seeds: ["S0-02"],
  needs: ["department"],
  compute: ({ conventions }) =>
    sum(
      conventions.map(({ places }) => places),
      formatInteger,
      WITHOUT_PLACES,
    ),
};
