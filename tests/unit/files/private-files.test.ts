import { chmodSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startDesk } from '#tests/support/desk.ts';
import { amano, trialSignIn } from '#tests/support/desk-and-store.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

/** What others than the owner may do something with, below `folder`. */
const openToOthers = (folder: string): string[] =>
  ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })].filter((name) => {
    const found = lstatSync(join(folder, name));
    return !found.isSymbolicLink() && (found.mode & 0o077) !== 0;
  });

describe.skipIf(process.platform === 'win32')('what the desk keeps', () => {
  it('is its owner’s alone while somebody is at work, whatever the usual mode of files is', async () => {
    const before = process.umask(0o000);
    onTestFinished(() => void process.umask(before));
    const folder = join(tempFolder(), 'data');
    const test = await startDesk({ folder });
    await test.good('sign-in.start', trialSignIn(amano, 'good'));
    expect(readdirSync(join(folder, 'caches')).length).toBeGreaterThan(2);
    expect(openToOthers(folder)).toEqual([]);
  });

  it('becomes so at the start where an earlier version left it open, and nothing else is touched', async () => {
    const folder = join(tempFolder(), 'data');
    await (await startDesk({ folder })).close();
    const foreign = join(folder, 'from somebody else');
    mkdirSync(foreign);
    symlinkSync(foreign, join(folder, 'caches', 'link'));
    for (const name of ['.', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
      const path = join(folder, name);
      if (!lstatSync(path).isSymbolicLink()) chmodSync(path, lstatSync(path).isDirectory() ? 0o755 : 0o644);
    }
    writeFileSync(join(foreign, 'note.txt'), 'not the desk’s');
    await startDesk({ folder });
    expect(openToOthers(folder).sort()).toEqual([
      // The same file, seen through the link.
      'caches/link/note.txt',
      'from somebody else',
      'from somebody else/note.txt',
    ]);
  });
});
