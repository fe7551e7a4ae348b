import { formatDecimal, formatEuros, formatInteger } from "../../../shared/format.ts";
import { plainSpaces } from "../../support/plainSpaces.ts";
import type { Claim } from "../publishedFigure.ts";

type ClaimOf<K extends Claim["kind"]> = Extract<Claim, { readonly kind: K }>;
type Writers = { readonly [K in Claim["kind"]]: (claim: ClaimOf<K>) => string };

const WRITERS: Writers = {
  count: ({ value }) => formatInteger(value),
  mean: ({ value }) => formatInteger(value),
  euros: ({ value }) => formatEuros(value),
  decimal: ({ value }) => formatDecimal(value, 2),
  percent: ({ value, digits }) => `${formatDecimal(value, digits ?? 0)} %`,
  fraction: ({ value }) => value.join("/"),
  mode: ({ value }) => value,
  words: ({ value }) => value,
  majority: ({ value }) => `plus de ${value} %`,
  moreThan: ({ value }) => `plus de ${formatDecimal(value, Number.isInteger(value) ? 0 : 1)}`,
  atLeast: ({ value }) => `${value} au moins`,
  between: ({ value }) => value.join(" à "),
  exists: () => "sans valeur",
};

/** What the document publishes, in a few words: « 41 % », « plus de 50 % », « sans valeur ». */
export function publishedInWords(claim: Claim): string {
  return plainSpaces((WRITERS[claim.kind] as (claim: Claim) => string)(claim));
}
