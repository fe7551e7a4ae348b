import type { Records } from "../../shared/records/record.ts";
import type { TabKey } from "../../shared/workbook/template.ts";
import { insertRows } from "./insertRows.ts";
import type { Scope } from "./tables.ts";

const KEYS_A_STATEMENT = 100;

type RowContent = { readonly tab: TabKey; readonly key: string; readonly content: string };

export type RecordVersions = {
  /** Rows that changed or went: their open version ends. */
  readonly closed: readonly Omit<RowContent, "content">[];
  /** Rows that changed or came. */
  readonly opened: readonly RowContent[];
  readonly changes: boolean;
};

/** Rows have no order here, only a natural key: the same rows in another order change nothing. */
export async function planRecordVersions(
  { db, department }: Scope,
  workbook: string,
  records: Records,
): Promise<RecordVersions> {
  const open = await db
    .selectFrom("record")
    .select(["tab", "key", "content"])
    .where("department", "=", department)
    .where("workbook", "=", workbook)
    .where("to_generation", "is", null)
    .execute();
  const before = new Map(open.map((row) => [identifierOf(row), row]));
  const after = (Object.keys(records) as TabKey[]).flatMap((tab) =>
    (records[tab] ?? []).map(({ key, record }) => ({ tab, key, content: JSON.stringify(record) })),
  );
  const opened = after.filter((row) => before.get(identifierOf(row))?.content !== row.content);
  const kept = new Set(after.map(identifierOf));
  const replaced = new Set(opened.map(identifierOf));
  const closed = open.filter((row) => !kept.has(identifierOf(row)) || replaced.has(identifierOf(row)));
  return { closed, opened, changes: closed.length > 0 || opened.length > 0 };
}

export async function writeRecordVersions(
  scope: Scope,
  workbook: string,
  generation: number,
  { closed, opened }: RecordVersions,
): Promise<void> {
  for (const tab of new Set(closed.map((row) => row.tab))) {
    const keys = closed.filter((row) => row.tab === tab).map(({ key }) => key);
    for (let start = 0; start < keys.length; start += KEYS_A_STATEMENT) {
      await close(scope, workbook, generation, tab, keys.slice(start, start + KEYS_A_STATEMENT));
    }
  }
  await insertRows(
    scope.db,
    "record",
    opened.map(({ tab, key, content }) => ({
      department: scope.department,
      workbook,
      tab,
      key,
      from_generation: generation,
      to_generation: null,
      content,
    })),
  );
}

async function close(
  { db, department }: Scope,
  workbook: string,
  generation: number,
  tab: TabKey,
  keys: readonly string[],
): Promise<void> {
  await db
    .updateTable("record")
    .set({ to_generation: generation })
    .where("department", "=", department)
    .where("workbook", "=", workbook)
    .where("tab", "=", tab)
    .where("key", "in", keys)
    .where("to_generation", "is", null)
    .execute();
}

const identifierOf = ({ tab, key }: { tab: TabKey; key: string }) => `${tab}|${key}`;
