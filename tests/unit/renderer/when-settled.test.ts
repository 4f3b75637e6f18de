import { createPinia, setActivePinia } from 'pinia';
import { effectScope, nextTick, ref } from 'vue';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { UnresolvedWrite } from '#shared/ipc/pending-writes.ts';
import type { CallName } from '#shared/ipc/contract.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { whenSettled } from '#renderer/features/pending-writes/when-settled.ts';
import { useLockStore } from '#renderer/stores/lock.ts';
import { useUnresolvedStore } from '#renderer/stores/unresolved.ts';
import { unresolved } from '#tests/support/page-double/values-buying.ts';

const write = { ...unresolved, key: 'key-1' };
let listed: Result<readonly UnresolvedWrite[]>;
let damages: readonly unknown[];
let sentAgain: PromiseWithResolvers<Result<null>>;
/** How long the desk takes for its lists. */
let slow: Promise<void>;

beforeEach(() => {
  setActivePinia(createPinia());
  listed = ok([]);
  damages = [];
  sentAgain = Promise.withResolvers();
  slow = Promise.resolve();
  vi.stubGlobal('window', {
    desk: {
      call: async (name: CallName) => {
        if (name === 'unresolved-writes.resolve') return sentAgain.promise;
        await slow;
        return name === 'unresolved-writes.list' ? listed : ok(damages);
      },
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A page that waits for what becomes of a write; how often it went on. */
function page() {
  const key = ref<string | null>(null);
  const count = { settled: 0 };
  const scope = effectScope();
  onTestFinished(() => scope.stop());
  scope.run(() =>
    whenSettled(write.account, key, () => {
      count.settled += 1;
      key.value = null;
    }),
  );
  return { key, count, scope };
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 10));

it('goes on when the write is no longer listed', async () => {
  const { key, count } = page();
  const store = useUnresolvedStore();
  listed = ok([write]);
  await store.load();
  key.value = 'key-1';
  await soon();
  expect(count.settled).toBe(0);
  listed = ok([]);
  await store.load();
  await soon();
  expect(count.settled).toBe(1);
});

it('goes on where the write was never listed, and not where it only was not heard of', async () => {
  const { key, count } = page();
  listed = ok([write]);
  key.value = 'key-1';
  await soon();
  expect(count.settled).toBe(0);
  key.value = null;
  await nextTick();
  listed = ok([]);
  useUnresolvedStore().list = [];
  key.value = 'key-1';
  await soon();
  expect(count.settled).toBe(1);
});

it.each(['refused', 'locked', 'unreadable'])('waits while the list says nothing: %s', async (why) => {
  const { key, count } = page();
  if (why === 'refused') listed = refuse('desk.unreachable');
  if (why === 'locked') useLockStore().state = { locked: true, accounts: [] };
  if (why === 'unreadable')
    damages = [{ account: write.account, at: null, lost: 'unreadable', found: null, refusal: null }];
  key.value = 'key-1';
  await soon();
  expect(count.settled).toBe(0);
});

it('waits while the write is being sent again, and is not listed for so long', async () => {
  const { key, count } = page();
  const store = useUnresolvedStore();
  listed = ok([write]);
  await store.load();
  key.value = 'key-1';
  const sending = store.resolveWrite(write, 'send');
  listed = ok([]);
  await store.load();
  await soon();
  expect(count.settled).toBe(0);
  sentAgain.resolve(ok(null));
  await sending;
  await soon();
  expect(count.settled).toBe(1);
});

it('does nothing once its page was left, not even with an answer that was asked for before', async () => {
  const { key, count, scope } = page();
  const answered = Promise.withResolvers<void>();
  slow = answered.promise;
  key.value = 'key-1';
  await soon();
  scope.stop();
  answered.resolve();
  await soon();
  expect(count.settled).toBe(0);
});
