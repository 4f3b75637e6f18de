import { describe, expect, it } from 'vitest';
import { createCalendar } from '#electron/desk/payment/calendar.ts';
import { createPendingWrites } from '#electron/desk/pending-writes/pending-writes.ts';
import { profileById } from '#electron/domain/profiles/index.ts';
import { instantOf } from '#shared/model/dates.ts';
import type { ProfileId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { accountOf, good } from '#tests/support/caches.ts';

const account = accountOf('a');
const clock = { now: () => instantOf(0), uptime: () => 0 };

describe('what can’t be read', () => {
  it('is no history that was never fetched: the calendar of payments is refused', async () => {
    const session = { id: account, supplier: { id: 'one', profile: profileById('amano' as ProfileId)! } };
    const calendar = createCalendar({
      gate: { session: () => ok(session), ask: async () => refuse('supplier.unreachable') } as never,
      histories: {
        payables: async () => ok({ orders: [], more: false }),
        state: async () => refuse('history.not-open'),
      } as never,
      clock,
    });
    expect(await calendar({ accounts: [account] })).toMatchObject({ error: { code: 'history.not-open' } });
  });

  it.each([
    ['does not answer', refuse('vault.denied'), 2],
    ['knows them', ok(true), 2],
    ['does not know them', ok(false), 0],
  ] as const)(
    'is no count of none: open writes of people of whom the keychain %s',
    async (_, known, count) => {
      const { calls, stop } = createPendingWrites({
        gate: { session: () => refuse('account.unknown') },
        accounts: { list: () => [] },
        keys: { isKnown: async () => known },
        journals: {},
        clock,
        log: {},
        send: () => undefined,
        waitingWrites: async () => [{ account, open: 2 }],
        timers: { every: () => () => undefined },
        syncNewOrders: async () => undefined,
        unlocked: (list: unknown) => list,
      } as never);
      expect(good(await calls['unresolved-writes.count-signed-out']({}))).toEqual({ count });
      stop();
    },
  );
});
