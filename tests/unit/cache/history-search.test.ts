import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '#electron/domain/search-folding.ts';
import { HistoryReader } from '#electron/cache/history-reader.ts';
import {
  historySearchSchema,
  sortKeys,
  type HistoryFilter,
  type HistorySearch,
  historyResultSchema,
} from '#shared/ipc/orders.ts';
import { addDays, calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { orderStatuses, paymentMethods, type Order } from '#shared/model/order.ts';
import { accountOf, fill, good, opened, temporaryCache } from '#tests/support/caches.ts';
import { compareOrders, hasWords, meets, searchableTexts } from '#tests/support/history-model.ts';
import { makeLine, makeOrder, ordersArbitrary } from '#tests/support/orders.ts';

const account = accountOf('a');

function readerOf(orders: readonly Order[]): HistoryReader {
  const connection = opened(temporaryCache());
  fill(connection, orders);
  const reader = new HistoryReader();
  good(reader.open(account, connection));
  return reader;
}

const issuableSearch = (filter: Partial<HistoryFilter>, sort?: HistorySearch['sort']): HistorySearch =>
  historySearchSchema.parse({ accounts: [account], filter, sort });

const idsOf = (reader: HistoryReader, search: HistorySearch): string[] =>
  [...good(reader.orders(search)).orders].map(({ order }) => order.id);

const idsFor = (reader: HistoryReader, text: string): string[] =>
  idsOf(reader, issuableSearch({ text })).sort();

it('AS-38 finds other forms of a name, those with the typed form first in the usual order', () => {
  const orders = (['高橋', '髙橋', '高橋', '斎藤'] as const).map((name, index) =>
    makeOrder({
      id: `o${index}`,
      number: `N${index}`,
      orderedBy: { id: `m${index}`, name: `${name} 一郎` },
      orderedOn: calendarDate(`2026-04-0${index + 1}`),
      orderedAt: tokyoInstant(calendarDate(`2026-04-0${index + 1}`), '10:00'),
    }),
  );
  const reader = readerOf(orders);
  expect(idsOf(reader, issuableSearch({ text: '高橋' }))).toEqual(['o2', 'o0', 'o1']);
  expect(idsOf(reader, issuableSearch({ text: '髙橋' }))).toEqual(['o1', 'o2', 'o0']);
  expect(
    idsOf(reader, issuableSearch({ text: '髙橋' }, { by: 'orderedAt', direction: 'ascending' })),
  ).toEqual(['o0', 'o1', 'o2']);
  expect(idsOf(reader, issuableSearch({ text: '斉藤' }))).toEqual(['o3']);
});

it('AS-38 another spelling of a number or a word is no beginning of another one', () => {
  const orders = (['EC1', 'EC12', 'EC1-A'] as const).map((number, index) =>
    makeOrder({
      id: `o${index}`,
      number,
      orderedBy: { id: `m${index}`, name: ['メモリ係', 'メモリアル', 'USBメモリ'][index]! },
    }),
  );
  const reader = readerOf(orders);
  expect(idsFor(reader, 'EC-1')).toEqual(['o0', 'o2']);
  expect(idsFor(reader, 'メモリー')).toEqual(['o0', 'o2']);
  expect(idsFor(reader, 'メモリ')).toEqual(['o0', 'o1', 'o2']);
});

const modelIds = (orders: readonly Order[], text: string): string[] =>
  orders
    .filter((order) => hasWords(order, text))
    .map(({ id }) => id)
    .sort();

// A history that every test below reads: 150 random orders, the same ones in every run.
const [orders = []] = fc.sample(ordersArbitrary({ minLength: 150, maxLength: 150 }), {
  seed: 20260401,
  numRuns: 1,
});

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const charactersOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

const toHiragana = (text: string) =>
  text.replace(/[\u30A1-\u30F6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
const toFullWidth = (text: string) =>
  text.replace(/[\x21-\x7E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** What people may type for the same text. */
const variants: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.normalize('NFKC'),
  (text) => text.normalize('NFKD'),
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => toHiragana(text.normalize('NFKC')),
  (text) => toFullWidth(text),
  (text) => text.replace(/-/g, 'ー').replace(/〜/g, '～'),
  (text) => `　${text} `,
];

describe('searching for words', () => {
  it('AS-38 finds an order by any part of any of its texts, in any width, kana and case', () => {
    const reader = readerOf(orders);
    const part = fc.record({
      order: fc.nat(orders.length - 1),
      text: fc.nat(),
      start: fc.nat(),
      length: fc.integer({ min: 1, max: 12 }),
      variant: fc.constantFrom(...variants),
    });
    let found = 0;
    fc.assert(
      fc.property(part, ({ order: at, text, start, length, variant }) => {
        const order = orders[at] as Order;
        const texts = searchableTexts(order);
        const characters = charactersOf(texts[text % texts.length] as string);
        const from = start % characters.length;
        const query = variant(characters.slice(from, from + length).join(''));
        const ids = idsFor(reader, query);
        expect(ids).toContain(order.id);
        expect(ids).toEqual(modelIds(orders, query));
        if (ids.length < orders.length) found++;
      }),
      { numRuns: 600 },
    );
    expect(found).toBeGreaterThan(150);
  });

  it('finds orders that have every word, each in any field', () => {
    const reader = readerOf(orders);
    const word = fc.constantFrom(
      'ペン',
      'ﾍﾟﾝ',
      '紙',
      '佐',
      '部',
      'a',
      '1',
      'EC2026',
      '至急',
      'システム',
      '茶',
      '-',
      'box',
      '49',
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', '　', '  '),
        (words, space) => {
          const query = words.join(space);
          expect(idsFor(reader, query)).toEqual(modelIds(orders, query));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes every character of a query for itself', () => {
    const reader = readerOf(orders);
    const odd = [
      '"',
      "'",
      '%',
      '_',
      '\\',
      '*',
      '(',
      ')',
      ':',
      '^',
      '+',
      '-',
      'OR',
      'AND',
      'NOT',
      'NEAR(',
      '🧹',
      '\u0000',
      ';--',
      '" OR "a"',
      '50%',
      'a_b',
      '{',
      '}',
      '𠮷',
      '𐄁',
    ];
    const query = fc.oneof(
      fc.array(fc.constantFrom(...odd, 'ペン', ' '), { maxLength: 8 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 200 }),
    );
    fc.assert(
      fc.property(query, (text) => {
        expect(idsFor(reader, text)).toEqual(modelIds(orders, text));
      }),
      { numRuns: 400 },
    );
    for (const text of ['"', '%', '_', '\\', '50%', 'a_b', '🧹', '𠮷', "it's"]) {
      const count = idsFor(reader, text).length;
      expect(count, text).toBeGreaterThan(0);
      expect(count, text).toBeLessThan(orders.length);
    }
  });

  it('does not find words across two texts', () => {
    const order = makeOrder({
      number: 'N-1',
      costMemo: 'あか',
      comment: 'きい',
      lines: [makeLine({ name: '青', productCode: 'みどり' })],
    });
    expect(idsFor(readerOf([order]), 'あかき')).toEqual([]);
    expect(idsFor(readerOf([order]), '青み')).toEqual([]);
    expect(idsFor(readerOf([order]), 'あか きい 青 みどり')).toEqual(['order-1']);
  });

  it('holds a query of 200 characters', () => {
    const long = 'あ1'.repeat(100);
    const reader = readerOf([makeOrder({ comment: `x${long}y` }), makeOrder({ id: 'other' })]);
    expect(idsFor(reader, long)).toEqual(['order-1']);
    expect(idsFor(reader, long.slice(0, 199) + 'z')).toEqual([]);
  });

  it('no longer finds what an order had before it was changed', () => {
    const connection = opened(temporaryCache());
    const reader = new HistoryReader();
    good(reader.open(account, connection));
    const before = makeOrder({ comment: '赤い紙', lines: [makeLine({ name: '鉛筆' })] });
    fill(connection, [before]);
    expect(idsFor(reader, '赤い 鉛筆')).toEqual(['order-1']);
    fill(connection, [{ ...before, comment: '白', lines: [makeLine({ name: '消しゴム' })] }]);
    expect(idsFor(reader, '赤い')).toEqual([]);
    expect(idsFor(reader, '鉛筆')).toEqual([]);
    expect(idsFor(reader, '白 消しごむ')).toEqual(['order-1']);
  });
});

describe('filters and sorting', () => {
  const amount = fc.option(fc.integer({ min: 0, max: 3_000_000 }), { nil: null });
  const day = fc.option(
    fc.integer({ min: -2, max: 302 }).map((days) => addDays(calendarDate('2026-04-01'), days)),
    { nil: null },
  );
  const some = <T>(values: readonly T[]) =>
    fc.oneof(fc.constant([]), fc.subarray([...values], { minLength: 1 }));
  const names = (of: (order: Order) => string) => [...new Set(orders.map(of)), '誰でもない'];
  const filterArbitrary = fc
    .record({
      text: fc.constantFrom('', '', 'ペン', '紙', '佐 部'),
      days: fc.tuple(day, day),
      amounts: fc.tuple(amount, amount),
      quantities: fc.oneof(
        fc.constant([null, null] as const),
        fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 31, max: 2000 })),
      ),
      people: some(names(({ orderedBy }) => orderedBy.name)),
      departments: some(names(({ department }) => department?.name ?? '')),
      statuses: some(orderStatuses),
      payments: some(paymentMethods),
    })
    .map(({ days: [a, b], amounts: [c, d], quantities, ...rest }): HistoryFilter => {
      const [minQuantity, maxQuantity] = quantities;
      const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
      const [minTotal, maxTotal] = c !== null && d !== null && c > d ? [d, c] : [c, d];
      return { ...rest, from, to, minTotal, maxTotal, minQuantity, maxQuantity };
    });
  const sortArbitrary = fc.record({
    by: fc.constantFrom(...sortKeys),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  });

  it('AS-40 finds, counts, sums and sorts what a plain walk over the orders does', () => {
    const reader = readerOf(orders);
    const sizes = new Set<number>();
    fc.assert(
      fc.property(filterArbitrary, sortArbitrary, (filter, sort) => {
        const expected = orders.filter((order) => meets(order, filter));
        const search = issuableSearch(filter, sort);
        const result = good(reader.search(search));
        const found = [...good(reader.orders(search)).orders].map(({ order }) => order);
        const isEnded = ({ status }: Order) => status === 'cancelled' || status === 'returned';
        const [ended, counted] = [expected.filter(isEnded), expected.filter((order) => !isEnded(order))];
        const sum = (of: readonly Order[], pick: (order: Order) => number) =>
          of.reduce((all, order) => all + pick(order), 0);
        const total = (pick: (order: Order) => number) => sum(counted, pick);
        expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
        for (let at = 1; at < found.length; at++) {
          expect(compareOrders(found[at - 1] as Order, found[at] as Order, sort)).toBeLessThanOrEqual(0);
        }
        expect(result).toMatchObject({
          orders: expected.length,
          lines: sum(expected, ({ lines }) => lines.length),
          totals: {
            taxExcluded: yen(total(({ totals }) => totals.taxExcluded.amount)),
            tax: yen(total(({ totals }) => totals.tax.amount)),
            taxIncluded: yen(total(({ totals }) => totals.taxIncluded.amount)),
          },
          // What was cancelled or returned is owed by nobody, and is added up apart.
          notCounted: {
            orders: ended.length,
            taxIncluded: yen(sum(ended, ({ totals }) => totals.taxIncluded.amount)),
          },
        });
        sizes.add(expected.length);
      }),
      { numRuns: 300 },
    );
    // Not all of them found nothing, or everything.
    expect(sizes.size).toBeGreaterThan(5);
  });

  it('AS-38 finds orders with a line of a quantity, both ends included, by any of their lines', () => {
    const reader = readerOf([
      makeOrder({ id: 'few', lines: [makeLine({ quantity: 1 }), makeLine({ quantity: 9 })] }),
      makeOrder({ id: 'ten', lines: [makeLine({ quantity: 500 }), makeLine({ quantity: 10 })] }),
      makeOrder({ id: 'many', lines: [makeLine({ quantity: 11 })] }),
      makeOrder({ id: 'none', lines: [] }),
    ]);
    const found = (filter: Partial<HistoryFilter>) => idsOf(reader, issuableSearch(filter)).sort();
    expect(found({ minQuantity: 10, maxQuantity: 10 })).toEqual(['ten']);
    expect(found({ minQuantity: 10 })).toEqual(['many', 'ten']);
    expect(found({ maxQuantity: 9 })).toEqual(['few']);
    expect(found({ minQuantity: 12, maxQuantity: 499 })).toEqual([]);
    expect(found({})).toHaveLength(4);
  });

  it('AS-38 a date that is typed finds the orders of its days, and what has it in its texts', () => {
    const now = Date.parse('2026-04-03T03:00:00.000Z');
    const connection = opened(temporaryCache());
    const on = (id: string, orderedAt: string, number = id) =>
      makeOrder({
        id,
        number,
        orderedAt: orderedAt as Order['orderedAt'],
        orderedOn: orderedAt.slice(0, 10) as never,
      });
    fill(connection, [
      on('autumn', '2024-10-05T03:00:00.000Z'),
      on('later', '2025-10-05T03:00:00.000Z'),
      on('yesterday', '2026-04-02T03:00:00.000Z'),
      on('text', '2026-01-01T03:00:00.000Z', 'X-2024/10-1'),
    ]);
    const reader = new HistoryReader(() => now);
    good(reader.open(account, connection));
    const found = (text: string) => idsOf(reader, issuableSearch({ text })).sort();
    expect(found('2024/10')).toEqual(['autumn', 'text']);
    expect(found('10月5日')).toEqual(['autumn', 'later']);
    expect(found('昨日')).toEqual(['yesterday']);
    expect(found('2024/10/5')).toEqual(['autumn']);
    expect(found('2024/10 later')).toEqual([]);
  });

  it('sorts by every key in both directions', () => {
    const reader = readerOf(orders);
    for (const by of sortKeys) {
      for (const direction of ['ascending', 'descending'] as const) {
        const sort = { by, direction };
        const found = [...good(reader.orders(issuableSearch({}, sort))).orders].map(({ order }) => order);
        expect(found).toHaveLength(orders.length);
        for (let at = 1; at < found.length; at++) {
          const place = `${by} ${direction} at ${at}`;
          expect(compareOrders(found[at - 1] as Order, found[at] as Order, sort), place).toBeLessThanOrEqual(
            0,
          );
        }
      }
    }
  });

  it('filters by the Tokyo date on which an order counts, both ends included', () => {
    const reader = readerOf([
      makeOrder({ id: 'late', orderedAt: '2026-03-31T14:59:00.000Z' as Order['orderedAt'] }),
      makeOrder({ id: 'early', orderedAt: '2026-03-31T15:00:00.000Z' as Order['orderedAt'] }),
    ]);
    const first = calendarDate('2026-04-01');
    expect(idsOf(reader, issuableSearch({ from: first }))).toEqual(['early']);
    expect(idsOf(reader, issuableSearch({ to: addDays(first, -1) }))).toEqual(['late']);
    expect(idsOf(reader, issuableSearch({ from: first, to: first }))).toEqual(['early']);
  });

  it('refuses a period or an amount range the wrong way round, and takes equal ends', () => {
    const reader = readerOf([makeOrder()]);
    const [from, to] = [calendarDate('2026-04-02'), calendarDate('2026-04-01')];
    for (const ask of [reader.search.bind(reader), reader.orders.bind(reader)]) {
      expect(ask(issuableSearch({ from, to }))).toMatchObject({
        ok: false,
        error: { code: 'orders.period-reversed', field: 'filter.from' },
      });
      expect(ask(issuableSearch({ minTotal: 2, maxTotal: 1 }))).toMatchObject({
        ok: false,
        error: { code: 'orders.amount-reversed', field: 'filter.minTotal' },
      });
      expect(ask(issuableSearch({ minQuantity: 2, maxQuantity: 1 }))).toMatchObject({
        ok: false,
        error: { code: 'orders.quantity-reversed', field: 'filter.minQuantity' },
      });
      expect(ask(issuableSearch({ from: to, to, minTotal: 2_728, maxTotal: 2_728 }))).toMatchObject({
        ok: true,
      });
    }
    expect(idsOf(reader, issuableSearch({ from: to, to, minTotal: 2_728, maxTotal: 2_728 }))).toEqual([
      'order-1',
    ]);
  });

  it('sums totals of 99,999,999,999 yen exactly', () => {
    const big = 99_999_999_999;
    const totals = {
      goods: yen(big - 9),
      discount: yen(0),
      taxExcluded: yen(big - 9),
      tax: yen(9),
      taxIncluded: yen(big),
    };
    const reader = readerOf(
      Array.from({ length: 900 }, (_, index) => makeOrder({ id: `o${index}`, totals })),
    );
    expect(good(reader.search(issuableSearch({}))).totals).toEqual({
      taxExcluded: yen(900 * (big - 9)),
      tax: yen(900 * 9),
      taxIncluded: yen(900 * big),
    });
  });

  it('answers with the greatest sum that can be told, where one supplier’s saved amounts make more', () => {
    const big = yen(Number.MAX_SAFE_INTEGER);
    const totals = { goods: big, discount: yen(0), taxExcluded: big, tax: yen(0), taxIncluded: big };
    const reader = readerOf(Array.from({ length: 3 }, (_, index) => makeOrder({ id: `o${index}`, totals })));
    const found = good(reader.search(issuableSearch({})));
    expect(found).toMatchObject({ orders: 3, totals: { taxIncluded: big, tax: yen(0) } });
    expect(historyResultSchema.safeParse(found).success).toBe(true);
  });

  it('folds names in a filter not at all: it takes them as the facets give them', () => {
    const reader = readerOf([makeOrder({ orderedBy: { id: 'm', name: 'ｽｽﾞｷ' } })]);
    expect(idsOf(reader, issuableSearch({ people: ['ｽｽﾞｷ'] }))).toHaveLength(1);
    expect(idsOf(reader, issuableSearch({ people: ['スズキ'] }))).toEqual([]);
    expect(fold('ｽｽﾞｷ')).toBe('スズキ');
  });
});
