import {
  asking,
  changing,
  fault,
  problem,
  reply,
  type Loose,
  type PlantedFault,
  type Reply,
} from './broken-store.ts';

const buy = (name: string, check: PlantedFault['check'], plant: PlantedFault['plant']) =>
  fault('Buy', name, check, plant);

/** Answers a second request of an operation under the same key itself. */
const onRepeat =
  (
    id: string,
    answer: (first: Reply) => Reply,
    when = (_first: Loose, _second: Loose): boolean => true,
  ): PlantedFault['plant'] =>
  () => {
    const done = new Map<string, { readonly body: Loose; readonly first: Reply }>();
    return async (call, forward) => {
      const key = call.headers.get('idempotency-key') ?? '';
      const before = done.get(key);
      if (call.id === id && before && when(before.body, call.body)) return answer(before.first);
      const first = await forward();
      if (call.id === id && first.status < 300) done.set(key, { body: call.body, first });
      return first;
    };
  };
const sameBody = (one: Loose, other: Loose): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Ids of the orders that were placed in a run, for faults that hide them. */
function hidingPlaced(
  hides: (cursor: string | null, nextCursor: string | null) => boolean,
): PlantedFault['plant'] {
  return () => {
    const placed = new Set<string>();
    return async (call, forward) => {
      const answer = await forward();
      if (call.id === 'placeOrder' && answer.status === 201) placed.add(answer.body.order.id);
      if (
        call.id === 'orders' &&
        answer.status === 200 &&
        hides(call.query.get('cursor'), answer.body.nextCursor)
      )
        answer.body.orders = answer.body.orders.filter(({ id }: Loose) => !placed.has(id));
      return answer;
    };
  };
}

/** Rewrites a request to what the store has now. */
const withPresentCart =
  (id: string, change: (body: Loose, cart: Loose) => void): PlantedFault['plant'] =>
  () => {
    let cart: Loose = null;
    return async (call, forward) => {
      if (call.id === id && cart !== null && call.body?.lines !== undefined) change(call.body, cart);
      const answer = await forward(call);
      if (answer.body?.subtotals) cart = answer.body;
      return answer;
    };
  };

/** Mistakes in buying. */
export const buyingFaults: readonly PlantedFault[] = [
  buy(
    'an offset that is ignored',
    'catalogue.pages',
    asking('catalogue', ({ query }) => query.delete('offset')),
  ),
  buy(
    'a total of the page only',
    'catalogue.pages',
    changing('catalogue', (page) => (page.total = page.products.length)),
  ),
  buy(
    'lookups in an order of their own',
    'products.lookup',
    changing('lookUpProducts', ({ products }) => products.reverse()),
  ),
  buy(
    'a product that there is not',
    'product.same',
    () => async (call, forward) =>
      call.id === 'product' && call.params['code'] === 'CONFORMANCE-NONE'
        ? problem(400, 'bad-request')
        : forward(),
  ),
  buy(
    'a cart with tax',
    'cart.sums',
    changing('cart', (cart) => (cart.goods.amount += 10)),
  ),
  buy(
    'adding that replaces',
    'cart.add',
    changing('addToCart', (cart) => {
      for (const line of cart.lines) if (line.quantity === 5) line.quantity = 3;
    }),
  ),
  buy(
    'a product that there is not is left out without a word',
    'cart.unknown',
    () => async (call, forward) => {
      if (call.id === 'addToCart' && call.body.lines)
        call.body.lines = call.body.lines.filter(({ code }: Loose) => !code.startsWith('CONFORMANCE'));
      return forward(call);
    },
  ),
  buy('lines are added up to the one that is refused', 'cart.unknown', () => async (call, forward) => {
    const lines = (call.id === 'addToCart' && call.body.lines) || [];
    if (lines.length < 2) return forward();
    const first = { ...call, headers: new Headers(call.headers), body: { lines: lines.slice(0, 1) } };
    first.headers.set('idempotency-key', crypto.randomUUID());
    await forward(first);
    return forward();
  }),
  buy(
    'a version that stays',
    'cart.version',
    changing('addToCart', (cart) => (cart.version = 1)),
  ),
  buy(
    'an old version is good',
    'cart.version',
    withPresentCart('changeCart', (body, cart) => (body.version = cart.version)),
  ),
  buy(
    'a preview that does not add up',
    'preview.arithmetic',
    changing('previewOrder', ({ calculation }) => {
      calculation.shippingFee.amount += 1;
    }),
  ),
  buy('a preview that changes the cart', 'preview.writes-nothing', () => {
    let looked = false;
    return async (call, forward) => {
      const answer = await forward();
      if (call.id === 'previewOrder') looked = true;
      if (call.id === 'cart' && looked && answer.status === 200)
        answer.body.mustChooseAgain = !answer.body.mustChooseAgain;
      return answer;
    };
  }),
  buy('another total than confirmed is ordered', 'order.confirmed', () => {
    let right: Loose = null;
    return async (call, forward) => {
      if (call.id === 'placeOrder' && right !== null) call.body.confirmed.taxIncluded = right;
      const answer = await forward(call);
      if (call.id === 'previewOrder' && answer.status === 200)
        right = answer.body.calculation.totals.taxIncluded.amount;
      return answer;
    };
  }),
  buy(
    'an order that is dearer than confirmed',
    'order.placed',
    changing('placeOrder', ({ order }) => {
      order.totals.taxIncluded.amount += 1;
    }),
  ),
  buy(
    'a day of delivery that is lost on the way',
    'order.deliver-on',
    changing('placeOrder', ({ order }) => delete order.deliverOn),
  ),
  buy(
    'an order that no synchronisation brings',
    'order.listed',
    hidingPlaced(() => true),
  ),
  buy(
    'pages of the moment of the first one',
    'orders.during',
    hidingPlaced((cursor, next) => cursor !== null && next === null),
  ),
  buy(
    'no memory of keys',
    'key.replay',
    onRepeat('placeOrder', () => problem(409, 'conflict'), sameBody),
  ),
  buy(
    'a key that fits every request',
    'key.conflict',
    onRepeat('placeOrder', ({ body }) => reply(201, body)),
  ),
  buy('two requests at once are two orders', 'key.together', () => {
    const running = new Set<string>();
    return async (call, forward) => {
      const key = call.headers.get('idempotency-key') ?? '';
      if (call.id !== 'placeOrder') return forward();
      if (running.has(key)) return problem(409, 'conflict');
      running.add(key);
      return forward().finally(() => running.delete(key));
    };
  }),
  buy(
    'no outcome of what was done',
    'outcome.done',
    changing('resolveWrite', (outcome) => {
      if (outcome.state === 'done') Object.assign(outcome, { state: 'unknown', at: null });
    }),
  ),
  buy('no outcome of a write that is not for good', 'outcome.once', () => async (call, forward) => {
    const answer = await forward();
    const isOfCart = answer.body?.state === 'done' && answer.body.answer?.order === undefined;
    return call.id === 'resolveWrite' && isOfCart ? problem(500, 'unexpected') : answer;
  }),
  buy(
    'an outcome without its answer',
    'outcome.done',
    changing('resolveWrite', (outcome) => delete outcome.answer),
  ),
  buy(
    'a key that nobody used was given up',
    'outcome.unknown',
    changing('resolveWrite', (outcome, { body }) => {
      if (!body.void && outcome.state === 'unknown')
        Object.assign(outcome, { state: 'voided', at: '2026-01-01T00:00:00.000Z' });
    }),
  ),
  buy('giving up that holds nothing back', 'outcome.void', () => async (call, forward) => {
    if (call.id !== 'resolveWrite' || !call.body.void) return forward();
    call.body.void = false;
    const answer = await forward(call);
    return answer.body.state === 'unknown'
      ? reply(200, { state: 'voided', at: '2026-01-01T00:00:00.000Z' })
      : answer;
  }),
  buy(
    'recent writes of nobody',
    'outcome.recent',
    changing('recentWrites', (recent) => (recent.writes = [])),
  ),
];
