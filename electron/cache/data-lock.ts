import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** A data folder that this desk alone uses. */
export interface DataLock {
  release(): void;
}

/**
 * Takes `folder`, which is made if need be, for one desk: two at once would each rotate the other's tokens away.
 * The lock is an open transaction on an empty database, so the operating system gives it back however the
 * program ends. Refuses `desk.folder-in-use`. Throws where the folder can't be written.
 */
export function lockDataFolder(folder: string): Result<DataLock> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new Database(join(folder, 'desk.lock'), { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      return refuse('desk.folder-in-use', { params: { folder } });
    throw error;
  }
  return ok({ release: () => void (db.open && db.close()) });
}
