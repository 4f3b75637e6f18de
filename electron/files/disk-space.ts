import { rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Always the same, so that one which a kill left is found. */
export const probeName = '.probe';

/** Free space for this user where `folder` is, in bytes, and whether a file can be written there. Never rejects. */
export async function diskSpace(
  folder: string,
): Promise<{ readonly free: number; readonly writable: boolean }> {
  const writable = await canWrite(folder);
  const free = await statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return { free, writable };
}

/** Whether `folder` is there, and whether this user can write files in it. Never rejects, and makes no folder. */
export async function folderState(folder: string): Promise<'writable' | 'read-only' | 'missing'> {
  const found = await stat(folder).catch(() => null);
  if (found?.isDirectory() !== true) return 'missing';
  return (await canWrite(folder)) ? 'writable' : 'read-only';
}

/** By a file, since rights alone say little on Windows and on shares. */
async function canWrite(folder: string): Promise<boolean> {
  const probe = join(folder, probeName);
  const writable = await writeFile(probe, 'x', { mode: 0o600 }).then(
    () => true,
    () => false,
  );
  await rm(probe, { force: true }).catch(() => undefined);
  return writable;
}
