import type { Insertable, Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** Enough to make the cost of a statement small, far below the number of parameters that any database accepts. */
const ROWS_A_STATEMENT = 100;

/**
 * Inserts many rows of one table that all have the same columns.
 *
 * Kysely builds a tree for every value it is given, which costs twice the insert itself (44,000 records: 0.67 s against
 * 0.35 s). Here it writes the statement once, and only the parameters change.
 */
export async function insertRows<T extends keyof Tables>(
  db: Kysely<Tables>,
  table: T,
  rows: readonly Insertable<Tables[T]>[],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof Insertable<Tables[T]>)[];
  const compile = (chunk: readonly Insertable<Tables[T]>[]) => db.insertInto(table).values(chunk).compile();
  const whole = rows.length >= ROWS_A_STATEMENT ? compile(rows.slice(0, ROWS_A_STATEMENT)) : null;

  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const chunk = rows.slice(start, start + ROWS_A_STATEMENT);
    const statement = whole !== null && chunk.length === ROWS_A_STATEMENT ? whole : compile(chunk);
    const parameters = chunk.flatMap((row) => columns.map((column) => row[column]));
    await db.executeQuery({ ...statement, parameters });
  }
}
