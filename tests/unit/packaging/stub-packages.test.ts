import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createPackage, extractAll } from '@electron/asar';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { preferenceDomain } from '#electron/policy/macos-policy.ts';
import { installerTexts } from '#shared/messages/installers.ts';
import { mockElectron } from '#tests/support/electron-double/hooks.ts';
import { lastingFolder, tempFolder } from '#tests/support/temp-folder.ts';
import { fuses, readFuses } from '../../../packaging/fuses.ts';
import { identity, type System } from '../../../packaging/identity.ts';
import { makeMsi, msiLanguages, upgradeCode } from '../../../packaging/msi.ts';
import { pack, type Packed } from '../../../packaging/pack.ts';
import { shippedPackages } from '../../../packaging/shipped-packages.ts';
import {
  archiveOf,
  damagedFiles,
  packageProblems,
  readBack,
  windowsVersionOf,
} from '../../../packaging/read-back.ts';

// Packages of all three systems, made by electron-builder around a runtime that is none, and read back from their files.

const root = join(import.meta.dirname, '../../..');
const output = lastingFolder();
const systems: readonly System[] = ['linux', 'win32', 'darwin'];
const targetOf = (system: System) => ({ system, processor: 'x64' }) as const;
const packages = new Map<System, Packed>();

beforeAll(async () => {
  // One after the other: electron-builder keeps state of its own.
  for (const system of systems)
    packages.set(system, await pack({ target: targetOf(system), root, output, stub: true }));
}, 240_000);

const packedFor = (system: System): Packed => packages.get(system)!;

/** A copy of the package for Linux, to be spoilt. */
function copied(): Packed {
  const folder = join(tempFolder(), 'package');
  cpSync(packedFor('linux').folder, folder, { recursive: true });
  return { ...packedFor('linux'), folder };
}

it.each(systems)('the package for %s holds what it is to hold, nothing else, and is small', (system) => {
  expect(packageProblems(targetOf(system), packedFor(system))).toEqual([]);
});

it('every fuse is stated, and reads back from each runtime', () => {
  const wanted = {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  };
  for (const system of systems) {
    const read = readBack(targetOf(system), packedFor(system).folder).fuses;
    expect(Object.fromEntries(fuses.map(({ option }, index) => [option, read[index]]))).toEqual(wanted);
  }
});

it('Windows and macOS know which archive to expect, and it is the one', () => {
  for (const [system, path] of [
    ['win32', 'resources/app.asar'],
    ['darwin', 'Resources/app.asar'],
  ] as const) {
    const { expectedHashes, archiveHash } = readBack(targetOf(system), packedFor(system).folder);
    expect(expectedHashes).toEqual({ [path]: archiveHash });
  }
});

it('Windows shows the name and the version of the desk', () => {
  expect(windowsVersionOf(packedFor('win32').folder)).toMatchObject({
    ProductName: 'Kobai Desk',
    FileDescription: 'Kobai Desk',
    FileVersion: identity.version,
    ProductVersion: `${identity.version}.0`,
  });
});

it('macOS hands over links of the desk, and its own networking sends nothing unencrypted', () => {
  const { folder } = packedFor('darwin');
  expect(readBack(targetOf('darwin'), folder).schemes).toEqual(['kobai-desk']);
  const info = readFileSync(join(folder, 'Kobai Desk.app/Contents/Info.plist'), 'utf8');
  expect(info).not.toContain('NSAllowsArbitraryLoads');
  expect(info).toContain('<string>jp.kobai-desk.desk</string>');
});

it('the program, its policy, its links and its packages have the same names', async () => {
  mockElectron();
  vi.doMock('electron', () => ({}));
  const { appUserModelId } = await import('#electron/host/electron/before-ready.ts');
  const { deepLinkScheme } = await import('#electron/host/electron/deep-link.ts');
  expect([appUserModelId, preferenceDomain]).toEqual([identity.appId, identity.appId]);
  expect(deepLinkScheme.replace(/:$/, '')).toBe(identity.protocol);
});

it('the packed main process loads nothing but Node, Electron and what is packed beside it', () => {
  const folder = tempFolder();
  extractAll(archiveOf(targetOf('linux'), packedFor('linux').folder), folder);
  const { files } = packedFor('linux');
  const scripts = files.filter((path) => /^out\/main\/.*\.js$/.test(path));
  expect(scripts.length).toBeGreaterThan(5);
  const loaded = scripts.flatMap((path) =>
    [
      ...readFileSync(join(folder, path), 'utf8').matchAll(/^(?:import|export) .*from ["']([^"']+)["'];$/gm),
    ].map(([, name = '']) => name),
  );
  const foreign = new Set(loaded.filter((name) => !/^(?:node:|\.{1,2}\/)/.test(name)));
  const { isBuiltin } = process.getBuiltinModule('node:module');
  expect([...foreign].filter((name) => !isBuiltin(name)).toSorted()).toEqual([
    'better-sqlite3-multiple-ciphers',
    'electron',
  ]);
});

it('what is built into the main process is listed as something that ships', () => {
  const listed = new Set(shippedPackages(root).map(({ folder }) => folder.replace(/^.*node_modules./, '')));
  const scripts = globSync('out/main/**/*.js', { cwd: root });
  const built = scripts.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/^\/\/ node_modules\/((?:@[^/]+\/)?[^/]+)/gm)].map(
      ([, name = '']) => name,
    ),
  );
  expect(built).toContain('axios');
  expect([...new Set(built)].filter((name) => !listed.has(name))).toEqual([]);
});

it('every packed script of the main process is one that Node takes', () => {
  const folder = tempFolder();
  extractAll(archiveOf(targetOf('linux'), packedFor('linux').folder), folder);
  const scripts = packedFor('linux').files.filter((path) => /^out\/main\/.*\.js$/.test(path));
  const check = `const { SourceTextModule } = require('node:vm'), { readFileSync } = require('node:fs');
    for (const file of process.argv.slice(1)) new SourceTextModule(readFileSync(file, 'utf8'), { identifier: file });`;
  const flags = ['--experimental-vm-modules', '--no-warnings', '-e', check];
  const files = scripts.map((path) => join(folder, path));
  const { stderr, status } = spawnSync(process.execPath, [...flags, ...files], { encoding: 'utf8' });
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
});

describe('a package that is not as it should be is told from one that is', () => {
  it('a changed byte in the archive', () => {
    const spoilt = copied();
    const archive = archiveOf(targetOf('linux'), spoilt.folder);
    const content = readFileSync(archive);
    const at = content.indexOf('registerSchemesAsPrivileged');
    content[at] = content[at]! ^ 1;
    writeFileSync(archive, content);
    expect(damagedFiles(archive, spoilt.files)).toHaveLength(1);
    expect(packageProblems(targetOf('linux'), spoilt)).toEqual([
      expect.stringContaining('has another content than listed'),
    ]);
  });

  it('no licences', () => {
    const spoilt = copied();
    rmSync(join(spoilt.folder, 'resources', 'licences.txt'));
    expect(packageProblems(targetOf('linux'), spoilt)).toEqual(['licences.txt is missing']);
  });

  it('a fuse of the factory', () => {
    const spoilt = copied();
    const runtime = join(spoilt.folder, 'kobai-desk');
    const content = readFileSync(runtime);
    const wire = content.indexOf('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX') + 34;
    content[wire] = 0x31;
    writeFileSync(runtime, content);
    expect(readFuses(content)[0]).toBe(true);
    expect(packageProblems(targetOf('linux'), spoilt)).toEqual(['fuse runAsNode is true']);
  });

  it('sources, maps, tests, libraries of the page, another system, and too much', async () => {
    const spoilt = copied();
    const archive = archiveOf(targetOf('linux'), spoilt.folder);
    const folder = join(tempFolder(), 'app');
    extractAll(archive, folder);
    const add = (path: string, content: string | Buffer): void => {
      cpSync(join(folder, 'package.json'), join(folder, path));
      writeFileSync(join(folder, path), content);
    };
    add('out/main/main.js.map', '{}');
    add('out/main/main.ts', '');
    add('out/main/main.test.js', '');
    add('node_modules/vue/package.json', '{}');
    add('node_modules/keytar/large.json', Buffer.alloc(10_000_000));
    await createPackage(folder, archive);
    const problems = packageProblems(targetOf('linux'), spoilt).join('\n');
    expect(problems).toContain('out/main/main.js.map is a source map');
    expect(problems).toContain('out/main/main.ts is a source');
    expect(problems).toContain('out/main/main.test.js is a test');
    expect(problems).toContain('node_modules/vue/package.json is a library of the page');
    expect(problems).toContain('node_modules/keytar/large.json is in no part');
    expect(problems).toMatch(/\d+ bytes are packed, more than 45000000/);
  });

  it('machine code for another system', () => {
    const spoilt = copied();
    const foreign = 'node_modules/keytar/prebuilds/win32-x64/keytar.node';
    const native = 'node_modules/keytar/prebuilds/linux-x64/keytar.node';
    cpSync(join(root, foreign), join(`${archiveOf(targetOf('linux'), spoilt.folder)}.unpacked`, native));
    expect(packageProblems(targetOf('linux'), spoilt).join('\n')).toContain(`${native} is for win32-x64`);
  });
});

describe.runIf(process.platform === 'linux')('the MSI for whole machines, read back with msitools', () => {
  const msi = (program: string, ...args: string[]): string =>
    execFileSync(program, args, { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  /** Rows of a table, each by the names of its columns. */
  const rows = (file: string, table: string): Readonly<Record<string, string>>[] => {
    const [names = '', , , ...lines] = msi('msiinfo', 'export', file, table).split('\r\n');
    return lines
      .filter((line) => line !== '')
      .map((line) => Object.fromEntries(line.split('\t').map((value, at) => [names.split('\t')[at], value])));
  };
  const properties = (file: string): Readonly<Record<string, string>> =>
    Object.fromEntries(rows(file, 'Property').map((row) => [row['Property'], row['Value'] ?? '']));
  const [japanese, english] = msiLanguages as [(typeof msiLanguages)[number], (typeof msiLanguages)[number]];
  const folder = lastingFolder();
  let file: string;
  beforeAll(() => {
    file = makeMsi({ folder: packedFor('win32').folder, root, language: japanese, output: folder });
  }, 120_000);
  /** A program of two files: what does not depend on what is in it is read from its package. */
  const small = (version: string, language = english): string => {
    const program = join(tempFolder(), 'program');
    mkdirSync(join(program, 'resources'), { recursive: true });
    writeFileSync(join(program, 'Kobai Desk.exe'), version);
    writeFileSync(join(program, 'resources', 'app.asar'), version);
    return makeMsi({ folder: program, root, language, output: tempFolder(), version });
  };

  it('is for the machine, in Japanese, and asks nothing', () => {
    expect(properties(file)).toMatchObject({
      ALLUSERS: '1',
      ProductName: 'Kobai Desk',
      ProductVersion: identity.version,
      ProductLanguage: '1041',
      // Never another one: Windows would install the next version beside this one.
      UpgradeCode: '{6F0C2D1B-9A57-4C0E-8A3D-5E3B7F2C4D10}',
      ARPCOMMENTS: installerTexts.comments.ja,
    });
    expect(msi('msiinfo', 'suminfo', file)).toMatch(/^Template: x64;1041$/m);
    expect(msi('msiinfo', 'export', file, '_ForceCodepage')).toContain('932\t_ForceCodepage');
    expect(readFileSync(file).includes(Buffer.from([0x8d, 0x77, 0x94, 0x83]))).toBe(true);
    expect(rows(file, 'LaunchCondition').map((row) => row['Description'])).toEqual([
      installerTexts.newerInstalled.ja,
      installerTexts.needs64Bit.ja,
    ]);
    const page = readFileSync(join(root, 'docs/it.md'), 'utf8');
    expect(page).toContain(basename(file).replace(identity.version, 'VERSION'));
    // No dialogs of its own, so that a silent installation is the same as any other.
    expect(msi('msiinfo', 'tables', file).split(/\s+/)).not.toContain('Dialog');
  });

  it('holds every file of the packed program, as it is', () => {
    const unpacked = tempFolder();
    msi('msiextract', '-C', unpacked, file);
    const hashes = (place: string): readonly string[] =>
      globSync('**/*', { cwd: place, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          createHash('sha256')
            .update(readFileSync(join(entry.parentPath, entry.name)))
            .digest('hex'),
        )
        .toSorted();
    expect(hashes(unpacked)).toEqual(hashes(packedFor('win32').folder));
  });

  it('hands links of the desk over, for everybody', () => {
    const registry = rows(file, 'Registry').map((row) => [
      row['Root'],
      row['Key'],
      row['Name'],
      row['Value'],
    ]);
    const key = 'Software\\Classes\\kobai-desk';
    expect(registry).toContainEqual(['2', `${key}\\`, 'URL Protocol', '']);
    expect(registry).toContainEqual([
      '2',
      `${key}\\shell\\open\\command`,
      '',
      '"[INSTALLDIR]Kobai Desk.exe" "%1"',
    ]);
    expect(rows(file, 'MsiShortcutProperty')).toMatchObject([
      { Shortcut_: 'menu', PropertyKey: 'System.AppUserModel.ID', PropVariantValue: identity.appId },
    ]);
  });

  it('keeps what people have, unless REMOVEDATA=1 says otherwise, and never removes it in an update', () => {
    expect(properties(file)['REMOVEDATA']).toBe('0');
    expect(properties(file)['SecureCustomProperties']?.split(';')).toContain('REMOVEDATA');
    const step = rows(file, 'InstallExecuteSequence').find((row) => row['Action'] === 'RemoveData');
    expect(step?.['Condition']).toBe('REMOVE="ALL" AND REMOVEDATA="1" AND NOT UPGRADINGPRODUCTCODE');
    const [action] = rows(file, 'CustomAction');
    expect(action?.['Target']).toContain('rd /s /q "[LocalAppDataFolder]Kobai Desk"');
    // Of the kinds of actions that run with the rights of the system (1024 deferred, 2048 not as the person) it is none.
    expect(Number(action?.['Type']) & (1024 | 2048)).toBe(0);
  });

  it('replaces the version before in one transaction, also one in another language', () => {
    const sequence = Object.fromEntries(
      rows(file, 'InstallExecuteSequence').map((row) => [row['Action'], Number(row['Sequence'])]),
    );
    expect(sequence['RemoveExistingProducts']).toBeGreaterThan(sequence['InstallInitialize']!);
    expect(sequence['RemoveExistingProducts']).toBeLessThan(sequence['ProcessComponents']!);
    const [older, newer, other] = [small('1.0.0'), small('1.0.1'), small('1.0.1', japanese)];
    const codes = [older, newer, other].map((each) => properties(each)['ProductCode']);
    expect(new Set(codes).size).toBe(3);
    for (const each of [older, newer, other])
      expect(properties(each)['UpgradeCode']).toBe(`{${upgradeCode}}`);
    // A file keeps the identity of its component, or Windows would take it away with the version before.
    const components = (one: string) =>
      rows(one, 'Component')
        .map((row) => row['ComponentId'])
        .toSorted();
    expect(components(newer)).toEqual(components(older));
    expect(rows(newer, 'Upgrade')).toContainEqual(
      expect.objectContaining({ VersionMax: '1.0.1', Attributes: '513', Language: '' }),
    );
    expect(properties(newer)).toMatchObject({
      ProductLanguage: '1033',
      ARPCOMMENTS: installerTexts.comments.en,
    });
  });
});
