import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron as electron } from '@playwright/test';
import { built } from '#tests/support/electron-double/built.ts';
import { checks } from './checks.ts';
import { installedRuntime } from '../../scripts/electron-runtime.ts';
import { whyNotRun } from './ground.ts';

// Drives the built desk in the real Electron runtime: `node tests/electron/run.ts`.

const runtime = installedRuntime();
const reason = whyNotRun({
  runtime,
  platform: process.platform,
  env: process.env,
  root: process.getuid?.() === 0,
});
if (runtime === null || reason !== null) {
  console.log(`not run: ${reason}`);
  process.exit(0);
}
built('main/main.js');
built('preload/preload.cjs');
built('renderer/index.html');

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'kobai-electron-'));

const app = await electron.launch({
  executablePath: runtime,
  args: [root],
  env: {
    ...(process.env as Record<string, string>),
    XDG_DATA_HOME: folder,
    LOCALAPPDATA: folder,
    ...(process.platform === 'darwin' ? { HOME: folder } : {}),
  },
});
let failures = 0;
try {
  const page = await app.firstWindow();
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check({ app, page });
      console.log(`  ok    ${name}`);
    } catch (error) {
      failures += 1;
      console.error(`  FAIL  ${name}\n${(error as Error).stack}`);
    }
  }
} finally {
  await app.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
console.log(`Electron: ${Object.keys(checks).length - failures} of ${Object.keys(checks).length} passed`);
process.exit(failures === 0 ? 0 : 1);
