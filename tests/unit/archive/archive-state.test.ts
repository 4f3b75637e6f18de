import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noticeOfLostMemory, openArchiveMemory } from '#electron/archive/archive-state.ts';
import { startDesk, type TestDesk } from '#tests/support/desk.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const remember = (file: string): void => {
  const opened = openArchiveMemory(file);
  if (!opened.ok || !opened.value.change({ folder: '/share/archive' }).ok) throw new Error('not saved');
};
const listOfSaved = () => {
  const names = new Set<string>();
  return { has: (name: string) => names.has(name), add: (name: string) => void names.add(name) };
};

it('says nothing where nothing was ever remembered, and where the copy still tells', () => {
  const saved = listOfSaved();
  const file = join(tempFolder(), 'archive.json');
  expect(noticeOfLostMemory(file, saved)).toBeNull();
  remember(file);
  for (const part of ['', '.copy']) {
    writeFileSync(`${file}${part}`, 'torn');
    expect(noticeOfLostMemory(file, saved)).toBeNull();
    const opened = openArchiveMemory(file);
    expect(opened.ok && opened.value.folder).toBe('/share/archive');
  }
});

it('says once that both are damaged', () => {
  const file = join(tempFolder(), 'archive.json');
  remember(file);
  for (const part of ['', '.copy']) writeFileSync(`${file}${part}`, 'torn');
  expect(noticeOfLostMemory(file, listOfSaved())?.code).toBe('archive.memory-lost');
  expect(noticeOfLostMemory(file, listOfSaved())).toBeNull();
});

it('is said by the next desk where file and copy are gone', async () => {
  const first = await startDesk();
  const { folder } = first;
  const codes = async ({ good }: TestDesk) => (await good('desk.start', {})).notices.map(({ code }) => code);
  await first.close();
  remember(join(folder, 'archive.json'));
  const second = await startDesk({ folder });
  expect(await codes(second)).toEqual([]);
  await second.close();
  for (const part of ['', '.copy']) rmSync(join(folder, `archive.json${part}`));
  const third = await startDesk({ folder });
  expect(await codes(third)).toEqual(['archive.memory-lost']);
  await third.close();
  expect(await codes(await startDesk({ folder }))).toEqual([]);
});
