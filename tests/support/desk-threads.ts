import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export type DeskThread = 'job' | 'history' | 'archive' | 'store';

/**
 * Where a thread of the desk starts: in the build, where `built-threads-setup.ts` found it to be what the sources say,
 * else in the sources. Both are the same program, but Node strips the types of a hundred files again for every thread.
 */
export function deskThread(name: DeskThread): URL {
  const built = process.env['KOBAI_TEST_THREADS'];
  return built === undefined
    ? new URL(`../../electron/${name}.worker.ts`, import.meta.url)
    : pathToFileURL(join(built, `${name}.worker.js`));
}

/** Every thread that a desk is started with. */
export const deskThreads = (): Record<DeskThread, URL> => ({
  job: deskThread('job'),
  history: deskThread('history'),
  archive: deskThread('archive'),
  store: deskThread('store'),
});
