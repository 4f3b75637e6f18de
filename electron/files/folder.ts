import { accessSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { ok, type Result } from '#shared/model/result.ts';
import { refuseForDisk } from './disk-problem.ts';

/**
 * The longest path of a folder in which the desk keeps files, in bytes. SQLite takes 512 in all; the longest name
 * below it (`caches/<account>.open-writes.json.unreadable-<hash>`) has 80.
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
