import type { KeyedRows } from "../../shared/checks/shrinkGuard.ts";
import type { WorkbookFacts } from "../../shared/figures/facts.ts";
import type { MatchToken } from "../../shared/identity/registration.ts";
import type { Field } from "../../shared/records/value.ts";
import type { TabKey } from "../../shared/workbook/template.ts";
import { unpack } from "./packed.ts";
import { OPEN, type Scope } from "./tables.ts";

export async function readPublishedFacts({ db, department }: Scope) {
  const rows = await db
    .selectFrom("facts")
    .innerJoin("workbook", (join) =>
      join
        .onRef("workbook.department", "=", "facts.department")
        .onRef("workbook.workbook", "=", "facts.workbook"),
    )
    .select(["facts.workbook", "workbook.generation", "facts.content"])
    .where("facts.department", "=", department)
    .orderBy("facts.workbook")
    .execute();
  return rows.map(({ workbook, generation, content }) => ({
    workbook,
    generation,
    facts: unpack(content) as WorkbookFacts,
  }));
}

export async function readPublishedRegistrations({ db, department }: Scope) {
  const rows = await db
    .selectFrom("registration")
    .select(["workbook", "participant", "tokens"])
    .where("department", "=", department)
    .orderBy("workbook")
    .orderBy("participant")
    .execute();
  return rows.map(({ tokens, ...row }) => ({ ...row, tokens: JSON.parse(tokens) as MatchToken[] }));
}

export async function readPublishedRows({ db, department }: Scope, workbook: string): Promise<KeyedRows> {
  const rows = await db
    .selectFrom("record")
    .select(["tab", "key", "content"])
    .where("department", "=", department)
    .where("workbook", "=", workbook)
    .where("to_generation", "=", OPEN)
    .execute();
  const tabs = new Map<TabKey, Map<string, Record<string, Field<unknown>>>>();
  for (const { tab, key, content } of rows) {
    const found = tabs.get(tab) ?? new Map<string, Record<string, Field<unknown>>>();
    tabs.set(tab, found.set(key, JSON.parse(content) as Record<string, Field<unknown>>));
  }
  return tabs;
}

export async function readRevision({ db, department }: Scope): Promise<number> {
  const row = await db
    .selectFrom("revision")
    .select("revision")
    .where("department", "=", department)
    .executeTakeFirst();
  return row?.revision ?? 0;
}
