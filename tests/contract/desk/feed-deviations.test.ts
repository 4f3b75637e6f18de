import { expect, it } from 'vitest';
import { trialAccounts } from '#electron/suppliers/embedded/seed/trial-sign-ins.ts';
import UnreadableOrders from '#renderer/features/orders/UnreadableOrders.vue';
import OrderDetail from '#renderer/features/orders/OrderDetail.vue';
import { i18n } from '#renderer/i18n/index.ts';
import { ja } from '#renderer/i18n/messages.ts';
import type { Order } from '#shared/model/order.ts';
import { sumMismatches } from '#shared/model/order-sums.ts';
import { formatMoment } from '#shared/model/written-dates.ts';
import { alteredStore } from '#tests/support/altered-store.ts';
import { startDesk } from '#tests/support/desk.ts';
import { inCurrency } from '#tests/support/orders.ts';
import { renderedWords } from '#tests/support/rendered.ts';

// What a supplier writes otherwise than the document, and what the history page has of it after one synchronisation.

const administrator = trialAccounts.find(({ identifier }) => identifier.value === '1234567890')!;

/** An order as it goes over the wire. */
// oxlint-disable-next-line typescript/no-explicit-any
type Loose = any;
interface Deviation {
  readonly name: string;
  readonly write: (order: Loose, whole: Order) => unknown;
  /** What the order has on the page that it would not have otherwise. */
  readonly shows?: (whole: Order) => Partial<Order>;
  /** What its row of the list has. */
  readonly row?: object;
  /** What stands in its details on the page. */
  readonly says: (whole: Order) => readonly (string | RegExp)[];
  /** The sum that is marked as not following from its parts. */
  readonly marked?: string;
  /** The field that the list of orders that could not be read names; the order is not in the history. */
  readonly setAside?: string;
}

const yen = (amount: number): string => `¥${amount.toLocaleString('ja-JP', { maximumFractionDigits: 2 })}`;
const dollars = (cents: number): string =>
  `USD ${(cents / 100).toLocaleString('ja-JP', { minimumFractionDigits: 2 })}`;
const total = ({ totals }: Pick<Order, 'totals'>) => [yen(totals.taxIncluded.amount)];
const firstLine = ({ lines: [first] }: Order) => [first!.name];
const moment = ({ orderedAt }: Order) => [formatMoment(orderedAt, 'ja')];

const deviations: readonly Deviation[] = [
  {
    name: 'keys that the document does not have',
    says: total,
    write: (order) => (order.rank = { tier: 'gold' }),
  },
  { name: 'unknown keys of a line', says: firstLine, write: (order) => (order.lines[0].weight = 3) },
  {
    name: 'a moment with an offset',
    says: moment,
    write: (order, { orderedAt }) => (order.orderedAt = inTokyo(orderedAt)),
  },
  {
    name: 'a moment in micro-seconds',
    says: moment,
    write: (order) => (order.orderedAt = order.orderedAt.replace('Z', '456Z')),
  },
  {
    name: 'a moment without a fraction of a second',
    says: moment,
    write: (order) => (order.orderedAt = order.orderedAt.replace(/\.\d+Z/, 'Z')),
    shows: ({ orderedAt }) => ({ orderedAt: orderedAt.replace(/\.\d+Z/, '.000Z') as never }),
  },
  {
    name: 'numbers as texts',
    says: ({ lines: [first], ...order }) => [`${first!.quantity}${first!.unit}`, ...total(order)],
    write: (order) => {
      order.lines[0].quantity = String(order.lines[0].quantity);
      order.totals.taxIncluded.amount = String(order.totals.taxIncluded.amount);
    },
  },
  {
    name: 'a text as a number',
    says: () => ['20260401'],
    write: (order) => (order.costMemo = 20260401),
    shows: () => ({ costMemo: '20260401' }),
  },
  {
    name: 'nothing for null',
    says: total,
    write: (order) => delete order.comment,
    shows: () => ({ comment: null }),
  },
  {
    name: 'a status of its own',
    says: () => ['検品中'],
    write: (order) => (order.status = '検品中'),
    shows: () => ({ status: 'other', statusWord: '検品中' }),
    row: { status: 'other', statusWord: '検品中' },
  },
  {
    name: 'a payment method of its own',
    says: () => ['商品券'],
    write: (order) => (order.payment.method = '商品券'),
    shows: ({ payment }) => ({ payment: { ...payment, method: 'other', methodWord: '商品券' } }),
    row: { payment: 'other', methodWord: '商品券' },
  },
  {
    name: 'no lines',
    says: (order) => [ja.orders.detail.noLines, ...total(order)],
    write: (order) => (order.lines = []),
    shows: () => ({ lines: [] }),
  },
  {
    name: 'a rate of 5 %',
    says: () => [/ 5%/],
    write: (order) => (order.lines[0].taxRate = 5),
    shows: withFirstLine({ taxRate: 5 }),
  },
  {
    name: 'a part of a unit',
    says: ({ lines: [first] }) => [`2.5${first!.unit}`],
    write: (order) => (order.lines[0].quantity = 2.5),
    shows: withFirstLine({ quantity: 2.5 }),
  },
  {
    name: 'a price in fractions of a yen',
    says: () => ['¥0.25'],
    write: (order) => (order.lines[0].unitPrice.amount = 0.25),
    shows: withFirstLine({ unitPrice: { amount: 0.25, currency: 'JPY' } }),
  },
  {
    name: 'sums with 銭',
    says: ({ totals }) => [yen(totals.taxIncluded.amount / 100)],
    write: (order, whole) => Object.assign(order, inCurrency(whole, 'JPY', 100)),
    shows: (whole) => inCurrency(whole, 'JPY', 100),
  },
  {
    name: 'another currency',
    says: ({ totals }) => [dollars(totals.taxIncluded.amount)],
    write: (order, whole) => Object.assign(order, inCurrency(whole, 'USD')),
    shows: (whole) => inCurrency(whole, 'USD'),
  },
  {
    name: 'a total that is a yen off',
    says: ({ totals }) => [
      `${yen(totals.taxIncluded.amount + 1)}、計算では ${yen(totals.taxIncluded.amount)}`,
    ],
    write: (order) => (order.totals.taxIncluded.amount += 1),
    shows: ({ totals }) => ({
      totals: { ...totals, taxIncluded: { ...totals.taxIncluded, amount: totals.taxIncluded.amount + 1 } },
    }),
    marked: 'taxIncluded',
  },
  {
    name: 'a quantity that is none',
    says: () => ['number のはずが string でした'],
    write: (order) => (order.lines[0].quantity = 'many'),
    setAside: 'lines[0].quantity',
  },
];

/** The details of an order that has come. */
const detail = { refusal: null, loading: false, supplier: null };

function withFirstLine(change: Partial<Order['lines'][number]>) {
  return ({ lines: [first, ...others] }: Order): Partial<Order> => ({
    lines: [{ ...first!, ...change }, ...others],
  });
}
function inTokyo(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 9 * 3_600_000);
  return shifted.toISOString().replace('Z', '+09:00');
}

it('eighteen deviations of the feed, each as it is meant, marked, or set aside by number and field', async () => {
  expect(deviations).toHaveLength(18);
  const store = await alteredStore();
  const desk = await startDesk({ suppliers: store.suppliers, fetch: store.fetch });
  const { id: account } = await desk.good('sign-in.start', {
    supplier: administrator.supplier as never,
    identifier: administrator.identifier.value,
    password: administrator.password,
    staySignedIn: false,
  });
  const written = new Map<Deviation, Order>();
  store.alter = async (request, answer) => {
    const response = await answer();
    if (request.method !== 'GET' || !new URL(request.url).pathname.endsWith('/v1/orders')) return response;
    const page = (await response.json()) as { orders: Order[] };
    for (const order of page.orders) {
      const deviation = deviations[written.size];
      if (!deviation || order.status !== 'delivered') continue;
      const whole = structuredClone(order);
      written.set(deviation, whole);
      deviation.write(order, whole);
    }
    // What the page itself has besides disturbs nothing either.
    return Response.json({ ...page, links: { self: 'x' } });
  };
  expect(await desk.ended(await desk.good('sync.start', { account }))).toMatchObject({ state: 'done' });
  expect(written.size).toBe(18);

  const listed = await desk.good('orders.unreadable', { account });
  const aside = [...written].filter(([{ setAside }]) => setAside !== undefined);
  expect(listed.map(({ number, fields: [field] }) => [number, field?.path])).toEqual(
    aside.map(([{ setAside }, { number }]) => [number, setAside]),
  );
  expect(await desk.good('sync.state', { account })).toMatchObject({ unreadable: 1, failure: null });
  const list = { accounts: [account], suppliers: new Map(), count: listed.length, fetching: false };
  expect(await renderedWords(UnreadableOrders, list)).toContain('注文のうち1件を読み取れませんでした');
  // The list is a dialog, which opens in a browser only: these are the words of its cells.
  const faults = listed.flatMap(({ fields }) =>
    fields.map(({ fault, expected, found }) =>
      i18n.global.t(`orders.unreadable.${fault}`, { expected, found }),
    ),
  );
  expect(faults).toEqual(aside.flatMap(([{ says }, whole]) => says(whole)));
  for (const [{ name, shows, row, says, marked, setAside }, whole] of written) {
    const { id, number } = whole;
    const found = await desk.good('orders.search', { accounts: [account], filter: { text: number } });
    expect([name, found.orders]).toEqual([name, setAside === undefined ? 1 : 0]);
    if (setAside !== undefined) continue;
    const order = await desk.good('orders.get', { account, id });
    expect([name, order]).toEqual([name, { ...whole, ...shows?.(whole) }]);
    const [shown] = await desk.good('orders.rows', { resultId: found.resultId, offset: 0, limit: 1 });
    expect([name, shown]).toEqual([
      name,
      expect.objectContaining({ number, taxIncluded: order.totals.taxIncluded, ...row }),
    ]);
    const words = await renderedWords(OrderDetail, { ...detail, account, order });
    for (const said of [number, ...says(whole)]) expect(words, name).toMatch(said);
    expect(words, name).not.toMatch(/undefined|NaN|Invalid/);
    const isMarked = words.includes(ja.orders.detail.sumsDiffer);
    expect([name, isMarked]).toEqual([name, sumMismatches(order).length > 0]);
    if (marked !== undefined)
      expect([name, sumMismatches(order).map(({ of }) => of)]).toEqual([name, [marked]]);
  }
});
