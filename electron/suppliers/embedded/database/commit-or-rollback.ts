import type { Connection } from './open.ts';

const ROLLBACK = Symbol('rollback');

/**
 * Does `work` inside the caller's transaction, and rolls it back to a savepoint if `work` returns false.
 * Both ways run the same statements, so that the time reveals nothing about the reason.
 */
export function commitOrRollback(db: Connection, work: () => boolean): void {
  try {
    db.transaction(() => {
      if (!work()) throw ROLLBACK;
    })();
  } catch (error) {
    if (error !== ROLLBACK) throw error;
  }
}
