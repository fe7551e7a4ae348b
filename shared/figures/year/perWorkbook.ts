import type { AssociationFacts } from "../facts.ts";
import type { Year } from "./stayOfYear.ts";

/**
 * A reading of one workbook's year, remembered as long as its facts are: a department's year then costs what has changed,
 * not what it holds. The reading may look at nothing else than the facts and the year.
 */
export function perWorkbook<T>(
  read: (facts: AssociationFacts, year: Year) => T,
): (facts: AssociationFacts, year: Year) => T {
  const remembered = new WeakMap<AssociationFacts, Map<number, { readonly value: T }>>();
  return (facts, year) => {
    const years = remembered.get(facts) ?? new Map<number, { readonly value: T }>();
    remembered.set(facts, years);
    const kept = years.get(year.year);
    if (kept !== undefined) return kept.value;
    const value = read(facts, year);
    years.set(year.year, { value });
    return value;
  };
}
