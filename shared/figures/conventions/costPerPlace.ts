import { formatEuros } from "../../format.ts";
import { unknownsSentence } from "../builders/quality.ts";
import { quotient } from "../builders/quotient.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { WITHOUT_GRANT_OR_PLACES } from "./conventionsWithout.ts";
import { fundedPlaces } from "./fundedPlaces.ts";

export const costPerPlace: FigureDefinition = {
  id: "cout-moyen-par-place",
  label: "Coût moyen par place",
  unit: "euros par place",
  population: ({ words }) =>
    `Conventions ${words.ofAuthority} pour l'année dont la subvention et les places sont connues.`,
  rule: "Somme des subventions divisée par la somme des places, arrondie à l'euro.",
  referenceDate: duringYear,
  seeds: ["S0-05"],
  needs: ["department"],
  compute: ({ conventions }) => {
    const { grant, places, complete, incomplete } = fundedPlaces(conventions);
    const quality = unknownsSentence(incomplete, complete, WITHOUT_GRANT_OR_PLACES);
    return quotient(grant, places, formatEuros, incomplete, quality);
  },
};
