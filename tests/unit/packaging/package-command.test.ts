import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { identity } from '../../../packaging/identity.ts';

const root = join(import.meta.dirname, '../../..');
const hasTools = ['wixl', 'dpkg-deb'].every((tool) => spawnSync(tool, ['--version']).status === 0);
/** What `npm run package` starts, for an Intel processor. */
const make = (...args: readonly string[]) =>
  spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'scripts/package.ts', '--processor', 'x64', ...args],
    { cwd: root, encoding: 'utf8' },
  );

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
