import { randomUUID } from 'node:crypto';
import {
  chmodSync,
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
import { basename, dirname, join } from 'node:path';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { flushFolder } from './flush-folder.ts';
import type { UnfinishedFiles } from './unfinished.ts';

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

/** Writes a file that only its owner may read; it is on the disk when this returns. */
export function writeFlushed(path: string, content: string | Uint8Array, flag: 'w' | 'wx' = 'w'): void {
  const handle = openSync(path, flag, 0o600);
  try {
    writeFileSync(handle, content);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** How often Windows is asked again, in milliseconds: a virus scanner holds a fresh file for a moment. */
const retryDelaysMs = process.platform === 'win32' ? [20, 60, 150] : [];

/** Renames over a file that is there. */
export function renameOverSync(from: string, to: string): void {
  for (const pause of retryDelaysMs) {
    try {
      return renameSync(from, to);
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  renameSync(from, to);
}

function writeBeside(file: string, bytes: Uint8Array, writer: string): string {
  const beside = join(dirname(file), `.${writer}-${randomUUID()}.new`);
  try {
    writeFlushed(beside, bytes, 'wx');
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
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
    renameOverSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  flushFolder(dirname(file));
}

/** Gives a person's own file or folder the mode that those have. A disk without modes is no reason to refuse it. */
export function applyDefaultMode(path: string, mode: 0o666 | 0o777): void {
  if (process.platform === 'win32') return;
  try {
    chmodSync(path, mode & ~process.umask());
  } catch {
    // It is whole all the same.
  }
}

/**
 * Writes a file that a person has chosen, whole or not at all; it is listed in `unfinished` until it has its name. Refuses
 * `export.cannot-write` with the system's code.
 */
export function writeChosenFile(
  path: string,
  bytes: Uint8Array,
  unfinished: UnfinishedFiles,
): Result<{ readonly bytes: number }> {
  try {
    const beside = unfinished.begin(path);
    try {
      writeFlushed(beside, bytes, 'wx');
      applyDefaultMode(beside, 0o666);
      renameOverSync(beside, path);
    } finally {
      rmSync(beside, { force: true });
      unfinished.end(beside);
    }
    return ok({ bytes: bytes.length });
  } catch (error) {
    return refuse('export.cannot-write', {
      params: { file: basename(path), reason: codeOf(error) || 'EIO' },
    });
  }
}

/**
 * Makes a folder that a person has chosen the place of, whole or not at all: `fill` writes into one of another name, which
 * only its owner may open and which is listed in `unfinished`; after a good answer it is called `name`, or `name_2` and so
 * on where that is taken. Throws what the system throws.
 */
export async function makeChosenFolder<T>(
  into: string,
  name: string,
  unfinished: UnfinishedFiles,
  fill: (folder: string) => Promise<Result<T>>,
): Promise<Result<T & { readonly folder: string }>> {
  mkdirSync(into, { recursive: true });
  const beside = unfinished.begin(join(into, name));
  try {
    mkdirSync(beside, { mode: 0o700 });
    const filled = await fill(beside);
    if (!filled.ok) return filled;
    flushFolder(beside);
    applyDefaultMode(beside, 0o777);
    let folder = join(into, name);
    for (let number = 2; existsSync(folder); number += 1) folder = join(into, `${name}_${number}`);
    renameOverSync(beside, folder);
    return ok({ ...filled.value, folder });
  } finally {
    rmSync(beside, { recursive: true, force: true });
    unfinished.end(beside);
  }
}

/** Removes what this writer left in `folder` and below when it was killed. Other writers' files may be on their way. */
export function removeUnfinishedOf(writer: string, folder: string): void {
  const mine = unfinishedName(writer);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (mine.test(name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)))
      rmSync(join(folder, name), { force: true });
  }
}
