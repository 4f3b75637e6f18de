import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { createSaveTargets, deduplicateFile } from '#electron/desk/export/save-target.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const { signal } = new AbortController();
afterEach(() => void vi.useRealTimers());

it('a folder that does not answer counts as missing after a while, and is asked once at a time', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const asked: string[] = [];
  const hanging = Promise.withResolvers<null>();
  const find = createSaveTargets((folder, name) => {
    asked.push(`${folder} ${name}`);
    return folder === 'share' ? hanging.promise : Promise.resolve({ path: name, taken: [] });
  });
  const first = find('share', 'a');
  const second = find('share', 'b');
  expect(await find('disk', 'c')).toEqual({ path: 'c', taken: [] });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await Promise.all([first, second])).toEqual([null, null]);
  expect(asked).toEqual(['share a', 'disk c']);
});

it('a free path is found after those that are taken, and nowhere where there is no folder', async () => {
  const folder = tempFolder();
  const find = createSaveTargets();
  expect(await find(folder, 'a.csv')).toEqual({ path: join(folder, 'a.csv'), taken: [] });
  writeFileSync(join(folder, 'a.csv'), '');
  mkdirSync(join(folder, 'a (2).csv'));
  expect(await find(folder, 'a.csv')).toEqual({
    path: join(folder, 'a (3).csv'),
    taken: [join(folder, 'a.csv'), join(folder, 'a (2).csv')],
  });
  expect(await find(join(folder, 'none'), 'a.csv')).toBeNull();
  expect(await find(join(folder, 'a.csv'), 'a.csv')).toBeNull();
});

it('a file that is there already with the same content is not kept twice, and any other is', async () => {
  const folder = tempFolder();
  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  mkdirSync(join(folder, 'folder'));
  const taken = [join(folder, 'gone'), file('a.csv', 'same'), file('a (2).csv', 'samf')];
  const written = file('a (3).csv', 'same');
  // One that can't be looked at is no reason to remove anything.
  expect(await deduplicateFile({ path: written, taken }, signal)).toBe(written);
  taken[0] = join(folder, 'folder');
  const over = new AbortController();
  over.abort();
  expect(await deduplicateFile({ path: written, taken }, over.signal)).toBe(written);
  expect(await deduplicateFile({ path: written, taken }, signal)).toBe(taken[1]);
  expect(readdirSync(folder).toSorted()).toEqual(['a (2).csv', 'a.csv', 'folder']);
  const other = file('a (3).csv', 'other');
  expect(await deduplicateFile({ path: other, taken }, signal)).toBe(other);
});
