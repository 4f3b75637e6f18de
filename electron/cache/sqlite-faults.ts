import Database from 'better-sqlite3-multiple-ciphers';
import { refuse, type Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';

/** No space for the file, its log, or the shared memory beside it. */
const noSpace = /^SQLITE_(FULL|IOERR_SHMSIZE)$/;
/**
 * What a wrong key, a damaged or a cut file, or a file that cannot be read or written at all shows itself as. Every page
 * is authenticated by the cipher, so damage is found where it is read, often only after opening.
 */
const unreadable = /^SQLITE_(NOTADB|CORRUPT|CANTOPEN|IOERR|READONLY|AUTH|PERM)/;

/** Another writer holds the file for longer than one waits. */
const busy = /^SQLITE_(BUSY|LOCKED)/;

/** The disk has become read-only, or the file on it: what is there is whole, and nothing can be added. */
const notWritable = /^SQLITE_READONLY/;

/**
 * What an error of SQLite means for a cache: `cache.no-space`, `cache.busy`, `cache.not-writable` or `cache.unreadable`.
 * Anything else is a bug and is thrown again.
 */
export function refusalOfSqliteError(error: unknown): { readonly ok: false; readonly error: Refusal } {
  if (error instanceof Database.SqliteError) {
    if (noSpace.test(error.code)) return refuse('cache.no-space');
    if (busy.test(error.code)) return refuse('cache.busy');
    if (notWritable.test(error.code)) return refuse('cache.not-writable');
    if (unreadable.test(error.code)) return refuse('cache.unreadable');
  }
  if (error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')) {
    return refuse('cache.no-space');
  }
  throw error;
}

/** Runs `work`; what SQLite refuses becomes a refusal of the cache. */
export function catchSqliteErrors<T>(work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (error) {
    return refusalOfSqliteError(error);
  }
}
