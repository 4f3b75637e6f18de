import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Always the same, so that one which a kill left is found. */
export const probeName = '.probe';

/** Free space for this user where `folder` is, in bytes, and whether a file can be written there. Never rejects. */
export async function diskSpace(
  folder: string,
): Promise<{ readonly free: number; readonly writable: boolean }> {
  const probe = join(folder, probeName);
  const writable = await writeFile(probe, 'x', { mode: 0o600 }).then(
    () => true,
    () => false,
  );
  await rm(probe, { force: true }).catch(() => undefined);
  const free = await statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => 0,
  );
  return { free, writable };
}
