import { join } from 'node:path';
import { build } from './build.ts';
import { electronBlockerOnLinux } from './electron-on-linux.ts';
import { electronRuntime } from './electron-runtime.ts';
import { launchDesk } from './launch-desk.ts';
import { ensureKeychainLibrary } from './prerequisites.ts';

// npm start, once Node and the dependencies are there.

const root = join(import.meta.dirname, '..');

if (!(await build({ always: false }))) {
  console.error('The build failed; its reason is above.');
  process.exit(1);
}
ensureKeychainLibrary();
process.exit(
  await launchDesk({
    args: process.argv.slice(2),
    root,
    platform: process.platform,
    env: process.env,
    user: process.getuid?.(),
    findRuntime: (again) => electronRuntime({ again }),
    electronBlocker: electronBlockerOnLinux,
    browser: [
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      join(root, 'electron', 'browser.ts'),
    ],
    say: (line) => console.log(line),
  }),
);
