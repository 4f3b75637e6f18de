import { generateKeyPairSync } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { listUnfinished, unlistedFiles, type UnfinishedFiles } from '#electron/files/unfinished.ts';
import { installUpdate } from '#electron/host/electron/install-update.ts';
import { programUpdates } from '#electron/program-updates.ts';
import { app } from '#tests/support/electron-double/app.ts';
import { autoUpdater } from '#tests/support/electron-double/squirrel.ts';
import { asked, resetWorld } from '#tests/support/electron-double/world.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { packedUpdateKey } from '../../../packaging/update-feed.ts';
import { memoryLog } from './support.ts';

vi.mock('electron', () => import('#tests/support/electron-double/electron.ts'));
beforeEach(resetWorld);

const installed = (
  platform: NodeJS.Platform,
  program: string,
  file: string,
  unfinished: UnfinishedFiles = unlistedFiles,
) => installUpdate({ platform, program, unfinished, quit: () => app.quit(), log: memoryLog() })(file);

describe.runIf(process.platform !== 'win32')('a verified update', () => {
  it('is an installer on Windows, which runs once the program has ended', async () => {
    const folder = tempFolder();
    const [installer, said] = [join(folder, 'a.exe'), join(folder, 'said')];
    writeFileSync(installer, `#!/bin/sh\necho "$@" > '${said}.new' && mv '${said}.new' '${said}'\n`);
    chmodSync(installer, 0o755);
    app.on('will-quit', () => expect(existsSync(said)).toBe(false));
    expect(await installed('win32', folder, installer)).toMatchObject({ ok: true });
    expect(app.exitCode).toBe(0);
    while (!existsSync(said)) await sleep(10);
    expect(readFileSync(said, 'utf8')).toBe('--updated /S --force-run\n');
  });

  it('takes the place of an AppImage, which starts again', async () => {
    const folder = tempFolder();
    const [image, file] = [join(folder, 'Kobai.AppImage'), join(folder, 'new')];
    writeFileSync(image, 'old');
    writeFileSync(file, 'new', { mode: 0o600 });
    // A kill in the middle leaves no copy for ever: it is listed before it is there, and until it has its name.
    const notes = join(folder, 'unfinished');
    const { begin, end } = listUnfinished(notes);
    const listed: string[] = [];
    const unfinished: UnfinishedFiles = {
      begin: (target) => {
        const beside = begin(target);
        listed.push(...readdirSync(notes));
        return beside;
      },
      end,
    };
    expect(await installed('linux', image, file, unfinished)).toMatchObject({ ok: true });
    expect([listed.length, readdirSync(notes)]).toEqual([1, []]);
    expect(readdirSync(folder).sort()).toEqual(['Kobai.AppImage', 'new', 'unfinished']);
    expect(readFileSync(image, 'utf8')).toBe('new');
    expect(statSync(image).mode & 0o777).toBe(0o755);
    expect(asked('app.relaunch')[0]?.args[0]).toEqual({ execPath: image, args: [] });
    expect(app.exitCode).toBe(0);
  });

  it('that can’t be put there leaves the program as it is, and running', async () => {
    const folder = tempFolder();
    const image = join(folder, 'Kobai.AppImage');
    mkdirSync(image);
    writeFileSync(join(folder, 'new'), 'new');
    expect(await installed('linux', image, join(folder, 'new'))).toMatchObject({
      error: { code: 'update.not-installed' },
    });
    expect(readdirSync(folder).sort()).toEqual(['Kobai.AppImage', 'new']);
    expect(app.exitCode).toBeNull();
  });

  it('is given to Squirrel on macOS, which looks at its signature', async () => {
    const file = join(tempFolder(), 'new.zip');
    writeFileSync(file, 'zip');
    expect(await installed('darwin', '/Applications/K.app', file)).toMatchObject({ ok: true });
    expect(autoUpdater.downloaded?.toString()).toBe('zip');
    expect(asked('autoUpdater.quitAndInstall')).toHaveLength(1);
    const [address] = asked('autoUpdater.setFeedURL').map(({ args }) => args[0] as string);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{48}$/);
    // Nothing listens there any longer.
    await expect(fetch(address!)).rejects.toThrow();

    autoUpdater.isSignedAlike = false;
    expect(await installed('darwin', '/Applications/K.app', file)).toMatchObject({
      error: { code: 'update.not-installed' },
    });
    expect(asked('autoUpdater.quitAndInstall')).toHaveLength(1);
  });
});

it('only a package of one person, made with a key for it, is updated', () => {
  const appPath = tempFolder();
  const image = join(appPath, 'Kobai.AppImage');
  writeFileSync(image, '');
  const unable = (changes: Partial<Parameters<typeof programUpdates>[0]> = {}) =>
    programUpdates({
      packaged: true,
      appPath,
      place: {
        platform: 'linux',
        executable: '/mounted/kobai-desk',
        env: { APPIMAGE: image, APPDIR: '/mounted' },
        user: process.getuid?.() ?? 0,
      },
      processor: 'x64',
      dataFolder: appPath,
      fetch: globalThis.fetch,
      quit: () => undefined,
      log: memoryLog(),
      ...changes,
    }).unable;
  const manifest = (updateKey: unknown): void =>
    writeFileSync(join(appPath, 'package.json'), JSON.stringify({ updateKey }));

  expect(unable()).toBe('no-key');
  for (const other of [1, 'AAAA', packedUpdateKey(generateKeyPairSync('ed448').privateKey)]) {
    manifest(other);
    expect(unable()).toBe('no-key');
  }
  manifest(packedUpdateKey(generateKeyPairSync('ed25519').privateKey));
  expect(unable()).toBeNull();
  expect(unable({ packaged: false })).toBe('source');
  expect(
    unable({
      place: { platform: 'linux', executable: '/opt/kobai-desk/kobai-desk', env: {}, user: 0 },
    }),
  ).toBe('machine-package');
});
