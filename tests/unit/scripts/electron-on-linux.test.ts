import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  missingLibraries,
  sandboxBlockedBy,
  electronBlockerOnLinux,
} from '../../../scripts/electron-on-linux.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const settings = (values: Readonly<Record<string, string>>): string => {
  const folder = tempFolder();
  for (const name of ['kernel', 'user']) mkdirSync(join(folder, name));
  for (const [name, value] of Object.entries(values)) writeFileSync(join(folder, name), `${value}\n`);
  return folder;
};
const free = { 'kernel/apparmor_restrict_unprivileged_userns': '0', 'user/max_user_namespaces': '15000' };

describe.skipIf(process.platform !== 'linux')('what Electron needs of a Linux system', () => {
  it('are its shared libraries', () => {
    expect(missingLibraries(process.execPath)).toEqual([]);
    expect(missingLibraries(join(tempFolder(), 'nothing'))).toEqual([]);
    // The keychain's module, made to ask for a library which no system has.
    const broken = join(tempFolder(), 'electron');
    const module = readFileSync(
      new URL('../../../node_modules/keytar/build/Release/keytar.node', import.meta.url),
    );
    module.write('libkobai--1.so.0', module.indexOf('libsecret-1.so.0'), 'latin1');
    writeFileSync(broken, module);
    expect(missingLibraries(broken)).toEqual(['libkobai--1.so.0']);
    expect(electronBlockerOnLinux(broken, settings(free))).toMatch(/not installed \(libkobai--1\.so\.0\)$/);
  });

  it.each([
    ['kernel/apparmor_restrict_unprivileged_userns', '1'],
    ['kernel/unprivileged_userns_clone', '0'],
    ['user/max_user_namespaces', '0'],
  ])('is a sandbox, which %s = %s forbids', (name, value) => {
    const program = join(tempFolder(), 'electron');
    expect(sandboxBlockedBy(program, settings(free))).toBeNull();
    expect(sandboxBlockedBy(program, settings({}))).toBeNull();
    const folder = settings({ ...free, [name]: value });
    expect(sandboxBlockedBy(program, folder)).toBe(`${name.replace('/', '.')} = ${value}`);
    expect(electronBlockerOnLinux(process.execPath, folder)).toContain(name.replace('/', '.'));
  });

  it.skipIf(process.getuid?.() !== 0)('or a helper that is set-uid root', () => {
    const folder = tempFolder();
    const program = join(folder, 'electron');
    const helper = join(folder, 'chrome-sandbox');
    const forbidding = settings({ 'kernel/apparmor_restrict_unprivileged_userns': '1' });
    writeFileSync(helper, '');
    chmodSync(helper, 0o755);
    expect(sandboxBlockedBy(program, forbidding)).not.toBeNull();
    chmodSync(helper, 0o4755);
    expect(sandboxBlockedBy(program, forbidding)).toBeNull();
    chownSync(helper, 1, 1);
    chmodSync(helper, 0o4755);
    expect(sandboxBlockedBy(program, forbidding)).not.toBeNull();
  });
});
