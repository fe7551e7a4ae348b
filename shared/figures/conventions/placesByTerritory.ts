import { known } from "../../records/value.ts";
import { weightedTallyOf } from "../../statistics/tally.ts";
import { distribution } from "../builders/distribution.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";

export const placesByTerritory: FigureDefinition = {
  id: "places-par-territoire",
  label: "Places par territoire",
  unit: "places",
  population: ({ words }) => `Places des conventions ${words.ofAuthority} pour l'année.`,
  rule: "Part des places de chaque territoire dans les places dont le territoire est connu : celui de la convention, à défaut celui de la commune de la structure.",
  referenceDate: duringYear,
  seeds: ["S0-18"],
  needs: ["department"],
  compute: ({ conventions, territories }) =>
    distribution(
      weightedTallyOf(
        conventions,
        ({ territory }) => territory?.code ?? null,
        ({ places }) => known(places) ?? 0,
      ),
      territories,
      { one: "place", several: "places", missing: "sans territoire connu" },
    ),
};
