import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { advice, kindsFor, problemsOf } from '../../../packaging/command.ts';
import { identity } from '../../../packaging/identity.ts';

const root = join(import.meta.dirname, '../../..');
const hasTools = ['wixl', 'dpkg-deb'].every((tool) => spawnSync(tool, ['--version']).status === 0);
/** What `npm run package` starts, for an Intel processor. */
const makeWith = (env: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'scripts/package.ts', '--processor', 'x64', ...args],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ...env } },
  );
const make = (...args: readonly string[]) => makeWith({}, ...args);

it.skipIf(!hasTools)(
  '`npm run package -- --stub` makes all three systems, their installers and the bill of materials',
  { timeout: 240_000 },
  () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(scripts['package']).toContain('package.ts');
    const output = tempFolder();
    const { status, stdout, stderr } = make('--stub', '--output', output);
    expect([status, stderr]).toEqual([0, '']);
    for (const system of ['linux', 'win32', 'darwin']) expect(stdout).toContain(`\n${system} x64: `);
    const { executableName, version } = identity;
    expect(readdirSync(output).toSorted()).toEqual([`${executableName}-${version}.cdx.json`, 'stub']);
    const installers = readdirSync(join(output, 'stub')).filter((name) => /\.(?:msi|deb)$/.test(name));
    expect(installers.toSorted()).toEqual([
      `Kobai Desk-${version}-windows-x64-en.msi`,
      `Kobai Desk-${version}-windows-x64-ja.msi`,
      `${executableName}_${version}_amd64.deb`,
    ]);
    for (const name of installers) expect(stdout).toContain(name);
    const bill = readFileSync(join(output, `${executableName}-${version}.cdx.json`), 'utf8');
    expect(JSON.parse(bill)).toMatchObject({ bomFormat: 'CycloneDX' });
  },
);

it('takes no option that it does not know, and makes nothing then', () => {
  const output = tempFolder();
  expect(make('--stub', '--output', output, '--sistem', 'linux').status).not.toBe(0);
  expect(readdirSync(output)).toEqual([]);
});

it.runIf(process.platform === 'linux')(
  'names the programs that are missing, with their packages, in one line, before anything is made',
  () => {
    const output = tempFolder();
    // Nor is there an apt-get that could bring them.
    const ended = makeWith({ PATH: tempFolder() }, '--stub', '--system', 'win32', '--output', output);
    expect(ended.status).toBe(2);
    expect(ended.stderr).toBe(
      'Not here, and needed for these packages: wixl, msibuild. On Debian or Ubuntu: sudo apt-get install wixl msitools\n',
    );
    expect(readdirSync(output)).toEqual([]);
  },
);

it('says in one line where the runtime cannot be fetched, and what to do', { timeout: 240_000 }, () => {
  const nowhere = tempFolder();
  const cache = {
    HOME: nowhere,
    XDG_CACHE_HOME: nowhere,
    LOCALAPPDATA: nowhere,
    electron_config_cache: nowhere,
  };
  const ended = makeWith(
    { ...cache, ELECTRON_MIRROR: 'http://127.0.0.1:9/' },
    ...['--as', 'dir', '--output', tempFolder()],
  );
  expect([ended.status, ended.stderr.trim().split('\n')]).toEqual([
    1,
    [expect.stringMatching(/could not be fetched \(.*127\.0\.0\.1:9.*ELECTRON_MIRROR.*--runtime/)],
  ]);
});

const usual = { stub: false, system: undefined, as: undefined, processor: 'x64', runtime: undefined };

it('makes what can be made on a system, and the MSI where somebody asks for it on Linux', () => {
  expect(kindsFor(usual, 'linux', 'linux')).toEqual(['AppImage', 'deb']);
  expect(kindsFor(usual, 'win32', 'linux')).toEqual(['msi']);
  expect(kindsFor({ ...usual, processor: 'arm64' }, 'win32', 'linux')).toEqual([]);
  expect(kindsFor(usual, 'win32', 'win32')).toEqual(['nsis']);
  expect(kindsFor(usual, 'darwin', 'darwin')).toEqual(['pkg', 'dmg', 'zip']);
});

it.each([
  [{ system: 'windows' }, 'linux', '--system is one of linux, win32, darwin, not windows.'],
  [{ processor: 'x86' }, 'linux', '--processor is x64 or arm64, not x86.'],
  [{ as: 'deb,rpm' }, 'linux', '--as for linux is of dir, AppImage, deb, not rpm.'],
  [{ as: 'msi' }, 'win32', '--as=msi is made on Linux only.'],
  [{ as: 'msi', system: 'win32', processor: 'arm64' }, 'linux', '--as=msi is for --processor=x64 only.'],
  [{ runtime: '/not/there' }, 'linux', '--runtime: there is no folder /not/there.'],
] as const)('refuses %j on %s in one line', (of, here, line) => {
  expect(problemsOf({ ...usual, ...of }, here)).toEqual([line]);
});

it('gives no advice about a mistake of the program', () => {
  expect(advice(new TypeError('x is not a function'))).toBeNull();
});
