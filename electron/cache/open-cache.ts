import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import type { CacheLocation } from '#electron/desk/ports/cache.ts';
import { restrictToOwner } from '#electron/files/folder.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { checkVersion, migrate, type Migration } from './migrations/migrate.ts';
import { migrations as cacheMigrations } from './migrations/migrations.ts';
import { catchSqliteErrors } from './sqlite-faults.ts';

export { deleteCache, setAside, markSetAsideReported, wasSetAside } from './set-aside.ts';

/** Called for a query that took longer than 40 ms: its name in the code, never its text or its values. */
export type OnSlow = (sqlName: string, milliseconds: number) => void;

export interface OpenCacheOptions {
  readonly onSlow?: OnSlow;
  /** Page cache, in KiB. The reader needs little: what it searches is in its own columns. */
  readonly cacheKiB?: number;
  /** Those of another file of this kind; the cache's own without them. */
  readonly migrations?: readonly Migration[];
  /** Whether what was written has to be on the disk, also after a power cut, before anything else happens. */
  readonly durable?: boolean;
}

/** An open cache. One connection belongs to one thread. */
export interface CacheConnection {
  readonly db: Database.Database;
  readonly mode: 'read-write' | 'read-only';
  /** Runs a query and reports it when it was slow. */
  timed<T>(sqlName: string, query: () => T): T;
  /** Closes it and lets go of its statements. Closing twice does nothing. */
  close(): void;
}

const slowMs = 40;
/** How long a writer waits for another one, in ms. Readers never wait in WAL mode. */
const busyMs = 5_000;

/** What the encrypting build has besides the interface of better-sqlite3. */
type KeyedDatabase = Database.Database & { key(key: Buffer): number };

/**
 * Gives the raw 256-bit key to the cipher, as bytes: a pragma's text could not be wiped. `raw:` before exactly 32 bytes
 * means the key itself; any other length would quietly be taken as a passphrase, so it is checked first. A key that was
 * wiped opens nothing. That is reported apart from a wrong key: the file is not damaged.
 */
function unlock(db: Database.Database, key: Uint8Array): void {
  if (key.length !== 32 || key.every((byte) => byte === 0)) throw new RangeError('no cache key of 256 bits');
  db.pragma(`cipher = 'aegis'`);
  db.pragma(`algorithm = 'aegis-256'`);
  const raw = Buffer.alloc(4 + key.length);
  raw.write('raw:');
  raw.set(key, 4);
  (db as KeyedDatabase).key(raw);
  raw.fill(0);
  // The key is looked at only when the first page is read.
  db.prepare('SELECT count(*) FROM sqlite_schema').get();
}

function configure(
  db: Database.Database,
  mode: CacheConnection['mode'],
  { cacheKiB = 16_000, durable = false }: OpenCacheOptions,
): void {
  if (mode === 'read-write') {
    db.pragma('journal_mode = WAL');
    // After a power cut the last pages of a cache may have to be fetched again; the file stays whole.
    db.pragma(`synchronous = ${durable ? 'FULL' : 'NORMAL'}`);
    db.pragma('journal_size_limit = 16777216');
  }
  db.pragma('foreign_keys = ON');
  // What does not fit in memory must not go to a temporary file in plain text.
  db.pragma('temp_store = MEMORY');
  // Pages mapped into memory would bypass the cipher.
  db.pragma('mmap_size = 0');
  // Freed pages stay encrypted; without the key they are noise. Wiping them would only write more.
  db.pragma('secure_delete = OFF');
  db.pragma('trusted_schema = OFF');
  db.pragma(`cache_size = -${cacheKiB}`);
}

/** Looks at an existing file without being able to change it: a newer program's file stays as it is. */
function checkFileVersion(where: CacheLocation, known: number): Result<number> {
  const db = new Database(where.file, { readonly: true, fileMustExist: true, timeout: busyMs });
  try {
    unlock(db, where.key);
    return checkVersion(db, known);
  } catch (error) {
    // A power cut left a rollback journal: the file can't be read before a read-write connection has rolled it back, which
    // then checks the version itself.
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_READONLY_ROLLBACK') return ok(0);
    throw error;
  } finally {
    db.close();
  }
}

/**
 * Opens the encrypted cache of one account; read-write makes it, and its folder, where there is none, and brings it
 * to this program's version. Read-only needs one that read-write has opened before.
 * Refuses `cache.newer` (untouched), `cache.unreadable` (wrong key, damaged, cut or no such file: `setAside` makes
 * room for a new one), `cache.no-space`, `cache.not-writable` (also for an older cache that is opened read-only).
 * Throws for a key that is not 256 bits, or wiped.
 */
export function openCache(
  where: CacheLocation,
  mode: CacheConnection['mode'],
  options: OpenCacheOptions = {},
): Result<CacheConnection> {
  const { onSlow, migrations = cacheMigrations } = options;
  return catchSqliteErrors(() => {
    if (mode === 'read-write') mkdirSync(dirname(where.file), { recursive: true, mode: 0o700 });
    if (mode === 'read-only' || existsSync(where.file)) {
      const version = checkFileVersion(where, migrations.length);
      if (!version.ok) return version;
    }
    const db = new Database(where.file, {
      readonly: mode === 'read-only',
      fileMustExist: mode === 'read-only',
      timeout: busyMs,
    });
    if (mode === 'read-write') restrictToOwner(where.file);
    try {
      unlock(db, where.key);
      configure(db, mode, options);
      const version = mode === 'read-write' ? migrate(db, migrations) : checkVersion(db, migrations.length);
      if (!version.ok) {
        db.close();
        return version;
      }
      if (version.value < migrations.length) {
        // Read-write comes first, and would have brought it up to date if the disk had let it.
        db.close();
        return refuse('cache.not-writable');
      }
    } catch (error) {
      db.close();
      throw error;
    }
    return ok(connectionOf(db, mode, onSlow));
  });
}

function connectionOf(
  db: Database.Database,
  mode: CacheConnection['mode'],
  onSlow: OnSlow | undefined,
): CacheConnection {
  return {
    db,
    mode,
    timed(sqlName, query) {
      if (onSlow === undefined) return query();
      const start = performance.now();
      try {
        return query();
      } finally {
        const milliseconds = performance.now() - start;
        if (milliseconds > slowMs) onSlow(sqlName, milliseconds);
      }
    },
    close: () => {
      if (db.open) db.close();
    },
  };
}
