import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.ts';
import { ensurePrograms } from './prerequisites.ts';
import { withIsolatedKeychain } from './isolated-keychain.ts';

// npm run pictures: makes the pictures in docs/pictures from the running desk, and the records that the tests compare.

const root = join(import.meta.dirname, '..');
if (!ensurePrograms()) process.exit(2);
if (!(await build({ always: false }))) process.exit(1);
const own = await withIsolatedKeychain([
  process.execPath,
  join(root, 'node_modules/@playwright/test/cli.js'),
  'test',
  'tests/e2e/desk/pictures.spec.ts',
]);
const [program, ...args] = own.command;
const code = await new Promise<number>((resolve) => {
  const child = spawn(program, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...own.env, KOBAI_PICTURES: 'write' },
  });
  child.on('error', () => resolve(1));
  child.on('close', (status) => resolve(status ?? 1));
});
await own.end();
process.exitCode = code;
