import { effectScope } from 'vue';
import { afterEach, expect, it, vi } from 'vitest';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { useOnceCalls } from '#renderer/desk.ts';

const key = '00000000-0000-4000-8000-000000000001';
const charge = { account: 'a', key, amount: 1 } as never;

/** A component whose desk answers so, and never the acknowledgement. */
function component(answer: Result<unknown>) {
  const called: unknown[] = [];
  const answered = Promise.withResolvers<Result<unknown>>();
  vi.stubGlobal('window', {
    desk: {
      call: (name: string, input: unknown) => {
        called.push([name, input]);
        return name === 'unresolved-writes.resolve' ? new Promise(() => undefined) : answered.promise;
      },
    },
  });
  const scope = effectScope();
  const callOnce = scope.run(useOnceCalls)!;
  return { called, scope, callOnce, answer: () => answered.resolve(answer) };
}
afterEach(() => vi.unstubAllGlobals());

it('acknowledges the good answer of a write that happens once, and waits for nothing', async () => {
  const { called, callOnce, answer } = component(ok({}));
  answer();
  expect(await callOnce('prepaid.charge', charge)).toEqual(ok({}));
  expect(called).toEqual([
    ['prepaid.charge', charge],
    ['unresolved-writes.resolve', { account: 'a', key, how: 'seen' }],
  ]);
});

it('acknowledges no refusal', async () => {
  const { called, callOnce, answer } = component(refuse('checkout.unresolved'));
  answer();
  expect((await callOnce('prepaid.charge', charge)).ok).toBe(false);
  expect(called).toHaveLength(1);
});

it('has what comes after its page was left listed, and does not acknowledge it', async () => {
  const { called, scope, callOnce, answer } = component(ok({}));
  const sent = callOnce('prepaid.charge', charge);
  scope.stop();
  answer();
  expect(await sent).toEqual(ok({}));
  expect(called).toEqual([
    ['prepaid.charge', charge],
    ['unresolved-writes.resolve', { account: 'a', key, how: 'ask' }],
  ]);
});
