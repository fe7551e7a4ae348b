import type { StandingRow } from "./standingRow.ts";
import type { Scope } from "./tables.ts";
import { deleteWorkbook, renameWorkbook } from "./workbookRows.ts";
import { WriteConflict } from "./writeConflict.ts";

/**
 * A file under a new name takes the place of the old one, with its history: nobody is counted twice, and what did not
 * change is not written again. Inside a transaction.
 *
 * What was kept of the new name goes: pulls that were never published, which the one at hand replaces.
 */
export async function takeOver(scope: Scope, from: string, to: string): Promise<StandingRow> {
  const old = await rowOf(scope, from);
  const replaced = await rowOf(scope, to);
  const free = old !== undefined && old.listed === 0 && old.generation > 0;
  if (!free || (replaced?.generation ?? 0) > 0) throw new WriteConflict(to);
  await deleteWorkbook(scope, to);
  await renameWorkbook(scope, from, to);
  return { ...old, workbook: to };
}

function rowOf({ db, department }: Scope, workbook: string): Promise<StandingRow | undefined> {
  return db
    .selectFrom("workbook")
    .selectAll()
    .where("department", "=", department)
    .where("workbook", "=", workbook)
    .executeTakeFirst();
}
