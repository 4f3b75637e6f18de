import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronRuntime, runInstaller } from '../../../scripts/electron-runtime.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

// Electron's package as it is before its runtime is there, with an installer of ours.
function electronPackage(install: string) {
  const folder = tempFolder();
  const note = join(folder, 'cache', 'note.json');
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version: '45.0.0' }));
  writeFileSync(
    join(folder, 'install.js'),
    `const fs = require('node:fs'), os = require('node:os'), path = require('node:path');
fs.appendFileSync(path.join(__dirname, 'asked'), 'x');
const part = path.join(os.tmpdir(), 'electron.zip');
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const finish = () => {
  fs.mkdirSync(path.join(__dirname, 'dist'));
  fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), '');
  fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');
};
(async () => {${install}})();`,
  );
  return {
    folder,
    note,
    asked: () => {
      const file = join(folder, 'asked');
      return existsSync(file) ? readFileSync(file, 'utf8').length : 0;
    },
    find: (options: Parameters<typeof electronRuntime>[0] = {}) =>
      electronRuntime({ folder, note, ...options }),
  };
}
const failing = `console.error('Error: getaddrinfo ENOTFOUND github.com'); process.exit(1);`;
const hour = 60 * 60 * 1000;

describe('fetching the Electron runtime', () => {
  it('takes as long as it takes while something comes, and shows how much', async () => {
    // Ten parts, with a longer time in all than it may stand still.
    const { folder, find } = electronPackage(
      `for (let n = 0; n < 10; n += 1) { fs.appendFileSync(part, "x".repeat(1000)); await wait(700); } finish();`,
    );
    const seen: number[] = [];
    const installer = join(folder, 'install.js');
    const into = join(folder, 'dist');
    expect(
      await runInstaller({
        installer,
        into,
        standstill: 1500,
        every: 50,
        onProgress: (bytes) => seen.push(bytes),
      }),
    ).toBeNull();
    expect(seen.length).toBeGreaterThan(3);
    expect(seen).toContain(10_000);
    expect(await find()).toEqual({ found: true, program: join(folder, 'dist', 'electron') });
  });

  it('ends when nothing more comes', async () => {
    const one = electronPackage(`fs.appendFileSync(part, 'x'.repeat(1000)); await wait(3600_000);`);
    expect(await one.find({ standstill: 500, every: 50 })).toEqual({
      found: false,
      reason: expect.stringMatching(/^nothing more came for/),
    });
  });

  it('is not asked again for an hour after it failed, and then is', async () => {
    const one = electronPackage(failing);
    const now = Date.now();
    const refused = { found: false, reason: 'getaddrinfo ENOTFOUND github.com' };
    expect(await one.find({ now })).toEqual(refused);
    expect(await one.find({ now: now + hour - 1 })).toEqual(refused);
    expect(one.asked()).toBe(1);
    expect(await one.find({ now: now + hour })).toEqual(refused);
    expect(one.asked()).toBe(2);
  });

  it('is asked again when Electron is asked for, for another version, and by a clock that was wrong', async () => {
    const one = electronPackage(failing);
    const now = Date.now();
    await one.find({ now });
    await one.find({ now, again: true });
    expect(one.asked()).toBe(2);
    await one.find({ now: now - hour });
    expect(one.asked()).toBe(3);
    writeFileSync(join(one.folder, 'package.json'), JSON.stringify({ version: '45.0.1' }));
    await one.find({ now });
    expect(one.asked()).toBe(4);
  });

  it.each(['', '{"version": ', 'null', '[]', '{"version":"45.0.0","at":"now","reason":1}'])(
    'passes over a note that cannot be read: %s',
    async (text) => {
      const one = electronPackage('finish();');
      mkdirSync(join(one.folder, 'cache'));
      writeFileSync(one.note, text);
      expect(await one.find()).toMatchObject({ found: true });
    },
  );

  it('fails without an exception where the note cannot be written, and where there is no package', async () => {
    const one = electronPackage(failing);
    writeFileSync(join(one.folder, 'cache'), 'a file where the folder should be');
    expect(await one.find()).toMatchObject({ found: false });
    expect(await electronRuntime({ folder: tempFolder(), note: one.note })).toMatchObject({ found: false });
  });
});
