import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import { ok, type Result } from '#shared/model/result.ts';
import { refuseForDisk } from './disk-problem.ts';
import { flushFolder } from './flush-folder.ts';
import { renameOverSync, writeFlushed } from './whole-file.ts';

/** What was found of a state file. */
export type StateReading<T> =
  | { readonly found: 'file'; readonly value: T }
  /** The file is damaged or missing; this is its last good copy, which has been put in its place. */
  | { readonly found: 'copy'; readonly because: 'damaged' | 'missing'; readonly value: T }
  /** Neither file nor copy: nothing was ever saved here, as far as is known. */
  | { readonly found: 'nothing'; readonly value: null }
  /** Something was saved, and neither the file nor its copy is there or can be understood. */
  | { readonly found: 'damage'; readonly value: null };

/** Which state files were saved at least once, by name: one that is gone with its copy is known to be lost. */
export interface SavedFiles {
  has(name: string): boolean;
  /** Does nothing for a name that is there. */
  add(name: string): void;
}

/**
 * A small file of state in JSON that survives a crash, a power cut, a damaged block and a changed bit: its last entry,
 * `check`, is a checksum of the others.
 */
export interface StateFile<T> {
  /** Refuses `file.unusable` where the system lets nobody read it: that is not damage, and nothing is changed then. */
  read(): Result<StateReading<T>>;
  /**
   * Saves `value`: on the disk when this answers. Refuses `file.not-saved` with the reason, and then the file is as
   * it was. A damaged file is kept beside as `<file>.unreadable-<hash>`.
   */
  write(value: T): Result<null>;
}

type Part<T> =
  | { readonly kind: 'good'; readonly value: T; readonly isChecked: boolean }
  | { readonly kind: 'damaged' | 'missing' };

/** Where the last good copy of a state file is. */
export const copyOf = (file: string): string => `${file}.copy`;

/**
 * The one way in which small state is kept: written beside, flushed, renamed, with a checksum and a second copy.
 * A file without a checksum, of an earlier program or of somebody who removed it to edit the file, is read if
 * `schema` knows each of its names; a newer program's always has one. Without `savedFiles` one that is missing counts as
 * never saved.
 */
export function openStateFile<S extends z.ZodObject>(
  file: string,
  schema: S,
  savedFiles?: SavedFiles,
): StateFile<z.output<S>> {
  type T = z.output<S>;
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
    const found = parse(bytes);
    const parsed = schema.safeParse(found?.content);
    // A checksum whose own name is damaged is no file without one.
    const isWhole =
      found?.isChecked || Object.keys(found?.content ?? {}).every((name) => name in schema.shape);
    return found && parsed.success && isWhole
      ? { kind: 'good', value: parsed.data, isChecked: found.isChecked }
      : { kind: 'damaged' };
  };

  const write = (value: T): Result<null> => {
    const text = JSON.stringify({ ...value, check: sumOf(value) }, null, 2);
    let at = file;
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      for (const temporary of temporaries) {
        at = temporary;
        writeFlushed(temporary, text);
      }
      at = file;
      if (readPart(file).kind === 'damaged') backUpUnreadable(file);
      renameOverSync(temporaries[0], file);
    } catch (error) {
      for (const temporary of temporaries) remove(temporary);
      return refuseForDisk('file.not-saved', at, error);
    }
    try {
      renameOverSync(temporaries[1], copy);
    } catch {
      // It is saved all the same; only the second copy is an older one.
      remove(temporaries[1]);
    }
    flushFolder(dirname(file));
    savedFiles?.add(basename(file));
    return ok(null);
  };

  const read = (): Result<StateReading<T>> => {
    let at = file;
    try {
      for (const temporary of temporaries) remove(temporary);
      const main = readPart(file);
      if (main.kind === 'good') {
        if (!main.isChecked) write(main.value);
        savedFiles?.add(basename(file));
        return ok({ found: 'file', value: main.value });
      }
      at = copy;
      const second = readPart(copy);
      if (second.kind === 'good') {
        // Where it can't be put back, the next start reads the copy again.
        write(second.value);
        return ok({ found: 'copy', because: main.kind, value: second.value });
      }
      const isMissing = main.kind === 'missing' && second.kind === 'missing';
      const nothing = isMissing && savedFiles?.has(basename(file)) !== true;
      return ok({ found: nothing ? 'nothing' : 'damage', value: null });
    } catch (error) {
      return refuseForDisk('file.unusable', at, error);
    }
  };

  return { read, write };
}

/** Tells whether `content` is what was saved: 16 digits. */
export const sumOf = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);

/** The object in `bytes`, or null where they are not an object in UTF-8 JSON, or not the one that was saved. */
function parse(bytes: Buffer): { readonly content: object; readonly isChecked: boolean } | null {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  if (typeof json !== 'object' || json === null) return null;
  if (!('check' in json)) return { content: json, isChecked: false };
  const { check, ...content } = json;
  return check === sumOf(content) ? { content, isChecked: true } : null;
}

/** Keeps what can't be understood for whoever can: it may be a newer program's. */
function backUpUnreadable(file: string): void {
  // The name is from the content, so that the same damage is kept once.
  const name = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
  copyFileSync(file, `${file}.unreadable-${name}`);
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // A folder of that name, or a folder that can't be changed: whatever follows says so.
  }
}
