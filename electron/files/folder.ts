import { accessSync, chmodSync, constants, lstatSync, mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { ok, type Result } from '#shared/model/result.ts';
import { refuseForDisk } from './disk-problem.ts';

/**
 * The longest path of a folder in which the desk keeps files, in bytes. SQLite takes 512 in all; the longest name of a
 * database below it (`caches/<account>.journal.db-journal`) has 58.
 */
const longestPath = 430;

/** Makes `folder` where it is not there. Refuses `file.unusable` where files can't be read and written in it. */
export function usableFolder(folder: string): Result<null> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (Buffer.byteLength(realpathSync(folder)) > longestPath)
      throw Object.assign(new Error('path too long'), { code: 'ENAMETOOLONG', errno: 0 });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return ok(null);
  } catch (error) {
    return refuseForDisk('file.unusable', folder, error);
  }
}

/**
 * Takes the rights of group and others to a file or a folder away, and adds none. It opens no descriptor: closing one
 * would give up the locks that SQLite holds on the file. A link is left alone.
 */
export function restrictToOwner(path: string): void {
  try {
    const found = lstatSync(path);
    if (!found.isSymbolicLink() && (found.mode & 0o077) !== 0) chmodSync(path, found.mode & 0o700);
  } catch {
    // Somebody else's, or a disk without permissions: what follows says whether it can be used.
  }
}

/** What the desk keeps in its data folder. Somebody may have chosen a folder with other files in it; those stay as they are. */
const ownEntry =
  /^((desk|settings|window|suppliers|archive|policy|kiosk|lock|descriptions)\.(json|lock).*|logs|caches|store|unfinished|uploads|archive|registrations|updates)$/;

/** Does the same for a data folder and what the desk keeps in it: earlier versions made some files that others could read. */
export function restrictDataFolder(folder: string): void {
  restrictToOwner(folder);
  for (const name of entriesOf(folder)) if (ownEntry.test(name)) restrictTree(join(folder, name));
}

function restrictTree(path: string): void {
  restrictToOwner(path);
  for (const name of entriesOf(path)) restrictTree(join(path, name));
}

/** None for what is no folder, a link to one included. */
function entriesOf(path: string): readonly string[] {
  try {
    return lstatSync(path).isDirectory() ? readdirSync(path) : [];
  } catch {
    return [];
  }
}
