import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { flushFolder } from '#electron/files/flush-folder.ts';

/** What file systems answer that have no second names (FAT, some networks). */
const noLinks: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EMLINK',
  'UNKNOWN',
]);

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

/** Makes a folder, and flushes the one it stands in, so that both are there after a power cut. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  flushFolder(dirname(folder));
}

/** Files of this writer that are not finished: `.<writer>-<random>.new`. */
const unfinishedName = (writer: string): RegExp => new RegExp(`^\\.${writer}-[0-9a-f-]{36}\\.new$`);

function writeBeside(file: string, bytes: Uint8Array, writer: string): string {
  const beside = join(dirname(file), `.${writer}-${randomUUID()}.new`);
  const handle = openSync(beside, 'wx', 0o600);
  try {
    writeFileSync(handle, bytes);
    fsyncSync(handle);
  } catch (error) {
    closeSync(handle);
    rmSync(beside, { force: true });
    throw error;
  }
  closeSync(handle);
  return beside;
}

/**
 * Writes a file that must not be there yet: beside, flushed, then under its name, and the folder is flushed. Whole or not
 * at all, whenever the program ends. Answers false where the name is taken, and changes nothing then. Throws what the
 * system throws.
 */
export function appendFile(file: string, bytes: Uint8Array, writer: string): boolean {
  makeFolder(dirname(file));
  const beside = writeBeside(file, bytes, writer);
  try {
    try {
      linkSync(beside, file);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      if (!noLinks.has(codeOf(error))) throw error;
      if (existsSync(file)) return false;
      renameSync(beside, file);
    }
    flushFolder(dirname(file));
    return true;
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Writes a small file over the one that is there, as safely. */
export function replaceFile(file: string, bytes: Uint8Array, writer: string): void {
  makeFolder(dirname(file));
  const beside = writeBeside(file, bytes, writer);
  try {
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  flushFolder(dirname(file));
}

/** Removes what this writer left in `folder` and below when it was killed. Other writers' files may be on their way. */
export function removeUnfinishedOf(writer: string, folder: string): void {
  const mine = unfinishedName(writer);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (mine.test(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)))
      rmSync(join(folder, name), { force: true });
  }
}
