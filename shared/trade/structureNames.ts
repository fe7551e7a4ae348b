import type { IndexedYear } from "../figures/year/indexedYear.ts";
import { known } from "../records/value.ts";

/** Names of the structures by identifier, the department's own workbook first; a structure that no workbook names is absent. */
export function structureNames({ own, workbooks }: IndexedYear): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { identifier, name } of [
    ...(own?.structures ?? []),
    ...workbooks.map(({ facts }) => facts.structure),
  ]) {
    const said = known(name);
    if (said !== null && !names.has(identifier)) names.set(identifier, said);
  }
  return names;
}
