import type { Scope, Tables } from "./tables.ts";

/** The tables whose rows belong to one workbook. */
const TABLES_OF_WORKBOOK = [
  "snapshot",
  "record",
  "problem",
  "facts",
  "registration",
  "acceptance",
  "workbook",
] as const satisfies readonly (keyof Tables)[];

/** Everything known of a workbook goes on under another id, its history included. Inside a transaction. */
export async function renameWorkbook({ db, department }: Scope, from: string, to: string): Promise<void> {
  for (const table of TABLES_OF_WORKBOOK) {
    await db
      .updateTable(table)
      .set({ workbook: to })
      .where("department", "=", department)
      .where("workbook", "=", from)
      .execute();
  }
}

/** Inside a transaction. */
export async function deleteWorkbook({ db, department }: Scope, workbook: string): Promise<void> {
  for (const table of TABLES_OF_WORKBOOK) {
    await db
      .deleteFrom(table)
      .where("department", "=", department)
      .where("workbook", "=", workbook)
      .execute();
  }
}
