import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { isBuilt } from '../../scripts/build.ts';

/**
 * Before the tests of vitest: lets desks start the threads of the build, if it was made of the sources as they are.
 * Not while vitest watches, since the sources change under it.
 */
export default async function useBuiltThreads({ config }: TestProject): Promise<() => void> {
  // Each project asks, and the first has answered for all.
  if (process.env['KOBAI_TEST_THREADS'] !== undefined) return () => undefined;
  if (!config.watch && (await isBuilt()))
    process.env['KOBAI_TEST_THREADS'] = join(import.meta.dirname, '..', '..', 'out', 'main');
  return () => void delete process.env['KOBAI_TEST_THREADS'];
}
