import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HistoryReader } from '#electron/cache/history-reader.ts';
import { ImportStore } from '#electron/cache/import-store.ts';
import { unpackImported } from '#electron/cache/imported-codec.ts';
import { openCache, type CacheConnection } from '#electron/cache/open-cache.ts';
import { termOfValue } from '#electron/cache/term.ts';
import { runImport } from '#electron/desk/import/run-import.ts';
import { fingerprintOf } from '#electron/domain/import/headings.ts';
import { suggestMapping } from '#electron/domain/import/suggest-mapping.ts';
import type { TableRow } from '#electron/domain/import/table-row.ts';
import { historySearchSchema } from '#shared/ipc/orders.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { Order } from '#shared/model/order.ts';
import { ok } from '#shared/model/result.ts';
import { accountOf, good, opened, temporaryCache } from '#tests/support/caches.ts';

const headings = ['注文番号', '注文日', '商品名', '数量', '金額(税抜)', '税率', '状況', '出荷日'];
const { mapping } = suggestMapping(headings, 1);
type Row = readonly [
  number: string,
  day: string,
  product: string,
  quantity: number,
  amount: number | string,
  rate: number,
  status?: string,
  shippedOn?: string,
];

async function* rowsOf(rows: readonly Row[]): AsyncGenerator<TableRow[]> {
  yield [{ row: 1, cells: headings, fault: null }];
  for (const [index, row] of rows.entries()) {
    const [number, day, product, quantity, amount, rate, status = '', shippedOn = ''] = row;
    const cells = [number, day, product, quantity, amount, rate, status, shippedOn].map(String);
    yield [{ row: index + 2, cells, fault: null }];
  }
}

let clock = 0;
const importRows = (
  store: ImportStore,
  rows: readonly Row[],
  options: { goodRows?: boolean; hash?: string; signal?: AbortSignal } = {},
) =>
  runImport(
    store,
    rowsOf(rows),
    {
      name: 'file.csv', hash: options.hash ?? JSON.stringify(rows), headings, fingerprint: fingerprintOf(headings), mapping,
      options: { sparse: false }, goodRows: options.goodRows ?? false, now: instantOf((clock += 1000)),
    }, // prettier-ignore
    { progress: () => undefined, signal: options.signal ?? new AbortController().signal },
  );

const undo = (store: ImportStore, id: number) =>
  store.inTransaction(instantOf((clock += 1000)), async () => {
    const undone = store.undo(id);
    return undone.ok ? ok(undone.value) : undone;
  });

/** What a reader sees of the history: orders without when they were written, and the sums. */
function history(connection: CacheConnection): {
  orders: readonly Order[];
  sums: unknown;
} {
  const reader = new HistoryReader();
  const account = accountOf('a');
  good(reader.open(account, connection));
  const search = historySearchSchema.parse({ accounts: [account], filter: {} });
  const found = good(reader.search(search));
  const orders = [...good(reader.orders(search)).orders].map(({ order }) => ({
    ...order,
    updatedAt: instantOf(0),
  }));
  return {
    orders: orders.sort((a, b) => (a.id < b.id ? -1 : 1)),
    sums: { orders: found.orders, lines: found.lines, totals: found.totals },
  };
}
const newStore = () => {
  const connection = opened(temporaryCache());
  return { connection, store: new ImportStore(connection) };
};

const a: Row[] = [
  ['A-1', '2026/4/1', '鉛筆', 2, 200, 10],
  ['A-1', '2026/4/1', '紙', 1, 500, 10],
  ['A-2', '2026/4/2', '茶', 1, 1080, 8],
];
const b: Row[] = [
  ['A-2', '2026/4/2', '茶', 1, 1080, 8],
  ['A-3', '2026/4/3', '机', 1, 9000, 10],
];

describe('files in a history', () => {
  it('bring orders that are found and summed like others', async () => {
    const { connection, store } = newStore();
    expect(good(await importRows(store, a))).toMatchObject({
      import: 1,
      orders: { fresh: 2, changed: 0, same: 0 },
      rows: 3,
    });
    expect(history(connection).sums).toMatchObject({
      orders: 2,
      lines: 3,
      totals: { taxExcluded: { amount: 1780 } },
    });
  });

  it('notes what the file alone shows: a total beside a foreign row, and a part given back', async () => {
    const { store } = newStore();
    const report = good(
      await importRows(store, [
        ['N-1', '2026/04/01', '紙', 2, 200, 10, '出荷済'],
        ['N-1', '2026/04/01', '紙', 1, 100, 10, '返金'],
        ['N-2', '2026/04/01', 'Cable', 1, '$5', 10],
        ['', '', '合計', 0, 999, 10],
      ]),
    );
    expect(report.notes.map(({ code }) => code).sort()).toEqual(['file-total-differs', 'partly-ended']);
  });

  it('the same file again is refused, one that overlaps doubles nothing', async () => {
    const { connection, store } = newStore();
    good(await importRows(store, a));
    const again = await importRows(store, a);
    expect(!again.ok && again.error.code).toBe('import.same-file');
    expect(good(await importRows(store, a, { hash: 'saved once more' })).orders).toEqual({
      fresh: 0,
      changed: 0,
      same: 2,
    });
    expect(good(await importRows(store, b)).orders).toEqual({ fresh: 1, changed: 0, same: 1 });
    expect(history(connection).sums).toMatchObject({ orders: 3, lines: 4 });
  });

  it('an order that looks otherwise in a later file is changed, not doubled', async () => {
    const { connection, store } = newStore();
    good(await importRows(store, a));
    const later: Row[] = [['A-2', '2026/4/2', '茶', 1, 900, 8]];
    expect(good(await importRows(store, later)).orders).toEqual({ fresh: 0, changed: 1, same: 0 });
    expect(history(connection).orders.find(({ number }) => number === 'A-2')!.totals.goods.amount).toBe(900);
  });

  it('rows of one order that lie apart are one order', async () => {
    const { connection, store } = newStore();
    good(await importRows(store, [a[0]!, a[2]!, a[1]!]));
    expect(history(connection).sums).toMatchObject({ orders: 2, lines: 3 });
  });

  it('nothing is written where a row cannot be read, until somebody says to go on without its order', async () => {
    const { connection, store } = newStore();
    const rows: Row[] = [...a, ['A-1', '2026/4/1', '糊', 1, '(-5)', 10]];
    const report = good(await importRows(store, rows));
    expect(report).toMatchObject({
      import: null,
      problemCount: 1,
      problems: [{ row: 5, code: 'two-signs', field: 'amount' }],
    });
    expect(history(connection).sums).toMatchObject({ orders: 0 });
    expect(store.list()).toEqual([]);
    expect(good(await importRows(store, rows, { goodRows: true }))).toMatchObject({ orders: { fresh: 1 } });
    expect(history(connection).orders.map(({ number }) => number)).toEqual(['A-2']);
  });

  it('what a refused import has read does not come with the next one', async () => {
    const { connection, store } = newStore();
    good(await importRows(store, [...a, ['A-9', '2026/4/1', '糊', 1, '(-5)', 10]]));
    good(await importRows(store, b.slice(1)));
    expect(history(connection).orders.map(({ number, lines }) => [number, lines[0]!.name])).toEqual([
      ['A-3', '机'],
    ]);
  });

  it('what an older program kept of a file is read, whether another file adds to it or it is taken out', async () => {
    const { connection, store } = newStore();
    const first = good(await importRows(store, a));
    const before = history(connection);
    const kept = connection.db.prepare('SELECT order_key, body FROM import_order').all() as Record<
      'order_key' | 'body',
      string
    >[];
    const named = connection.db.prepare('UPDATE import_order SET body = ? WHERE order_key = ?');
    const value = connection.db.prepare('SELECT value FROM term WHERE id = ?').pluck();
    for (const { order_key: key, body } of kept)
      named.run(JSON.stringify(unpackImported(body, (id) => termOfValue(value.get(id) as string))), key);
    const second = good(await importRows(store, b));
    expect(second.orders).toEqual({ fresh: 1, changed: 0, same: 1 });
    good(await undo(store, second.import!));
    expect(history(connection)).toEqual(before);
    good(await undo(store, first.import!));
    expect(history(connection).orders).toEqual([]);
  });

  it('a cancelled import leaves nothing', async () => {
    const { connection, store } = newStore();
    good(await importRows(store, b));
    const before = history(connection);
    const abort = new AbortController();
    abort.abort();
    const cancelled = await importRows(store, a, { signal: abort.signal });
    expect(!cancelled.ok && cancelled.error.code).toBe('job.cancelled');
    expect(history(connection)).toEqual(before);
    expect(store.list()).toHaveLength(1);
  });

  it('a cut import leaves nothing in the file either', async () => {
    const where = temporaryCache();
    const connection = good(openCache(where, 'read-write'));
    const store = new ImportStore(connection);
    connection.db.exec('BEGIN IMMEDIATE');
    store.begin('cut.csv', instantOf(0), 'hash');
    connection.close();
    expect(new ImportStore(opened(where)).list()).toEqual([]);
  });

  it('what a person has said about columns is remembered by the headings', async () => {
    const { store } = newStore();
    good(await importRows(store, a));
    expect(store.mappingOf(fingerprintOf([...headings].reverse()))).toEqual(mapping);
  });
});

/** Of what has been said of a purchase by the time of a file: whether it has left, or has ended. */
const states: readonly (readonly [status: string, shippedOn: string])[] = [
  ['', ''], ['受付', ''], ['出荷済', '2026/4/3'], ['出荷済', '2026/4/5'], ['キャンセル', ''], ['返品', '2026/4/3'], ['検品中', ''],
]; // prettier-ignore
const rowArbitrary = fc
  .tuple(
    fc.constantFrom('N-1', 'N-2', 'N-3', 'N-4'),
    fc.constantFrom('2026/4/1', '2026/4/2'),
    fc.constantFrom('鉛筆', '紙', '茶'),
    fc.integer({ min: -3, max: 5 }),
    fc.integer({ min: 0, max: 90_000 }),
    fc.constantFrom(10, 8, 0),
    fc.constantFrom(...states),
  )
  .map(
    ([number, day, product, quantity, amount, rate, state]): Row => [
      number, day, product, quantity, quantity < 0 ? -amount : amount, rate, ...state,
    ], // prettier-ignore
  );
const fileArbitrary = fc.array(rowArbitrary, { minLength: 1, maxLength: 12 });

describe('for any files', () => {
  it('importing one again, and undoing what came after, gives what was there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fileArbitrary, { minLength: 1, maxLength: 3 }),
        fileArbitrary,
        async (files, last) => {
          const { connection, store } = newStore();
          for (const [nth, file] of files.entries()) good(await importRows(store, file, { hash: `f${nth}` }));
          const before = history(connection);
          const again = good(await importRows(store, files.at(-1)!, { hash: 'again' }));
          expect(again.orders).toMatchObject({ fresh: 0, changed: 0 });
          expect(history(connection)).toEqual(before);
          const more = good(await importRows(store, last, { hash: 'last' }));
          good(await undo(store, more.import!));
          good(await undo(store, again.import!));
          expect(history(connection)).toEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('undoing a file gives what the other files say, whatever their order', async () => {
    await fc.assert(
      fc.asyncProperty(fileArbitrary, fileArbitrary, fc.boolean(), async (one, other, undoFirst) => {
        const both = newStore();
        const first = good(await importRows(both.store, one, { hash: '1' }));
        const second = good(await importRows(both.store, other, { hash: '2' }));
        good(await undo(both.store, (undoFirst ? first : second).import!));
        const alone = newStore();
        good(await importRows(alone.store, undoFirst ? other : one));
        expect(history(both.connection)).toEqual(history(alone.connection));
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

/** A history without the places of its lines, which two files may give in another order. */
const unordered = (connection: CacheConnection): unknown => {
  const { orders, sums } = history(connection);
  const inAnyOrder = orders.map((order) => ({
    ...order,
    // What has left of it was said of lines that have ended since.
    shippedOn: null,
    lines: order.lines.map((line) => JSON.stringify({ ...line, lineNumber: 0 })).sort(),
  }));
  return { orders: inAnyOrder, sums };
};

/** A purchase as a first file states it, and as a later one does. */
const purchase = fc
  .tuple(rowArbitrary, fc.constantFrom(...states), fc.boolean())
  .map(([row, later, isBlank]): readonly [before: Row, now: Row] => {
    const [number, day, product, quantity, amount, rate] = row;
    // A cancelled row may say that nothing is left of it; what was given back is no purchase that ends.
    const ended = later[0] === 'キャンセル' || later[0] === '返品';
    const [pieces, sum] = ended && isBlank && quantity > 0 ? [0, 0] : [quantity, amount];
    const state = ended && quantity <= 0 ? states[2]! : later;
    // What came back later had been sent on a day of its own.
    const first = ended && quantity > 0 && Number(amount) % 2 === 0 ? ['出荷済', '2026/4/2'] : states[1]!;
    return [
      [number, day, product, quantity, amount, rate, ...first] as Row,
      [number, day, product, pieces, sum, rate, ...state],
    ];
  });

describe('the later state of a file', () => {
  it('gives what it alone gives, and without it there is the earlier one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(purchase, { minLength: 1, maxLength: 8 }), async (purchases) => {
        const [before, now] = [purchases.map(([first]) => first), purchases.map(([, later]) => later)];
        const { connection, store } = newStore();
        good(await importRows(store, before, { hash: 'before' }));
        const first = history(connection);
        const { import: id, orders } = good(await importRows(store, now, { hash: 'now' }));
        expect(orders.fresh).toBe(0);
        const alone = newStore();
        good(await importRows(alone.store, now));
        expect(unordered(connection)).toEqual(unordered(alone.connection));
        good(await undo(store, id!));
        expect(history(connection)).toEqual(first);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('that was sent, cancelled or given back, is counted once', async () => {
    const { connection, store } = newStore();
    good(await importRows(store, [...a, ['A-2', '2026/4/2', '茶', -1, -1080, 8, '返品']]));
    const later: Row[] = [
      ['A-1', '2026/4/1', '鉛筆', 2, 200, 10, '出荷済', '2026/4/3'],
      ['A-1', '2026/4/1', '紙', 1, 500, 10, 'キャンセル'],
    ];
    expect(good(await importRows(store, later)).orders).toEqual({ fresh: 0, changed: 2, same: 0 });
    expect(history(connection).sums).toMatchObject({ totals: { taxExcluded: { amount: 200 } } });
    // The first file, saved once more, does not bring back what was cancelled since.
    good(await importRows(store, a, { hash: 'saved once more' }));
    expect(history(connection).sums).toMatchObject({ totals: { taxExcluded: { amount: 200 } } });
  });

  it('that ends a part of a line is counted and shown, because nobody knows which part', async () => {
    const { connection, store } = newStore();
    good(await importRows(store, a));
    const part: Row[] = [['A-1', '2026/4/1', '鉛筆', 1, 100, 10, '返品']];
    expect(good(await importRows(store, part)).notes).toMatchObject([{ row: 2, code: 'partly-ended' }]);
    expect(history(connection).sums).toMatchObject({ totals: { taxExcluded: { amount: 1780 } } });
  });
});

it('all that is to be noted of an order is, and none of it hides another', async () => {
  const { store } = newStore();
  const columns = { ...mapping.columns, tax: '消費税額', orderTotal: '注文合計' };
  const rows = async function* (cells: readonly string[][]): AsyncGenerator<TableRow[]> {
    yield cells.map((each, index) => ({ row: index + 1, cells: each, fault: null }));
  };
  const given = [...headings, '消費税額', '注文合計'];
  const runOf = (hash: string, cells: readonly string[]) =>
    runImport(
      store,
      rows([given, [...cells]]),
      {
        name: 'file.csv', hash, headings: given, fingerprint: hash, mapping: { ...mapping, columns },
        options: { sparse: false }, goodRows: false, now: instantOf((clock += 1000)),
      }, // prettier-ignore
      { progress: () => undefined, signal: new AbortController().signal },
    );
  const ordered = ['A-1', '2026/4/1', '鉛筆', '3', '300', '10', '', '', '90', '500'];
  const codesOf = (notes: readonly { readonly code: string }[]) => notes.map(({ code }) => code);
  expect(codesOf(good(await runOf('a', ordered)).notes)).toEqual(['tax-differs', 'total-differs']);
  const part = ['A-1', '2026/4/1', '鉛筆', '1', '100', '10', '返品', '', '10', ''];
  expect(codesOf(good(await runOf('b', part)).notes)).toEqual([
    'tax-differs',
    'total-differs',
    'partly-ended',
  ]);
});

it('a damaged page that is read at each opening is a cache that can’t be read, and no exception', () => {
  const where = temporaryCache();
  const whole = opened(where);
  const page = whole.db
    .prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'import_rebuild'")
    .pluck()
    .get() as number;
  whole.close();
  const bytes = readFileSync(where.file);
  bytes.fill(0, (page - 1) * 4096 + 100, (page - 1) * 4096 + 200);
  writeFileSync(where.file, bytes);
  const damaged = opened(where);
  expect(new ImportStore(damaged).rebuildOld(instantOf(0))).toMatchObject({
    ok: false,
    error: { code: 'cache.unreadable' },
  });
  damaged.close();
});
