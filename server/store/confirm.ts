import { currentRow, saveRow } from "./standingRow.ts";
import type { Scope } from "./tables.ts";

export async function confirm(
  { db, department }: Scope,
  workbook: string,
  version: number,
  { title, fingerprint }: { readonly title: string; readonly fingerprint: string },
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const scope: Scope = { db: trx, department };
    const row = await currentRow(scope, workbook, version);
    if (row !== null) await saveRow(scope, { ...row, title, fingerprint, version: row.version + 1 });
  });
}
