import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunTempFolder {
  /** The variables by which programs find the temporary folder. */
  readonly env: Readonly<Record<string, string>>;
  /** What lies in it now and did not when this was asked the last time, each with its size. */
  newLeftovers(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

async function bytesOf(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => null);
  const files = entries?.map((entry) => join(entry.parentPath, entry.name)) ?? [path];
  // Who left it may be taking it away at this moment.
  const sizes = await Promise.all(files.map((file) => stat(file).catch(() => null)));
  return sizes.reduce((sum, found) => sum + (found?.isFile() ? found.size : 0), 0);
}

/** A temporary folder of one run, below the system's: what a test leaves in it is found, and goes with it. */
export async function createRunTempFolder(): Promise<RunTempFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'kobai-run-'));
  // Some tests run a part of themselves as another user, who has to get through.
  await chmod(folder, 0o711);
  const known = new Set<string>();
  return {
    env: { TMPDIR: folder, TEMP: folder, TMP: folder },
    async newLeftovers() {
      const names = (await readdir(folder)).filter((name) => !known.has(name)).sort();
      for (const name of names) known.add(name);
      return Promise.all(
        names.map(async (name) => `${name}, ${Math.ceil((await bytesOf(join(folder, name))) / 1000)} kB`),
      );
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}
