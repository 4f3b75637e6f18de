import Database from 'better-sqlite3-multiple-ciphers';

/** A file that is not this program's store: another one's, or what is left of one. */
export class ForeignStoreFile extends Error {}
/** A store that a newer program wrote. */
export class NewerStoreFile extends Error {}

export type StoreFault = 'data-damaged' | 'data-newer' | 'data-unusable';

/** What an error says of the store's file; null for an exception that has nothing to do with it. */
export function storeFaultOf(error: unknown): StoreFault | null {
  if (error instanceof NewerStoreFile) return 'data-newer';
  if (error instanceof ForeignStoreFile) return 'data-damaged';
  if (error instanceof Database.SqliteError) {
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) return 'data-damaged';
    return /^SQLITE_(FULL|CANTOPEN|READONLY|IOERR|PERM|AUTH)/.test(error.code) ? 'data-unusable' : null;
  }
  return error instanceof Error && 'errno' in error ? 'data-unusable' : null;
}
