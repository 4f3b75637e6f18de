import { randomUUID } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { within } from '#shared/model/within.ts';
import { flushFolder } from './flush-folder.ts';

/** Files and folders that are being written beside where they belong, listed so that a killed program's are removed. */
export interface UnfinishedFiles {
  /** A free name in the folder of `target`, listed on the disk before this answers. Throws what the system throws. */
  begin(target: string): string;
  /** The file has its own name now, or is gone. Never throws. */
  end(path: string): void;
}

const nameOf = (id: string): string => `.kobai-desk-${id}.tmp`;

/** Lists nothing: for a writer that is not part of a desk. */
export const unlistedFiles: UnfinishedFiles = {
  begin: (target) => join(dirname(target), nameOf(randomUUID())),
  end: () => undefined,
};

/** Lists each file in a note of its own in `notes`, so that threads need not wait for each other. */
export function listUnfinished(notes: string): UnfinishedFiles {
  const noteOf = (path: string): string => join(notes, basename(path).slice(1));
  return {
    begin: (target) => {
      const path = unlistedFiles.begin(target);
      mkdirSync(notes, { recursive: true, mode: 0o700 });
      const handle = openSync(noteOf(path), 'wx', 0o600);
      try {
        writeFileSync(handle, path);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      // The note has to be there after a power cut too, before the file is.
      flushFolder(notes);
      flushFolder(dirname(notes));
      return path;
    },
    end: (path) => {
      try {
        // After a power cut the file may be back, and then so must its note.
        flushFolder(dirname(path));
        rmSync(noteOf(path), { force: true });
      } catch {
        // The next start finds nothing under that name and removes the note.
      }
    },
  };
}

/**
 * How long a start waits for a folder in which something was left: a share that is not connected may never answer.
 * Milliseconds.
 */
const folderMs = 2_000;

/**
 * Removes what a killed program left unfinished; answers how many files. A note stays while its file can't be removed,
 * or its folder is not there or does not answer, as on a disk that is not connected. Only what has the note's own name
 * is ever removed, and nothing of `kept`: complete files that are still to get their names.
 */
export async function removeUnfinished(
  notes: string,
  look: (folder: string) => Promise<unknown> = stat,
  kept: readonly string[] = [],
): Promise<number> {
  let removed = 0;
  const folders = new Map<string, Promise<boolean>>();
  const isThere = (folder: string): Promise<boolean> => {
    const known = folders.get(folder);
    if (known) return known;
    const looked = look(folder).then(
      () => true,
      () => false,
    );
    const answer = within(looked, folderMs).then((found) => found === true);
    folders.set(folder, answer);
    return answer;
  };
  for (const name of namesIn(notes)) {
    const note = join(notes, name);
    try {
      const path = readFileSync(note, 'utf8');
      if (kept.includes(path)) continue;
      if (basename(path) === `.${name}` && /^\.kobai-desk-[0-9a-f-]{36}\.tmp$/.test(basename(path))) {
        if (!(await isThere(dirname(path)))) continue;
        if (statSync(path, { throwIfNoEntry: false })) removed += 1;
        rmSync(path, { recursive: true, force: true });
        flushFolder(dirname(path));
      }
      rmSync(note);
    } catch {
      // Tried again at the next start.
    }
  }
  return removed;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
