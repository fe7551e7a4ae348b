const PATIENCE_MS = 20_000;

/**
 * Runs what reads and writes while nobody else's form does: two people who save at once come one after the other.
 *
 * @throws Error with a French sentence when somebody else's form does not finish
 */
export function withDocumentLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock.tryLock(PATIENCE_MS))
    throw new Error(
      "Rien n'a été enregistré : une autre personne enregistre en ce moment dans ce classeur. Attendez quelques secondes et recommencez ; ce que vous avez tapé est toujours là.",
    );
  try {
    const done = work();
    // Before the lock opens: what is written later would be read too early by the next one.
    SpreadsheetApp.flush();
    return done;
  } finally {
    lock.releaseLock();
  }
}
