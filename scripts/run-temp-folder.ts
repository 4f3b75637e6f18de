import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RunTempFolder {
  /** The variables by which programs find the temporary folder. */
  readonly env: Readonly<Record<string, string>>;
  /** What lies in it now and did not when this was asked the last time, each with its size and what is in it. */
  newLeftovers(): Promise<readonly string[]>;
  remove(): Promise<void>;
}

async function describeLeftover(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  const entries = await readdir(path, { recursive: true }).catch(() => null);
  const files = entries?.map((entry) => join(path, entry)) ?? [path];
  // Who left it may be taking it away at this moment.
  const sizes = await Promise.all(files.map((file) => stat(file).catch(() => null)));
  const bytes = sizes.reduce((sum, found) => sum + (found?.isFile() ? found.size : 0), 0);
  // Enough to recognize who wrote it.
  const inside = entries?.length ? `, with ${entries.slice(0, 5).join(', ')}` : '';
  return `${name}, ${Math.ceil(bytes / 1000)} kB${inside}`;
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
      return Promise.all(names.map((name) => describeLeftover(folder, name)));
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  };
}
