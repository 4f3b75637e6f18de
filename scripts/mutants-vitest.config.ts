import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';
import { filesWithoutMocks } from '../vitest.config.ts';
import { rooms } from './mutant-rooms.ts';

/** The unit tests of one room, as `npm run mutants` runs them many times: in one process, without what only others need. */
const room = rooms.find(({ name }) => name === process.env['KOBAI_MUTANT_ROOM']);
export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'node',
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 60_000,
    globalSetup: ['tests/support/store-templates-setup.ts'],
    setupFiles: ['tests/support/removed-folders-setup.ts'],
    isolate: false,
    include: (room?.tests ?? []).flatMap(filesWithoutMocks),
  },
});
