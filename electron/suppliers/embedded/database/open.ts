import { randomBytes } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import type { Database as Connection } from 'better-sqlite3';
import { restrictToOwner } from '#electron/files/folder.ts';
import { ForeignStoreFile, NewerStoreFile } from '../store-faults.ts';
import { prepareLazily } from './lazy-statements.ts';
import { beginEpoch, migrations } from './migrations.ts';

export type { Connection };

/** 'KDSK'. Identifies a store's file before anything is written to it. */
const APPLICATION_ID = 0x4b44534b;

/**
 * Opens a store's file, or makes an empty one unless it `exists`, and brings it to this program's schema.
 * Throws for a file that is no store, and for one that a newer program wrote.
 */
export function openDatabase(file: string, { exists = false } = {}): Connection {
  if (exists && !hasKnownFormat(file)) throw new ForeignStoreFile(`not a database: ${file}`);
  const db = new Database(file, { timeout: 10_000 });
  restrictToOwner(file);
  try {
    const version = db.pragma('user_version', { simple: true }) as number;
    const owner = db.pragma('application_id', { simple: true }) as number;
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
    // SQLite takes a file of a few bytes for an empty one.
    if (owner !== APPLICATION_ID && (tables > 0 || exists))
      throw new ForeignStoreFile(`not a store's file: ${file}`);
    if (version > migrations.length)
      throw new NewerStoreFile(
        `the store's file has version ${version}, this program knows ${migrations.length}`,
      );
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.pragma('foreign_keys = ON');
    // What is deleted is gone from the file too: temporary passwords in mails that went out, people who left.
    db.pragma('secure_delete = ON');
    migrate(db);
    db.exec(beginEpoch(randomBytes(8).toString('hex')));
    prepareLazily(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Whether the versions of the format in the header (bytes 18 and 19) are any that SQLite writes, 1 or 2. It takes a higher
 * one for a newer SQLite's, opens the file for reading only, and says nothing of damage.
 */
function hasKnownFormat(file: string): boolean {
  const header = Buffer.alloc(20);
  const handle = openSync(file, 'r');
  try {
    const length = readSync(handle, header, 0, header.length, 0);
    return length < header.length || [18, 19].every((at) => [1, 2].includes(header[at]!));
  } finally {
    closeSync(handle);
  }
}

function migrate(db: Connection): void {
  db.transaction(() => {
    // Read again inside the lock: another connection may have migrated meanwhile.
    const from = db.pragma('user_version', { simple: true }) as number;
    if (from === migrations.length) return;
    db.pragma(`application_id = ${APPLICATION_ID}`);
    for (const step of migrations.slice(from)) db.exec(step);
    db.pragma(`user_version = ${migrations.length}`);
  }).immediate();
}
