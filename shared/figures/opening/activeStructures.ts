import type { IndexedWorkbook, IndexedYear } from "../year/indexedYear.ts";

/** The workbooks of the structures that welcomed somebody in the year, or have a convention for it. */
export function activeStructures({ workbooks, conventions }: IndexedYear): readonly IndexedWorkbook[] {
  const conventioned = new Set(conventions.map(({ structure }) => structure));
  return workbooks.filter(
    ({ facts, year }) => year.people.size > 0 || conventioned.has(facts.structure.identifier),
  );
}

export const ACTIVE_STRUCTURES =
  "Structures dont le classeur est lu et qui ont accueilli quelqu'un dans l'année ou ont une convention pour elle.";
