import { type Selectable, sql } from "kysely";
import { pack } from "./packed.ts";
import { planRecordVersions, type RecordVersions, writeRecordVersions } from "./recordVersions.ts";
import type { Decision } from "./store.ts";
import type { FactsTable, Scope } from "./tables.ts";
import { planRegistrations, type RegistrationChanges, writeRegistrations } from "./registrationChanges.ts";

type Published = NonNullable<Decision["published"]>;

type Plan = {
  readonly records: RecordVersions;
  readonly registrations: RegistrationChanges;
  /** null: the same facts as before. */
  readonly facts: (Pick<Selectable<FactsTable>, "content_hash"> & { readonly content: Uint8Array }) | null;
  readonly changes: boolean;
};

/** What must be written so that a pull becomes what is published. */
export async function planPublication(scope: Scope, workbook: string, published: Published): Promise<Plan> {
  const records = await planRecordVersions(scope, workbook, published.checked.records);
  const registrations = await planRegistrations(scope, workbook, published.pull.registrations);
  const { hash, bytes } = pack(published.facts);
  const facts = (await factsHash(scope, workbook)) === hash ? null : { content_hash: hash, content: bytes };
  return {
    records,
    registrations,
    facts,
    changes: records.changes || registrations.changes || facts !== null,
  };
}

export async function writePublication(
  scope: Scope,
  workbook: string,
  generation: number,
  plan: Plan,
): Promise<void> {
  await writeRecordVersions(scope, workbook, generation, plan.records);
  await writeRegistrations(scope, workbook, plan.registrations);
  if (plan.facts !== null) await writeFacts(scope, workbook, plan.facts);
  await bumpRevision(scope);
}

async function factsHash({ db, department }: Scope, workbook: string): Promise<string | null> {
  const row = await db
    .selectFrom("facts")
    .select("content_hash")
    .where("department", "=", department)
    .where("workbook", "=", workbook)
    .executeTakeFirst();
  return row?.content_hash ?? null;
}

async function writeFacts({ db, department }: Scope, workbook: string, facts: NonNullable<Plan["facts"]>) {
  await db
    .insertInto("facts")
    .values({ department, workbook, ...facts })
    .onConflict((conflict) => conflict.columns(["department", "workbook"]).doUpdateSet(facts))
    .execute();
}

async function bumpRevision({ db, department }: Scope): Promise<void> {
  await db
    .insertInto("revision")
    .values({ department, revision: 1 })
    .onConflict((conflict) =>
      conflict.column("department").doUpdateSet({ revision: sql`revision.revision + 1` }),
    )
    .execute();
}
