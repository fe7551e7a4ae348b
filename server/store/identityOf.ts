import type { CheckedWorkbook } from "../../shared/checks/checked.ts";

/**
 * What a workbook is the workbook of: at most one published state each, so that nobody is counted twice.
 *
 * @returns null when the structure cannot be read
 */
export function identityOf({ kind, structure }: CheckedWorkbook): string | null {
  return kind === "department" ? "departement" : structure;
}
