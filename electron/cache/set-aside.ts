import { existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';

/** The database, its write-ahead log and its shared memory; the names that SQLite gives them. */
const parts = ['', '-wal', '-shm'] as const;
/** Whether something has that name, be it a link that leads nowhere. */
const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
/** More caches are of no use: they can be fetched again. */
const maxCopies = 2;

/**
 * Renames an unreadable cache, so that a new one can be made in its place: `<file>.unreadable-YYYYMMDDhhmmss` (UTC),
 * with its log beside it under the matching name, so that it could still be opened with the right key.
 * Keeps the newest set-aside ones and deletes older ones. Answers the new name. The cache must be closed.
 * Refuses `cache.unreadable` where the file is held by another program.
 */
export function setAside(file: string, now: Date, kept = maxCopies): Result<string> {
  const stamp = now.toISOString().replace(/\D/g, '').slice(0, 14);
  let aside = `${file}.unreadable-${stamp}`;
  for (let again = 2; parts.some((part) => isThere(aside + part)); again++) {
    aside = `${file}.unreadable-${stamp}-${again}`;
  }
  try {
    // The database last: as long as it is there, it is there with its log.
    for (const part of ['-shm', '-wal', ''] as const) {
      if (isThere(file + part)) renameSync(file + part, aside + part);
    }
    deleteOlderCopies(file, kept);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return refuse('cache.unreadable');
    throw error;
  }
  return ok(aside);
}

/** The files of copies that were set aside, and not reported yet. */
const unreported = (file: string): string[] =>
  readdirSync(dirname(file)).filter(
    (name) => name.startsWith(`${basename(file)}.unreadable-`) && !/-reported(-wal|-shm)?$/.test(name),
  );

/** Whether a cache of this name was set aside, is still there, and `markSetAsideReported` was not called since. */
export const wasSetAside = (file: string): boolean => unreported(file).length > 0;

/**
 * Call when what was set aside was reported: it is renamed to `<file>.unreadable-YYYYMMDDhhmmss-reported`. What
 * another program holds keeps its name, and is reported again.
 */
export function markSetAsideReported(file: string): void {
  try {
    for (const name of unreported(file))
      renameSync(
        join(dirname(file), name),
        join(dirname(file), name.replace(/(-wal|-shm)?$/, '-reported$1')),
      );
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

function deleteOlderCopies(file: string, kept: number): void {
  const prefix = `${basename(file)}.unreadable-`;
  const found = new Set(
    readdirSync(dirname(file))
      .filter((name) => name.startsWith(prefix))
      .map((name) => name.replace(/-(wal|shm)$/, '')),
  );
  // Times of the same length sort as text; a second one of the same second has a longer name.
  for (const name of [...found].sort().slice(0, -kept)) {
    for (const part of parts) rmSync(join(dirname(file), name + part), { recursive: true, force: true });
  }
}

/** Deletes a closed cache with its log, and everything that was set aside of it. Nothing there is fine. */
export function deleteCache(file: string): void {
  for (const part of parts) rmSync(file + part, { force: true });
  const folder = dirname(file);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${basename(file)}.unreadable-`))
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}
