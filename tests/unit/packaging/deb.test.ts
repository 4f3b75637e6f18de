import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { canInstallDeb, DebRoot } from '#tests/support/deb-root.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { makeDeb } from '../../../packaging/deb.ts';

// The package for Debian and Ubuntu, installed by dpkg into a folder of its own. That the packed program starts from what is
// installed is shown in tests/e2e/desk/packaged.spec.ts.

const root = join(import.meta.dirname, '../../..');

/** A package around a program of a few files. */
function smallDeb(version: string): string {
  const folder = join(tempFolder(), 'program');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  for (const name of ['kobai-desk', 'chrome-sandbox', 'resources/app.asar']) {
    writeFileSync(join(folder, name), version);
    chmodSync(join(folder, name), 0o755);
  }
  return makeDeb({ folder, root, processor: 'x64', output: tempFolder(), version, compression: 'none' });
}

function debRoot(profiles?: ConstructorParameters<typeof DebRoot>[0]): DebRoot {
  const system = new DebRoot(profiles);
  onTestFinished(() => system.remove());
  return system;
}

const profile = 'etc/apparmor.d/kobai-desk';

const apt = (...args: readonly string[]) =>
  spawnSync('apt-get', ['--simulate', '--no-install-recommends', 'install', ...args], { encoding: 'utf8' });
/** Whether apt knows packages here: it may have no lists. */
const hasApt = process.arch === 'x64' && apt('libnss3').status === 0;

it.runIf(canInstallDeb && hasApt)('what the package depends on is there for apt to install', () => {
  const ended = apt(smallDeb('1.0.0'));
  expect([ended.status, ended.stderr]).toEqual([0, expect.not.stringContaining('E:')]);
  expect(ended.stdout).toContain('Inst kobai-desk (1.0.0');
});

describe.runIf(canInstallDeb)('the package for Debian and Ubuntu', () => {
  it('puts the program, its command, its entry in the menu and the scheme of its links in place', () => {
    const system = debRoot();
    system.dpkg('-i', smallDeb('1.0.0'));
    expect(system.dpkg('-s', 'kobai-desk')).toMatch(/^Status: install ok installed$/m);
    expect(readlinkSync(join(system.folder, 'usr/bin/kobai-desk'))).toBe('/opt/kobai-desk/kobai-desk');
    const entry = readFileSync(join(system.folder, 'usr/share/applications/kobai-desk.desktop'), 'utf8');
    expect(entry).toContain('MimeType=x-scheme-handler/kobai-desk;');
    expect(entry).toContain('Exec=/opt/kobai-desk/kobai-desk %U');
    expect(entry).toContain('Name[ja]=購買デスク');
    // The sandbox for systems without user namespaces runs as root, and nobody else may write it.
    const sandbox = lstatSync(join(system.folder, 'opt/kobai-desk/chrome-sandbox'));
    expect([sandbox.mode & 0o7777, sandbox.uid]).toEqual([0o4755, 0]);
  });

  it('puts the profile of AppArmor in place where the system understands it, and only there', () => {
    const packed = smallDeb('1.0.0');
    for (const [profiles, isThere] of [
      ['understood', true],
      ['refused', false],
      ['none', false],
    ] as const) {
      const system = debRoot(profiles);
      system.dpkg('-i', packed);
      expect(existsSync(join(system.folder, profile)), profiles).toBe(isThere);
      if (isThere) {
        const text = readFileSync(join(system.folder, profile), 'utf8');
        expect(text).toContain('"/opt/kobai-desk/kobai-desk" flags=(unconfined)');
        expect(text).toMatch(/^ {2}userns,$/m);
      }
      system.dpkg('-r', 'kobai-desk');
      expect(existsSync(join(system.folder, profile))).toBe(false);
    }
  });

  it('an update replaces the program; removing it, or purging, leaves what people have', () => {
    const system = debRoot('understood');
    const data = join(system.folder, 'home/sato/.local/share/kobai-desk/settings.json');
    mkdirSync(join(data, '..'), { recursive: true });
    writeFileSync(data, '{}');
    system.dpkg('-i', smallDeb('1.0.0'));
    system.dpkg('-i', smallDeb('1.0.1'));
    expect(readFileSync(join(system.folder, 'opt/kobai-desk/resources/app.asar'), 'utf8')).toBe('1.0.1');
    system.dpkg('-P', 'kobai-desk');
    expect(existsSync(join(system.folder, 'opt/kobai-desk'))).toBe(false);
    expect(existsSync(join(system.folder, profile))).toBe(false);
    expect(readFileSync(data, 'utf8')).toBe('{}');
  });
});
