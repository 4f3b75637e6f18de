import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRelease, releaseKey } from '#electron/updates/read-release.ts';
import { isNewer } from '#electron/domain/versions.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { packedUpdateKey, updateKey } from '../../../packaging/update-feed.ts';

const { privateKey } = generateKeyPairSync('ed25519');
/** As the page about packages says; where there is no openssl, the same by Node. */
const openssl = spawnSync('openssl', ['genpkey', '-algorithm', 'ed25519'], { encoding: 'utf8' });
const pem =
  openssl.status === 0 ? openssl.stdout : privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

it('npm run release signs the packages for one person, for the program that carries the public key', () => {
  const folder = tempFolder();
  for (const name of [
    'Kobai Desk-1.3.0-win-x64.exe',
    'Kobai Desk-1.3.0-mac-arm64.zip',
    'Kobai Desk-1.3.0-linux-x86_64.AppImage',
    // Not for one person, or not of this version.
    'Kobai Desk-1.3.0-mac-arm64.pkg',
    'Kobai Desk-1.3.0-windows-x64-ja.msi',
    'kobai-desk_1.3.0_amd64.deb',
    'Kobai Desk-1.2.0-win-x64.exe',
  ])
    writeFileSync(join(folder, name), name);
  const run = (env: NodeJS.ProcessEnv) =>
    spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'scripts/release.ts', '--version=1.3.0', folder],
      { env: { ...process.env, ...env }, encoding: 'utf8' },
    );
  expect(run({ KOBAI_UPDATE_KEY: '' }).status).toBe(2);
  const ran = run({ KOBAI_UPDATE_KEY: pem });
  expect([ran.status, ran.stderr]).toEqual([0, '']);

  const key = releaseKey(packedUpdateKey(updateKey({ KOBAI_UPDATE_KEY: pem })!))!;
  const bytes = readFileSync(join(folder, 'stable.json'));
  const of = (system: string, processor: string) =>
    readRelease(bytes, { channel: 'stable' }, key, { system, processor });
  const names = (['win32', 'darwin', 'linux'] as const).map((system) => {
    const release = of(system, system === 'darwin' ? 'arm64' : 'x64');
    return release.ok ? [release.value?.version, release.value?.file.name] : release.error;
  });
  expect(names).toEqual([
    ['1.3.0', 'Kobai Desk-1.3.0-win-x64.exe'],
    ['1.3.0', 'Kobai Desk-1.3.0-mac-arm64.zip'],
    ['1.3.0', 'Kobai Desk-1.3.0-linux-x86_64.AppImage'],
  ]);
  expect(of('darwin', 'x64')).toEqual({ ok: true, value: null });
  const other = createPublicKey(generateKeyPairSync('ed25519').privateKey);
  expect(readRelease(bytes, { channel: 'stable' }, other, { system: 'linux', processor: 'x64' })).toEqual({
    ok: false,
    error: 'not-trusted',
  });
});

it('a key of another kind signs nothing', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  const text = rsa.export({ type: 'pkcs8', format: 'pem' }).toString();
  expect(() => updateKey({ KOBAI_UPDATE_KEY: text })).toThrow('Ed25519');
  expect(releaseKey(packedUpdateKey(rsa))).toBeNull();
});

it.each([
  ['1.2.1', '1.2.0', true],
  ['1.10.0', '1.9.9', true],
  ['2.0.0', '1.9.9', true],
  ['1.2.0', '1.2.0-beta.3', true],
  ['1.2.0-beta.10', '1.2.0-beta.9', true],
  ['1.2.0', '1.2.0', false],
  ['1.2.0-beta.3', '1.2.0', false],
  ['1.1.9', '1.2.0', false],
  ['1.2', '1.1.0', false],
  ['1.3.0; rm', '1.2.0', false],
  ['1.3.0', '', false],
])('%s after %s: %s', (version, than, newer) => expect(isNewer(version, than)).toBe(newer));
