import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Builds a shim into `folder` and answers its file; null where there is no C compiler, or this is not Linux. */
export function buildShim(folder: string, name: 'power-cut' | 'full-disk'): string | null {
  if (process.platform !== 'linux') return null;
  mkdirSync(folder, { recursive: true });
  const library = join(folder, `${name}.so`);
  const source = fileURLToPath(new URL(`./${name}.c`, import.meta.url));
  const built = spawnSync('cc', ['-O1', '-shared', '-fPIC', '-o', library, source, '-ldl', '-pthread'], {
    encoding: 'utf8',
  });
  if (built.error) return null;
  if (built.status !== 0) throw new Error(`the shim does not build: ${built.stderr}`);
  return library;
}

/** The environment in which a process's changes below `folder` are recorded in `log`. */
export const recordedIn = (library: string, folder: string, log: string): NodeJS.ProcessEnv => ({
  ...process.env,
  LD_PRELOAD: library,
  POWER_CUT_FOLDER: folder,
  POWER_CUT_LOG: log,
});
