import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './scripts/chromium.ts';

const chromium = findChromium();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  globalSetup: './tests/support/store-templates-setup.ts',
  fullyParallel: false,
  // Every desk has a process and a folder of its own. On two cores three files at a time, as each waits half of its time.
  workers: 3,
  forbidOnly: process.env['CI'] !== undefined,
  // One that passes at the second try is named at the end of `npm test`, with what went wrong at the first.
  retries: 1,
  // The longest file starts first, so that no core waits for it at the end; the page states, which can be shared out one
  // by one, are the last.
  projects: [
    { name: 'start', testMatch: 'start/**' },
    { name: 'desk', testMatch: 'desk/**' },
    { name: 'page', testIgnore: ['**/start/**', '**/desk/**'] },
  ],
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1280, height: 800 },
    // A trace of every test costs more than the tests do; KOBAI_TRACE=1 keeps those of tests that fail.
    trace: process.env['KOBAI_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium === null ? {} : { executablePath: chromium }),
      args: [...chromiumArguments],
    },
  },
});
