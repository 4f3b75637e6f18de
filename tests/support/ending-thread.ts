import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Ending } from './end-where-noted.ts';
import { tempFolder } from './temp-folder.ts';

/** A thread of the desk that can be ended at a question, as one ends that runs out of memory. */
export function endingThread(worker: 'history' | 'archive' | 'store'): {
  readonly entry: URL;
  readonly endAt: (at: string, when?: Ending['when'], times?: number, account?: string) => void;
  /** Whether it has ended, as often as it was to, where it was to end. */
  readonly hasEnded: () => boolean;
} {
  const folder = tempFolder();
  const note = join(folder, 'ending.json');
  const entry = pathToFileURL(join(folder, `${worker}.mjs`));
  const electron = new URL(`../../electron/${worker}.worker.ts`, import.meta.url).href;
  writeFileSync(
    entry,
    `import { endWhereNoted } from '${new URL('./end-where-noted.ts', import.meta.url).href}';
     endWhereNoted(${JSON.stringify(note)});
     await import('${electron}');`,
  );
  return {
    entry,
    endAt: (at, when = 'before', times = 1, account) =>
      writeFileSync(note, JSON.stringify({ at, when, times, account: account ?? null } satisfies Ending)),
    hasEnded: () => !existsSync(note),
  };
}
