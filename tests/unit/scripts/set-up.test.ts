import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installInstructions, prerequisites } from '../../../scripts/prerequisites.ts';
import { withIsolatedKeychain } from '../../../scripts/isolated-keychain.ts';
import { isInstalled } from '../../../scripts/setup.mjs';
import { singleCheckCounts, playwrightCounts, sumOf, vitestCounts } from '../../../scripts/test-counts.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kobai-set-up-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const lock = (packages: Record<string, object>) => JSON.stringify({ packages });

describe('whether the dependencies are installed', () => {
  const a = { version: '1.0.0', integrity: 'sha512-a' };
  const wanted = { '': { name: 'x' }, 'node_modules/a': a };

  async function installed(want: string | null, present: string | null): Promise<boolean> {
    await mkdir(join(folder, 'node_modules'), { recursive: true });
    if (want !== null) await writeFile(join(folder, 'package-lock.json'), want);
    if (present !== null) await writeFile(join(folder, 'node_modules', '.package-lock.json'), present);
    return isInstalled(folder);
  }

  it('is so when npm has installed just that', async () => {
    expect(await installed(lock(wanted), lock({ 'node_modules/a': a }))).toBe(true);
  });

  it('is so without packages that are for other systems', async () => {
    const more = { ...wanted, 'node_modules/b': { version: '1.0.0', optional: true } };
    expect(await installed(lock(more), lock({ 'node_modules/a': a }))).toBe(true);
  });

  it.each([
    ['nothing is', null],
    ['npm was broken off', ''],
    ['a package is missing', lock({})],
    ['a package is older', lock({ 'node_modules/a': { ...a, version: '0.9.0' } })],
    ['a package has other contents', lock({ 'node_modules/a': { ...a, integrity: 'sha512-b' } })],
  ])('is not so when %s', async (_, present) => {
    expect(await installed(lock(wanted), present)).toBe(false);
  });
});

describe('what is missing', () => {
  it('is told as one line for Debian, and only as far as it is needed elsewhere', () => {
    expect(installInstructions(prerequisites, 'linux')).toEqual([
      'On Debian or Ubuntu: sudo apt-get install ' +
        'chromium-headless-shell dbus gnome-keyring libsecret-1-0 libxml2-utils wixl msitools libreoffice-calc poppler-utils',
    ]);
    const onMac = installInstructions(prerequisites, 'darwin').join('\n');
    expect(onMac).toContain('npx playwright install chromium');
    expect(onMac).not.toContain('libsecret');
  });
});

describe('the keychain for tests', () => {
  it('is one of its own on Linux, with homes of its own that are gone afterwards', async () => {
    const { command, env, end } = await withIsolatedKeychain(['node', 'x'], 'linux');
    expect(command.slice(0, 2)).toEqual(['dbus-run-session', '--']);
    expect(command.slice(-2)).toEqual(['node', 'x']);
    expect(env['DBUS_SESSION_BUS_ADDRESS']).toBeUndefined();
    const home = env['HOME'] ?? '';
    expect(home).not.toBe(process.env['HOME']);
    for (const name of ['XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_RUNTIME_DIR'])
      expect(env[name]?.startsWith(`${home}/`), name).toBe(true);
    await end();
    await expect(rm(home)).rejects.toThrow('ENOENT');
  });

  it.runIf(process.platform === 'linux')('keeps new entries in memory', async () => {
    const ask = `dbus-send --session --print-reply --dest=org.freedesktop.secrets /org/freedesktop/secrets
      org.freedesktop.Secret.Service.ReadAlias string:default`;
    const { command, env, end } = await withIsolatedKeychain(['dbus-send', ...ask.split(/\s+/).slice(1)]);
    const [program, ...args] = command;
    const { stdout } = await promisify(execFile)(program, args, { env });
    await end();
    expect(stdout).toContain('"/org/freedesktop/secrets/collection/session"');
  });

  it('is left out on macOS and Windows', async () => {
    for (const platform of ['darwin', 'win32'] as const)
      expect((await withIsolatedKeychain(['node', 'x'], platform)).command).toEqual(['node', 'x']);
  });
});

describe('counting', () => {
  it('adds up what the runners report', () => {
    const vitest = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
    expect(vitestCounts(vitest, false)).toEqual({ passed: 7, failed: 2, skipped: 2 });
    const playwright = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 1 } };
    expect(playwrightCounts(playwright, false)).toEqual({ passed: 4, failed: 1, skipped: 1 });
    expect(
      sumOf([vitestCounts(vitest, false), playwrightCounts(playwright, false), singleCheckCounts(true)]),
    ).toEqual({
      passed: 12,
      failed: 3,
      skipped: 3,
    });
  });

  it.each([
    ['a runner that fails although every test passed', { numPassedTests: 7, numFailedTests: 0 }, false, 7],
    ['a runner that leaves no report', null, false, 0],
    ['a run without a test', { numPassedTests: 0, numFailedTests: 0 }, true, 0],
  ])('counts %s as a failure', (_, report, runnerPassed, passed) => {
    expect(vitestCounts(report, runnerPassed)).toEqual({ passed, failed: 1, skipped: 0 });
  });
});
