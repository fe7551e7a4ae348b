import type { Entry } from "../../nomenclature/nomenclature.ts";

/** Classes of a number: each begins at `from` and ends where the next begins. */
export type NumericScheme = {
  readonly key: string;
  readonly label: string;
  readonly source: string;
  /** In ascending order of `from`. */
  readonly classes: readonly (Entry & { readonly from: number })[];
};

/** @returns the code of the class of the value; null below the first class: such a value is a mistake */
export function classOfNumber(scheme: NumericScheme, value: number): string | null {
  let found: string | null = null;
  for (const { code, from } of scheme.classes) {
    if (value < from) break;
    found = code;
  }
  return found;
}
