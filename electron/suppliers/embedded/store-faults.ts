import Database from 'better-sqlite3-multiple-ciphers';

/** A file that is not this program's store: another one's, or what is left of one. */
export class ForeignStoreFile extends Error {}
/** Rows that contradict each other, which no program writes. */
export class InconsistentStore extends Error {}
/** A store that a newer program wrote. */
export class NewerStoreFile extends Error {}

export type StoreFault = 'data-damaged' | 'data-newer' | 'data-unusable';

/** What an error says of the store's file; null for an exception that has nothing to do with it. */
export function storeFaultOf(error: unknown): StoreFault | null {
  if (error instanceof NewerStoreFile) return 'data-newer';
  if (error instanceof ForeignStoreFile || error instanceof InconsistentStore) return 'data-damaged';
  // Stored JSON that is none; what comes from outside is parsed before a store sees it.
  if (error instanceof SyntaxError) return 'data-damaged';
  if (error instanceof Database.SqliteError) {
    // SQLITE_ERROR: tables or columns that are not as the migrations made them. Statements themselves are constant.
    if (/^SQLITE_(NOTADB|CORRUPT|SCHEMA|MISMATCH)|^SQLITE_ERROR$/.test(error.code)) return 'data-damaged';
    return /^SQLITE_(FULL|CANTOPEN|READONLY|IOERR|PERM|AUTH)/.test(error.code) ? 'data-unusable' : null;
  }
  return error instanceof Error && 'errno' in error ? 'data-unusable' : null;
}
