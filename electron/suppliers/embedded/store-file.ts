import { existsSync, linkSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { orderIndexes } from './database/migrations.ts';
import { openDatabase, type Connection } from './database/open.ts';
import { upgradeTrial } from './seed/upgrade-trial.ts';
import { seedStore, type SeedOptions } from './seed/seed-store.ts';

/**
 * Opens the store's file; where there is none, makes it first. It is made beside its place and put there when it
 * is whole, so that neither a crash nor a second thread ever meets half a store. `:memory:` is made in memory.
 * An existing file keeps its content, whatever `seed` and `lines` say; one of an earlier version gets what is new.
 */
export function openOrCreateStore(file: string, options: SeedOptions): Connection {
  if (file === ':memory:') {
    const db = openDatabase(file);
    seedStore(db, options);
    return db;
  }
  if (isAbsent(file)) {
    // A log without its database would be taken for the new one's.
    quarantineStore(file, new Date(options.now));
    createStoreFile(file, options);
  }
  const db = openDatabase(file, { exists: true });
  try {
    // One of an earlier version lacks what is new.
    db.exec(orderIndexes);
    upgradeTrial(db, options.suppliers, options.now);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

const parts = ['', '-wal', '-shm'] as const;
const statOf = (path: string) => lstatSync(path, { throwIfNoEntry: false });

/** Also an empty file is no store, nor a link that leads nowhere: nothing is lost with either. */
const isAbsent = (file: string): boolean => !existsSync(file) || statOf(file)?.size === 0;

/**
 * Renames a closed store, or what is left of one, to `<file>.unreadable-YYYYMMDDhhmmss` (UTC) with its log beside it.
 * Throws what the system throws.
 */
export function quarantineStore(file: string, now: Date): void {
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  let quarantinePath = `${file}.unreadable-${stamp}`;
  for (let again = 2; parts.some((part) => statOf(quarantinePath + part)); again++)
    quarantinePath = `${file}.unreadable-${stamp}-${again}`;
  for (const part of parts) {
    const found = statOf(file + part);
    if (found === undefined) continue;
    if (found.size === 0 && found.isFile()) rmSync(file + part);
    else renameSync(file + part, quarantinePath + part);
  }
}

/** Removes what programs that are not running any more left of a store that they were making. */
function removeUnfinishedStores(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    const [, pid] = name.startsWith(basename(file)) ? (/\.making-(\d+)-/.exec(name) ?? []) : [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(dirname(file), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function createStoreFile(file: string, options: SeedOptions): void {
  removeUnfinishedStores(file);
  const temporaryFile = `${file}.making-${process.pid}-${Math.random().toString(36).slice(2)}`;
  try {
    const db = openDatabase(temporaryFile);
    try {
      // Nothing is lost with a file that nobody has seen yet.
      db.pragma('journal_mode = OFF');
      db.pragma('synchronous = OFF');
      seedStore(db, options);
    } finally {
      db.close();
    }
    moveIntoPlace(temporaryFile, file);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(temporaryFile + suffix, { force: true });
  }
}

/** Puts the finished file in its place, unless another thread was first: then that one's is used. */
function moveIntoPlace(made: string, file: string): void {
  try {
    linkSync(made, file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    // A file system without hard links.
    if (!existsSync(file)) renameSync(made, file);
  }
}
