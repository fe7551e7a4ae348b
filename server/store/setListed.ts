import type { Scope } from "./tables.ts";
import { deleteWorkbook } from "./workbookRows.ts";

/**
 * Says which workbooks the source lists.
 *
 * One that it no longer lists is absent, and its last good state stays. One that never published anything is forgotten:
 * a copy that was held and then removed would otherwise stay on the screen for ever.
 */
export async function setListed({ db, department }: Scope, workbooks: readonly string[]): Promise<void> {
  const listed = new Set(workbooks);
  await db.transaction().execute(async (trx) => {
    const scope: Scope = { db: trx, department };
    const known = await trx
      .selectFrom("workbook")
      .select(["workbook", "listed", "generation"])
      .where("department", "=", department)
      .execute();
    for (const row of known) {
      const isListed = listed.has(row.workbook);
      if (isListed === (row.listed === 1)) continue;
      if (!isListed && row.generation === 0) await deleteWorkbook(scope, row.workbook);
      else await mark(scope, row.workbook, isListed);
    }
  });
}

async function mark({ db, department }: Scope, workbook: string, listed: boolean): Promise<void> {
  await db
    .updateTable("workbook")
    .set(({ eb }) => ({ listed: listed ? 1 : 0, version: eb("version", "+", 1) }))
    .where("department", "=", department)
    .where("workbook", "=", workbook)
    .execute();
}
