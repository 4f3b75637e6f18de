import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';
import { ok, type Result } from '#shared/model/result.ts';
import { refuseForDisk } from './disk-problem.ts';
import { flushFolder } from './flush-folder.ts';

/** What was found of a state file. */
export type StateReading<T> =
  | { readonly found: 'file'; readonly value: T }
  /** The file is damaged or missing; this is its last good copy, which has been put in its place. */
  | { readonly found: 'copy'; readonly because: 'damaged' | 'missing'; readonly value: T }
  /** Neither file nor copy: nothing was ever saved here. */
  | { readonly found: 'nothing'; readonly value: null }
  /** Something was saved, and neither the file nor its copy can be understood. */
  | { readonly found: 'damage'; readonly value: null };

/** A small file of state in JSON that survives a crash, a power cut and a damaged block. */
export interface StateFile<T> {
  /** Refuses `file.unusable` where the system lets nobody read it: that is not damage, and nothing is changed then. */
  read(): Result<StateReading<T>>;
  /**
   * Saves `value`: on the disk when this answers. Refuses `file.not-saved` with the reason, and then the file is as
   * it was. A damaged file is kept beside as `<file>.unreadable-<hash>`.
   */
  write(value: T): Result<null>;
}

export interface StateFileOptions {
  /**
   * Keeps a checksum in the file, so that a changed digit is damage as well. Not for files that people edit by hand.
   * A file without a checksum is still read.
   */
  readonly checksum?: boolean;
}

type Part<T> = { readonly kind: 'good'; readonly value: T } | { readonly kind: 'damaged' | 'missing' };

/** Where the last good copy of a state file is. */
export const copyOf = (file: string): string => `${file}.copy`;

/** The one way in which small state is kept: written beside, flushed, renamed, with a second copy. */
export function openStateFile<T extends object>(
  file: string,
  schema: z.ZodType<T>,
  { checksum = false }: StateFileOptions = {},
): StateFile<T> {
  const copy = copyOf(file);
  /** What a broken start may have left. */
  const temporaries = [`${file}.new`, `${copy}.new`] as const;

  const readPart = (path: string): Part<T> => {
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { kind: 'missing' };
      throw error;
    }
    const json = parse(bytes, checksum);
    const parsed = json === null ? null : schema.safeParse(json);
    return parsed?.success ? { kind: 'good', value: parsed.data } : { kind: 'damaged' };
  };

  const write = (value: T): Result<null> => {
    const { check: _, ...content } = value as T & { check?: unknown };
    const text = JSON.stringify(checksum ? { ...content, check: sumOf(content) } : content, null, 2);
    let at = file;
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      for (const temporary of temporaries) {
        at = temporary;
        writeFlushed(temporary, text);
      }
      at = file;
      if (readPart(file).kind === 'damaged') backUpUnreadable(file);
      replace(temporaries[0], file);
    } catch (error) {
      for (const temporary of temporaries) remove(temporary);
      return refuseForDisk('file.not-saved', at, error);
    }
    try {
      replace(temporaries[1], copy);
    } catch {
      // It is saved all the same; only the second copy is an older one.
      remove(temporaries[1]);
    }
    flushFolder(dirname(file));
    return ok(null);
  };

  const read = (): Result<StateReading<T>> => {
    let at = file;
    try {
      for (const temporary of temporaries) remove(temporary);
      const main = readPart(file);
      if (main.kind === 'good') return ok({ found: 'file', value: main.value });
      at = copy;
      const second = readPart(copy);
      if (second.kind === 'good') {
        // Where it can't be put back, the next start reads the copy again.
        write(second.value);
        return ok({ found: 'copy', because: main.kind, value: second.value });
      }
      const nothing = main.kind === 'missing' && second.kind === 'missing';
      return ok({ found: nothing ? 'nothing' : 'damage', value: null });
    } catch (error) {
      return refuseForDisk('file.unusable', at, error);
    }
  };

  return { read, write };
}

const sumOf = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);

/** The object in `bytes`, or null where they are not an object in UTF-8 JSON, or not the one that was saved. */
function parse(bytes: Buffer, checksum: boolean): object | null {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null) return null;
  if (!checksum || !('check' in json)) return json;
  const { check, ...content } = json;
  return check === sumOf(content) ? content : null;
}

function writeFlushed(path: string, text: string): void {
  const handle = openSync(path, 'w', 0o600);
  try {
    writeFileSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Keeps what can't be understood for whoever can: it may be a newer program's. */
function backUpUnreadable(file: string): void {
  // The name is from the content, so that the same damage is kept once.
  const name = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
  copyFileSync(file, `${file}.unreadable-${name}`);
}

/** How often Windows is asked again, in milliseconds: a virus scanner holds a fresh file for a moment. */
const retryDelaysMs = process.platform === 'win32' ? [20, 60, 150] : [];

function replace(from: string, to: string): void {
  for (const pause of retryDelaysMs) {
    try {
      return renameSync(from, to);
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
  renameSync(from, to);
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder of that name, or a folder that can't be changed: whatever follows says so.
  }
}
