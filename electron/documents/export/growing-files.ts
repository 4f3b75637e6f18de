import { rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Move } from '#electron/files/placements.ts';
import { unlistedFiles, type UnfinishedFiles } from '#electron/files/unfinished.ts';
import { renameOver } from './rename-over.ts';
import type { PartSink } from './row-writer.ts';
import { finishTemporary, freeNumberedPaths, openTemporary, syncFolder } from './target-file.ts';

/** The file system as an export uses it. */
export interface Disk {
  readonly open: (path: string) => Promise<Pick<FileHandle, 'write' | 'sync' | 'close'>>;
  readonly renameOver: (from: string, to: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
}

export const nodeDisk: Disk = {
  open: openTemporary,
  renameOver,
  remove: (path) => rm(path, { force: true }),
};

class DiskFault extends Error {
  readonly reason: string;
  constructor(cause: unknown) {
    super('cannot write', { cause });
    this.reason = (cause as NodeJS.ErrnoException).code ?? 'EIO';
  }
}

/** Runs what touches the disk, so that its errors are kept apart from those of the orders' source, which are bugs. */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new DiskFault(error);
  }
}

/** The system's code of an error of the disk; null for any other. */
export function reasonOf(error: unknown): string | null {
  if (error instanceof DiskFault) return error.reason;
  // A file larger than a ZIP can be is the disk's kind of fault, though no disk said so.
  return (error as NodeJS.ErrnoException | null)?.code === 'EFBIG' ? 'EFBIG' : null;
}

/**
 * A file, or several, that grow under other names in the folder of `target`, where they are listed in `unfinished`.
 * Rejects with what `reasonOf` reads where the disk refuses.
 */
export function growFiles(target: string, disk: Disk, unfinished: UnfinishedFiles = unlistedFiles) {
  /** All that have no name of their own yet; the last one is open. */
  const temporaries: string[] = [];
  let handle: Awaited<ReturnType<Disk['open']>> | undefined;
  let bytes = 0;
  const open = async (): Promise<void> => {
    const path = await onDisk(async () => unfinished.begin(target));
    temporaries.push(path);
    handle = await onDisk(() => disk.open(path));
  };
  const finish = async (): Promise<void> => {
    const finished = handle!;
    handle = undefined;
    await onDisk(async () => {
      try {
        await finishTemporary(temporaries.at(-1)!, finished);
      } finally {
        await finished.close();
      }
    });
  };
  const remove = (path: string): Promise<void> =>
    // What can't be removed now stays listed for the next start.
    disk.remove(path).then(
      () => unfinished.end(path),
      () => undefined,
    );
  const sink: PartSink = {
    async write(chunk) {
      // A write may take a part only; the rest goes with the next.
      for (let at = 0; at < chunk.length;) {
        const { bytesWritten } = await onDisk(async () => handle!.write(chunk, at, chunk.length - at));
        at += bytesWritten;
      }
      bytes += chunk.length;
    },
    async next() {
      await finish();
      await open();
    },
  };
  return {
    sink,
    open,
    /** Ends the last file. */
    finish,
    /** The names that they take, in order: that of the target, or numbered ones. */
    async moves(): Promise<readonly Move[]> {
      const paths =
        temporaries.length === 1
          ? [target]
          : await onDisk(() => freeNumberedPaths(target, temporaries.length));
      return paths.map((to, at) => ({ from: temporaries[at]!, to }));
    },
    /** Gives all of them these names, and answers them. */
    async place(moves: readonly Move[]): Promise<readonly string[]> {
      const placed: string[] = [];
      try {
        for (const { from, to } of moves) {
          await onDisk(() => disk.renameOver(from, to));
          placed.push(to);
          unfinished.end(temporaries.shift()!);
        }
      } catch (error) {
        // Some of them without the others would pass for all.
        for (const path of placed) await disk.remove(path).catch(() => undefined);
        throw error;
      }
      await syncFolder(dirname(target));
      return placed;
    },
    bytes: () => bytes,
    /** Removes what has no name yet. */
    async discard(): Promise<void> {
      await handle?.close().catch(() => undefined);
      for (const path of temporaries.splice(0)) await remove(path);
    },
  };
}
