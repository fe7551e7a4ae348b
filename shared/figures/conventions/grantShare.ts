import { formatPercent, plural } from "../../format.ts";
import { isKnown } from "../../records/value.ts";
import { quantity, unknownsSentence } from "../builders/quality.ts";
import { quotient } from "../builders/quotient.ts";
import { totalOf } from "../builders/total.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";
import { WITHOUT_GRANT_OR_COST } from "./conventionsWithout.ts";

export const grantShare: FigureDefinition = {
  id: "part-du-departement-dans-le-cout",
  label: ({ words }) => `Part ${words.ofAuthority} dans le coût`,
  unit: "part",
  population: ({ words }) =>
    `Conventions ${words.ofAuthority} pour l'année dont la subvention et le coût total sont connus.`,
  rule: "Somme des subventions divisée par la somme des coûts totaux. Une convention dont la subvention dépasse le coût total est une erreur de l'un des deux : elle est hors calcul.",
  referenceDate: duringYear,
  seeds: ["S2-12"],
  needs: ["department"],
  compute: ({ conventions }) => {
    const known = conventions.flatMap(({ grant, totalCost }) =>
      isKnown(grant) && isKnown(totalCost) ? [{ grant, totalCost }] : [],
    );
    const sound = known.filter(({ grant, totalCost }) => grant <= totalCost);
    const absurd = known.length - sound.length;
    const incomplete = conventions.length - known.length;
    return quotient(
      totalOf(sound.map(({ grant }) => grant)).total,
      totalOf(sound.map(({ totalCost }) => totalCost)).total,
      (share) => formatPercent(share, 1),
      incomplete + absurd,
      [...unknownsSentence(incomplete, known.length, WITHOUT_GRANT_OR_COST), ...absurdSentence(absurd)],
    );
  },
};

function absurdSentence(absurd: number): readonly string[] {
  if (absurd === 0) return [];
  const exceeds = plural(
    absurd,
    "a une subvention qui dépasse son coût total",
    "ont une subvention qui dépasse leur coût total",
  );
  return [`${quantity(absurd, WITHOUT_GRANT_OR_COST)} ${exceeds} : hors calcul, à vérifier.`];
}
