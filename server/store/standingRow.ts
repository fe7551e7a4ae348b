import type { Selectable } from "kysely";
import { RULES_VERSION } from "../../shared/checks/rulesVersion.ts";
import { known } from "../../shared/records/value.ts";
import { identityOf } from "./identityOf.ts";
import type { Decision } from "./store.ts";
import type { Scope, WorkbookTable } from "./tables.ts";
import { WriteConflict } from "./writeConflict.ts";

export type StandingRow = Selectable<WorkbookTable>;

/**
 * The row of a workbook, to be read inside the transaction that writes it.
 *
 * @returns null when the workbook is not known, which must be what `version` 0 says
 * @throws WriteConflict when the row is no longer at this version
 */
export async function currentRow(
  { db, department }: Scope,
  workbook: string,
  version: number,
): Promise<StandingRow | null> {
  const row = await db
    .selectFrom("workbook")
    .selectAll()
    .where("department", "=", department)
    .where("workbook", "=", workbook)
    .executeTakeFirst();
  if ((row?.version ?? 0) !== version) throw new WriteConflict(workbook);
  return row ?? null;
}

export async function insertRow({ db }: Scope, row: StandingRow): Promise<void> {
  await db.insertInto("workbook").values(row).execute();
}

export async function saveRow({ db }: Scope, row: StandingRow): Promise<void> {
  const { department, workbook, ...columns } = row;
  await db
    .updateTable("workbook")
    .set(columns)
    .where("department", "=", department)
    .where("workbook", "=", workbook)
    .execute();
}

/** A workbook about which nothing is known yet. */
export function newRow(department: string, workbook: string, title: string): StandingRow {
  return {
    department,
    workbook,
    title,
    kind: null,
    identity: null,
    pulled_identity: null,
    structure_name: null,
    listed: 1,
    outcome: "illisible",
    reason: null,
    duplicate_of: null,
    fingerprint: "",
    rules: RULES_VERSION,
    pulled_hash: null,
    sequence: 0,
    generation: 0,
    published_at: null,
    tallies: "[]",
    problem_count: 0,
    version: 0,
  };
}

/** The row once its last pull is judged; what is published, and its number, is still that of before. */
export function rowAfter(department: string, decision: Decision, before: StandingRow | null): StandingRow {
  const { reading, judgement, published } = decision;
  const row = before ?? newRow(department, reading.workbook, reading.title);
  const unreadable = !decision.fresh && row.outcome === "illisible";
  // A held pull does not rename what is published: it may well be the wrong file.
  const shown = published?.checked ?? (row.generation === 0 ? reading.checked : null);
  return {
    ...row,
    ...(shown === null ? {} : { kind: shown.kind, structure_name: nameOf(shown.records) }),
    title: reading.title,
    fingerprint: reading.fingerprint,
    listed: judgement.takesOver === null ? row.listed : 1,
    outcome: unreadable ? "illisible" : judgement.reason === null ? "publie" : "retenu",
    reason: unreadable ? row.reason : judgement.reason,
    duplicate_of: judgement.duplicateOf,
    pulled_identity: identityOf(reading.checked),
    pulled_hash: reading.hash,
    rules: RULES_VERSION,
    tallies: JSON.stringify(reading.checked.tallies),
    problem_count: judgement.problems.length,
    version: row.version + 1,
  };
}

function nameOf({ structure }: Decision["reading"]["checked"]["records"]): string | null {
  return known(structure?.[0]?.record.name ?? null);
}
