import { type Field, isKnown } from "../../records/value.ts";
import { sumOfHundredths } from "../../statistics/sumOfHundredths.ts";

/** The sum of the amounts that are known, and how many are and are not. */
export type Total = { readonly total: number; readonly known: number; readonly unknown: number };

export function totalOf(amounts: readonly Field<number>[]): Total {
  const known = amounts.filter(isKnown);
  return { total: sumOfHundredths(known), known: known.length, unknown: amounts.length - known.length };
}
