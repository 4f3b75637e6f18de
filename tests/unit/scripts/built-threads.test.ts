import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { digestOfSources, isBuilt } from '../../../scripts/build.ts';
import { deskThread } from '#tests/support/desk-threads.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

afterEach(() => void vi.unstubAllEnvs());

describe('the threads of the build', () => {
  it('are those of the sources only until one of these changes', async () => {
    const folder = tempFolder();
    for (const name of ['electron', 'renderer', 'shared', 'packaging', 'out']) mkdirSync(join(folder, name));
    const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    for (const name of [
      'electron.vite.config.ts',
      'vite.renderer.config.ts',
      'packaging/loaded-packages.ts',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'electron/store.worker.ts',
    ])
      put(name, '1');
    expect(await isBuilt(folder)).toBe(false);

    put('out/.built-from', await digestOfSources(folder));
    expect(await isBuilt(folder)).toBe(true);

    put('electron/store.worker.ts', '2');
    expect(await isBuilt(folder)).toBe(false);

    put('electron/store.worker.ts', '1');
    put('shared/dates.ts', '');
    expect(await isBuilt(folder)).toBe(false);
  });

  it('are started where the build is current, those of the sources elsewhere', () => {
    vi.stubEnv('KOBAI_TEST_THREADS', '/built');
    expect(deskThread('store')).toEqual(pathToFileURL(join('/built', 'store.worker.js')));
    vi.stubEnv('KOBAI_TEST_THREADS', undefined);
    expect(deskThread('store')).toEqual(new URL('../../../electron/store.worker.ts', import.meta.url));
  });
});
