import { FUNDER } from "../../nomenclature/funder.ts";
import { isKnown } from "../../records/value.ts";
import { knownIn } from "../../statistics/tally.ts";
import { classesInLine, shares } from "../builders/classes.ts";
import { notApplicable } from "../builders/computed.ts";
import { unknownsSentence } from "../builders/quality.ts";
import { totalOf } from "../builders/total.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { FUNDINGS } from "./amountByFunder.ts";

export const funderShares: FigureDefinition = {
  id: "part-des-financeurs",
  label: "Part de chaque financeur",
  unit: "euros",
  population: "Financements de l'année, dans toutes les structures.",
  rule: "Part de chaque financeur dans la somme des montants versés connus. Un financement sans montant est hors calcul.",
  referenceDate: duringYear,
  seeds: ["S2-12"],
  needs: ["associations"],
  compute: ({ means: { fundings } }) => {
    const amounts = FUNDER.entries.map(({ code }) => {
      const ofFunder = fundings.filter(({ funder }) => funder === code);
      return [code, totalOf(ofFunder.map(({ amount }) => amount)).total] as const;
    });
    const tally = { counts: new Map<string, number>(amounts), unknown: 0 };
    const total = knownIn(tally);
    const known = fundings.filter(({ amount }) => isKnown(amount)).length;
    const unknown = fundings.length - known;
    const breakdown = shares(tally, FUNDER.entries);
    const quality = unknownsSentence(unknown, known, FUNDINGS);
    const proof = { numerator: total, denominator: total, unknown, quality, breakdown };
    return total === 0 ? notApplicable(proof) : { ...proof, value: total, display: classesInLine(breakdown) };
  },
};
