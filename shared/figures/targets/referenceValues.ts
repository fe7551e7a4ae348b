import { formatDecimal } from "../../format.ts";
import { known } from "../../records/value.ts";
import type { RecordOf } from "../../records/record.ts";
import { codeOfName } from "../builders/byName.ts";
import { notApplicable } from "../builders/computed.ts";
import { duringYear, type FigureDefinition } from "../definition.ts";

const DIGITS = 6;

/** « 37,7 % », as many decimals as the source gives */
function written(value: number, unit: string | null): string {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  const number = formatDecimal(value, Math.min(decimals, DIGITS));
  return unit === null ? number : `${number}\u00A0${unit}`;
}

/** Names that differ by their signs only (« < 4 ans », « ≥ 4 ans ») make one code: the next ones are numbered. */
function withOwnCode<T extends { readonly code: string }>(one: T, index: number, all: readonly T[]): T {
  const before = all.slice(0, index).filter(({ code }) => code === one.code).length;
  return before === 0 ? one : { ...one, code: `${one.code}_${before + 1}` };
}

const codeOf = ({ indicator, scope }: RecordOf<"references">): string =>
  `${codeOfName(indicator)}-${codeOfName(scope)}`;

export const referenceValues: FigureDefinition = {
  id: "valeurs-de-reference",
  label: "Repères venus d'ailleurs",
  unit: "valeurs",
  population: ({ words }) =>
    `Lignes de l'onglet « Références » du classeur ${words.ofAuthority}, pour l'année.`,
  rule: "Valeurs publiées par d'autres, recopiées telles quelles avec leur source : Navette ne les calcule pas. Le nombre donné est celui des valeurs.",
  referenceDate: duringYear,
  seeds: ["S4-01"],
  needs: ["department"],
  compute: ({ own, year: { year } }) => {
    const rows = (own?.references ?? []).filter((row) => row.year === year);
    const breakdown = rows
      .flatMap((row) => {
        const value = known(row.value);
        if (value === null) return [];
        const label = `${row.indicator} (${row.scope})`;
        return [
          { code: codeOf(row), label, count: value, ratio: null, display: written(value, known(row.unit)) },
        ];
      })
      .sort((a, b) => (`${a.code} ${a.label}` < `${b.code} ${b.label}` ? -1 : 1))
      .map(withOwnCode);
    const unknown = rows.length - breakdown.length;
    if (breakdown.length === 0) return notApplicable({ unknown });
    const sources = [...new Set(rows.flatMap(({ source }) => known(source) ?? []))].sort();
    return {
      value: breakdown.length,
      display: breakdown.map(({ label, display }) => `${label}\u00A0: ${display}`).join(", "),
      numerator: breakdown.length,
      denominator: null,
      unknown,
      quality: sources.length === 0 ? [] : [`Source\u00A0: ${sources.join(" ; ")}.`],
      breakdown,
    };
  },
};
