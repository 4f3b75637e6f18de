import { afterEach, expect, it, vi } from 'vitest';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { callDesk } from '#renderer/desk.ts';

const key = '00000000-0000-4000-8000-000000000001';
const charge = { account: 'a', key, amount: 1 } as never;

/** A page whose desk answers so, and never the acknowledgement. */
function page(answer: Result<unknown>) {
  const called: unknown[] = [];
  vi.stubGlobal('window', {
    desk: {
      call: (name: string, input: unknown) => {
        called.push([name, input]);
        return name === 'unresolved-writes.resolve' ? new Promise(() => undefined) : Promise.resolve(answer);
      },
    },
  });
  return called;
}
afterEach(() => vi.unstubAllGlobals());

it('acknowledges the good answer of a write that happens once, and waits for nothing', async () => {
  const called = page(ok({}));
  expect(await callDesk('prepaid.charge', charge)).toEqual(ok({}));
  expect(called).toEqual([
    ['prepaid.charge', charge],
    ['unresolved-writes.resolve', { account: 'a', key, how: 'seen' }],
  ]);
});

it('acknowledges no refusal, and nothing of other calls', async () => {
  const refused = page(refuse('checkout.unresolved'));
  expect((await callDesk('prepaid.charge', charge)).ok).toBe(false);
  expect(refused).toHaveLength(1);
  const other = page(ok([]));
  await callDesk('unresolved-writes.list', {});
  expect(other).toHaveLength(1);
});
