import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { openDatabase, type Connection } from './database/open.ts';
import { completeTrial } from './seed/complete-trial.ts';
import { seedStore, type SeedOptions } from './seed/seed-store.ts';

/**
 * Opens the store's file; where there is none, makes it first. It is made beside its place and put there when it
 * is whole, so that neither a crash nor a second thread ever meets half a store. `:memory:` is made in memory.
 * An existing file keeps its content, whatever `seed` and `lines` say; one of an earlier version gets what is new.
 */
export function openOrMakeStore(file: string, options: SeedOptions): Connection {
  if (file === ':memory:') {
    const db = openDatabase(file);
    seedStore(db, options);
    return db;
  }
  if (!existsSync(file)) makeStoreFile(file, options);
  const db = openDatabase(file);
  try {
    completeTrial(db, options.now);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

function makeStoreFile(file: string, options: SeedOptions): void {
  const making = `${file}.making-${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    const db = openDatabase(making);
    try {
      // Nothing is lost with a file that nobody has seen yet.
      db.pragma('journal_mode = OFF');
      db.pragma('synchronous = OFF');
      seedStore(db, options);
    } finally {
      db.close();
    }
    putInPlace(making, file);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(making + suffix, { force: true });
  }
}

/** Puts the finished file in its place, unless another thread was first: then that one's is used. */
function putInPlace(made: string, file: string): void {
  try {
    linkSync(made, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    // A file system without hard links.
    if (!existsSync(file)) renameSync(made, file);
  }
}
