import type { Records } from "../../shared/records/record.ts";
import type { TabKey } from "../../shared/workbook/template.ts";
import { insertRows } from "./insertRows.ts";
import { OPEN, type Scope } from "./tables.ts";

const KEYS_A_STATEMENT = 100;

type TabVersions = {
  readonly tab: TabKey;
  /** Keys of the rows that changed or went: their open version ends. */
  readonly closed: readonly string[];
  /** Rows that changed or came. */
  readonly opened: readonly { readonly key: string; readonly content: string }[];
};

export type RecordVersions = { readonly tabs: readonly TabVersions[]; readonly changes: boolean };

/** Rows have no order here, only a natural key: the same rows in another order change nothing. */
export async function planRecordVersions(
  scope: Scope,
  workbook: string,
  records: Records,
): Promise<RecordVersions> {
  const open = await openVersions(scope, workbook);
  const keys = new Set([...open.keys(), ...(Object.keys(records) as TabKey[])]);
  const tabs = [...keys].map((tab) => planTab(tab, open.get(tab) ?? new Map(), records[tab] ?? []));
  return { tabs, changes: tabs.some(({ closed, opened }) => closed.length > 0 || opened.length > 0) };
}

type OpenContents = ReadonlyMap<string, string>;

/** The content of each open row, by its key, by tab. */
async function openVersions(
  { db, department }: Scope,
  workbook: string,
): Promise<ReadonlyMap<TabKey, OpenContents>> {
  const rows = await db
    .selectFrom("record")
    .select(["tab", "key", "content"])
    .where("department", "=", department)
    .where("workbook", "=", workbook)
    .where("to_generation", "=", OPEN)
    .execute();
  const tabs = new Map<TabKey, Map<string, string>>();
  for (const { tab, key, content } of rows) {
    const contents = tabs.get(tab) ?? new Map<string, string>();
    tabs.set(tab, contents.set(key, content));
  }
  return tabs;
}

function planTab(tab: TabKey, open: OpenContents, rows: NonNullable<Records[TabKey]>): TabVersions {
  const closed = new Set(open.keys());
  const opened: { key: string; content: string }[] = [];
  for (const { key, record } of rows) {
    const content = JSON.stringify(record);
    if (open.get(key) === content) closed.delete(key);
    else opened.push({ key, content });
  }
  return { tab, closed: [...closed], opened };
}

export async function writeRecordVersions(
  scope: Scope,
  workbook: string,
  generation: number,
  { tabs }: RecordVersions,
): Promise<void> {
  const { db, department } = scope;
  for (const { tab, closed, opened } of tabs) {
    for (let start = 0; start < closed.length; start += KEYS_A_STATEMENT) {
      await close(scope, workbook, generation, tab, closed.slice(start, start + KEYS_A_STATEMENT));
    }
    const version = { department, workbook, tab, from_generation: generation, to_generation: OPEN };
    await insertRows(db, "record", version, opened);
  }
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
    .where("to_generation", "=", OPEN)
    .execute();
}
