import {
  copyFileSync,
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it } from 'vitest';
import {
  deleteCache,
  openCache,
  setAside,
  markSetAsideReported,
  wasSetAside,
} from '#electron/cache/open-cache.ts';
import { HistoryReader } from '#electron/cache/history-reader.ts';
import { OrderWriter } from '#electron/cache/order-writer.ts';
import { migrations } from '#electron/cache/migrations/migrations.ts';
import { historySearchSchema } from '#shared/ipc/orders.ts';
import type { CacheLocation } from '#electron/desk/ports/cache.ts';
import { accountOf, fill, good, opened, keyDigits, temporaryCache } from '#tests/support/caches.ts';
import { makeLine, makeOrder } from '#tests/support/orders.ts';

const needles = [
  '秘密のメモ',
  'needle-in-plain-text',
  'コピー用紙',
  '4901234567894',
  '佐藤',
  'order_body',
  'CREATE TABLE',
];

const secretOrders = Array.from({ length: 300 }, (_, index) =>
  makeOrder({
    id: `o${index}`,
    number: `needle-in-plain-text-${index}`,
    costMemo: '秘密のメモ',
    lines: [makeLine()],
  }),
);

const filesOf = (file: string): string[] =>
  ['', '-wal', '-shm'].map((part) => file + part).filter(existsSync);

function unlockedByHand(where: CacheLocation): Database.Database {
  const db = new Database(where.file);
  db.pragma(`cipher = 'aegis'`);
  db.pragma(`key = "x'${keyDigits(where)}'"`);
  return db;
}

describe('openCache', () => {
  it('refuses to read one that no writer has brought up to date: the disk had kept it from that', () => {
    const where = temporaryCache();
    opened(where).close();
    const db = unlockedByHand(where);
    db.pragma('user_version = 0');
    db.close();
    expect(openCache(where, 'read-only')).toMatchObject({
      ok: false,
      error: { code: 'cache.not-writable' },
    });
  });

  it('rolls back what a power cut left half done, and opens', () => {
    const where = temporaryCache();
    opened(where).close();
    const db = unlockedByHand(where);
    db.pragma('journal_mode = DELETE');
    // Nothing fits into memory, so that half of the transaction is in the file, and its journal beside it.
    db.pragma('cache_size = 1');
    db.exec('BEGIN; CREATE TABLE half_done (content TEXT)');
    const add = db.prepare('INSERT INTO half_done VALUES (?)');
    for (let row = 0; row < 200; row += 1) add.run('x'.repeat(1000));
    const cut = { ...where, file: `${where.file}.cut` };
    for (const part of ['', '-journal']) copyFileSync(where.file + part, cut.file + part);
    db.exec('ROLLBACK');
    db.close();
    const connection = opened(cut);
    expect(
      connection.db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half_done'").get(),
    ).toBeUndefined();
    connection.close();
  });

  it('leaves no plain text on the disk, neither in the file nor in its log', () => {
    const where = temporaryCache();
    const connection = opened(where);
    fill(connection, secretOrders);
    const files = filesOf(where.file);
    expect(files.map((file) => basename(file))).toContain('cache.db-wal');
    expect(statSync(`${where.file}-wal`).size).toBeGreaterThan(50_000);
    connection.db.pragma('wal_checkpoint(PASSIVE)');
    expect(statSync(where.file).size).toBeGreaterThan(50_000);
    for (const file of files) {
      const bytes = readFileSync(file);
      expect(bytes.includes('SQLite format 3')).toBe(false);
      for (const needle of needles) {
        expect(bytes.includes(needle), `${needle} in ${basename(file)}`).toBe(false);
        expect(bytes.includes(Buffer.from(needle, 'utf16le'))).toBe(false);
      }
      expect(bytes.includes(keyDigits(where))).toBe(false);
      expect(bytes.includes(Buffer.from(where.key))).toBe(false);
    }
  });

  it('finds those needles in a file that is not encrypted, so the test above can fail', () => {
    const where = temporaryCache();
    const db = new Database(where.file);
    db.exec('CREATE TABLE order_body (body TEXT)');
    const insert = db.prepare('INSERT INTO order_body VALUES (?)');
    for (const order of secretOrders) insert.run(JSON.stringify(order));
    db.close();
    const bytes = readFileSync(where.file);
    for (const needle of needles) expect(bytes.includes(needle), needle).toBe(true);
  });

  it('takes the key as it is, without deriving another one from it', () => {
    const where = temporaryCache();
    fill(opened(where), secretOrders);
    const db = unlockedByHand(where);
    expect(db.prepare('SELECT count(*) FROM order_body').pluck().get()).toBe(secretOrders.length);
    db.close();
  });

  it('writes nothing to a temporary file', () => {
    const { db } = opened(temporaryCache());
    expect(db.pragma('temp_store', { simple: true })).toBe(2);
    expect(db.pragma('mmap_size', { simple: true }) ?? 0).toBe(0);
    expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  });

  it.each(['read-write', 'read-only'] as const)('refuses another key, %s, and changes nothing', (mode) => {
    const where = temporaryCache();
    const connection = opened(where);
    fill(connection, secretOrders);
    connection.close();
    const before = readFileSync(where.file);
    const answer = openCache({ ...where, key: Buffer.alloc(32, 'f') }, mode);
    expect(answer).toMatchObject({ ok: false, error: { code: 'cache.unreadable' } });
    expect(readFileSync(where.file).equals(before)).toBe(true);
    expect(good(openCache(where, mode)).db.open).toBe(true);
  });

  it.each([
    ['too short', Buffer.alloc(31, 1)],
    ['too long', Buffer.alloc(33, 1)],
    ['in digits', Buffer.alloc(64, 'f')],
    ['wiped', Buffer.alloc(32)],
  ])('throws for a key that is %s', (_, key) => {
    expect(() => openCache({ ...temporaryCache(), key }, 'read-write')).toThrow(RangeError);
  });

  it('refuses a file that was cut', () => {
    const where = temporaryCache();
    const connection = opened(where);
    fill(connection, secretOrders);
    connection.close();
    truncateSync(where.file, 100);
    expect(openCache(where, 'read-write')).toMatchObject({ ok: false, error: { code: 'cache.unreadable' } });
  });

  it.each([0.3, 0.6, 0.95])(
    'refuses a file that was cut at %d of its length, when opened or when read',
    (share) => {
      const where = temporaryCache();
      const connection = opened(where);
      fill(connection, secretOrders);
      connection.close();
      truncateSync(where.file, Math.floor(statSync(where.file).size * share));
      const reader = new HistoryReader();
      const account = accountOf('a');
      const open = openCache(where, 'read-write');
      const taken = open.ok ? reader.open(account, open.value) : open;
      const search = historySearchSchema.parse({ accounts: [account], filter: { text: '紙' } });
      const answers = [taken, ...(taken.ok ? [reader.search(search), reader.order(account, 'o299')] : [])];
      expect(answers).toContainEqual(
        expect.objectContaining({ error: expect.objectContaining({ code: 'cache.unreadable' }) }),
      );
      reader.close(account);
    },
  );

  it('refuses a file that is something else', () => {
    const where = temporaryCache();
    writeFileSync(where.file, 'just a letter, '.repeat(1000));
    expect(openCache(where, 'read-write')).toMatchObject({ ok: false, error: { code: 'cache.unreadable' } });
  });

  it('refuses a file that is not encrypted', () => {
    const where = temporaryCache();
    const db = new Database(where.file);
    db.exec('CREATE TABLE t (a); INSERT INTO t VALUES (1)');
    db.close();
    expect(openCache(where, 'read-write')).toMatchObject({ ok: false, error: { code: 'cache.unreadable' } });
  });

  it('refuses, where it reads it, a page that somebody changed', () => {
    const where = temporaryCache();
    const connection = opened(where);
    fill(connection, secretOrders);
    connection.close();
    const bytes = readFileSync(where.file);
    // Every page but the first, which tells whether the key is right.
    for (let at = 4096 + 2000; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(where.file, bytes);
    const reader = new HistoryReader();
    const account = accountOf('a');
    const open = openCache(where, 'read-only');
    const answer = open.ok ? reader.open(account, open.value) : open;
    expect(answer).toMatchObject({ ok: false, error: { code: 'cache.unreadable' } });
    expect(open.ok && open.value.db.open).toBe(false);
    reader.close(account);
  });

  it('refuses a read-only cache that is not there', () => {
    expect(openCache(temporaryCache(), 'read-only')).toMatchObject({
      ok: false,
      error: { code: 'cache.unreadable' },
    });
  });

  it('refuses a file of a newer program by name, and leaves it as it is', () => {
    const where = temporaryCache();
    opened(where).close();
    const db = unlockedByHand(where);
    db.exec('CREATE TABLE to_come (a)');
    db.pragma(`user_version = ${migrations.length + 3}`);
    db.close();
    const before = readFileSync(where.file);
    for (const mode of ['read-write', 'read-only'] as const) {
      const answer = openCache(where, mode);
      expect(answer).toMatchObject({ ok: false, error: { code: 'cache.newer', next: ['update-program'] } });
      expect(!answer.ok && answer.error.message.ja).toContain(`データ版 ${migrations.length + 3}`);
      expect(!answer.ok && answer.error.message.en).toContain(`version ${migrations.length}`);
    }
    expect(readFileSync(where.file).equals(before)).toBe(true);
  });

  it('says when the disk is full, and keeps what was there', () => {
    const connection = opened(temporaryCache());
    const writer = fill(connection, secretOrders.slice(0, 10));
    const pages = connection.db.pragma('page_count', { simple: true }) as number;
    connection.db.pragma(`max_page_count = ${pages + 2}`);
    good(writer.begin(secretOrders[0]!.updatedAt));
    const many = secretOrders.map((order) => ({ ...order, comment: 'x'.repeat(2000) }));
    const page = {
      orders: many,
      removed: [],
      nextCursor: null,
      position: 'position',
      asOf: secretOrders[0]!.updatedAt,
      remaining: 0,
    };
    expect(writer.apply(page)).toMatchObject({ ok: false, error: { code: 'cache.no-space' } });
    expect(writer.state().orders).toBe(10);
    connection.db.pragma('max_page_count = 1000000');
    // A page after the one that is missing must not be taken for the next one.
    expect(writer.apply(page)).toMatchObject({ ok: false, error: { code: 'cache.no-space' } });
    expect(writer.complete('position')).toMatchObject({ ok: false, error: { code: 'cache.no-space' } });
    expect(good(new OrderWriter(connection).apply(page)).written).toBe(300);
    const reader = new HistoryReader();
    good(reader.open(accountOf('a'), connection));
    expect(good(reader.order(accountOf('a'), 'o299'))).toEqual(many[299]);
  });

  it('reports slow queries by name only', () => {
    const told: [string, number][] = [];
    const where = temporaryCache();
    const connection = good(openCache(where, 'read-write', { onSlow: (...slow) => told.push(slow) }));
    const wait = (ms: number) => () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    connection.timed('slow', wait(60));
    connection.close();
    expect(told.map(([name]) => name)).toEqual(['slow']);
    expect(told[0]?.[1]).toBeGreaterThan(40);
  });

  it('gives a writer only to who may write', () => {
    const where = temporaryCache();
    opened(where);
    expect(() => new OrderWriter(opened(where, 'read-only'))).toThrow('read-write');
  });
});

describe('setAside', () => {
  it('makes room for a new cache and keeps the old one whole', () => {
    const where = temporaryCache();
    const connection = opened(where);
    fill(connection, secretOrders);
    connection.close();
    const bytes = readFileSync(where.file);
    const aside = good(setAside(where.file, new Date('2026-04-01T12:34:56.789Z')));
    expect(basename(aside)).toBe('cache.db.unreadable-20260401123456');
    expect(readFileSync(aside).equals(bytes)).toBe(true);
    expect(new OrderWriter(opened(where)).state().orders).toBe(0);
  });

  it('takes the log along, so that what was only there is not lost', () => {
    const where = temporaryCache();
    const connection = opened(where);
    fill(connection, secretOrders);
    const aside = good(setAside(where.file, new Date('2026-04-01T00:00:00Z')));
    expect(filesOf(where.file)).toEqual([]);
    const kept = opened({ file: aside, key: where.key }, 'read-only');
    expect(kept.db.prepare('SELECT orders FROM sync').pluck().get()).toBe(secretOrders.length);
  });

  it('keeps the two newest, also of one second', () => {
    const where = temporaryCache();
    const times = [
      '2026-04-01T00:00:00Z',
      '2026-04-02T00:00:00Z',
      '2026-04-03T00:00:00Z',
      '2026-04-03T00:00:00Z',
    ];
    for (const [index, time] of times.entries()) {
      writeFileSync(where.file, `content ${index}`);
      writeFileSync(`${where.file}-wal`, `log ${index}`);
      good(setAside(where.file, new Date(time)));
    }
    const names = readdirSync(dirname(where.file)).sort();
    expect(names).toEqual([
      'cache.db.unreadable-20260403000000',
      'cache.db.unreadable-20260403000000-2',
      'cache.db.unreadable-20260403000000-2-wal',
      'cache.db.unreadable-20260403000000-wal',
    ]);
  });
});

describe('markSetAsideReported', () => {
  it('keeps the copies, among the newest as before, and asks for no word of them again', () => {
    const { file } = temporaryCache();
    const damaged = (day: string): void => {
      writeFileSync(file, 'content');
      writeFileSync(`${file}-wal`, 'log');
      good(setAside(file, new Date(`2026-04-0${day}T00:00:00Z`)));
    };
    expect(wasSetAside(file)).toBe(false);
    damaged('1');
    damaged('2');
    expect(wasSetAside(file)).toBe(true);
    markSetAsideReported(file);
    expect(wasSetAside(file)).toBe(false);
    damaged('3');
    expect(wasSetAside(file)).toBe(true);
    expect(readdirSync(dirname(file)).sort()).toEqual([
      'cache.db.unreadable-20260402000000-reported',
      'cache.db.unreadable-20260402000000-reported-wal',
      'cache.db.unreadable-20260403000000',
      'cache.db.unreadable-20260403000000-wal',
    ]);
    markSetAsideReported(file);
    deleteCache(file);
    expect(readdirSync(dirname(file))).toEqual([]);
  });
});

describe('deleteCache', () => {
  it('leaves nothing of one cache and everything of another', () => {
    const where = temporaryCache();
    opened(where).close();
    good(setAside(where.file, new Date()));
    opened(where);
    const other = `${where.file}2`;
    writeFileSync(other, 'another account');
    deleteCache(where.file);
    expect(readdirSync(dirname(where.file))).toEqual([basename(other)]);
  });
});
