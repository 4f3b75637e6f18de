import { describe, expect, it } from 'vitest';
import { yen } from '#shared/model/money.ts';
import type { Order } from '#shared/model/order.ts';
import { answeringClient, jsonAnswer } from '#tests/support/answering-client.ts';
import { syncClock } from '#tests/support/caches.ts';
import { inCurrency, makeLine, makeOrder } from '#tests/support/orders.ts';

/** An answer as it goes over the wire, before anybody looked at its types. */
interface Json {
  [key: string]: unknown;
}
interface OrderJson extends Json {
  lines: Json[];
  payment: Json;
}

const orders = ['o1', 'o2', 'o3'].map((id, index) =>
  makeOrder({ id, number: `EC-${index + 1}`, lines: [makeLine(), makeLine({ lineNumber: 2 })] }),
);
const whole = orders[1] as Order;

/** What a desk reads of a page of three orders whose second one, or whose frame, was changed. */
async function read(change: (order: OrderJson, page: Json) => void) {
  const page = {
    orders: structuredClone(orders) as unknown as OrderJson[],
    removed: [],
    nextCursor: null,
    position: 'p1',
    asOf: syncClock,
    remaining: 0,
  };
  change(page.orders[1]!, page);
  const client = answeringClient(() => jsonAnswer(page));
  return client.ask('orders', { accessToken: 'token', query: { limit: 200 } });
}

/** The orders of a page that was read; the test fails where it was refused. */
async function orderRead(change: (order: OrderJson, page: Json) => void): Promise<Order> {
  const page = await read(change);
  if (!page.ok) throw new Error(JSON.stringify(page.error));
  expect(page.value.unreadable).toBeUndefined();
  expect(page.value.orders.map(({ id }) => id)).toEqual(['o1', 'o2', 'o3']);
  return page.value.orders[1] as Order;
}

describe('what a supplier writes otherwise than the document is read as it is meant', () => {
  it.each<[string, (order: OrderJson, page: Json) => void, Partial<Order>]>([
    ['keys that the document does not have', (order) => (order['rank'] = 'gold'), {}],
    ['unknown keys of a line', (order) => (order.lines[0]!['weight'] = { kg: 3 }), {}],
    ['unknown keys of the page', (_order, page) => (page['nextUrl'] = 'https://x.example'), {}],
    [
      'a moment with an offset',
      (order) => (order['orderedAt'] = '2026-04-01T09:00:00.000+09:00'),
      { orderedAt: '2026-04-01T00:00:00.000Z' as never },
    ],
    [
      'a moment in micro-seconds',
      (order) => (order['updatedAt'] = '2026-04-01T00:00:00.123456Z'),
      { updatedAt: '2026-04-01T00:00:00.123Z' as never },
    ],
    [
      'a moment without a fraction of a second',
      (order) => (order['updatedAt'] = '2026-04-01T00:00:07Z'),
      { updatedAt: '2026-04-01T00:00:07.000Z' as never },
    ],
    ['a number as text', (order) => (order.lines[0]!['quantity'] = '1'), {}],
    ['an amount as text', (order) => (order['shippingFee'] = { amount: '0', currency: 'JPY' }), {}],
    ['a tax rate as text', (order) => (order.lines[1]!['taxRate'] = '10'), {}],
    ['a text as number', (order) => (order['costMemo'] = 2026), { costMemo: '2026' }],
    ['nothing for null', (order) => delete order['comment'], { comment: null }],
    [
      'a status that the desk has no name for',
      (order) => (order['status'] = '検品中'),
      { status: 'other', statusWord: '検品中' },
    ],
    [
      'a payment method that the desk has no name for',
      (order) => (order.payment['method'] = 'bitcoin'),
      { payment: { ...whole.payment, method: 'other', methodWord: 'bitcoin' } },
    ],
    ['an order without lines', (order) => (order.lines = []), { lines: [] }],
    [
      'a tax rate of another year',
      (order) => (order.lines[0]!['taxRate'] = 5),
      { lines: [{ ...whole.lines[0]!, taxRate: 5 }, whole.lines[1]!] },
    ],
    [
      'a price in fractions of a yen',
      (order) => (order.lines[0]!['unitPrice'] = { amount: '0.25', currency: 'JPY' }),
      { lines: [{ ...whole.lines[0]!, unitPrice: { amount: 0.25, currency: 'JPY' } }, whole.lines[1]!] },
    ],
    [
      'a part of a unit',
      (order) => (order.lines[0]!['quantity'] = 2.5),
      { lines: [{ ...whole.lines[0]!, quantity: 2.5 }, whole.lines[1]!] },
    ],
    [
      'a total ¥1 off the lines, kept as it is',
      (order) => ((order['totals'] as Json)['goods'] = { amount: 4_961, currency: 'JPY' }),
      { totals: { ...whole.totals, goods: yen(4_961) } },
    ],
    [
      'sums with 銭',
      (order) => Object.assign(order, inCurrency(whole, 'JPY', 100)),
      inCurrency(whole, 'JPY', 100),
    ],
    ['another currency', (order) => Object.assign(order, inCurrency(whole, 'USD')), inCurrency(whole, 'USD')],
    [
      'amounts that name no currency, which are yen',
      (order) => Object.assign(order, JSON.parse(JSON.stringify(order).replaceAll(',"currency":"JPY"', ''))),
      {},
    ],
    ['the page’s cursor left out on the last page', (_order, page) => delete page['nextCursor'], {}],
  ])('%s', async (_name, change, expected) => {
    expect(await orderRead(change)).toEqual({ ...whole, ...expected });
  });

  it.each([
    '2026-04-01T09:00:00+0900',
    '2026-04-01T09:00+09:00',
    '2026-03-31T19:00:00.0-05',
    '2026-04-01 00:00:00Z',
    '2026-04-01T05:30:00,000000000+05:30',
  ])('a moment written as %s', async (text) => {
    const { orderedAt } = await orderRead((order) => (order['orderedAt'] = text));
    expect(orderedAt).toBe('2026-04-01T00:00:00.000Z');
  });
});

describe('texts that should say something and do not', () => {
  it('take nothing of an order away', async () => {
    const order = await orderRead((each) => {
      Object.assign(each.lines[0]!, { name: '', unit: ' ', productCode: '' });
      each['orderedBy'] = { id: '', name: '' };
    });
    const [first, ...others] = whole.lines;
    expect(order).toEqual({
      ...whole,
      orderedBy: { id: '', name: '' },
      lines: [{ ...first, name: '', unit: ' ', productCode: '' }, ...others],
    });
  });

  it.each(['id', 'number'])('set an order aside where it goes by them: %s', async (key) => {
    const page = await read((order) => (order[key] = ''));
    expect(page.ok && page.value.unreadable).toMatchObject([{ fields: [{ path: key }] }]);
  });

  it.each([
    ['one language is empty', { ja: 'みなと商店', en: ' ' }],
    ['one language is missing', { ja: 'みなと商店' }],
  ])('are shown in the other language: %s', async (_, name) => {
    const text = { en: 'Closed until 18:00', ja: '' };
    const notice = { level: 'maintenance', text, since: syncClock };
    const client = answeringClient(() => jsonAnswer({ name, profile: 'minato', support: {}, notice }));
    const described = await client.ask('describe');
    expect(described).toMatchObject({
      ok: true,
      value: {
        name: { ja: 'みなと商店', en: 'みなと商店' },
        notice: { text: { ja: text.en, en: text.en } },
      },
    });
  });
});

describe('what cannot be understood sets one order aside, by number and field', () => {
  it.each<[string, (order: OrderJson) => void, string, string]>([
    ['a list of lines that is none', (order) => (order['lines'] = 'none' as never), 'lines', 'wrong-type'],
    [
      'a quantity that is no number',
      (order) => (order.lines[1]!['quantity'] = 'many'),
      'lines[1].quantity',
      'wrong-type',
    ],
    [
      'a moment of an unknown time zone',
      (order) => (order['orderedAt'] = '2026-04-01T09:00:00'),
      'orderedAt',
      'wrong-format',
    ],
    [
      'a day that does not exist',
      (order) => (order['updatedAt'] = '2026-02-30T09:00:00Z'),
      'updatedAt',
      'wrong-format',
    ],
    [
      'a total that is missing',
      (order) => delete (order['totals'] as Json)['taxIncluded'],
      'totals.taxIncluded',
      'missing',
    ],
    [
      'a number of more digits than can be held',
      (order) => (order['shippingFee'] = { amount: '12345678901234567', currency: 'JPY' }),
      'shippingFee.amount',
      'wrong-type',
    ],
    [
      'a currency that is none',
      (order) => Object.assign(order, inCurrency(whole, 'XYZ')),
      'lines[0].unitPrice.currency',
      'unknown-value',
    ],
    [
      'a fraction of a cent',
      (order) =>
        Object.assign(order, inCurrency(whole, 'USD'), { shippingFee: { amount: 5.5, currency: 'USD' } }),
      'shippingFee.amount',
      'wrong-format',
    ],
    [
      'a fraction of a sen',
      (order) => (order['shippingFee'] = { amount: 0.125, currency: 'JPY' }),
      'shippingFee.amount',
      'wrong-format',
    ],
    [
      'an amount in another currency than the order',
      (order) => (order['shippingFee'] = { amount: 5, currency: 'USD' }),
      'shippingFee.currency',
      'wrong-format',
    ],
    ['nothing where something must be', (order) => (order['orderedBy'] = null), 'orderedBy', 'wrong-type'],
  ])('%s', async (_name, change, path, fault) => {
    const page = await read(change);
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    expect(page.value.orders).toEqual([orders[0], orders[2]]);
    expect(page.value.unreadable).toEqual([
      {
        id: 'o2',
        number: 'EC-2',
        at: syncClock,
        fields: expect.arrayContaining([expect.objectContaining({ path, fault })]),
      },
    ]);
  });

  it('also where its key and number cannot be read, and tells nothing of what stands there', async () => {
    const page = await read((order) => {
      order['id'] = { secret: 'x' };
      order['number'] = ['secret'];
    });
    expect(page.ok && page.value.unreadable).toMatchObject([
      {
        id: null,
        number: null,
        fields: [
          { path: 'id', found: 'object' },
          { path: 'number', found: 'array' },
        ],
      },
    ]);
    expect(JSON.stringify(page.ok && page.value.unreadable)).not.toContain('secret');
  });

  it.each<[string, (page: Json) => void, string]>([
    ['its end', (page) => (page['position'] = null), 'position'],
    ['what remains', (page) => delete page['remaining'], 'remaining'],
    ['what was removed', (page) => (page['removed'] = 'o9'), 'removed'],
  ])('a page whose frame cannot be understood is refused, by field: %s', async (_name, change, path) => {
    const page = await read((_order, frame) => change(frame));
    expect(page).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
    expect(!page.ok && 'detail' in page.error && page.error.detail).toContain(`orders: misfit: ${path}`);
  });
});
