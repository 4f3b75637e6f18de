import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createKeyedMutex } from '#shared/model/mutex.ts';
import { within } from '#shared/model/within.ts';
import { folderMs, pathsIn } from '../policy/save-locations.ts';

/** Where a file is written that nobody is asked for. */
export interface SaveTarget {
  readonly path: string;
  /** Files that have taken the names before it. */
  readonly taken: readonly string[];
}

async function findTarget(folder: string, suggested: string): Promise<SaveTarget | null> {
  // Making it would hide that a disk or a share is not connected.
  if (!(await stat(folder).catch(() => null))?.isDirectory()) return null;
  const taken: string[] = [];
  for (const path of pathsIn(folder, suggested)) {
    const isTaken = await access(path).then(
      () => true,
      () => false,
    );
    if (!isTaken) return { path, taken };
    taken.push(path);
  }
  return null;
}

/** Finds a free path in a folder; null where the folder is not there, or does not answer in time. */
export function createSaveTargets(find = findTarget) {
  // One at a time: what hangs holds one of the few threads by which all files are read.
  const turns = createKeyedMutex();
  return (folder: string, suggested: string): Promise<SaveTarget | null> =>
    within(
      turns.runExclusive(folder, () => find(folder, suggested)),
      folderMs,
    );
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/**
 * The path of a file that was just written: that of one of `taken` with the same content, as an earlier run leaves it that
 * was killed before it could note it; the new one is removed then.
 */
export async function deduplicateFile({ path, taken }: SaveTarget, signal: AbortSignal): Promise<string> {
  try {
    if (taken.length === 0) return path;
    const { size } = await stat(path);
    const hash = await hashOf(path);
    for (const earlier of taken) {
      const found = await stat(earlier);
      if (!found.isFile() || found.size !== size || (await hashOf(earlier)) !== hash) continue;
      if (signal.aborted) break;
      await rm(path);
      return earlier;
    }
  } catch {
    // Twice is better than not at all.
  }
  return path;
}
