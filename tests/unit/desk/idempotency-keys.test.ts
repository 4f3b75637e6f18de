import { describe, expect, it } from 'vitest';
import {
  createIdempotencyKeys,
  routesWithPersistedKeys,
  withIdempotencyKeys,
  type PersistedKeys,
} from '#electron/desk/suppliers/idempotency-keys.ts';
import type { SupplierClient } from '#electron/desk/ports/supplier-client.ts';
import type { SupplierFault } from '#shared/model/problem.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { routes, type RouteName } from '#shared/supplier-api/routes.ts';

const unreachable: SupplierFault = { kind: 'unreachable', host: 'one.example' };
const problem = (status: number): SupplierFault => ({
  kind: 'problem',
  problem: { type: 'x', title: 'x', status, code: 'w:x', reason: 'conflict' },
});

/** Sends under keys that count up, and answers what it is told to. */
function sender(kept: PersistedKeys | null = null) {
  let made = 0;
  const keys = createIdempotencyKeys(kept, () => `key-${++made}`);
  const used: string[] = [];
  const send = (what: readonly [RouteName, unknown], answer: Result<null, SupplierFault>) =>
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
    await Promise.all([keys.send(['addToCart', 1], slow), keys.send(['addToCart', 1], slow)]);
    expect(used).toEqual(['key-1', 'key-1']);
  });

  it('is kept on the disk until it is settled, for writes that make another thing each time, and for no other', async () => {
    const disk = new Map<string, string>();
    const kept: PersistedKeys = {
      keyOf: async (content, fresh) => disk.get(content) ?? (disk.set(content, fresh), fresh),
      drop: async (content) => void disk.delete(content),
    };
    const first = sender(kept);
    await first.send(['createRecurringOrder', 1], refused(unreachable));
    await first.send(['addToCart', 1], refused(unreachable));
    expect([...disk.values()]).toEqual(['key-1']);
    const later = sender(kept);
    await later.send(['createRecurringOrder', 2], refused(unreachable));
    await later.send(['createRecurringOrder', 1], ok(null));
    // The later run counts from one as well; the second is the one that was kept.
    expect(later.used).toEqual(['key-1', 'key-1']);
    expect(disk.size).toBe(1);
    for (const name of routesWithPersistedKeys) expect(routes[name], name).toMatchObject({ write: 'once' });
  });

  it('is another one once something of the kind was removed: perhaps what the first had made', async () => {
    const disk = new Map<string, string>();
    const kept: PersistedKeys = {
      keyOf: async (content, fresh) => disk.get(content) ?? (disk.set(content, fresh), fresh),
      drop: async (prefix) =>
        void [...disk.keys()].filter((each) => each.startsWith(prefix)).forEach((each) => disk.delete(each)),
    };
    const { used, send } = sender(kept);
    await send(['createRecurringOrder', 1], refused(unreachable));
    await send(['createMyCatalogue', 1], refused(unreachable));
    await send(['removeRecurringOrder', 1], refused(problem(404)));
    await send(['createRecurringOrder', 1], refused(unreachable));
    await send(['removeRecurringOrder', 2], ok(null));
    await send(['createRecurringOrder', 1], ok(null));
    await send(['createMyCatalogue', 1], ok(null));
    expect(used).toEqual(['key-1', 'key-2', 'key-3', 'key-1', 'key-4', 'key-5', 'key-2']);
  });

  it('of a new write is kept when the answer to an earlier one of the same content comes late', async () => {
    const { keys } = sender();
    const used: string[] = [];
    const answers: ((answer: Result<null, SupplierFault>) => void)[] = [];
    const start = async () => {
      const sent = keys.send(
        ['addToCart', 1],
        (key) =>
          new Promise<Result<null, SupplierFault>>((resolve) => {
            used.push(key);
            answers.push(resolve);
          }),
      );
      const begun = used.length + 1;
      await expect.poll(() => used.length).toBe(begun);
      return { sent };
    };
    const [first, late] = [await start(), await start()];
    answers[0]!(ok(null));
    await first.sent;
    const next = await start();
    answers[1]!(ok(null));
    await late.sent;
    answers[2]!(refused(unreachable));
    await next.sent;
    await start();
    expect(used).toEqual(['key-1', 'key-1', 'key-2', 'key-2']);
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
