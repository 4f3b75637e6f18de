import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HistoryReader } from '#electron/cache/history-reader.ts';
import { exportColumns } from '#electron/documents/export/columns.ts';
import { csvWriter } from '#electron/documents/export/csv.ts';
import { orderRows } from '#electron/documents/export/write-export.ts';
import { historySearchSchema, sortKeys, type HistoryFilter, type HistorySearch } from '#shared/ipc/orders.ts';
import { decimalsOf, sumAnyMoney, type AnyMoney } from '#shared/model/money.ts';
import { currencyOf, endedStatuses, isYenOrder, type Order } from '#shared/model/order.ts';
import { accountOf, fill, good, opened, pageOf, temporaryCache } from '#tests/support/caches.ts';
import { compareOrders, meets } from '#tests/support/history-model.ts';
import { anyOrderArbitrary, inCurrency, makeOrder, ordersArbitrary } from '#tests/support/orders.ts';

const account = accountOf('a');
const searchFor = (filter: Partial<HistoryFilter> = {}, sort?: HistorySearch['sort']): HistorySearch =>
  historySearchSchema.parse({ accounts: [account], filter, sort });

function readerOf(orders: readonly Order[]) {
  const connection = opened(temporaryCache());
  const writer = fill(connection, orders);
  const reader = new HistoryReader();
  good(reader.open(account, connection));
  return { reader, writer };
}

const isEnded = ({ status }: Order): boolean => (endedStatuses as readonly string[]).includes(status);
const totalOf = (orders: readonly Order[]): AnyMoney =>
  sumAnyMoney(orders.map(({ totals }) => totals.taxIncluded));

/** The rows of an export as a CSV, by heading key. */
async function exported(
  orders: readonly Order[],
  inYen: boolean,
): Promise<readonly Record<string, string>[]> {
  const chunks: Uint8Array[] = [];
  const leaveOut = ['costMemo', 'comment', 'orderedBy', 'department', 'deliverTo', 'address'] as const;
  const writer = csvWriter(orderRows('order', 'ja', leaveOut, inYen), 'utf8', {
    write: async (bytes) => void chunks.push(Uint8Array.from(bytes)),
  });
  for (const order of orders) writer.add({ supplier: 'S', order });
  await writer.end();
  const [, ...rows] = Buffer.concat(chunks).toString('utf8').trimEnd().split('\r\n');
  const keys = exportColumns('order', 'ja', leaveOut, inYen).map(({ key }) => key);
  return rows.map((row) => {
    const cells = row.split(',').map((cell) => cell.replaceAll('"', ''));
    return Object.fromEntries(keys.map((key, at) => [key, cells[at]!]));
  });
}

/** Decimals added up as they stand, without a number in between. */
function sumOfTexts(texts: readonly string[], decimals: number): string {
  const units = texts.reduce((sum, text) => {
    const [whole = '', fraction = ''] = text.replace('-', '').split('.');
    const value = BigInt(whole + fraction.padEnd(decimals, '0'));
    return sum + (text.startsWith('-') ? -value : value);
  }, 0n);
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const sign = units < 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

describe('orders of several currencies', () => {
  it('come back from the cache as they were', () => {
    fc.assert(
      fc.property(ordersArbitrary({ minLength: 1, maxLength: 20 }, anyOrderArbitrary), (orders) => {
        const { reader } = readerOf(orders);
        for (const order of orders) expect(good(reader.order(account, order.id))).toEqual(order);
      }),
      { numRuns: 15 },
    );
  });

  it('are found, sorted and added up like a plain walk over them does, list and totals and export alike', async () => {
    const filter = fc.record({
      minTotal: fc.option(fc.nat(20_000)),
      maxTotal: fc.option(fc.integer({ min: 20_000, max: 900_000 })),
    });
    const sort = fc.record({
      by: fc.constantFrom(...sortKeys),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    });
    await fc.assert(
      fc.asyncProperty(
        ordersArbitrary({ minLength: 30, maxLength: 60 }, anyOrderArbitrary),
        filter,
        sort,
        async (orders, wanted, by) => {
          const { reader } = readerOf(orders);
          const search = searchFor(wanted, by);
          const result = good(reader.search(search));
          const rows = good(reader.rows(result.resultId, 0, 500));
          const found = good(reader.orders(search));
          const read = [...found.orders].map(({ order }) => order);
          const expected = orders.filter((order) => meets(order, search.filter));
          expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
          expect(rows.map(({ taxIncluded }) => taxIncluded)).toEqual(
            read.map(({ totals }) => totals.taxIncluded),
          );
          for (let at = 1; at < read.length; at++)
            expect(compareOrders(read[at - 1]!, read[at]!, search.sort)).toBeLessThanOrEqual(0);
          expect(found.inYen).toBe(expected.every(isYenOrder));

          const byCurrency = Map.groupBy(expected, currencyOf);
          const told = [result, ...result.others];
          expect(told.slice(1).map(({ totals }) => totals.taxIncluded.currency)).toEqual(
            [...byCurrency.keys()].filter((code) => code !== 'JPY').sort(),
          );
          const cells = await exported(read, found.inYen);
          for (const { totals, notCounted } of told) {
            const { currency } = totals.taxIncluded;
            const own = byCurrency.get(currency) ?? [];
            const [ended, counted] = [own.filter(isEnded), own.filter((order) => !isEnded(order))];
            expect(totals.taxIncluded).toEqual({ ...totalOf(counted), currency });
            expect(notCounted).toEqual({
              orders: ended.length,
              taxIncluded: { ...totalOf(ended), currency },
            });
            const inFile = cells
              .filter((_cell, index) => !isEnded(read[index]!) && currencyOf(read[index]!) === currency)
              .map((row) => {
                expect(row['currency'] ?? 'JPY').toBe(currency);
                return row['taxIncluded']!;
              });
            const [, decimals = ''] = decimalsOf(totals.taxIncluded).split('.');
            const places = Math.max(
              decimals.length,
              ...inFile.map((text) => text.split('.')[1]?.length ?? 0),
            );
            const [whole, fraction = ''] = decimalsOf(totals.taxIncluded).split('.');
            const padded = places === 0 ? whole! : `${whole}.${fraction.padEnd(places, '0')}`;
            expect(sumOfTexts(inFile, places)).toBe(padded);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('are counted anew when an order changes its currency, and when it goes', () => {
    const order = inCurrency(makeOrder(), 'USD');
    const { reader, writer } = readerOf([order]);
    const sums = () => {
      const { totals, others } = good(reader.search(searchFor()));
      return [totals, ...others.map((each) => each.totals)].map(({ taxIncluded }) => taxIncluded);
    };
    expect(sums()).toEqual([{ amount: 0, currency: 'JPY' }, order.totals.taxIncluded]);
    const later = { ...makeOrder(), updatedAt: '2027-01-02T00:00:00.000Z' as Order['updatedAt'] };
    good(writer.begin(later.updatedAt));
    good(writer.apply(pageOf([later])));
    expect(sums()).toEqual([later.totals.taxIncluded]);
    good(writer.apply(pageOf([], { removed: [later.id] })));
    expect(sums()).toEqual([{ amount: 0, currency: 'JPY' }]);
  });

  it('a sum of amounts in no range: dollars are no yen', () => {
    const { reader } = readerOf([
      makeOrder({ id: 'yen' }),
      inCurrency(makeOrder({ id: 'usd' }), 'USD'),
      inCurrency(makeOrder({ id: 'sen' }), 'JPY', 100),
    ]);
    const found = (filter: Partial<HistoryFilter>) =>
      good(reader.rows(good(reader.search(searchFor(filter))).resultId, 0, 10))
        .map(({ id }) => id)
        .sort();
    expect(found({ minTotal: 1_000 })).toEqual(['yen']);
    expect(found({ maxTotal: 1_000 })).toEqual(['sen']);
    expect(found({ minTotal: 0 })).toEqual(['sen', 'yen']);
    expect(found({})).toEqual(['sen', 'usd', 'yen']);
  });
});

describe('a history in yen alone', () => {
  it('has the rows and the columns that it always had', () => {
    const { reader } = readerOf([makeOrder()]);
    const { resultId, others, totals } = good(reader.search(searchFor()));
    expect(others).toEqual([]);
    expect(totals.taxIncluded).toEqual({ amount: 2_728, currency: 'JPY' });
    expect(JSON.stringify(good(reader.rows(resultId, 0, 1))[0])).toBe(
      JSON.stringify({
        account,
        id: 'order-1',
        number: 'EC20260401-0001',
        orderedAt: '2026-04-01T00:00:00.000Z',
        orderedOn: '2026-04-01',
        status: 'delivered',
        person: '佐藤 花子',
        department: '総務部',
        payment: 'np',
        firstProduct: 'コピー用紙 A4 500枚',
        moreLines: 0,
        taxExcluded: { amount: 2_480, currency: 'JPY' },
        taxIncluded: { amount: 2_728, currency: 'JPY' },
      }),
    );
    for (const granularity of ['line', 'order'] as const)
      expect(exportColumns(granularity, 'ja').map(({ key }) => key)).not.toContain('currency');
  });
});
