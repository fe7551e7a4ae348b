import { formatEuros } from "../../format.ts";
import { notApplicable } from "../builders/computed.ts";
import { unknownsSentence } from "../builders/quality.ts";
import { quotient } from "../builders/quotient.ts";
import { totalOf } from "../builders/total.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { WITHOUT_GRANT } from "./conventionsWithout.ts";

export const grantPerPerson: FigureDefinition = {
  id: "soutien-par-personne",
  label: "Soutien financier par personne accueillie",
  unit: "euros par personne",
  population: ({ words }) => `Subventions et personnes au ${words.rightShort} accueillies de l'année.`,
  rule: "Somme des subventions des conventions divisée par le nombre de personnes accueillies, chacune comptée une fois ; arrondie à l'euro.",
  referenceDate: duringYear,
  seeds: ["S0-19"],
  needs: ["department", "associations"],
  compute: ({ people, conventions }) => {
    const grants = totalOf(conventions.map(({ grant }) => grant));
    const { unknown } = grants;
    const quality = unknownsSentence(unknown, grants.known, WITHOUT_GRANT);
    if (grants.known === 0) return notApplicable({ denominator: people.length, unknown, quality });
    return quotient(grants.total, people.length, formatEuros, unknown, quality);
  },
};
