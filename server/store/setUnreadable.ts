import { RULES_VERSION } from "../../shared/checks/rulesVersion.ts";
import { currentRow, insertRow, newRow, saveRow } from "./standingRow.ts";
import type { Unreadable } from "./store.ts";
import type { Scope } from "./tables.ts";

/** The last good state, its problems and its tallies stay as they are. Writes nothing when nothing changes. */
export async function setUnreadable({ db, department }: Scope, unreadable: Unreadable): Promise<void> {
  const { workbook, title, fingerprint, reason, version } = unreadable;
  await db.transaction().execute(async (trx) => {
    const scope: Scope = { db: trx, department };
    const before = await currentRow(scope, workbook, version);
    const row = before ?? newRow(department, workbook, title);
    const same = row.outcome === "illisible" && row.reason === reason && row.fingerprint === fingerprint;
    if (same && row.title === title) return;
    const after = { title, fingerprint, reason, outcome: "illisible", rules: RULES_VERSION } as const;
    const write = before === null ? insertRow : saveRow;
    await write(scope, { ...row, ...after, version: row.version + 1 });
  });
}
