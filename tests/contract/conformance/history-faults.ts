import { asking, changing, history, problem, reply, type Call, type PlantedFault } from './broken-store.ts';

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

/** Mistakes in signing in, tokens, refusals and what every answer has. */
export const historyFaults: readonly PlantedFault[] = [
  history('a connection that is cut without an answer', 'answer.none', () => async (call, forward) => {
    if (call.id === 'order') throw new TypeError('fetch failed', { cause: new Error('other side closed') });
    return forward();
  }),
  history('404 without a problem', 'answer.bare-404', () => async (call, forward) => {
    const answer = await forward();
    return call.id === 'order' && answer.status === 404 ? { ...answer, body: null } : answer;
  }),
  history('404 without a problem where there is nothing', 'path.unknown', () => async (call, forward) => {
    const answer = await forward();
    if (call.id !== '' || answer.status !== 404) return answer;
    return { status: 404, headers: new Headers(), body: null };
  }),
  history('a body of any type is JSON', 'request.type', () => async (call, forward) => {
    if (call.headers.has('content-type')) call.headers.set('content-type', 'application/json');
    return forward(call);
  }),
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
  history('an unknown refresh token is a bad request', 'refresh.unknown', () => async (call, forward) => {
    const answer = await forward();
    return call.id === 'refresh' && answer.body?.reason === 'token-revoked'
      ? problem(400, 'bad-request')
      : answer;
  }),
  history('a body of any size', 'request.size', () => async (_, forward) => {
    const answer = await forward();
    return answer.status === 413 ? problem(400, 'bad-request') : answer;
  }),
  history(
    'a sign-out without a key',
    'sign-out.key',
    asking('signOut', ({ headers }) => {
      if (!headers.has('idempotency-key')) headers.set('idempotency-key', crypto.randomUUID());
    }),
  ),
  history(
    'a sign-out whose token is looked at before its key',
    'sign-out.key',
    () => async (call, forward) => {
      const isBare = call.id === 'signOut' && !call.headers.has('authorization');
      return isBare ? problem(401, 'token-revoked') : forward();
    },
  ),
  history(
    'somebody else’s data',
    'me.same',
    changing('me', (member) => (member.id = 'somebody-else')),
  ),
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
  history('answers that anybody may keep', 'answer.cache', () => async (call, forward) => {
    const answer = await forward();
    if (call.id === 'orders') answer.headers.set('cache-control', 'public, max-age=60');
    return answer;
  }),
  history(
    'a slow answer, which is no failure',
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
    { slowMs: 500, warning: true },
  ),
  history(
    'one order is not offered',
    'offered',
    () => async (call, forward) => (call.id === 'order' ? problem(404, 'not-offered') : forward()),
  ),
];
