import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { hasDisplay } from '#electron/host/browser/open-address.ts';
import { build } from './build.ts';
import { electronRuntime } from './electron-runtime.ts';

// Starts the desk in Electron, or in the browser host: when that is asked for (--browser), or there is no other way.

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
const passedOn = args.filter((argument) => argument !== '--browser');

function run(program: string, programArgs: readonly string[]): void {
  const child = spawn(program, programArgs, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  // On a terminal Ctrl+C reaches the child by itself, which then closes the desk; this process waits for it.
  process.on('SIGINT', () => {
    if (!process.stdin.isTTY) child.kill('SIGINT');
  });
  child.on('error', (error) => {
    console.error(error.message);
    process.exit(1);
  });
  child.on('exit', (code) => process.exit(code ?? 1));
}

const runInBrowser = (): void =>
  run(process.execPath, [
    '--disable-warning=ExperimentalWarning',
    join(root, 'electron', 'browser.ts'),
    ...passedOn,
  ]);

if (!(await build({ always: false }))) {
  console.error('The build failed; its reason is above.');
  process.exit(1);
}

if (args.includes('--browser')) runInBrowser();
else if (!hasDisplay(process.platform, process.env)) {
  console.log('There is no display for Electron, so the desk starts for the browser.');
  runInBrowser();
} else if (process.platform === 'linux' && process.getuid?.() === 0) {
  console.log('Electron does not run as root, so the desk starts in the browser.');
  runInBrowser();
} else {
  const runtime = await electronRuntime();
  if (runtime.found) run(runtime.program, [root, ...passedOn]);
  else {
    console.log(
      `The Electron runtime could not be had (${runtime.reason}), so the desk starts in the browser.`,
    );
    runInBrowser();
  }
}
