import type { Selectable } from "kysely";
import type { Tally } from "../../shared/checks/checked.ts";
import type { Standing, WorkbookState } from "./store.ts";
import type { Scope, WorkbookTable } from "./tables.ts";

/** Databases do not agree on the order of accents. */
const FRENCH = new Intl.Collator("fr", { numeric: true });

export async function readWorkbooks({ db, department }: Scope): Promise<readonly WorkbookState[]> {
  const rows = await db
    .selectFrom("workbook")
    .selectAll()
    .where("department", "=", department)
    .orderBy("workbook")
    .execute();
  return rows.map(stateOf).sort((a, b) => FRENCH.compare(a.title, b.title));
}

export async function readStanding({ db, department }: Scope, workbook: string): Promise<Standing | null> {
  const row = await db
    .selectFrom("workbook")
    .selectAll()
    .where("department", "=", department)
    .where("workbook", "=", workbook)
    .executeTakeFirst();
  return row === undefined ? null : standingOf(row);
}

export async function holderOf({ db, department }: Scope, identity: string, except: string) {
  const holder = await db
    .selectFrom("workbook")
    .select(["workbook", "title", "listed"])
    .where("department", "=", department)
    .where("identity", "=", identity)
    .where("workbook", "<>", except)
    .executeTakeFirst();
  return holder === undefined ? null : { ...holder, listed: holder.listed === 1 };
}

function standingOf(row: Selectable<WorkbookTable>): Standing {
  return {
    state: stateOf(row),
    version: row.version,
    listed: row.listed === 1,
    outcome: row.outcome,
    rules: row.rules,
    pulledHash: row.pulled_hash,
    pulledIdentity: row.pulled_identity,
    duplicateOf: row.duplicate_of,
  };
}

function stateOf(row: Selectable<WorkbookTable>): WorkbookState {
  const absent = row.listed === 0;
  return {
    workbook: row.workbook,
    title: row.title,
    kind: row.kind,
    structure: row.kind === "association" ? (row.identity ?? row.pulled_identity) : null,
    structureName: row.structure_name,
    status: absent ? "absent" : row.outcome,
    reason: absent ? null : row.reason,
    fingerprint: row.fingerprint,
    generation: row.generation,
    publishedAt: row.published_at,
    tallies: JSON.parse(row.tallies) as Tally[],
    problemCount: row.problem_count,
  };
}
