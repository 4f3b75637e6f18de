import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest. They start first, so that no core waits for one of them at the end. */
const longest = [
  'conformance',
  'ordering-faults',
  'generated-calls',
  'renewal-killed',
  'sign-in',
  'sync',
  'faults',
  'journal-damage',
  'sessions-ended',
  'second-person',
  'export',
  'ordering-cut',
  'hostile-answers',
  'migrations',
  'electron-runtime',
  'read-back',
];

/** Test files of a pattern, without those that put other modules in the place of real ones: whoever shared theirs would get those, too. */
export const filesWithoutMocks = (pattern: string): string[] =>
  globSync(pattern, { cwd: import.meta.dirname })
    .filter(
      (path) =>
        !/\b(vi\.(mock|doMock)|mockElectron)\(/.test(readFileSync(join(import.meta.dirname, path), 'utf8')),
    )
    .map((path) => path.replaceAll('\\', '/'));

/** Unit tests of functions, pages and use cases, which leave nothing behind in their process. */
const sharing = filesWithoutMocks(
  'tests/unit/{archive,cache,client,desk,documents,domain,embedded,files,host,host-browser,import,invoices,packaging,policy,reference,renderer,renderer-orders,scripts,threads,updates,vault}/**/*.test.ts',
);

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const found = longest.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return found === -1 ? longest.length : found;
    };
    return (await super.sort(files)).sort((one, other) => rank(one) - rank(other));
  }
}

export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'node',
    // The native modules and the keychain want a process of their own.
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    globalSetup: ['tests/support/store-templates-setup.ts', 'tests/support/built-threads-setup.ts'],
    setupFiles: ['tests/support/removed-folders-setup.ts', 'tests/support/reused-threads/setup.ts'],
    // Generous, because a shared machine may be slow: no test may depend on how fast it is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    slowTestThreshold: 10_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      // A process and all modules for each file cost five times what these tests do.
      { extends: true, test: { name: 'unit', include: sharing, isolate: false } },
      {
        extends: true,
        test: { name: 'unit-isolated', include: ['tests/unit/**/*.test.ts'], exclude: sharing },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          // Each starts desks and stores of its own; loading their modules again for each file costs a quarter of the time.
          isolate: false,
        },
      },
    ],
  },
});
