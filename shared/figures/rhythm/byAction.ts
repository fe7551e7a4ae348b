import { fold } from "../../records/fold.ts";

/** The items of one conventioned action. */
export type OfAction<T> = { readonly code: string; readonly label: string; readonly items: readonly T[] };

/**
 * The items by action, in alphabetical order. Actions are the structures' own words: spellings that differ by case or accent
 * are one, shown as the first of them. Items without a known action are in none.
 */
export function byAction<T extends { readonly action: string | null }>(
  items: readonly T[],
): readonly OfAction<T>[] {
  const actions = new Map<string, { label: string; readonly items: T[] }>();
  for (const item of items) {
    if (item.action === null) continue;
    const code = fold(item.action).replace(/[^a-z0-9]+/g, "-");
    const action = actions.get(code) ?? { label: item.action, items: [] };
    actions.set(code, action);
    if (item.action < action.label) action.label = item.action;
    action.items.push(item);
  }
  return [...actions.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { label, items: own }]) => ({ code, label, items: own }));
}
