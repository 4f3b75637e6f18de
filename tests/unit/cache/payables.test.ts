import { expect, it } from 'vitest';
import { HistoryReader } from '#electron/cache/history-reader.ts';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { orderStatuses, type Order } from '#shared/model/order.ts';
import { accountOf, fill, good, opened, temporaryCache } from '#tests/support/caches.ts';
import { makeOrder } from '#tests/support/orders.ts';

const account = accountOf('1');
const from = calendarDate('2026-04-01');

function readerOf(orders: readonly Order[]): HistoryReader {
  const reader = new HistoryReader();
  const where = temporaryCache();
  fill(opened(where), orders);
  good(reader.open(account, opened(where, 'read-only')));
  return reader;
}
const order = (number: number, day: string, more: Partial<Order> = {}): Order =>
  makeOrder({
    id: `order-${number}`,
    number: `EC-${number}`,
    orderedAt: tokyoInstant(calendarDate(day), '09:00'),
    payment: { method: 'np', term: { closingDay: 20, payMonthOffset: 1, payDay: 31 }, cardLast4: null },
    ...more,
  });

it('orders by NP from a day on are to be paid, unless they were cancelled or returned', () => {
  const card = { method: 'card', term: null, cardLast4: '4242' } as const;
  const orders = [
    order(1, '2026-03-31'),
    order(2, '2026-04-01', { department: null }),
    order(3, '2026-04-02', { payment: card }),
    ...orderStatuses.map((status, index) => order(10 + index, '2026-04-03', { status })),
  ];
  const { orders: found, more } = good(readerOf(orders).payables([account], from, 100));
  expect(more).toBe(false);
  const open = orderStatuses.filter((status) => status !== 'cancelled' && status !== 'returned');
  expect(found.map(({ status }) => status).toSorted()).toEqual([...open, 'delivered'].toSorted());
  expect(found.find(({ id }) => id === 'order-2')).toEqual({
    account,
    id: 'order-2',
    number: 'EC-2',
    orderedOn: '2026-04-01',
    shippedOn: orders[1]!.shippedOn,
    deliveredOn: orders[1]!.deliveredOn,
    status: 'delivered',
    department: '',
    term: { closingDay: 20, payMonthOffset: 1, payDay: 31 },
    amount: orders[1]!.totals.taxIncluded,
  });
});

it('of more than the limit the latest come, and it is said that there are others', () => {
  const reader = readerOf([1, 2, 3].map((day) => order(day, `2026-04-0${day}`)));
  const idsOf = (limit: number) => {
    const { orders, more } = good(reader.payables([account], from, limit));
    return [orders.map(({ id }) => id), more];
  };
  expect(idsOf(2)).toEqual([['order-3', 'order-2'], true]);
  expect(idsOf(3)).toEqual([['order-3', 'order-2', 'order-1'], false]);
  expect(good(reader.payables([account], calendarDate('2026-04-04'), 5)).orders).toEqual([]);
});

it('nothing is told of an account that is not open', () => {
  expect(new HistoryReader().payables([account], from, 5)).toMatchObject({
    ok: false,
    error: { code: 'account.unknown' },
  });
});
