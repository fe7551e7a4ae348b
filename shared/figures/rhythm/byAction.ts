import { byName, type OfName } from "../builders/byName.ts";

/** The items by conventioned action, which is the structures' own words. */
export function byAction<T extends { readonly action: string | null }>(
  items: readonly T[],
): readonly OfName<T>[] {
  return byName(items, ({ action }) => action);
}
