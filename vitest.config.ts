import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts'],
    environment: 'node',
    // The native modules and the keychain want a process of their own.
    pool: 'forks',
    maxWorkers: 2,
    // Generous, because a shared machine may be slow: no test may depend on how fast it is.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
