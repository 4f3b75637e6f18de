import { access, chmod, constants, open, realpath, stat, type FileHandle } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

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

/**
 * Paths beside `target` for the `count` files that are in its place: `name_1of3.csv` and so on, which sort in their order.
 * None of them is taken; where one is, all are called `name (2)_1of3.csv`.
 */
export async function freeNumberedPaths(target: string, count: number): Promise<readonly string[]> {
  const ending = extname(target);
  const name = join(dirname(target), basename(target, ending));
  const digits = String(count).length;
  for (let attempt = 1; ; attempt += 1) {
    const again = attempt === 1 ? '' : ` (${attempt})`;
    const paths = Array.from(
      { length: count },
      (_, at) => `${name}${again}_${String(at + 1).padStart(digits, '0')}of${count}${ending}`,
    );
    const found = await Promise.all(
      paths.map((path) =>
        access(path).then(
          () => true,
          () => false,
        ),
      ),
    );
    if (!found.includes(true)) return paths;
  }
}

/** Makes the new name of the file last through a power cut. Windows has no such call for a folder. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Makes a temporary file that nobody but its owner may read while it grows, and after a crash. */
export const openTemporary = (path: string): Promise<FileHandle> => open(path, 'wx', 0o600);

/**
 * Gives a temporary file that is complete the mode of the person's own files, and flushes it. Before it gets its name,
 * so that a crash leaves no file under its own name that others can't read. Windows takes the rights of the folder.
 */
export async function finishTemporary(path: string, handle: Pick<FileHandle, 'sync'>): Promise<void> {
  // A disk without modes is no reason to refuse a complete file.
  if (process.platform !== 'win32') await chmod(path, 0o666 & ~process.umask()).catch(() => undefined);
  await handle.sync();
}
