/**
 * One step of the schema. Once released it is never edited: a change is a new step.
 *
 * Plain SQL that PostgreSQL also reads, but for BLOB, which it calls BYTEA, and WITHOUT ROWID, which it has no use for.
 */
export type Migration = {
  /** 1, 2, 3…: the order, without gaps. */
  readonly number: number;
  readonly name: string;
  readonly statements: readonly string[];
};
