import { formatDecimal } from "../../format.ts";
import { unknownsSentence } from "../builders/quality.ts";
import { quotient } from "../builders/quotient.ts";
import { totalOf } from "../builders/total.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { WITHOUT_PLACES } from "./conventionsWithout.ts";

export const peoplePerPlace: FigureDefinition = {
  id: "personnes-par-place",
  label: "Personnes accueillies par place",
  unit: "personnes par place",
  population: ({ words }) =>
    `Personnes au ${words.rightShort} accueillies et places conventionnées de l'année.`,
  rule: "Personnes accueillies, chacune comptée une fois, divisées par la somme des places des conventions.",
  referenceDate: duringYear,
  seeds: ["S0-19"],
  needs: ["department", "associations"],
  compute: ({ people, conventions }) => {
    const places = totalOf(conventions.map((convention) => convention.places));
    return quotient(
      people.length,
      places.total,
      (value) => formatDecimal(value, 2),
      places.unknown,
      unknownsSentence(places.unknown, places.known, WITHOUT_PLACES),
    );
  },
};
