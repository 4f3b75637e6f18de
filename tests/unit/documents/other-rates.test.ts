import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeExport } from '#electron/documents/export/write-export.ts';
import { withOrders } from '#electron/jobs/histories.ts';
import { historySearchSchema } from '#shared/ipc/orders.ts';
import { yen } from '#shared/model/money.ts';
import type { Order } from '#shared/model/order.ts';
import { accountOf, fill, good, opened, temporaryCache } from '#tests/support/caches.ts';
import { makeLine, makeOrder } from '#tests/support/orders.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { readCsv } from './csv-reader.ts';

const account = accountOf('a');

/** The rows of an export of a history, each by its headings. */
async function exported(orders: readonly Order[]): Promise<Record<string, string>[]> {
  const where = temporaryCache();
  fill(opened(where), orders);
  const file = join(tempFolder(), 'out.csv');
  const search = historySearchSchema.parse({ accounts: [account], filter: {} });
  good(
    await withOrders(
      { search, granularity: 'order' },
      [{ account, where, supplier: 'アマノ' }],
      ({ orders: found, inYen, taxes }) =>
        writeExport(found, {
          format: 'csv-utf8',
          granularity: 'order',
          locale: 'ja',
          file,
          inYen,
          ...taxes(),
        }),
    ),
  );
  const [head, ...rows] = readCsv(readFileSync(file, 'utf8').replace(/^\ufeff/, '')).map((row) =>
    row.map(({ value }) => value),
  );
  return rows.map((row) => Object.fromEntries(head!.map((title, at) => [title, row[at]!])));
}
/** What the columns of the rates come to: amounts and tax. */
const sumOfRates = (row: Record<string, string>): number =>
  Object.entries(row)
    .filter(([title]) => /^(?:\d+%|その他の税率の)(?:対象額|消費税額)/.test(title))
    .reduce((sum, [, value]) => sum + Number(value), 0);
const orderAt = (rates: readonly number[], at = 0): Order =>
  makeOrder({
    id: `o${at}`,
    number: `EC-${at}`,
    lines: rates.map((taxRate, line) => ({
      ...makeLine({ lineNumber: line + 1, unitPrice: yen(1_230) }),
      taxRate,
    })),
  });

it(
  'the columns of an order at 5 % add up to its total, as those of any other',
  { timeout: 60_000 },
  async () => {
    const rate = fc.constantFrom(10, 8, 5, 3, 0);
    const order = fc.array(rate, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(fc.array(order, { minLength: 1, maxLength: 5 }), async (made) => {
        const rows = await exported(made.map(orderAt));
        expect(rows).toHaveLength(made.length);
        for (const row of rows) {
          const [total] = Object.entries(row).find(([title]) => /^合計(?:\(税込.*)?$/.test(title))!;
          expect(sumOfRates(row)).toBe(Number(row[total]));
        }
      }),
      { numRuns: 40 },
    );
  },
);

it('an export has the columns of other rates only where an order has one, whatever comes before it', async () => {
  const own = ['その他の税率の対象額(税抜)', 'その他の税率の消費税額'];
  const titles = (rows: readonly Record<string, string>[]): string[] => Object.keys(rows[0]!);
  expect(titles(await exported([orderAt([10, 8, 0])]))).not.toEqual(expect.arrayContaining([own[0]]));
  const rows = await exported([orderAt([5]), orderAt([10], 1), orderAt([0], 2), orderAt([10, 8], 3)]);
  expect(titles(rows)).toEqual(expect.arrayContaining(own));
  expect(rows.map((row) => own.map((title) => row[title]))).toEqual(
    expect.arrayContaining([
      ['1230', '61'],
      ['0', '0'],
    ]),
  );
});

it('what is not in yen and has its tax at no rate adds up too', async () => {
  const usd = (amount: number) => ({ amount, currency: 'USD' });
  const [row] = await exported([
    makeOrder({
      lines: [{ ...makeLine({ taxRate: 0 }), unitPrice: usd(1_000), amount: usd(1_000) }],
      shippingFee: usd(0),
      taxTotals: [{ rate: 0, taxable: usd(1_000), tax: usd(100) }],
      totals: {
        goods: usd(1_000),
        discount: usd(0),
        taxExcluded: usd(1_000),
        tax: usd(100),
        taxIncluded: usd(1_100),
      },
    }),
  ]);
  expect(sumOfRates(row!)).toBe(11);
});
