import { formatEuros } from "../../format.ts";
import { FUNDER } from "../../nomenclature/funder.ts";
import { sum } from "../builders/sum.ts";
import { totalOf } from "../builders/total.ts";
import { notApplicable } from "../builders/computed.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";

export const FUNDINGS = { one: "financement", several: "financements", missing: "sans montant connu" };

export const amountByFunder: FigureDefinition = {
  id: "montant-par-financeur",
  label: "Montant des financements",
  unit: "euros",
  population: "Financements de l'année, dans toutes les structures.",
  rule: "Somme des montants versés connus, au centime, en tout et par financeur. Sans aucun financement écrit, le montant est sans objet.",
  referenceDate: duringYear,
  seeds: ["S1-22", "S2-12"],
  needs: ["associations"],
  compute: ({ means: { fundings } }) => {
    if (fundings.length === 0) return notApplicable();
    const breakdown = FUNDER.entries.flatMap(({ code, label }) => {
      const { total, known } = totalOf(
        fundings.flatMap(({ funder, amount }) => (funder === code ? [amount] : [])),
      );
      return known === 0 ? [] : [{ code, label, count: total, ratio: null, display: formatEuros(total) }];
    });
    return {
      ...sum(
        fundings.map(({ amount }) => amount),
        formatEuros,
        FUNDINGS,
      ),
      breakdown,
    };
  },
};
