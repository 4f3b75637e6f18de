import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BookedOrders } from '#electron/cache/booked-orders.ts';
import { HistoryReader } from '#electron/cache/history-reader.ts';
import { ImportStore } from '#electron/cache/import-store.ts';
import { migrate, versionOf, type Migration } from '#electron/cache/migrations/migrate.ts';
import { migrations } from '#electron/cache/migrations/migrations.ts';
import { openCache } from '#electron/cache/open-cache.ts';
import type { CacheLocation } from '#electron/desk/ports/cache.ts';
import { historySearchSchema } from '#shared/ipc/orders.ts';
import { formatMoney } from '#shared/model/money.ts';
import { orderSchema } from '#shared/model/order.ts';
import { accountOf, good, keyDigits, opened, syncClock, temporaryCache } from '#tests/support/caches.ts';

/*
 * `tests/support/cache-versions/v<N>.sql` is a cache of version N as that version wrote it: its tables and its rows.
 * It is kept for good, and is never edited. All of them hold the orders of `orders.json`, one sync that was complete,
 * and one that was cut. Whoever adds version N + 1 first keeps vN.sql; the tests below then go from there.
 */
const kept = (name: string): string =>
  readFileSync(new URL(`../../support/cache-versions/${name}`, import.meta.url), 'utf8');
const keptOrders = orderSchema.array().parse(JSON.parse(kept('orders.json')));
const keptVersions = migrations.map(({ version }) => version);

/** A real encrypted file as version `version` left it. */
function cacheOfVersion(version: number | string): CacheLocation {
  const where = temporaryCache();
  const db = new Database(where.file);
  db.pragma(`cipher = 'aegis'`);
  db.pragma(`key = "x'${keyDigits(where)}'"`);
  db.pragma('journal_mode = WAL');
  db.exec(kept(`v${version}.sql`));
  db.close();
  return where;
}

const schemaOf = (db: Database.Database): unknown[] =>
  db
    .prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name')
    .all()
    .map((row) => JSON.stringify(row).replace(/(\\n|\s)+/g, ' '));

function memory(): Database.Database {
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  return db;
}

const addsNote: Migration = {
  version: migrations.length + 1,
  name: 'note',
  sql: `ALTER TABLE order_index ADD COLUMN note TEXT; UPDATE order_index SET note = 'from ' || id`,
};

describe('migrations', () => {
  it('are numbered from 1 without a gap', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1));
    expect(() => migrate(memory(), [{ version: 2, name: 'x', sql: '' }])).toThrow('stands at place');
  });

  it.each(keptVersions)('bring a cache of version %i to the same tables as a new one', (version) => {
    const where = cacheOfVersion(version);
    const old = good(openCache(where, 'read-write'));
    const fresh = good(openCache(temporaryCache(), 'read-write'));
    expect(versionOf(old.db)).toBe(migrations.length);
    expect(schemaOf(old.db)).toEqual(schemaOf(fresh.db));
    old.close();
    fresh.close();
  });

  it.each(keptVersions)('lose nothing of a cache of version %i', (version) => {
    const reader = new HistoryReader();
    const account = accountOf('a');
    const state = good(reader.open(account, good(openCache(cacheOfVersion(version), 'read-write'))));
    expect(state).toEqual({
      orders: keptOrders.length,
      lines: 3,
      unreadable: 0,
      completeAsOf: '2026-06-01T00:00:00.000Z',
      position: null,
      resume: {
        asOf: '2026-06-02T00:00:00.000Z',
        cursor: 'next-page',
      },
    });
    for (const order of keptOrders) expect(good(reader.order(account, order.id))).toEqual(order);
    for (const [text, found] of [
      ['ぷろじぇくとx', 1],
      ['緑茶', 1],
      ['コピー用紙', 2],
      ['EC2026', 2],
    ] as const) {
      const search = historySearchSchema.parse({ accounts: [account], filter: { text } });
      expect(good(reader.search(search)).orders, text).toBe(found);
    }
    reader.close(account);
  });

  it.each(['4-files', '4-packed-files'])(
    'puts orders of files together again whose amounts were text beside ¥0 (v%s)',
    (version) => {
      const where = cacheOfVersion(version);
      const account = accountOf('a');
      const connection = opened(where);
      const search = historySearchSchema.parse({ accounts: [account], filter: {}, sort: { by: 'number', direction: 'ascending' } }); // prettier-ignore
      const look = () => {
        const reader = new HistoryReader();
        good(reader.open(account, opened(where, 'read-only')));
        const result = good(reader.search(search));
        const orders = [...good(reader.orders(search)).orders].map(({ order }) => order);
        const unreadable = good(reader.unreadable(account, 10));
        reader.close(account);
        return { result, orders, unreadable };
      };
      expect(look().orders).toHaveLength(6);
      for (let again = 0; again < 2; again++) {
        good(new ImportStore(connection).rebuildOld(syncClock));
        const { result, orders, unreadable } = look();
        expect(orders.map(({ id, totals }) => [id, formatMoney(totals.taxIncluded)])).toEqual([
          ['K-1/2026-04-04/KRW', 'KRW 3,600'],
          ['M-1/2026-04-03', '¥330'],
          ['M-1/2026-04-03/EUR', 'EUR 4.50'],
          ['R-1/2026-04-06/GBP', '-GBP 10.00'],
          ['U-1/2026-04-02/USD', 'USD 45.00'],
          ['Y-1/2026-04-01', '¥137'],
        ]);
        for (const order of orders) orderSchema.parse(order);
        expect(orders.at(-1)!.lines[0]!.unitPrice).toEqual({ amount: 12.5, currency: 'JPY' });
        expect(orders.at(-2)!.lines[0]!.unitPrice).toEqual({ amount: 2_099.5, currency: 'USD' });
        expect(formatMoney(result.totals.taxIncluded)).toBe('¥467');
        // A thousandth of a dollar was never an amount of dollars.
        expect(unreadable).toMatchObject([{ number: 'X-1', fields: [{ path: 'lines[].amount' }] }]);
      }
      expect(good(new ImportStore(connection).undo(1))).toEqual({ orders: 6 });
    },
  );

  it('puts what files said of purchases together again as it is read since version 6', async () => {
    const where = cacheOfVersion(5);
    const connection = opened(where);
    // As it was kept: version 5 has written it, and this program has brought its tables up.
    const row = (key: string, id: number, order: Record<string, unknown>, line: Record<string, unknown>) => {
      const plain = { orderedTime: null, person: null, department: null, deliverTo: null, payment: null, costMemo: null, comment: null, shippedOn: null, deliveredOn: null, shippingFee: null, discount: null, orderTotal: null, rounding: 'floor' }; // prettier-ignore
      const lines = [{ lineNumber: null, productCode: 'P', jan: null, product: '紙', maker: null, category: null, quantity: 1, unit: null, unitPrice: null, unitPriceTax: 'excluded', amount: { units: 100, tax: 'excluded' }, tax: null, taxRate: 10, shippedOn: null, ...line }]; // prettier-ignore
      const body = JSON.stringify({ number: key.split('/')[0], orderedOn: '2026-04-01', status: 'received', ...plain, ...order, lines }); // prettier-ignore
      connection.db.prepare('INSERT INTO import_order VALUES (?, ?, ?)').run(key, id, body);
    };
    const names = ['20260401-0123456789ABCD', '20260401-ABCDEF01234567'] as const;
    for (const id of [1, 2]) connection.db.prepare("INSERT INTO import VALUES (?, 'a', '2026-04-01T00:00:00.000Z', ?, 1, 0)").run(id, `h${id}`); // prettier-ignore
    // One purchase in two of its states; one that was cancelled later; one of which a part came back.
    row(`${names[0]}/2026-04-01`, 1, {}, {});
    row(`${names[1]}/2026-04-01`, 2, { status: 'shipped' }, { shippedOn: '2026-04-03' });
    row('C-1/2026-04-01', 1, {}, {});
    row('C-1/2026-04-01/c', 2, { status: 'cancelled' }, {});
    row('R-1/2026-04-01', 1, { status: 'shipped' }, { quantity: 2, amount: { units: 200, tax: 'excluded' } });
    row(
      'R-1/2026-04-01/r',
      1,
      { status: 'returned' },
      { quantity: -1, amount: { units: -100, tax: 'excluded' } },
    );
    connection.db.pragma('user_version = 5');
    expect(good(migrate(connection.db, migrations.slice(0, 6)))).toBe(6);
    connection.db.pragma(`user_version = ${migrations.length}`);
    good(new ImportStore(connection).rebuildOld(syncClock));
    const reader = new HistoryReader();
    const account = accountOf('a');
    good(reader.open(account, opened(where, 'read-only')));
    const search = historySearchSchema.parse({ accounts: [account], filter: {} });
    const found = [...good(reader.orders(search)).orders]
      .map(({ order }) => [order.number.slice(0, 8), order.status, order.totals.taxExcluded.amount])
      .filter(([number]) => !String(number).startsWith('EC'))
      .sort();
    expect(found).toEqual([
      ['20260401', 'shipped', 100],
      ['C-1', 'cancelled', 100],
      ['R-1', 'shipped', 100],
    ]);
    reader.close(account);
  });

  it.each([
    [7, null, null],
    [8, '{"date":"2026-04-01"}', 1775001600000],
  ])('keep what is remembered of files for accounting programs (v%i)', (version, entry, updatedAt) => {
    const connection = opened(cacheOfVersion(version));
    expect(new BookedOrders(connection).find('yayoi', keptOrders[0]!)).toEqual({
      orderId: 'kept-1',
      number: 'EC20260401-0001',
      exportId: 'KD20260501000000',
      file: '仕訳.csv',
      at: '2026-05-01T00:00:00.000Z',
      fingerprint: 'abc',
      amount: 2728,
      reversed: false,
      entry,
      updatedAt,
    });
  });

  it('change the rows that are there, and do it once', () => {
    const db = memory();
    db.exec(kept(`v${migrations.length}.sql`));
    const next = [...migrations, addsNote];
    expect(good(migrate(db, next))).toBe(migrations.length + 1);
    const notes = (): unknown[] => db.prepare('SELECT note FROM order_index ORDER BY seq').pluck().all();
    expect(notes()).toEqual(['from kept-1', 'from kept-2']);
    db.exec(`UPDATE order_index SET note = 'mine'`);
    expect(good(migrate(db, next))).toBe(migrations.length + 1);
    expect(notes()).toEqual(['mine', 'mine']);
  });

  it('leave the version before whole when a step fails in the middle', () => {
    const db = memory();
    db.exec(kept(`v${migrations.length}.sql`));
    const before = schemaOf(db);
    const broken = { ...addsNote, sql: `${addsNote.sql}; SELECT note FROM nowhere;` };
    expect(() => migrate(db, [...migrations, broken])).toThrow('nowhere');
    expect(versionOf(db)).toBe(migrations.length);
    expect(schemaOf(db)).toEqual(before);
  });

  it('refuse a newer database without touching it', () => {
    const db = memory();
    db.pragma('user_version = 42');
    expect(migrate(db, migrations)).toMatchObject({ ok: false, error: { code: 'cache.newer' } });
    expect(versionOf(db)).toBe(42);
    expect(schemaOf(db)).toEqual([]);
  });
});
