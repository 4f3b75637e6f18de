import { rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** What Windows answers while a virus scanner, an indexer or a preview holds the file for a moment. */
const transientErrors: ReadonlySet<string> = new Set(['EPERM', 'EBUSY', 'EACCES']);
const retryDelaysMs = [20, 60, 150, 400];

export interface RenameTools {
  readonly rename: (from: string, to: string) => Promise<void>;
  /** Settles after so many milliseconds. */
  readonly pause: (ms: number) => Promise<unknown>;
}

/**
 * Renames `from` to `to` on the same volume, over a file that is there. On Windows a file that somebody has open
 * cannot be replaced: that is tried a few times within about 0.6 s before the last error is thrown.
 */
export async function renameOver(
  from: string,
  to: string,
  { rename: attempt, pause }: RenameTools = { rename, pause: wait },
): Promise<void> {
  for (const ms of retryDelaysMs) {
    try {
      return await attempt(from, to);
    } catch (error) {
      if (!transientErrors.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
      await pause(ms);
    }
  }
  await attempt(from, to);
}
