import type { Connection } from './open.ts';

const ROLLBACK = Symbol('take back');

/**
 * Does `work` inside the caller's transaction, and takes all of it back where `work` says that it is not to be kept.
 * It is the same work either way, so that its time tells nothing of why.
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
