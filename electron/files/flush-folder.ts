import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Makes what was made, renamed or removed in `folder` last through a power cut. Windows has no such call for a folder. */
export function flushFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Some file systems refuse it; the rename itself has happened.
  }
}
