import { cpSync, copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Archive } from '#electron/desk/ports/archive.ts';
import type { ArchiveFault } from '#shared/model/archive.ts';
import {
  anyKey,
  archiveId,
  archiveIn,
  at,
  deskIds,
  documentOf,
  fileOf,
  filesBelow,
  filter,
  good,
  noHooks,
  person,
  rule,
} from '#tests/support/archives.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const [first, second] = deskIds.map((id) => id.replaceAll('-', '').slice(0, 12)) as [string, string];
const entry = (number: number): string => `${first}-${number}`;
const entryPath = (folder: string, number: number): string =>
  join(folder, 'chains', first, '000000', `${String(number).padStart(9, '0')}.entry`);

/** An archive of six documents, one of them corrected: entries 1 to 7. */
async function filled(base: string): Promise<{ archive: Archive; folder: string; key: Buffer }> {
  const archive = archiveIn(base);
  const key = anyKey();
  good(await archive.create(archiveId, key));
  const names = ['1.pdf', '2.pdf', '3.pdf', '4.pdf', '5.pdf', '6.pdf'];
  const kept = good(
    await archive.keep(
      person,
      at(1),
      names.map((name) => fileOf(name)),
    ),
  );
  const correction = { of: kept[2]!.id, reason: '取引日の誤り', document: documentOf({ note: '訂正' }) };
  good(await archive.correct(person, at(2), correction));
  return { archive, folder: join(base, 'archive'), key };
}

async function faultsOf(archive: Archive): Promise<readonly ArchiveFault[]> {
  return good(await archive.verify(at(9), noHooks)).faults;
}

const flip = (file: string, where = 0.5): void => {
  const bytes = readFileSync(file);
  bytes[Math.floor((bytes.length - 1) * where)]! ^= 1;
  writeFileSync(file, bytes);
};

it('finds nothing in an archive that is whole, and counts what it read', async () => {
  const { archive } = await filled(tempFolder());
  const report = good(await archive.verify(at(9), noHooks));
  expect(report).toMatchObject({ chains: 1, entries: 7, files: 6, faultCount: 0, leftOver: 0, faults: [] });
  expect(report.bytes).toBe(6 * '%PDF 1.pdf'.length);
  expect(good(await archive.state()).lastReport).toEqual(report);
});

it('names a flipped byte wherever it is: in every file of the archive', async () => {
  const { archive, folder } = await filled(tempFolder());
  const whole = `${folder}-whole`;
  cpSync(folder, whole, { recursive: true });
  const paths = filesBelow(folder);
  // 7 entries and their head, 6 files and the description.
  expect(paths).toHaveLength(15);
  for (const path of paths) {
    for (const where of [0, 0.5, 1]) {
      flip(join(folder, path), where);
      const faults = await faultsOf(archive);
      expect(faults, `${path} ${where}`).toHaveLength(1);
      const number = /(\d+)\.entry$/.exec(path)?.[1];
      if (number !== undefined)
        expect(faults[0]).toMatchObject({ kind: 'entry-unreadable', entry: entry(Number(number)) });
      else expect(faults[0]!.kind).toBe('file-unreadable');
      copyFileSync(join(whole, path), join(folder, path));
    }
  }
});

it('names a removed file by its document', async () => {
  const { archive, folder } = await filled(tempFolder());
  for (const path of filesBelow(folder, /\.bin$/)) rmSync(join(folder, path));
  const faults = await faultsOf(archive);
  expect(faults.map(({ kind, entry: of, about }) => [kind, of, about])).toEqual(
    [1, 2, 3, 4, 5, 6].map((number) => ['file-missing', entry(number), `${number}.pdf`]),
  );
});

it('names two files that changed places', async () => {
  const { archive, folder } = await filled(tempFolder());
  const [one, other] = filesBelow(folder, /\.bin$/).map((path) => join(folder, path)) as [string, string];
  renameSync(one, `${one}.x`);
  renameSync(other, one);
  renameSync(`${one}.x`, other);
  expect((await faultsOf(archive)).map(({ kind }) => kind)).toEqual(['file-replaced', 'file-replaced']);
});

it.each([1, 4, 7])('names a removed row: the first, one in the middle, the last (%i)', async (number) => {
  const { archive, folder } = await filled(tempFolder());
  rmSync(entryPath(folder, number));
  expect(await faultsOf(archive)).toEqual([{ kind: 'entry-missing', entry: entry(number), about: null }]);
});

it('names every row of a chain of which nothing is left', async () => {
  const { archive, folder } = await filled(tempFolder());
  rmSync(join(folder, 'chains'), { recursive: true });
  expect((await faultsOf(archive)).map(({ entry: id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7].map(entry));
});

it('names rows that changed places, with what stands there', async () => {
  const { archive, folder } = await filled(tempFolder());
  const [two, five] = [entryPath(folder, 2), entryPath(folder, 5)];
  renameSync(two, `${two}.x`);
  renameSync(five, two);
  renameSync(`${two}.x`, five);
  expect(await faultsOf(archive)).toEqual([
    { kind: 'entry-moved', entry: entry(2), about: entry(5) },
    { kind: 'entry-moved', entry: entry(5), about: entry(2) },
  ]);
});

it('names a row that was made again by somebody who has the key', async () => {
  const base = tempFolder();
  const { archive, folder, key } = await filled(base);
  // The same desk on an older copy: its next row gets the number of one that there is.
  const older = archiveIn(join(base, 'older'), { folder: join(base, 'older-archive') });
  good(await older.create(archiveId, key));
  for (const number of [1, 2, 3, 4]) good(await older.keep(person, at(number), [fileOf(`other ${number}`)]));
  copyFileSync(entryPath(join(base, 'older-archive'), 4), entryPath(folder, 4));
  const faults = await faultsOf(archive);
  expect(faults.filter(({ kind }) => kind === 'entry-replaced').map(({ entry: id }) => id)).toContain(
    entry(4),
  );
});

it('lets the other desk bear witness of a last row that was removed with its head', async () => {
  const base = tempFolder();
  const { archive, folder, key } = await filled(base);
  const other = archiveIn(base, { folder, desk: deskIds[1] });
  good(await other.open(archiveId, key));
  good(await other.keep(person, at(5), [fileOf('of the other desk.pdf')]));
  rmSync(entryPath(folder, 7));
  rmSync(join(folder, 'chains', first, 'head'));
  // A desk that has never seen the first one's rows.
  const third = archiveIn(join(base, 'third'), { folder, desk: '33333333-3333-4333-8333-333333333333' });
  good(await third.open(archiveId, key));
  expect((await faultsOf(third)).map(({ kind, entry: id }) => `${kind} ${id}`)).toEqual([
    `file-missing ${first}-head`,
    `entry-missing ${entry(7)}`,
  ]);
  await archive.close();
});

it('gives the number of a removed last row to no other, and goes on', async () => {
  const base = tempFolder();
  const { archive, folder, key } = await filled(base);
  await archive.close();
  rmSync(entryPath(folder, 7));
  rmSync(entryPath(folder, 6));
  const again = archiveIn(base);
  good(await again.open(archiveId, key));
  const [kept] = good(await again.keep(person, at(6), [fileOf('after.pdf')]));
  expect(kept!.id).toBe(entry(8));
  expect((await faultsOf(again)).map(({ kind, entry: id }) => `${kind} ${id}`)).toEqual([
    `entry-missing ${entry(6)}`,
    `entry-missing ${entry(7)}`,
  ]);
});

it('counts a file that no row names, and calls it no fault', async () => {
  const { archive, folder } = await filled(tempFolder());
  const [path] = filesBelow(folder, /\.bin$/);
  const stray = '00000000-0000-4000-8000-000000000000';
  cpSync(join(folder, path!), join(folder, 'files', '00', `${stray}.bin`));
  expect(good(await archive.verify(at(9), noHooks))).toMatchObject({ leftOver: 1, faultCount: 0 });
});

it('stops when it is cancelled, and keeps no report of a part', async () => {
  const { archive } = await filled(tempFolder());
  const hooks = { progress: () => undefined, signal: AbortSignal.abort() };
  const cancelled = await archive.verify(at(9), hooks);
  expect(!cancelled.ok && cancelled.error.code).toBe('job.cancelled');
  expect(good(await archive.state()).lastReport).toBeNull();
});

it('lets two desks use one folder: each has its chain, each sees all, and the rows never collide', async () => {
  const base = tempFolder();
  const { archive, folder, key } = await filled(base);
  const other = archiveIn(base, { folder, desk: deskIds[1] });
  good(await other.open(archiveId, key));
  for (let round = 0; round < 5; round += 1) {
    good(await archive.keep(person, at(10 + round), [fileOf(`a${round}`)]));
    good(await other.keep(person, at(10 + round), [fileOf(`b${round}`)]));
  }
  const ids = async (of: Archive): Promise<string[]> =>
    good(await of.search({ filter: filter(), scope: 'all', rule }, 0, 100)).records.map(({ id }) => id);
  const [seenHere, seenThere] = [await ids(archive), await ids(other)];
  expect(seenHere).toHaveLength(16);
  expect(seenThere).toEqual(seenHere);
  expect(seenHere.filter((id) => id.startsWith(second))).toHaveLength(5);
  for (const each of [archive, other])
    expect(good(await each.verify(at(99), noHooks))).toMatchObject({ chains: 2, entries: 17, faultCount: 0 });
});
