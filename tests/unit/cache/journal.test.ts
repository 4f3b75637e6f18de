import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createJournals, journalFileOf } from '#electron/cache/journal/journals.ts';
import {
  allWriteKeysIn,
  deskIdsIn,
  keepOpenWriteKeys,
  openWriteKeysFile,
  writeKeysPathOf,
} from '#electron/cache/journal/open-write-keys.ts';
import { copyOf } from '#electron/files/state-file.ts';
import { journalMigrations } from '#electron/cache/journal/migrations.ts';
import { deleteCache, openCache, setAside } from '#electron/cache/open-cache.ts';
import type { CacheLocation } from '#electron/desk/ports/cache.ts';
import type { NewEntry } from '#electron/desk/ports/journal.ts';
import { writeKinds } from '#electron/desk/pending-writes/write-kinds.ts';
import { instantOf } from '#shared/model/dates.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { accountOf, good, opened, keyDigits, temporaryCache } from '#tests/support/caches.ts';

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
  sentUptime: 7_000,
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

/** Damages the page of the index of keys, which is read by whoever writes and not by whoever lists. */
function damageIndex(file: string): void {
  const bytes = readFileSync(file);
  const pageSize = 4_096;
  const indexPage = 3;
  bytes.fill(0x55, (indexPage - 1) * pageSize + 100, (indexPage - 1) * pageSize + 200);
  writeFileSync(file, bytes);
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

  it('has on the disk when an entry was sent last; it is not known then what became of it', async () => {
    const { journals, where } = await journalAt();
    good(await journals.begin(account, entry()));
    good(await journals.mark(account, 'key-1', 'not-there', null));
    good(await journals.markSent(account, 'key-1', 9_000));
    await journals.close(account);
    good(await journals.open(account, where));
    expect(good(await journals.list(account))).toEqual([
      { ...entry({ sentUptime: 9_000 }), state: 'unknown', number: null },
    ]);
  });

  it('keeps the key of a write that is no entry, until it is settled or its supplier may have forgotten it', async () => {
    let day = 1;
    const journals = createJournals(() => new Date(Date.UTC(2026, 9, day)));
    onTestFinished(() => journals.close(account));
    const where = temporaryCache();
    good(await journals.open(account, where));
    expect(good(await journals.keyOf(account, 'a', 'key-1'))).toBe('key-1');
    await journals.close(account);
    good(await journals.open(account, where));
    day = 6;
    expect(good(await journals.keyOf(account, 'a', 'key-2'))).toBe('key-1');
    expect(good(await journals.keyOf(account, 'b', 'key-3'))).toBe('key-3');
    day = 8;
    expect(good(await journals.keyOf(account, 'a', 'key-4'))).toBe('key-4');
    good(await journals.dropKeys(account, 'b'));
    expect(good(await journals.keyOf(account, 'b', 'key-5'))).toBe('key-5');
    expect(good(await journals.list(account))).toEqual([]);
  });

  it('has a row on the disk when it answers: it is there after the process was killed', async () => {
    const where = temporaryCache();
    const child = fileURLToPath(new URL('../../support/journal-child.ts', import.meta.url));
    const { signal, stderr } = spawnSync(process.execPath, [child, where.file, keyDigits(where)]);
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
    const names = readFileSync(writeKeysPathOf(where.file));
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
    await journals.destroy(where.file, false);
    expect(readdirSync(dirname(file))).toEqual([]);
  });

  it('leaves the names of open writes of who is forgotten here, and no content, until that person is back', async () => {
    const { journals, where, file } = await journalAt();
    const folder = dirname(file);
    good(await journals.begin(account, entry()));
    await journals.close(account);
    await journals.destroy(where.file, true);
    expect(existsSync(writeKeysPathOf(where.file))).toBe(true);
    expect(readdirSync(folder).filter((name) => !name.includes('open-writes'))).toEqual([]);
    good(await journals.open(account, { ...where, key: Buffer.alloc(32, 'n') }, { known: false }));
    expect(good(await journals.list(account))).toMatchObject([{ key: 'key-1', title: '', state: 'unknown' }]);
    // It was deleted on purpose, which is no damage.
    expect(good(await journals.damage(account))).toBeNull();
    good(await journals.remove(account, 'key-1'));
    await journals.close(account);
    await journals.destroy(where.file, true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('takes from an answer what a write was of which only the name is left, and changes no other', async () => {
    const { journals, where } = await journalAt();
    good(await journals.begin(account, entry()));
    await journals.close(account);
    await journals.destroy(where.file, true);
    good(await journals.open(account, where));
    good(await journals.begin(account, entry({ key: 'key-2' })));
    const label = { title: '椅子', lines: 3, taxIncluded: 9_900 };
    for (const key of ['key-1', 'key-2']) good(await journals.mark(account, key, 'done', 'EC1', label));
    expect(good(await journals.list(account))).toMatchObject([
      { ...label, key: 'key-1' },
      { title: 'コピー用紙' },
    ]);
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
    const other = { ...where, key: Buffer.alloc(32, 'f') };
    expect(good(await journals.open(account, other))).toEqual({ setAside: true });
    const lost = {
      route: '',
      question: '{}',
      title: '',
      lines: 0,
      taxIncluded: null,
      sentUptime: null,
      number: null,
    };
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

  it('knows a write by its name whose row is gone, and makes damaged names again from the rows', async () => {
    const { journals, where, file } = await journalAt();
    good(await journals.begin(account, entry()));
    expect(good(await journals.damage(account))).toBeNull();
    await journals.close(account);
    const db = byHand(file, keyDigits(where));
    db.exec('DELETE FROM write');
    db.close();
    good(await journals.open(account, where));
    expect(good(await journals.list(account))).toMatchObject([{ key: 'key-1', route: '' }]);
    expect(good(await journals.damage(account))).toMatchObject({ lost: 'content', ask: false });
    good(await journals.forgetDamage(account));
    await journals.close(account);

    const names = writeKeysPathOf(where.file);
    for (const each of [names, copyOf(names)]) writeFileSync(each, 'x'.repeat(5_000));
    good(await journals.open(account, where));
    // Rows that the log has lost would be missed by nothing else.
    expect(good(await journals.damage(account))).toMatchObject({ lost: 'names', ask: true });
    await journals.close(account);
    good(await journals.open(account, { ...where, key: Buffer.alloc(32, 'f') }));
    expect(good(await journals.list(account)).map(({ key }) => key)).toEqual(['key-1']);
  });

  it('takes over the names of versions before, which were in a plain SQLite file', async () => {
    const { journals, where } = await journalAt();
    good(await journals.begin(account, entry()));
    await journals.close(account);
    const names = writeKeysPathOf(where.file);
    for (const each of [names, copyOf(names)]) rmSync(each);
    const older = names.replace(/json$/, 'db');
    const db = new Database(older);
    db.exec('CREATE TABLE open (key TEXT PRIMARY KEY, what TEXT NOT NULL, at INTEGER NOT NULL) STRICT');
    db.exec(`INSERT INTO open VALUES ('key-1', 'order', 1790000000000), ('key-2', 'quote', 1790000000001)`);
    db.close();
    good(await journals.open(account, where));
    expect(good(await journals.list(account))).toMatchObject([
      { key: 'key-1', title: 'コピー用紙' },
      { key: 'key-2', route: '', what: 'quote' },
    ]);
    expect(existsSync(older)).toBe(false);
  });

  it('goes on with all it knows when damage is found only while it writes, and says so', async () => {
    const { journals, where, file } = await journalAt();
    good(await journals.begin(account, entry()));
    await journals.close(account);
    damageIndex(file);
    good(await journals.open(account, where));
    expect(good(await journals.damage(account))).toBeNull();
    good(await journals.begin(account, entry({ key: 'key-2' })));
    expect(good(await journals.list(account))).toMatchObject([
      { key: 'key-1', title: 'コピー用紙', route: 'placeOrder' },
      { key: 'key-2', title: 'コピー用紙' },
    ]);
    expect(good(await journals.damage(account))).toMatchObject({ lost: 'nothing' });
    good(await journals.mark(account, 'key-1', 'done', 'EC1'));
    expect(readdirSync(dirname(file)).some((name) => name.includes('.unreadable-'))).toBe(true);
  });

  it('knows by name what was sent after its file was deleted while it was open', async () => {
    const { journals, where, file } = await journalAt();
    good(await journals.begin(account, entry()));
    for (const part of ['', '-wal', '-shm']) rmSync(file + part);
    good(await journals.begin(account, entry({ key: 'key-2' })));
    await journals.close(account);
    good(await journals.open(account, where));
    expect(good(await journals.list(account))).toMatchObject([
      { key: 'key-1', title: '' },
      { key: 'key-2', title: '' },
    ]);
    expect(good(await journals.damage(account))).toMatchObject({ lost: 'content' });
  });

  it('keeps the names of a run without a keychain, for the run after it', async () => {
    const kept = temporaryCache();
    const passing = { ...temporaryCache(), key: Buffer.alloc(32, 'e') };
    const { journals } = await journalAt(kept);
    good(await journals.begin(account, entry({ key: 'before' })));
    good(await journals.open(account, passing, { kept: kept.file }));
    good(await journals.begin(account, entry({ key: 'in-memory' })));
    expect(good(await journals.list(account)).map(({ key }) => key)).toEqual(['before', 'in-memory']);
    expect(good(await journals.damage(account))).toBeNull();
    await journals.close(account);
    await journals.destroy(passing.file, false);
    good(await journals.open(account, kept));
    expect(good(await journals.list(account))).toMatchObject([
      { key: 'before', title: 'コピー用紙' },
      { key: 'in-memory', title: '' },
    ]);
    expect(good(await journals.damage(account))).toBeNull();
  });

  it('misses names that are gone in a run without a keychain too', async () => {
    const kept = temporaryCache();
    const { journals } = await journalAt(kept);
    await journals.close(account);
    for (const each of [writeKeysPathOf(kept.file), copyOf(writeKeysPathOf(kept.file))]) rmSync(each);
    good(await journals.open(account, temporaryCache(), { kept: kept.file }));
    expect(good(await journals.damage(account))).toMatchObject({ lost: 'names', ask: true });
  });

  it('takes up what the same person left open under another name of the account, and nobody else’s', async () => {
    const where = temporaryCache();
    const beside = (name: string) => ({ ...where, file: join(dirname(where.file), `${name}.db`) });
    const owner = { supplier: 'one', member: 'm-1' };
    const { journals } = await journalAt(beside('old'));
    for (const [name, key, member] of [
      ['old', 'mine', 'm-1'],
      ['other', 'theirs', 'm-2'],
    ] as const) {
      good(await journals.open(account, beside(name), { owner: { ...owner, member } }));
      good(await journals.begin(account, entry({ key })));
    }
    good(await journals.open(account, where, { owner }));
    expect(good(await journals.list(account)).map(({ key }) => key)).toEqual(['mine']);
    expect(existsSync(writeKeysPathOf(beside('old').file))).toBe(false);
    expect(existsSync(writeKeysPathOf(beside('other').file))).toBe(true);
  });

  it('refuses one that a newer program has written, and changes nothing of it', async () => {
    const { journals, where, file } = await journalAt();
    good(await journals.begin(account, entry()));
    await journals.close(account);
    byHand(file, keyDigits(where)).pragma('user_version = 42');
    expect(await journals.open(account, where)).toMatchObject({ ok: false, error: { code: 'cache.newer' } });
    expect(await journals.begin(account, entry({ key: 'x' }))).toMatchObject({
      ok: false,
      error: { code: 'cache.newer' },
    });
    expect(byHand(file, keyDigits(where)).prepare('SELECT key FROM write').pluck().all()).toEqual(['key-1']);
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
      const old = byHand(journalFileOf(where.file), keyDigits(where));
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
      expect(schemaOf(byHand(file, keyDigits(where)))).toEqual(
        schemaOf(byHand(journalFileOf(fresh.file), keyDigits(fresh))),
      );
    },
  );

  it('an entry that names a route as it was called once can still be sent', async () => {
    const where = temporaryCache();
    const old = byHand(journalFileOf(where.file), keyDigits(where));
    old.exec(kept(1));
    old.exec(
      `INSERT INTO write VALUES (3, 'key-3', 'charge', 'chargeQCash', '{"body":{"amount":1000}}', '銀行振込', 1, 1000,
         1790000120000, 'unknown', NULL)`,
    );
    old.close();
    const { journals } = await journalAt(where);
    const charge = good(await journals.list(account)).find(({ key }) => key === 'key-3');
    expect(charge).toMatchObject({ what: 'charge', route: 'chargePrepaid' });
    expect(writeKinds.charge.route).toBe(charge?.route);
    await journals.close(account);
  });
});

describe('names of open writes that nobody can read', () => {
  it('are put aside by the journal that needs the place only, not by who looks around or lets them be', () => {
    const folder = tempFolder();
    const file = join(folder, `${'a'.repeat(32)}.open-writes.json`);
    const paths = [file, `${file}.copy`];
    for (const path of paths) mkdirSync(path);
    expect([...allWriteKeysIn(folder)]).toEqual([]);
    expect(deskIdsIn(folder)).toEqual([]);
    expect(keepOpenWriteKeys(file)).toBe(true);
    expect(openWriteKeysFile(file).ok).toBe(false);
    expect(paths.every((path) => existsSync(path))).toBe(true);
    expect(openWriteKeysFile(file, { putAside: true })).toMatchObject({
      ok: true,
      value: { found: 'damage' },
    });
    expect(paths.some((path) => existsSync(path))).toBe(false);
  });
});
