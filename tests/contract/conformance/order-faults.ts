import {
  amountsIn,
  asking,
  changing,
  history,
  problem,
  type Loose,
  type PlantedFault,
} from './broken-store.ts';

const everyOrder = (change: (order: Loose) => void): PlantedFault['plant'] =>
  changing('orders', ({ orders }) => orders.forEach(change));
const yen = { amount: 0, currency: 'JPY' };

/** Mistakes in orders and in their pages. */
export const orderFaults: readonly PlantedFault[] = [
  history(
    'a total that is one yen off',
    'orders.arithmetic',
    everyOrder((order) => (order.totals.taxIncluded.amount += 1)),
    { path: /totals\.taxIncluded$/ },
  ),
  history(
    'a line in another currency than its order',
    'orders.currency',
    everyOrder((order) => (order.lines[0].amount.currency = 'USD')),
    { path: /lines\[0\]\.amount$/ },
  ),
  history(
    'dollars instead of cents',
    'orders.currency',
    everyOrder((order) => {
      for (const money of amountsIn(order))
        Object.assign(money, { amount: money.amount / 100, currency: 'USD' });
    }),
    { path: /totals\.taxIncluded$/ },
  ),
  history(
    'amounts of lines with tax',
    'orders.arithmetic',
    everyOrder((order) => {
      for (const line of order.lines) line.amount.amount = Math.floor(line.amount.amount * 1.1);
    }),
    { path: /lines\[0\]\.amount$/ },
  ),
  history(
    'tax rounded by line',
    'orders.arithmetic',
    everyOrder((order) => {
      for (const each of order.taxTotals) each.tax.amount += 2;
    }),
    { path: /taxTotals\[0\]\.tax$/ },
  ),
  history(
    'a shipping fee that is taxed at the reduced rate',
    'orders.arithmetic',
    everyOrder((order) => {
      // Added to every order, so that one of them has it.
      const of = (rate: number) => order.taxTotals.find((each: Loose) => each.rate === rate);
      const fee = 500;
      order.shippingFee.amount += fee;
      const reduced = of(8) ?? { rate: 8, taxable: { ...yen }, tax: { ...yen } };
      if (!of(8)) order.taxTotals.push(reduced);
      reduced.taxable.amount += fee;
      const tax = Math.floor(reduced.taxable.amount * 0.08) - reduced.tax.amount;
      reduced.tax.amount += tax;
      order.totals.tax.amount += tax;
      order.totals.taxExcluded.amount += fee;
      order.totals.taxIncluded.amount += fee + tax;
    }),
    { path: /taxTotals\[\d+\]\.taxable$/ },
  ),
  history(
    'tax rounded by line in every other order',
    'orders.rounding',
    changing('orders', ({ orders }) => {
      for (const [index, order] of orders.entries()) {
        const [total, ...others] = order.taxTotals;
        if (index % 2 === 0 || others.length > 0 || order.shippingFee.amount + order.discounts.length > 0)
          continue;
        const tax = order.lines.reduce(
          (sum: number, { amount }: Loose) => sum + Math.round((amount.amount * total.rate) / 100),
          0,
        );
        order.totals.taxIncluded.amount += tax - total.tax.amount;
        order.totals.tax.amount = tax;
        total.tax.amount = tax;
      }
    }),
    { path: /taxTotals\[0\]\.tax$/ },
  ),
  history(
    'a line whose product has no name',
    'answer.schema',
    everyOrder((order) => (order.lines[0].name = ' ')),
    { path: /^\$\.orders\[0\]\.lines\[0\]\.name$/ },
  ),
  history(
    'an order whose number is a space',
    'answer.schema',
    everyOrder((order) => (order.number = ' ')),
    { path: /^\$\.orders\[0\]\.number$/ },
  ),
  history(
    'a unit that is empty',
    'answer.schema',
    everyOrder((order) => (order.lines[0].unit = '')),
    { path: /^\$\.orders\[0\]\.lines\[0\]\.unit$/ },
  ),
  history(
    'discounts as positive amounts',
    'orders.signs',
    everyOrder((order) => {
      order.discounts.push({ kind: 'coupon', label: 'x', amount: { amount: 100, currency: 'JPY' } });
    }),
    { path: /discounts\[\d+\]\.amount$/ },
  ),
  history(
    'days of UTC instead of Tokyo',
    'orders.days',
    everyOrder((order) => {
      order.orderedAt = `${order.orderedOn}T20:00:00.000Z`;
    }),
  ),
  history(
    'line numbers that repeat',
    'orders.lines',
    everyOrder((order) => {
      order.lines.push({ ...order.lines[0] });
    }),
  ),
  history('pages that overlap', 'orders.pages', () => {
    let last: Loose = null;
    return async (call, forward) => {
      const answer = await forward();
      if (call.id !== 'orders' || answer.status !== 200) return answer;
      if (call.query.has('cursor') && last !== null) answer.body.orders.unshift(last);
      last = answer.body.nextCursor === null ? null : answer.body.orders.at(-1);
      return answer;
    };
  }),
  history(
    'an order lost between pages',
    'orders.pages',
    changing('orders', (page) => {
      if (page.nextCursor !== null) page.orders.pop();
    }),
  ),
  history(
    'an order twice in a page',
    'orders.pages',
    changing('orders', ({ orders }) => {
      if (orders.length > 1) orders.push(orders[0]);
    }),
  ),
  history(
    'the same cursor for ever',
    'orders.pages',
    changing('orders', (page, { query }) => {
      if (query.has('cursor') && page.nextCursor !== null) page.nextCursor = query.get('cursor');
    }),
  ),
  history(
    'remaining with this page',
    'orders.remaining',
    changing('orders', (page) => {
      page.remaining += page.orders.length;
    }),
  ),
  history(
    'remaining that is never 0',
    'orders.remaining',
    changing('orders', (page) => {
      if (page.nextCursor === null) page.remaining = 1;
    }),
  ),
  history(
    'a limit that is ignored',
    'orders.limit',
    asking('orders', ({ query }) => {
      if (Number(query.get('limit')) > 0 && Number(query.get('limit')) < 500) query.set('limit', '500');
    }),
    { path: /orders$/ },
  ),
  history(
    'a limit without bounds',
    'orders.limit',
    asking('orders', ({ query }) => {
      if (['0', '501'].includes(query.get('limit') ?? '')) query.set('limit', '500');
    }),
  ),
  history(
    'an empty position',
    'answer.schema',
    changing('orders', (page) => delete page.position),
    { path: /^\$$/ },
  ),
  history('a position that begins again', 'orders.position', () => {
    const positions = new Set<string>();
    return async (call, forward) => {
      const cursor = call.query.get('cursor');
      if (call.id === 'orders' && cursor !== null && positions.has(cursor)) call.query.delete('cursor');
      const answer = await forward(call);
      if (call.id === 'orders' && answer.status === 200 && answer.body.nextCursor === null)
        positions.add(answer.body.position);
      return answer;
    };
  }),
  history(
    'an unknown cursor is the start',
    'orders.cursor',
    asking('orders', ({ query }) => {
      if (query.get('cursor') === 'conformance-no-cursor') query.delete('cursor');
    }),
  ),
  history(
    'an order that is there is listed as removed',
    'orders.removed',
    changing('orders', (page) => {
      if (page.orders.length > 0) page.removed.push(page.orders.shift().id);
    }),
  ),
  history(
    'an order differs from the listing',
    'order.same',
    changing('order', (order) => (order.costMemo = 'x')),
  ),
  history('an unknown order is a bad request', 'order.unknown', () => async (call, forward) => {
    const answer = await forward();
    return call.id === 'order' && answer.status === 404 ? problem(400, 'bad-request') : answer;
  }),
  history('a page of HTML for an order', 'answer.content', () => async (call, forward) => {
    const answer = await forward();
    return call.id === 'order' && answer.status === 200 ? { ...answer, text: '<h1>Order</h1>' } : answer;
  }),
  history('a page of HTML for what is not there', 'answer.bare-404', () => async (call, forward) => {
    const answer = await forward();
    if (call.id !== 'order' || answer.status !== 404) return answer;
    answer.headers.set('content-type', 'text/html');
    return { ...answer, text: '<h1>Not Found</h1>' };
  }),
  history(
    'amounts as texts',
    'answer.schema',
    everyOrder((order) => (order.totals.tax.amount = '12')),
    { path: /^\$\.orders\[0\]\.totals\.tax\.amount$/ },
  ),
  history(
    'a status of its own',
    'answer.schema',
    everyOrder((order) => (order.status = 'processing')),
    { path: /^\$\.orders\[0\]\.status$/ },
  ),
  history(
    'moments without a zone',
    'answer.schema',
    everyOrder((order) => (order.orderedAt = order.orderedAt.slice(0, 19))),
    { path: /^\$\.orders\[0\]\.orderedAt$/ },
  ),
  history(
    'what every order has left out',
    'answer.schema',
    everyOrder((order) => delete order.number),
    { path: /^\$\.orders\[0\]$/ },
  ),
  history(
    'a login ID that has no orders',
    'orders.none',
    changing('orders', (page) => Object.assign(page, { orders: [], nextCursor: null, remaining: 0 })),
    { warning: true },
  ),
];
