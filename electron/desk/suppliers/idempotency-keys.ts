import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { SupplierFault } from '#shared/model/problem.ts';
import type { Result } from '#shared/model/result.ts';
import { isWrite, routes, type RouteName } from '#shared/supplier-api/routes.ts';
import type { SupplierResponse, SupplierClient } from '../ports/supplier-client.ts';

/** Beyond this the oldest are dropped; far more than the writes a person can have open. */
const MAX_KEYS = 1_000;

/**
 * Gives writes an `Idempotency-Key`, so that a retry is the same write: until a response resolves it, the same content
 * gets the same key, whether it is sent again after a lost response or twice at the same moment. After a response the
 * same content is a new write.
 */
export interface IdempotencyKeys {
  /** Sends a write under its key. `what` identifies it: the route and its parts. */
  send<A extends Answered>(what: unknown, send: (key: string) => Promise<A>): Promise<A>;
}
type Answered = Result<unknown, SupplierFault | { readonly kind: 'no-session' }>;

/** Whether a response resolves a write: it was done or refused. */
const isFinal = (answer: Answered): boolean =>
  answer.ok ||
  (answer.error.kind === 'problem' &&
    answer.error.problem.status < 500 &&
    answer.error.problem.status !== 429);

/** A store of keys in memory. `newKey` makes a random key. */
export function createIdempotencyKeys(newKey: () => string = randomUUID): IdempotencyKeys {
  // The request may contain a password: only a fingerprint is kept, keyed to this process.
  const secret = randomBytes(32);
  const keys = new Map<string, string>();
  return {
    send: async (what, send) => {
      const content = createHmac('sha256', secret).update(JSON.stringify(what)).digest('base64url');
      const key = keys.get(content) ?? newKey();
      for (const [oldest] of keys) {
        if (keys.size < MAX_KEYS) break;
        keys.delete(oldest);
      }
      keys.set(content, key);
      const answer = await send(key);
      if (isFinal(answer) && keys.get(content) === key) keys.delete(content);
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
