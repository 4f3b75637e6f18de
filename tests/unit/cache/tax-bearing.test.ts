import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HistoryReader } from '#electron/cache/history-reader.ts';
import { historySearchSchema } from '#shared/ipc/orders.ts';
import { yen } from '#shared/model/money.ts';
import type { Order } from '#shared/model/order.ts';
import type { TaxRate } from '#shared/model/tax-rate.ts';
import { accountOf, fill, good, opened, temporaryCache } from '#tests/support/caches.ts';
import { makeLine, makeOrder } from '#tests/support/orders.ts';

const account = accountOf('a');

function bearing(orders: readonly Order[], text = '') {
  const connection = opened(temporaryCache());
  fill(connection, orders);
  const reader = new HistoryReader();
  good(reader.open(account, connection));
  return good(reader.taxBearing(historySearchSchema.parse({ accounts: [account], filter: { text } })))
    .bearing;
}

/** An order a list of rates, each line at 100 yen. */
const ordersAt = (rates: readonly (readonly TaxRate[])[]): readonly Order[] =>
  rates.map((each, at) =>
    makeOrder({
      id: `o${at}`,
      number: `EC-${at}`,
      lines: each.map((taxRate, line) =>
        makeLine({ lineNumber: line + 1, taxRate, unitPrice: yen(100), quantity: 1, amount: yen(100) }),
      ),
    }),
  );

it.each([
  [[[10], [10, 10]], 'taxed'],
  [[[8], [8, 10]], 'taxed'],
  [[[0], [0, 0]], 'untaxed'],
  [[[10], [0]], 'mixed'],
  [[[0], [10]], 'mixed'],
  [[[10, 0]], 'mixed'],
  // At 8 % of it all, as if all were at the reduced rate.
  [[[10, 10, 10, 10, 0]], 'mixed'],
  [[], 'taxed'],
] as const)('goods at %j %% are %s', (rates, expected) => {
  expect(bearing(ordersAt(rates))).toBe(expected);
});

it('looks at what the search finds, and at nothing else', () => {
  expect(bearing(ordersAt([[10], [0]]), 'EC-1')).toBe('untaxed');
});

it('says of any orders what reading each line says', { timeout: 60_000 }, () => {
  const rate = fc.constantFrom<TaxRate>(10, 8, 0);
  fc.assert(
    fc.property(
      fc.array(fc.array(rate, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      (rates) => {
        const all = rates.flat();
        const wanted = !all.includes(0) ? 'taxed' : all.every((each) => each === 0) ? 'untaxed' : 'mixed';
        expect(bearing(ordersAt(rates))).toBe(wanted);
      },
    ),
    { numRuns: 30 },
  );
});
