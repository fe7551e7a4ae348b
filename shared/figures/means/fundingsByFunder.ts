import { FUNDER } from "../../nomenclature/funder.ts";
import { tallyOf } from "../../statistics/tally.ts";
import { frequencies } from "../builders/distribution.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";

export const fundingsByFunder: FigureDefinition = {
  id: "financements-par-financeur",
  label: "Financeurs",
  unit: "financements",
  population: "Financements de l'année, dans toutes les structures.",
  rule: "Nombre de financements de chaque financeur, que leur montant soit connu ou non.",
  referenceDate: duringYear,
  seeds: ["S1-22"],
  needs: ["associations"],
  compute: ({ means: { fundings } }) =>
    frequencies(
      tallyOf(fundings, ({ funder }) => funder),
      FUNDER.entries,
      { one: "financement", several: "financements", missing: "sans financeur connu" },
    ),
};
