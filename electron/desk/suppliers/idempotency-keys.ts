import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { SupplierFault } from '#shared/model/problem.ts';
import type { Result } from '#shared/model/result.ts';
import { isWrite, routes, type Route, type RouteName } from '#shared/supplier-api/routes.ts';
import type { SupplierResponse, SupplierClient } from '../ports/supplier-client.ts';

/** Beyond this the oldest are dropped; far more than the writes a person can have open. */
const MAX_KEYS = 1_000;

/** A write whose key the desk keeps on the disk. */
type PersistedRoute = {
  [N in RouteName]: (typeof routes)[N] extends { readonly idempotencyKey: 'persisted' } ? N : never;
}[RouteName];

const hasPersistedKey = (name: RouteName): boolean => {
  const route: Route = routes[name];
  return 'idempotencyKey' in route && route.idempotencyKey === 'persisted';
};
/** Writes whose keys are kept on the disk, as the table of routes says. */
export const routesWithPersistedKeys: ReadonlySet<RouteName> = new Set(
  (Object.keys(routes) as RouteName[]).filter(hasPersistedKey),
);

/** Keys on the disk. Where that refuses, a key lasts as long as the session. */
export interface PersistedKeys {
  /** The key that was kept for a content, else `fresh`, which is kept now. */
  keyOf(content: string, fresh: string): Promise<string>;
  /** Forgets the keys of every content that begins so. */
  drop(prefix: string): Promise<void>;
}

/** What removes again what a persisted key had made, after which the same content is another write; null for nothing. */
const removedBy: Readonly<Record<PersistedRoute, RouteName | null>> = {
  createRecurringOrder: 'removeRecurringOrder',
  createMyCatalogue: 'removeMyCatalogue',
  addAddress: 'removeAddress',
  addMember: 'removeMember',
  requestProduct: null,
  issueDocument: null,
};
const removals = new Map(Object.entries(removedBy).map(([made, by]) => [by, made]));

/**
 * Gives writes an `Idempotency-Key`, so that a retry is the same write: until a response resolves it, the same content
 * gets the same key, whether it is sent again after a lost response or twice at the same moment. After a response the
 * same content is a new write.
 */
export interface IdempotencyKeys {
  /** Sends a write under its key. `what` identifies it: the route and its parts. */
  send<A extends Answered>(
    what: readonly [RouteName, unknown],
    send: (key: string) => Promise<A>,
  ): Promise<A>;
}
type Answered = Result<unknown, SupplierFault | { readonly kind: 'no-session' }>;

/** Whether a response resolves a write: it was done or refused. */
const isFinal = (answer: Answered): boolean =>
  answer.ok ||
  (answer.error.kind === 'problem' &&
    answer.error.problem.status < 500 &&
    answer.error.problem.status !== 429);

/** A store of keys, in memory but for `routesWithPersistedKeys`. `newKey` makes a random key. */
export function createIdempotencyKeys(
  kept: PersistedKeys | null = null,
  newKey: () => string = randomUUID,
): IdempotencyKeys {
  // The request may contain a password: only a fingerprint is kept, keyed to this process.
  const secret = randomBytes(32);
  const keys = new Map<string, Promise<string>>();
  return {
    send: async (what, send) => {
      const [route] = what;
      const text = JSON.stringify(what);
      const content = `${route} ${createHmac('sha256', secret).update(text).digest('base64url')}`;
      const disk = routesWithPersistedKeys.has(route) ? kept : null;
      // None of these has a password in it, and the disk has it encrypted.
      const plain = `${route} ${createHash('sha256').update(text).digest('base64url')}`;
      const key = keys.get(content) ?? Promise.resolve(disk ? disk.keyOf(plain, newKey()) : newKey());
      for (const [oldest] of keys) {
        if (keys.size < MAX_KEYS) break;
        keys.delete(oldest);
      }
      keys.set(content, key);
      // One that could not be kept is made again the next time.
      key.catch(() => keys.get(content) === key && keys.delete(content));
      const answer = await send(await key);
      if (isFinal(answer) && keys.get(content) === key) {
        keys.delete(content);
        await disk?.drop(plain);
      }
      const removed = answer.ok ? removals.get(route) : undefined;
      if (removed) {
        for (const each of keys.keys()) if (each.startsWith(`${removed} `)) keys.delete(each);
        await kept?.drop(`${removed} `);
      }
      return answer;
    },
  };
}

/** A client that adds keys to writes whose caller gives none. */
export function withIdempotencyKeys(client: SupplierClient): SupplierClient {
  const keys = createIdempotencyKeys();
  const send = client.ask as (name: RouteName, question: object) => SupplierResponse<unknown>;
  const ask = (name: RouteName, question: { readonly key?: string } = {}) =>
    isWrite(routes[name]) && question.key === undefined
      ? keys.send([name, question], (key) => send(name, { ...question, key }))
      : send(name, question);
  // The port's type guarantees that the parts are those of the route.
  return { ask: ask as SupplierClient['ask'] };
}

/**
 * The idempotency key for exchanging a refresh token. It is derived from the token, so that a retry has the same key, also
 * after a crash: a token that is sent again under another key counts as stolen.
 */
export const exchangeKey = (refreshToken: string): string =>
  createHash('sha256').update(`exchange ${refreshToken}`).digest('base64url');
