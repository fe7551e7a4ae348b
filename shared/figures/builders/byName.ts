import { fold } from "../../records/fold.ts";

/** The items that bear one name. */
export type OfName<T> = { readonly code: string; readonly label: string; readonly items: readonly T[] };

/** « Encadrant technique » gives « encadrant-technique »: the same whatever the case and the accents. */
export function codeOfName(name: string): string {
  return fold(name).replace(/[^a-z0-9]+/g, "-");
}

/**
 * The items by a name that people type, in alphabetical order. Spellings that differ by case or accent are one name, shown as
 * the first of them. Items of which the name is not known (null) are in none.
 */
export function byName<T>(items: readonly T[], nameOf: (item: T) => string | null): readonly OfName<T>[] {
  const names = new Map<string, { label: string; readonly items: T[] }>();
  // Thousands of items bear a few names.
  const codes = new Map<string, string>();
  for (const item of items) {
    const name = nameOf(item);
    if (name === null) continue;
    const code = codes.get(name) ?? codeOfName(name);
    codes.set(name, code);
    const same = names.get(code) ?? { label: name, items: [] };
    names.set(code, same);
    if (name < same.label) same.label = name;
    same.items.push(item);
  }
  return [...names.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { label, items: own }]) => ({ code, label, items: own }));
}
