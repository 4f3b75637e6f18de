import {
  asking,
  changing,
  problem,
  reply,
  type Call,
  type Loose,
  type PlantedFault,
} from './broken-store.ts';

const history = (
  name: string,
  check: PlantedFault['check'],
  plant: PlantedFault['plant'],
  rest: Partial<PlantedFault> = {},
): PlantedFault => ({ name, check, level: 'History', plant, ...rest });

const everyOrder = (change: (order: Loose) => void): PlantedFault['plant'] =>
  changing('orders', ({ orders }) => orders.forEach(change));
const isUnauthorized = ({ headers }: Call): boolean =>
  (headers.get('authorization') ?? '').endsWith('conformance-unknown-token-000000') ||
  !headers.has('authorization');

/** Serves a call without a token as if it had the first good one. */
const openTo =
  (id: string): PlantedFault['plant'] =>
  () => {
    let last: string | null = null;
    return async (call, forward) => {
      if (!isUnauthorized(call)) last ??= call.headers.get('authorization');
      else if (call.id === id && last !== null) call.headers.set('authorization', last);
      return forward(call);
    };
  };

/** Mistakes in signing in, tokens and orders. */
export const historyFaults: readonly PlantedFault[] = [
  history(
    'a total that is one yen off',
    'orders.arithmetic',
    everyOrder((order) => (order.totals.taxIncluded.amount += 1)),
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
    'updatedSince is ignored',
    'orders.since',
    asking('orders', ({ query }) => query.delete('updatedSince')),
  ),
  history(
    'old removals in a first listing',
    'orders.removed',
    changing('orders', (page, { query }) => {
      if (!query.has('cursor')) page.removed.push('gone-long-ago');
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
  history('a page of HTML for what is not there', 'answer.content', () => async (call, forward) => {
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
    'null left out',
    'answer.schema',
    everyOrder((order) => delete order.comment),
    { path: /^\$\.orders\[0\]$/ },
  ),
  history('200 for a sign-out', 'answer.status', () => async (call, forward) => {
    const answer = await forward();
    return call.id === 'signOut' && answer.status === 204 ? reply(200, {}) : answer;
  }),
  history('403 for a wrong password', 'answer.reason', () => async (call, forward) => {
    const answer = await forward();
    return call.id === 'signIn' && answer.body?.reason === 'mismatch' ? problem(403, 'mismatch') : answer;
  }),
  history(
    'an unknown ID that can be told from a wrong password',
    'sign-in.mismatch',
    () => async (call, forward) => {
      const answer = await forward();
      if (
        call.id === 'signIn' &&
        answer.body?.reason === 'mismatch' &&
        call.body.identifier.value.startsWith('9')
      )
        answer.body.title = 'no such ID';
      return answer;
    },
  ),
  history(
    'keys that are not described are let through',
    'sign-in.strict',
    asking('signIn', (call) => delete call.body.conformance),
  ),
  history(
    'a write without a key',
    'sign-in.key',
    asking('signIn', ({ headers }) => {
      if (!headers.has('idempotency-key')) headers.set('idempotency-key', crypto.randomUUID());
    }),
  ),
  history('a repeated sign-in is another session', 'sign-in.repeat', () => async (call, forward) => {
    if (call.id === 'signIn' && call.headers.has('idempotency-key'))
      call.headers.set('idempotency-key', crypto.randomUUID());
    return forward(call);
  }),
  history(
    'query parameters that are not described are let through',
    'orders.query',
    asking('orders', ({ query }) => query.delete('conformance')),
  ),
  history('a member without a token', 'tokens.required', openTo('me')),
  history('orders without a token', 'orders.access', openTo('orders')),
  history(
    'tokens that have expired',
    'tokens.lifetime',
    changing('signIn', ({ tokens }) => (tokens.accessExpiresAt = '2020-01-01T00:00:00.000Z')),
  ),
  history(
    'the old refresh token goes on',
    'refresh.pair',
    changing('refresh', (pair, { body }) => (pair.refreshToken = body.refreshToken)),
  ),
  history('a refresh that is repeated gets another pair', 'refresh.repeat', () => {
    const seen = new Set<string>();
    return async (call, forward) => {
      const answer = await forward();
      if (call.id !== 'refresh' || answer.status !== 200) return answer;
      if (seen.has(call.body.refreshToken)) answer.body.accessToken += 'x';
      seen.add(call.body.refreshToken);
      return answer;
    };
  }),
  history('a stolen refresh token is good', 'refresh.reuse', () => {
    let pair: Loose = null;
    return async (call, forward) => {
      const answer = await forward();
      if (call.id === 'refresh' && answer.status === 200) pair = answer.body;
      return call.id === 'refresh' && answer.body?.reason === 'session-ended' ? reply(200, pair) : answer;
    };
  }),
  history('an unknown refresh token is a bad request', 'refresh.unknown', () => async (call, forward) => {
    const answer = await forward();
    return call.id === 'refresh' && answer.body?.reason === 'token-revoked'
      ? problem(400, 'bad-request')
      : answer;
  }),
  history(
    'a sign-out that ends nothing',
    'sign-out',
    () => async (call, forward) => (call.id === 'signOut' ? reply(204) : forward()),
  ),
  history('refusals as plain JSON', 'answer.problem', () => async (_, forward) => {
    const answer = await forward();
    if (answer.status >= 400) answer.headers.set('content-type', 'application/json');
    return answer;
  }),
  history(
    'another status in the problem',
    'answer.problem',
    () => async (_, forward) => {
      const answer = await forward();
      if (answer.status === 404) answer.body.status = 400;
      return answer;
    },
    { path: /^\$\.status$/ },
  ),
  history(
    'a limit without Retry-After',
    'answer.retry-after',
    () => async (call, forward) => (call.id === 'order' ? problem(429, 'too-many-at-once') : forward()),
  ),
  history(
    '304 without having been asked',
    'answer.status',
    () => async (call, forward) => (call.id === 'describe' ? reply(304) : forward()),
  ),
  history(
    '304 for another state',
    'etag',
    () => async (call, forward) =>
      call.id === 'me' && call.headers.has('if-none-match') ? reply(304) : forward(),
  ),
  history('answers that anybody may keep', 'answer.cache', () => async (call, forward) => {
    const answer = await forward();
    if (call.id === 'orders') answer.headers.set('cache-control', 'public, max-age=60');
    return answer;
  }),
  history(
    'a slow answer',
    'answer.slow',
    () => {
      let waited = false;
      return async (call, forward) => {
        if (call.id === 'order' && !waited) {
          waited = true;
          await new Promise((resolve) => setTimeout(resolve, 600));
        }
        return forward();
      };
    },
    { slowMs: 500 },
  ),
  history(
    'one order is not offered',
    'offered',
    () => async (call, forward) => (call.id === 'order' ? problem(404, 'not-offered') : forward()),
  ),
];
