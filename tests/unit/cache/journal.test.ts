import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createJournals, journalFileOf } from '#electron/cache/journal/journals.ts';
import { journalMigrations } from '#electron/cache/journal/migrations.ts';
import { deleteCache, openCache, setAside } from '#electron/cache/open-cache.ts';
import type { CacheLocation } from '#electron/desk/ports/cache.ts';
import type { NewEntry } from '#electron/desk/ports/journal.ts';
import { instantOf } from '#shared/model/dates.ts';
import { accountOf, good, opened, temporaryCache } from '#tests/support/caches.ts';

const account = accountOf('a');
const now = () => new Date(Date.UTC(2026, 9, 1));

const entry = (change: Partial<NewEntry> = {}): NewEntry => ({
  key: 'key-1',
  what: 'order',
  route: 'placeOrder',
  question: JSON.stringify({ body: { cartVersion: 3, comment: '秘密のメモ' } }),
  title: 'コピー用紙',
  lines: 2,
  taxIncluded: 5_500,
  at: instantOf(1_790_000_000_000),
  ...change,
});

async function journalAt(where: CacheLocation = temporaryCache()) {
  const journals = createJournals(now);
  onTestFinished(() => journals.close(account));
  const made = good(await journals.open(account, where));
  return { journals, where, made, file: journalFileOf(where.file) };
}

function byHand(file: string, key: string): Database.Database {
  const db = new Database(file);
  db.pragma(`cipher = 'aegis'`);
  db.pragma(`key = "x'${key}'"`);
  onTestFinished(() => void db.close());
  return db;
}

describe('the journal', () => {
  it('keeps what is about to be sent, in the order in which it was begun, until it is taken out', async () => {
    const { journals, where } = await journalAt();
    expect(good(await journals.begin(account, entry()))).toEqual({ before: null });
    // A clock that was set back changes nothing of the order.
    good(await journals.begin(account, entry({ key: 'key-2', at: instantOf(0), taxIncluded: null })));
    await journals.close(account);
    good(await journals.open(account, where));
    expect(good(await journals.list(account))).toEqual([
      { ...entry(), state: 'unknown', number: null },
      { ...entry({ key: 'key-2', at: instantOf(0), taxIncluded: null }), state: 'unknown', number: null },
    ]);
    good(await journals.mark(account, 'key-1', 'done', 'EC1'));
    good(await journals.remove(account, 'key-2'));
    expect(good(await journals.list(account))).toEqual([{ ...entry(), state: 'done', number: 'EC1' }]);
  });

  it('never puts other content under a key that it has', async () => {
    const { journals } = await journalAt();
    good(await journals.begin(account, entry()));
    const again = good(await journals.begin(account, entry({ question: '{"other":1}', title: 'x' })));
    expect(again.before).toEqual({ ...entry(), state: 'unknown', number: null });
    expect(good(await journals.list(account))).toHaveLength(1);
  });

  it('has a row on the disk when it answers: it is there after the process was killed', async () => {
    const where = temporaryCache();
    const child = fileURLToPath(new URL('../../support/journal-child.ts', import.meta.url));
    const { signal, stderr } = spawnSync(process.execPath, [child, where.file, where.key]);
    expect(signal, stderr.toString()).toBe('SIGKILL');
    const { journals } = await journalAt(where);
    expect(good(await journals.list(account)).map(({ key }) => key)).toEqual(['first', 'second']);
  });

  it('waits for the disk at every change, which the cache beside it does not', () => {
    const where = temporaryCache();
    const durable = good(openCache(where, 'read-write', { durable: true }));
    onTestFinished(() => durable.close());
    const full = 2;
    expect(durable.db.pragma('synchronous', { simple: true })).toBe(full);
    expect(opened(temporaryCache()).db.pragma('synchronous', { simple: true })).not.toBe(full);
  });

  it('leaves nothing in plain text on the disk', async () => {
    const { journals, where, file } = await journalAt();
    good(await journals.begin(account, entry()));
    const bytes = Buffer.concat([readFileSync(file), readFileSync(`${file}-wal`)]);
    expect(bytes.length).toBeGreaterThan(4_096);
    const needles = ['秘密のメモ', 'コピー用紙', 'placeOrder'];
    for (const needle of [...needles, 'CREATE TABLE', 'SQLite format 3'])
      expect(bytes.includes(needle), needle).toBe(false);
    // The names beside it are plain, and there is nothing in them but names.
    const names = readFileSync(where.file.replace('.db', '.open-writes.db'));
    expect(names.includes('key-1')).toBe(true);
    for (const needle of needles) expect(names.includes(needle), needle).toBe(false);
  });

  it('stays when the cache beside it is set aside or deleted, and goes with who is forgotten', async () => {
    const { journals, where, file } = await journalAt();
    good(await journals.begin(account, entry()));
    opened(where).close();
    good(setAside(where.file, now()));
    opened(where).close();
    deleteCache(where.file);
    expect(good(await journals.list(account))).toHaveLength(1);
    await journals.close(account);
    await journals.destroy(where.file);
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it('sets one aside that can’t be read, keeps every one of them, and goes on', async () => {
    const { journals, where, file } = await journalAt();
    for (let time = 1; time <= 4; time++) {
      good(await journals.begin(account, entry()));
      await journals.close(account);
      truncateSync(file, 4_096);
      for (const part of ['-wal', '-shm']) expect(existsSync(file + part)).toBe(false);
      expect(good(await journals.open(account, where))).toEqual({ setAside: true });
      // The same write each time: what was lost is all but its name.
      expect(good(await journals.list(account))).toMatchObject([{ key: 'key-1', route: '', title: '' }]);
      good(await journals.remove(account, 'key-1'));
      const aside = readdirSync(dirname(file)).filter((name) => /\.unreadable-\d+(-\d+)?$/.test(name));
      expect(aside).toHaveLength(time);
    }
  });

  it('still knows under which keys it had sent something when its own key is lost', async () => {
    const { journals, where, file } = await journalAt();
    good(await journals.begin(account, entry()));
    good(await journals.begin(account, entry({ key: 'key-2', what: 'quote' })));
    good(await journals.begin(account, entry({ key: 'key-3' })));
    good(await journals.remove(account, 'key-3'));
    await journals.close(account);
    const other = { ...where, key: 'f'.repeat(64) };
    expect(good(await journals.open(account, other))).toEqual({ setAside: true });
    const lost = { route: '', question: '{}', title: '', lines: 0, taxIncluded: null, number: null };
    const known = [
      { ...lost, key: 'key-1', what: 'order', at: entry().at, state: 'unknown' },
      { ...lost, key: 'key-2', what: 'quote', at: entry().at, state: 'unknown' },
    ];
    expect(good(await journals.list(account))).toEqual(known);
    await journals.close(account);
    expect(good(await journals.open(account, other))).toEqual({ setAside: false });
    expect(good(await journals.list(account))).toEqual(known);
    expect(existsSync(file)).toBe(true);
  });

  it('takes nothing for sent that has a name and no row, and makes damaged names anew', async () => {
    const { journals, where } = await journalAt();
    good(await journals.begin(account, entry()));
    await journals.close(account);
    const names = where.file.replace('.db', '.open-writes.db');
    const db = new Database(names);
    db.prepare('INSERT INTO open VALUES (?, ?, ?)').run('never-sent', 'order', 0);
    db.close();
    good(await journals.open(account, where));
    expect(good(await journals.list(account)).map(({ key }) => key)).toEqual(['key-1']);
    await journals.close(account);
    writeFileSync(names, 'x'.repeat(5_000));
    good(await journals.open(account, where));
    await journals.close(account);
    good(await journals.open(account, { ...where, key: 'f'.repeat(64) }));
    expect(good(await journals.list(account)).map(({ key }) => key)).toEqual(['key-1']);
  });

  it('refuses one that a newer program has written, and changes nothing of it', async () => {
    const { journals, where, file } = await journalAt();
    good(await journals.begin(account, entry()));
    await journals.close(account);
    byHand(file, where.key).pragma('user_version = 42');
    expect(await journals.open(account, where)).toMatchObject({ ok: false, error: { code: 'cache.newer' } });
    expect(await journals.begin(account, entry({ key: 'x' }))).toMatchObject({
      ok: false,
      error: { code: 'account.unknown' },
    });
    expect(byHand(file, where.key).prepare('SELECT key FROM write').pluck().all()).toEqual(['key-1']);
  });

  it('opens nobody’s but the one that was asked for', async () => {
    const { journals } = await journalAt();
    const other = accountOf('b');
    good(await journals.begin(account, entry()));
    expect(await journals.list(other)).toMatchObject({ ok: false, error: { code: 'account.unknown' } });
    good(await journals.open(other, temporaryCache()));
    expect(good(await journals.list(other))).toEqual([]);
    await journals.close(other);
  });
});

describe('migrations of the journal', () => {
  /** As that version wrote it; kept for good, like those of the cache. */
  const kept = (version: number): string =>
    readFileSync(new URL(`../../support/journal-versions/v${version}.sql`, import.meta.url), 'utf8');
  const schemaOf = (db: Database.Database): unknown[] =>
    db
      .prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name')
      .all()
      .map((row) => JSON.stringify(row).replace(/(\\n|\s)+/g, ''));

  it('are numbered from 1 without a gap', () => {
    expect(journalMigrations.map(({ version }) => version)).toEqual(journalMigrations.map((_, at) => at + 1));
  });

  it.each(journalMigrations.map(({ version }) => version))(
    'bring a journal of version %i to the tables of a new one, with every row of it',
    async (version) => {
      const where = temporaryCache();
      const old = byHand(journalFileOf(where.file), where.key);
      old.exec(kept(version));
      old.close();
      const { journals, file } = await journalAt(where);
      expect(good(await journals.list(account))).toMatchObject([
        { key: 'key-1', what: 'order', title: 'コピー用紙 A4', taxIncluded: 5_500, state: 'not-there' },
        { key: 'key-2', what: 'quote', title: '髙﨑の茶', taxIncluded: null, number: 'EC20261001-0003' },
      ]);
      await journals.close(account);
      const fresh = temporaryCache();
      good(await journals.open(account, fresh));
      await journals.close(account);
      expect(schemaOf(byHand(file, where.key))).toEqual(
        schemaOf(byHand(journalFileOf(fresh.file), fresh.key)),
      );
    },
  );
});
