import type { Registration } from "../../shared/identity/registration.ts";
import { insertRows } from "./insertRows.ts";
import type { Scope } from "./tables.ts";

export type RegistrationChanges = {
  readonly removed: readonly string[];
  readonly added: readonly { readonly participant: string; readonly tokens: string }[];
  readonly changes: boolean;
};

export async function planRegistrations(
  { db, department }: Scope,
  workbook: string,
  registrations: readonly Registration[],
): Promise<RegistrationChanges> {
  const before = await db
    .selectFrom("registration")
    .select(["participant", "tokens"])
    .where("department", "=", department)
    .where("workbook", "=", workbook)
    .execute();
  const after = new Map(
    registrations.map(({ participant, tokens }) => [participant, JSON.stringify(tokens)]),
  );
  const unchanged = new Set(
    before
      .filter(({ participant, tokens }) => after.get(participant) === tokens)
      .map(({ participant }) => participant),
  );
  const removed = before
    .map(({ participant }) => participant)
    .filter((participant) => !unchanged.has(participant));
  const added = [...after]
    .filter(([participant]) => !unchanged.has(participant))
    .map(([participant, tokens]) => ({ participant, tokens }));
  return { removed, added, changes: removed.length > 0 || added.length > 0 };
}

export async function writeRegistrations(
  { db, department }: Scope,
  workbook: string,
  { removed, added }: RegistrationChanges,
): Promise<void> {
  for (const participant of removed) {
    await db
      .deleteFrom("registration")
      .where("department", "=", department)
      .where("workbook", "=", workbook)
      .where("participant", "=", participant)
      .execute();
  }
  await insertRows(db, "registration", { department, workbook }, added);
}
