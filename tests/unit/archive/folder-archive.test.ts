import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Archive } from '#electron/desk/ports/archive.ts';
import { formatRecoveryKey, parseRecoveryKey } from '#electron/archive/recovery-key.ts';
import { unlistedFiles } from '#electron/files/unfinished.ts';
import { latest } from '#electron/domain/archive/archive-records.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
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

const everything = { filter: filter(), scope: 'all', rule } as const;
const namesIn = async (archive: Archive, search: Parameters<Archive['search']>[0] = everything) =>
  good(await archive.search(search, 0, 100)).records.map((record) => latest(record).file.name);

async function opened(base: string, key = anyKey()) {
  const archive = archiveIn(base);
  good(await archive.create(archiveId, key));
  return { archive, key, folder: join(base, 'archive') };
}

it('keeps the bytes of a file exactly, and the same file once', async () => {
  const { archive } = await opened(tempFolder());
  const [kept] = good(await archive.keep(person, at(1), [fileOf('a.pdf')]));
  expect(kept!.already).toBe(false);
  expect(good(await archive.keep(person, at(2), [fileOf('a.pdf')]))).toEqual([
    { id: kept!.id, already: true },
  ]);
  const path = join(tempFolder(), 'out.pdf');
  good(await archive.saveFile(kept!.id, 'all', 0, path));
  expect(readFileSync(path, 'utf8')).toBe('%PDF a.pdf');
});

it('lists a file that is saved for a person until it has its name, so that a kill leaves none', async () => {
  const base = tempFolder();
  const saved = join(tempFolder(), 'out.pdf');
  const steps: string[] = [];
  const archive = archiveIn(base, {
    unfinished: {
      begin: (target) => {
        const path = unlistedFiles.begin(target);
        steps.push(`listed ${existsSync(target)} ${existsSync(path)}`);
        return path;
      },
      end: (path) => steps.push(`whole ${existsSync(saved)} ${existsSync(path)}`),
    },
  });
  good(await archive.create(archiveId, anyKey()));
  const [kept] = good(await archive.keep(person, at(1), [fileOf('a.pdf')]));
  good(await archive.saveFile(kept!.id, 'all', 0, saved));
  expect(steps).toEqual(['listed false false', 'whole true false']);
  // A folder in its place: nothing stays beside it.
  mkdirSync(join(base, 'taken'));
  expect((await archive.saveFile(kept!.id, 'all', 0, join(base, 'taken'))).ok).toBe(false);
  expect(readdirSync(base).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('writes no word of a document in plain text', async () => {
  const { archive, folder } = await opened(tempFolder());
  good(await archive.keep(person, at(1), [fileOf('secret-name.pdf')]));
  for (const path of filesBelow(folder)) {
    const bytes = readFileSync(join(folder, path));
    for (const word of ['secret-name', '国税商事', '%PDF', '高橋'])
      expect(bytes.includes(Buffer.from(word)), `${path}: ${word}`).toBe(false);
  }
});

it('opens with its own key alone, and says that another is wrong', async () => {
  const base = tempFolder();
  const { archive, key } = await opened(base);
  await archive.close();
  const again = archiveIn(base);
  const wrong = await again.open(archiveId, anyKey());
  expect(!wrong.ok && wrong.error.code).toBe('archive.wrong-key');
  good(await again.open(archiveId, key));
});

it('makes a correction a version with its reason, and keeps what was before', async () => {
  const { archive } = await opened(tempFolder());
  const [kept] = good(
    await archive.keep(person, at(1), [fileOf('a.pdf', { tradedOn: calendarDate('2026-10-01') })]),
  );
  const document = documentOf({ amount: yen(99) });
  const who = { account: null, name: '佐藤' };
  const same = await archive.correct(who, at(2), {
    of: kept!.id,
    reason: 'x',
    document: documentOf({ tradedOn: calendarDate('2026-10-01') }),
  });
  expect(!same.ok && same.error.code).toBe('archive.no-change');
  good(await archive.correct(who, at(3), { of: kept!.id, reason: '金額の誤り', document }));
  const record = good(await archive.record(kept!.id, 'all', rule));
  expect(
    record.versions.map(({ reason, by, at: when, document: { amount } }) => [reason, by.name, when, amount]),
  ).toEqual([
    [null, '高橋', at(1), yen(110_000)],
    ['金額の誤り', '佐藤', at(3), yen(99)],
  ]);
  expect(await namesIn(archive, { ...everything, filter: filter({ min: yen(100_000) }) })).toEqual([]);
  expect(await namesIn(archive, { ...everything, filter: filter({ max: yen(99) }) })).toEqual(['a.pdf']);
});

it('takes a new file with a correction: both versions stay whole, one is found, and an auditor gets both', async () => {
  const base = tempFolder();
  const { archive, key } = await opened(base);
  const [kept, other] = good(await archive.keep(person, at(1), [fileOf('bill.pdf'), fileOf('other.pdf')]));
  const document = documentOf({ amount: yen(99_000) });
  const correction = { of: kept!.id, reason: '仕入先が再発行', document, file: fileOf('bill-2.pdf').source };
  good(await archive.correct(person, at(2), correction));
  // The same once more changes nothing, and a file of another document is not taken from it.
  const again = await archive.correct(person, at(3), correction);
  expect(!again.ok && again.error.code).toBe('archive.no-change');
  const taken = await archive.correct(person, at(3), { ...correction, file: fileOf('other.pdf').source });
  expect(!taken.ok && taken.error.code).toBe('archive.kept-elsewhere');
  expect(!taken.ok && taken.error.message.ja).toContain(other!.id);
  // With the same fields another file is a change.
  good(await archive.correct(person, at(4), { ...correction, file: fileOf('bill-3.pdf').source }));
  // Back to the first file: it is in the archive, as this document's.
  good(await archive.correct(person, at(5), { ...correction, file: fileOf('bill.pdf').source }));
  await archive.close();

  const reopened = archiveIn(base);
  good(await reopened.open(archiveId, key));
  const record = good(await reopened.record(kept!.id, 'all', rule));
  const out = join(tempFolder(), 'out');
  const contents = [];
  for (const version of record.versions.keys()) {
    good(await reopened.saveFile(kept!.id, 'all', version, out));
    contents.push(readFileSync(out, 'utf8'));
  }
  expect(contents).toEqual(['%PDF bill.pdf', '%PDF bill-2.pdf', '%PDF bill-3.pdf', '%PDF bill.pdf']);
  expect(good(await reopened.verify(at(6), noHooks)).faults).toEqual([]);
  const by = (words: string) => namesIn(reopened, { ...everything, filter: filter({ words }) });
  expect(await by('bill')).toEqual(['bill.pdf']);
  const into = tempFolder();
  const made = good(await reopened.exportTo(everything, into, 'ja', at(7), noHooks));
  const rows = readFileSync(join(made.folder, '索引簿.csv'), 'utf8').split('\r\n').slice(1, -1);
  expect(rows).toHaveLength(5);
  const exported = readdirSync(made.folder).filter((name) => name.endsWith('.pdf'));
  expect(exported.map((name) => readFileSync(join(made.folder, name), 'utf8')).sort()).toEqual([
    '%PDF bill-2.pdf',
    '%PDF bill-3.pdf',
    '%PDF bill.pdf',
    '%PDF bill.pdf',
    '%PDF other.pdf',
  ]);
});

it('removes the files of a deletion and keeps its record, also where a kill came between the two', async () => {
  const base = tempFolder();
  const { archive, key, folder } = await opened(base);
  const [kept] = good(await archive.keep(person, at(1), [fileOf('a.pdf'), fileOf('b.pdf')]));
  const before = filesBelow(folder, /\.bin$/);
  const contents = new Map(before.map((path) => [path, readFileSync(join(folder, path))]));
  good(await archive.remove(person, at(2), kept!.id, '保存期間が過ぎた'));
  expect(filesBelow(folder, /\.bin$/)).toHaveLength(1);
  expect(await namesIn(archive)).toEqual(['b.pdf']);
  expect(await namesIn(archive, { ...everything, filter: filter({ deleted: true }) })).toEqual(['a.pdf']);
  const gone = await archive.saveFile(kept!.id, 'all', 0, join(base, 'x'));
  expect(!gone.ok && gone.error.code).toBe('archive.deleted');
  expect(good(await archive.verify(at(3), noHooks))).toMatchObject({ faultCount: 0, files: 1, entries: 3 });
  // As if it had been killed before the file was removed.
  await archive.close();
  for (const [path, bytes] of contents) writeFileSync(join(folder, path), bytes);
  good(await archiveIn(base).open(archiveId, key));
  expect(filesBelow(folder, /\.bin$/)).toHaveLength(1);
  // What was deleted may come again.
  const again = archiveIn(base);
  good(await again.open(archiveId, key));
  expect(good(await again.keep(person, at(4), [fileOf('a.pdf')]))[0]!.already).toBe(false);
});

it('shows a person of a shared machine only what came in under their accounts', async () => {
  const { archive } = await opened(tempFolder());
  const [mine, other] = ['a', 'b'].map((letter) => letter.repeat(32)) as [never, never];
  good(await archive.keep({ account: mine, name: '高橋' }, at(1), [fileOf('mine.pdf')]));
  const [theirs] = good(await archive.keep({ account: other, name: '佐藤' }, at(2), [fileOf('theirs.pdf')]));
  const search = { ...everything, scope: [mine] };
  expect(await namesIn(archive, search)).toEqual(['mine.pdf']);
  for (const refused of [
    await archive.record(theirs!.id, [mine], rule),
    await archive.saveFile(theirs!.id, [mine], 0, join(tempFolder(), 'x')),
  ])
    expect(!refused.ok && refused.error.code).toBe('archive.unknown');
  const into = tempFolder();
  const made = good(await archive.exportTo(search, into, 'ja', at(3), noHooks));
  expect(made.documents).toBe(1);
});

it('restores the same chain on an empty machine from a backup and the recovery key, and goes on with a chain of its own', async () => {
  const base = tempFolder();
  const { archive, key } = await opened(base);
  good(await archive.keep(person, at(1), [fileOf('a.pdf'), fileOf('b.pdf')]));
  const into = tempFolder();
  const first = good(await archive.backup(into, noHooks));
  good(await archive.keep(person, at(2), [fileOf('c.pdf')]));
  const second = good(await archive.backup(into, noHooks));
  // Two rows and two files and the description; then one of each.
  expect([first.files, second.files]).toEqual([5, 2]);
  expect(second.folder).toBe(first.folder);
  const recovery = good(await archive.recoveryKey());
  await archive.close();
  rmSync(join(base, 'archive'), { recursive: true });

  const empty = tempFolder();
  const restored = archiveIn(empty, { desk: deskIds[1] });
  const wrong = await restored.restore(into, formatRecoveryKey(anyKey()), noHooks);
  expect(!wrong.ok && [wrong.error.code, wrong.error.field]).toEqual(['archive.wrong-key', 'recoveryKey']);
  const opens = good(await restored.restore(into, recovery, noHooks));
  expect(opens.archive).toBe(archiveId);
  expect(Buffer.from(opens.key).equals(key)).toBe(true);
  expect(filesBelow(join(empty, 'archive'))).toEqual(filesBelow(first.folder));
  for (const path of filesBelow(first.folder))
    expect(
      readFileSync(join(empty, 'archive', path)).equals(readFileSync(join(first.folder, path))),
      path,
    ).toBe(true);
  expect(good(await restored.verify(at(3), noHooks))).toMatchObject({ entries: 3, files: 3, faultCount: 0 });
  good(await restored.keep(person, at(4), [fileOf('d.pdf')]));
  expect(good(await restored.verify(at(5), noHooks))).toMatchObject({ chains: 2, entries: 4, faultCount: 0 });
});

it('mends a damaged archive from its backup, and never a backup from a damaged archive', async () => {
  const base = tempFolder();
  const { archive, folder } = await opened(base);
  good(await archive.keep(person, at(1), [fileOf('a.pdf'), fileOf('b.pdf')]));
  const into = tempFolder();
  const { folder: backup } = good(await archive.backup(into, noHooks));
  const recovery = good(await archive.recoveryKey());
  const [row, file] = [filesBelow(folder, /\.entry$/)[0]!, filesBelow(folder, /\.bin$/)[0]!];
  writeFileSync(join(folder, row), 'x');
  rmSync(join(folder, file));
  writeFileSync(join(folder, filesBelow(folder, /\.bin$/)[0]!), 'y');
  const broken = good(await archive.verify(at(2), noHooks));
  expect(broken.faultCount).toBe(2);
  good(await archive.backup(into, noHooks));
  expect(readFileSync(join(backup, row), 'utf8')).not.toBe('x');
  good(await archive.restore(into, recovery, noHooks));
  expect(good(await archive.verify(at(3), noHooks)).faults).toEqual([]);
});

it('mixes no two archives: a restore over documents of another one changes nothing', async () => {
  const { archive } = await opened(tempFolder());
  good(await archive.keep(person, at(1), [fileOf('a.pdf')]));
  const into = tempFolder();
  good(await archive.backup(into, noHooks));
  const recovery = good(await archive.recoveryKey());
  const base = tempFolder();
  const other = archiveIn(base, { desk: deskIds[1] });
  good(await other.create('b0000000-0000-4000-8000-000000000002', anyKey()));
  // One that was made and never used gives way.
  good(await other.restore(into, recovery, noHooks));
  expect(await namesIn(other)).toEqual(['a.pdf']);
  const third = archiveIn(tempFolder(), { desk: deskIds[1] });
  good(await third.create('c0000000-0000-4000-8000-000000000003', anyKey()));
  good(await third.keep(person, at(1), [fileOf('c.pdf')]));
  const refused = await third.restore(into, recovery, noHooks);
  expect(!refused.ok && refused.error.code).toBe('archive.other-archive');
  expect(await namesIn(third)).toEqual(['c.pdf']);
});

it('never makes another archive where the one that it knows is not there', async () => {
  const base = tempFolder();
  const { archive, folder } = await opened(base);
  good(await archive.keep(person, at(1), [fileOf('a.pdf')]));
  const into = tempFolder();
  good(await archive.backup(into, noHooks));
  const recovery = good(await archive.recoveryKey());
  await archive.close();
  rmSync(folder, { recursive: true });
  const again = archiveIn(base);
  const missing = await again.state();
  expect(!missing.ok && missing.error.code).toBe('archive.missing');
  good(await again.restore(into, recovery, noHooks));
  expect(await namesIn(again)).toEqual(['a.pdf']);
});

it('moves into a shared folder, where another desk opens it with the recovery key', async () => {
  const base = tempFolder();
  const { archive } = await opened(base);
  good(await archive.keep(person, at(1), [fileOf('a.pdf')]));
  const recovery = good(await archive.recoveryKey());
  const shared = join(tempFolder(), '共有');
  mkdirSync(shared);
  const relative = await archive.useFolder('shared', null, noHooks);
  expect(!relative.ok && relative.error.code).toBe('archive.bad-folder');
  good(await archive.useFolder(shared, null, noHooks));
  const other = archiveIn(tempFolder(), { desk: deskIds[1] });
  const locked = await other.useFolder(shared, null, noHooks);
  expect(!locked.ok && [locked.error.code, locked.error.field]).toEqual([
    'archive.key-needed',
    'recoveryKey',
  ]);
  good(await other.useFolder(shared, recovery, noHooks));
  good(await other.keep(person, at(2), [fileOf('b.pdf')]));
  expect(await namesIn(archive)).toEqual(['b.pdf', 'a.pdf']);
  expect(good(await archive.state()).folder).toBe(shared);
});

it('gives an auditor an index and the files, corrections and deletions included, under names that a program can sort by', async () => {
  const { archive } = await opened(tempFolder());
  const [invoice, note] = good(
    await archive.keep(person, at(1), [
      fileOf('請求書.pdf', { note: '=1+1' }),
      fileOf('nohin.PDF', { kind: 'delivery-note', amount: null, counterparty: null, tradedOn: null }),
      fileOf('old.pdf', { tradedOn: calendarDate('2018-01-01') }),
    ]),
  );
  good(
    await archive.correct(person, at(2), {
      of: invoice!.id,
      reason: '金額の誤り',
      document: documentOf({ amount: yen(5) }),
    }),
  );
  expect(note!.already).toBe(false);
  const into = tempFolder();
  const made = good(await archive.exportTo(everything, into, 'ja', at(3), noHooks));
  expect(readdirSync(made.folder).sort()).toEqual([
    '0001.PDF',
    '0002_20261120_株式会社国税商事_110000.pdf',
    '0004_20180101_株式会社国税商事_110000.pdf',
    '索引簿.csv',
  ]);
  const rows = readFileSync(join(made.folder, '索引簿.csv'), 'utf8').split('\r\n');
  expect(rows[0]).toContain('"連番","書類区分","取引年月日","取引金額","取引先"');
  // A note is text, whatever it begins with; the corrected row names the one that it corrects.
  expect(rows[2]).toContain(`"'=1+1"`);
  expect(rows[3]).toMatch(/^3,"請求書","2026-11-20",5,.*,2,"金額の誤り"/);
  // A second one never writes over the first, and one that is stopped leaves nothing.
  expect(good(await archive.exportTo(everything, into, 'ja', at(4), noHooks)).folder).not.toBe(made.folder);
  const stopped = await archive.exportTo(everything, into, 'ja', at(5), {
    ...noHooks,
    signal: AbortSignal.abort(),
  });
  expect([stopped.ok, readdirSync(into).length]).toEqual([false, 2]);
  if (process.platform !== 'win32')
    for (const path of ['.', '0001.PDF', '索引簿.csv'])
      expect(statSync(join(made.folder, path)).mode & 0o044, path).toBe(0o044);
});

it('reads a recovery key however it was copied, and no other', () => {
  const key = anyKey();
  const text = formatRecoveryKey(key);
  expect(text).toMatch(/^([0-9A-Z]{4}-){13}[0-9A-Z]{4}$/);
  for (const typed of [
    text,
    text.toLowerCase(),
    text.replaceAll('-', ' '),
    text.replaceAll('-', '－').replaceAll('0', 'o'),
  ])
    expect(parseRecoveryKey(typed)?.equals(key), typed).toBe(true);
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '-') continue;
    const wrong = `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`;
    expect(parseRecoveryKey(wrong), wrong).toBeNull();
  }
  expect(parseRecoveryKey('')).toBeNull();
});
