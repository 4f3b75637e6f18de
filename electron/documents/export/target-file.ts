import { access, constants, open, realpath, stat } from 'node:fs/promises';

/** The file behind a link, so that the link itself is not replaced. Refuses folders and files without permission. */
export async function targetOf(file: string): Promise<string> {
  let target = file;
  try {
    target = await realpath(file);
    if ((await stat(target)).isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
    await access(target, constants.W_OK);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return target;
}

/** Makes the new name of the file last through a power cut. Windows has no such call for a folder. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
