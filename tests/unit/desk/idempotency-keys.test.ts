import { describe, expect, it } from 'vitest';
import { createIdempotencyKeys, withIdempotencyKeys } from '#electron/desk/suppliers/idempotency-keys.ts';
import type { SupplierClient } from '#electron/desk/ports/supplier-client.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';

const unreachable: SupplierFault = { kind: 'unreachable', host: 'one.example' };
const problem = (status: number): SupplierFault => ({
  kind: 'problem',
  problem: { type: 'x', title: 'x', status, code: 'w:x', reason: 'conflict' },
});

/** Sends under keys that count up, and answers what it is told to. */
function sender() {
  let made = 0;
  const keys = createIdempotencyKeys(() => `key-${++made}`);
  const used: string[] = [];
  const send = (what: unknown, answer: Result<null, SupplierFault>) =>
    keys.send(what, async (key) => {
      used.push(key);
      return answer;
    });
  return { keys, used, send };
}

describe('the key of a write', () => {
  it('is the same as long as no answer has settled it, and another one afterwards', async () => {
    const { used, send } = sender();
    const unexpected: SupplierFault = { kind: 'unexpected', status: 200, detail: '' };
    for (const fault of [unreachable, unexpected, problem(500), problem(503), problem(429)])
      await send(['createRecurringOrder', 1], refused(fault));
    await send(['createRecurringOrder', 1], ok(null));
    await send(['createRecurringOrder', 1], refused(problem(409)));
    await send(['createRecurringOrder', 1], ok(null));
    expect(used).toEqual([...Array<string>(6).fill('key-1'), 'key-2', 'key-3']);
  });

  it('is another one for another content', async () => {
    const { used, send } = sender();
    await send(['createRecurringOrder', 1], refused(unreachable));
    await send(['createRecurringOrder', 2], refused(unreachable));
    await send(['createMyCatalogue', 1], refused(unreachable));
    await send(['createRecurringOrder', 1], ok(null));
    expect(used).toEqual(['key-1', 'key-2', 'key-3', 'key-1']);
  });

  it('is the same for two calls at the same moment', async () => {
    const { keys } = sender();
    const used: string[] = [];
    const slow = (key: string) => {
      used.push(key);
      return new Promise<Result<null, SupplierFault>>((resolve) => setTimeout(() => resolve(ok(null)), 5));
    };
    await Promise.all([keys.send('same', slow), keys.send('same', slow)]);
    expect(used).toEqual(['key-1', 'key-1']);
  });

  it('is given to every write of a client that has none of its caller, and to nothing else', async () => {
    const asked: (readonly [string, unknown])[] = [];
    const bare = {
      ask: async (name: string, question: { readonly key?: string } = {}) => {
        asked.push([name, question.key]);
        return refused(unreachable);
      },
    } as unknown as SupplierClient;
    const client = withIdempotencyKeys(bare);
    const body = { refreshToken: 'x'.repeat(30) };
    await client.ask('describe');
    await client.ask('refresh', { body, key: 'own' });
    await client.ask('verifyRegistration', { body: { token: 'x'.repeat(43) } });
    await client.ask('verifyRegistration', { body: { token: 'x'.repeat(43) } });
    expect(asked.slice(0, 2)).toEqual([
      ['describe', undefined],
      ['refresh', 'own'],
    ]);
    expect(asked[2]![1]).toMatch(/^[\w-]{36}$/);
    expect(asked[3]).toEqual(asked[2]);
  });
});
