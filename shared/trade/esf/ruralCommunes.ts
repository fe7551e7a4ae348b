import type { IndexedYear } from "../../figures/year/indexedYear.ts";
import { fold } from "../../records/fold.ts";

/** Communes that the department's own workbook puts in a territory it calls rural, and those it puts in another; null: it names no rural one. */
export function ruralCommunes({ own }: IndexedYear): ReadonlyMap<string, boolean> | null {
  const communes = new Map(
    (own?.territories ?? []).map(({ commune, territory }) => [commune, fold(territory).includes("rural")]),
  );
  return [...communes.values()].includes(true) ? communes : null;
}
