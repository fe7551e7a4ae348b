import type { IndexedYear } from "./indexedYear.ts";

/** A reading of a whole year that several figures look at, made once: what perWorkbook is to a workbook. */
export function perYear<T extends object>(read: (year: IndexedYear) => T): (year: IndexedYear) => T {
  const remembered = new WeakMap<IndexedYear, T>();
  return (year) => {
    const kept = remembered.get(year);
    if (kept !== undefined) return kept;
    const value = read(year);
    remembered.set(year, value);
    return value;
  };
}
