import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installedRuntime } from '../../../scripts/electron-runtime.ts';
import { whyNotRun } from '#tests/electron/ground.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

describe('the Electron runtime', () => {
  it('is none where none was fetched', () => {
    expect(installedRuntime(tempFolder(), {})).toBeNull();
  });

  it('is none where the package says there is one, but there is not', () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'path.txt'), 'electron');
    expect(installedRuntime(folder, {})).toBeNull();
  });

  it('is where the package put it, or where the environment says', () => {
    const folder = tempFolder();
    const elsewhere = tempFolder();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'path.txt'), 'electron');
    writeFileSync(join(folder, 'dist', 'electron'), '');
    writeFileSync(join(elsewhere, 'electron'), '');
    expect(installedRuntime(folder, {})).toBe(join(folder, 'dist', 'electron'));
    expect(installedRuntime(folder, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toBe(
      join(elsewhere, 'electron'),
    );
  });
});

describe('driving the runtime', () => {
  const ground = { runtime: '/electron', platform: 'linux', env: { DISPLAY: ':1' }, root: false } as const;

  it('says why it is not run', () => {
    expect(whyNotRun(ground)).toBeNull();
    expect(whyNotRun({ ...ground, runtime: null })).toMatch(/no Electron runtime/);
    expect(whyNotRun({ ...ground, env: {} })).toMatch(/no display/);
    expect(whyNotRun({ ...ground, env: {}, platform: 'darwin' })).toBeNull();
    expect(whyNotRun({ ...ground, root: true })).toMatch(/as root/);
  });

  it('never takes the sandbox away', () => {
    const driver = readFileSync(new URL('../../electron/run.ts', import.meta.url), 'utf8');
    expect(driver).not.toMatch(/sandbox/);
  });
});
