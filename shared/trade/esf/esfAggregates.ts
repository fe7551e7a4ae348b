import { SEX } from "../../nomenclature/sex.ts";
import { known } from "../../records/value.ts";
import { EVERYBODY } from "../crossTable.ts";
import { NOT_AVAILABLE, type TradeCell, type TradeTable } from "../tradeTable.ts";
import { UNKNOWN_LABEL } from "../trait.ts";
import type { EsfIndicator } from "./esfIndicator.ts";
import type { Participation } from "./participations.ts";

type Spec = Pick<TradeTable, "title" | "note"> & {
  readonly indicators: readonly EsfIndicator[];
  readonly participations: readonly Participation[];
};

const sexOf = ({ first }: Participation): string | null => known(first.participant?.sex ?? null);

/** One line an indicator: by sex, all together, and those of whom it cannot be told. */
export function esfAggregates({ title, note, indicators, participations }: Spec): TradeTable {
  const sexes = [...SEX.entries.map(({ code }) => code), null];
  return {
    title,
    note,
    header: [
      "Code",
      "Indicateur",
      ...SEX.entries.map(({ label }) => label),
      `Sexe : ${UNKNOWN_LABEL.toLowerCase()}`,
      EVERYBODY,
      "Non connu",
      "Comment c'est compté",
    ],
    rows: indicators.map(({ code, label, rule, holds }): TradeCell[] => {
      if (holds === null)
        return [code, label, ...Array<TradeCell>(sexes.length + 2).fill(NOT_AVAILABLE), rule];
      const counted = participations.filter((one) => holds(one) === true);
      const bySex = sexes.map((sex) => counted.filter((one) => sexOf(one) === sex).length);
      return [code, label, ...bySex, counted.length, unknownIn(participations, holds), rule];
    }),
  };
}

function unknownIn(
  participations: readonly Participation[],
  holds: NonNullable<EsfIndicator["holds"]>,
): number {
  return participations.filter((one) => holds(one) === null).length;
}

/** How many an indicator counts. */
export function countOf(indicator: EsfIndicator, participations: readonly Participation[]): TradeCell {
  const { holds } = indicator;
  return holds === null ? NOT_AVAILABLE : participations.filter((one) => holds(one) === true).length;
}
