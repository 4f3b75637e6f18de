import { accessSync, closeSync, constants, openSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { refuseForDisk } from '#electron/files/disk-problem.ts';
import { restrictToOwner, usableFolder } from '#electron/files/folder.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** A data folder that this desk alone uses. */
export interface DataLock {
  release(): void;
}

/**
 * Takes `folder`, which is made if need be, for one desk: two at once would each rotate the other's tokens away.
 * The lock is an open transaction on an empty database, so the operating system gives it back however the
 * program ends. Refuses `desk.folder-in-use`, and `file.unusable` where folder or lock can't be written.
 */
export function lockDataFolder(folder: string): Result<DataLock> {
  const usable = usableFolder(folder);
  if (!usable.ok) return usable;
  const file = join(folder, 'desk.lock');
  let db: Database.Database | null = null;
  try {
    db = new Database(file, { timeout: 0 });
    // SQLite opens a file that can't be written for reading, and then locks nothing.
    accessSync(file, constants.R_OK | constants.W_OK);
    restrictToOwner(file);
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      return refuse('desk.folder-in-use', { params: { folder } });
    return refuseForDisk('file.unusable', file, reasonBehind(error, file));
  }
  const locked = db;
  return ok({ release: () => void (locked.open && locked.close()) });
}

/**
 * The system's own error where SQLite says no more than that it can't open the file. Not tried beforehand: closing any
 * descriptor of a file gives up the locks that this process holds on it.
 */
function reasonBehind(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CANTOPEN')) return error;
  try {
    closeSync(openSync(file, 'a', 0o600));
    return error;
  } catch (reason) {
    return reason;
  }
}
