import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { SupplierFault } from '#shared/model/problem.ts';
import type { Result } from '#shared/model/result.ts';
import { isWrite, routes, type RouteName } from '#shared/supplier-api/routes.ts';
import type { SupplierResponse, SupplierClient } from '../ports/supplier-client.ts';

/** Beyond this the oldest are forgotten. Far more than a person can have lost the answers of. */
const MAX_KEYS = 1_000;

/**
 * Names writes (`Idempotency-Key`) so that asking again is the same write: as long as no answer came that settles it,
 * the same content gets the same key, whether it is sent once more after a lost answer or twice at the same moment.
 * What was answered is over: the same content is a new write then.
 */
export interface IdempotencyKeys {
  /** Sends a write under its key. `what` is all that makes it this one: the route and its parts. */
  send<A extends Answered>(what: unknown, send: (key: string) => Promise<A>): Promise<A>;
}
type Answered = Result<unknown, SupplierFault | { readonly kind: 'no-session' }>;

/** Whether an answer settles a write: it was done, or judged and refused. */
const isFinal = (answer: Answered): boolean =>
  answer.ok ||
  (answer.error.kind === 'problem' &&
    answer.error.problem.status < 500 &&
    answer.error.problem.status !== 429);

/** One memory of keys; it ends with the program. `newKey` makes a random name. */
export function createIdempotencyKeys(newKey: () => string = randomUUID): IdempotencyKeys {
  // What was asked for may hold a password: only a fingerprint is kept that means nothing outside this process.
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

/** A client whose writes are named, where whoever asks doesn't name them. */
export function withIdempotencyKeys(client: SupplierClient): SupplierClient {
  const keys = createIdempotencyKeys();
  const send = client.ask as (name: RouteName, question: object) => SupplierResponse<unknown>;
  const ask = (name: RouteName, question: { readonly key?: string } = {}) =>
    isWrite(routes[name]) && question.key === undefined
      ? keys.send([name, question], (key) => send(name, { ...question, key }))
      : send(name, question);
  // The parts of a question are those of its route; the port's type has seen to that.
  return { ask: ask as SupplierClient['ask'] };
}
