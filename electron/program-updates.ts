import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from './desk/ports/log.ts';
import { noUpdates, type Updates } from './desk/ports/updates.ts';
import { installUpdate } from './host/electron/install-update.ts';
import { listUnfinished } from './files/unfinished.ts';
import { openUpdates } from './updates/open-updates.ts';
import { perUserProgram, type ProgramLocation } from './updates/package-kind.ts';
import { releaseKey } from './updates/read-release.ts';

export interface ProgramUpdateOptions {
  /** Whether this is a package, and not a start from source. */
  readonly packaged: boolean;
  /** Where the package.json of the program is. */
  readonly appPath: string;
  readonly place: ProgramLocation;
  readonly processor: string;
  readonly dataFolder: string;
  readonly fetch: typeof globalThis.fetch;
  readonly quit: () => void;
  readonly log: Log;
}

/** The key that whoever made this package signs releases with; null where it was made without one. */
function packedKey(appPath: string): ReturnType<typeof releaseKey> {
  try {
    const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8')) as {
      updateKey?: unknown;
    };
    return typeof manifest.updateKey === 'string' ? releaseKey(manifest.updateKey) : null;
  } catch {
    return null;
  }
}

/** The updates of this program: only of a package that a person installed for themselves, made with a key for them. */
export function programUpdates(options: ProgramUpdateOptions): Updates {
  const { place, fetch, quit, log } = options;
  if (!options.packaged) return noUpdates('source');
  const program = perUserProgram(place);
  if (program === null) return noUpdates('machine-package');
  const key = packedKey(options.appPath);
  if (key === null) return noUpdates('no-key');
  return openUpdates({
    fetch,
    key,
    folder: join(options.dataFolder, 'updates'),
    target: { system: place.platform, processor: options.processor },
    install: installUpdate({
      platform: place.platform,
      program,
      unfinished: listUnfinished(join(options.dataFolder, 'unfinished')),
      quit,
      log,
    }),
  });
}
