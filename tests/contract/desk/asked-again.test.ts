import { describe, expect, it } from 'vitest';
import type { AccountId } from '#shared/model/identifiers.ts';
import { askul, signInTrial, startDeskAndStore, type DeskAndStore } from '#tests/support/desk-and-store.ts';
import type { TestDesk } from '#tests/support/desk.ts';
import { orderableProducts } from '#tests/support/ordering.ts';

/*
 * Writes that no journal keeps: when the answer was lost and the person asks again, or presses twice, there is one.
 */

interface Write {
  readonly what: string;
  readonly path: string;
  readonly make: (desk: TestDesk, account: AccountId) => Promise<() => Promise<{ readonly ok: boolean }>>;
  readonly count: (desk: TestDesk, account: AccountId) => Promise<number>;
}

const writes: readonly Write[] = [
  {
    what: 'a recurring order',
    path: 'POST /v1/recurring-orders',
    async make(desk, account) {
      const [product] = await orderableProducts(desk.desk, account, 1);
      const { proposed, addresses } = await desk.good('checkout.options', { account });
      const spec = {
        name: '毎週の補充',
        cycle: { every: 'week', count: 1, weekday: 3 },
        startsOn: '2026-10-05',
        endsOn: null,
        onHoliday: 'before',
        whenMissed: 'skip',
        lines: [{ code: product!.code, quantity: 1 }],
        addressId: proposed.addressId ?? addresses[0]!.id,
        payment: 'bank-transfer',
        departmentId: proposed.departmentId,
        costMemo: '',
      } as const;
      return () => desk.call('recurring.create', { account, spec } as never);
    },
    count: async (desk, account) => (await desk.good('recurring.list', { account })).length,
  },
  {
    what: 'a list',
    path: 'POST /v1/my-catalogues',
    make: async (desk, account) => () =>
      desk.call('my-catalogues.create', { account, name: '毎月の紙', departmentId: null, lines: [] }),
    count: async (desk, account) => (await desk.good('my-catalogues.list', { account })).length,
  },
];

async function started(write: Write): Promise<{
  readonly all: DeskAndStore;
  readonly send: () => Promise<{ readonly ok: boolean }>;
  readonly count: () => Promise<number>;
}> {
  const all = await startDeskAndStore({ lines: 200 });
  const account = (await signInTrial(all.desk, askul, 'sato.misaki')).id;
  return {
    all,
    send: await write.make(all.desk, account),
    count: () => write.count(all.desk, account),
  };
}

describe.each(writes)('$what', (write) => {
  it('whose answer was lost is the same one when the person asks again', async () => {
    const { all, send, count } = await started(write);
    const before = await count();
    all.cut = { match: (asked) => asked === write.path, when: 'after' };
    expect((await send()).ok).toBe(false);
    all.cut = null;
    expect((await send()).ok).toBe(true);
    expect(await count()).toBe(before + 1);
    // What was answered is over: the same once more is another one.
    expect((await send()).ok).toBe(true);
    expect(await count()).toBe(before + 2);
  });

  it('that is asked for twice at the same moment is one', async () => {
    const { send, count } = await started(write);
    const before = await count();
    expect((await Promise.all([send(), send()])).map(({ ok }) => ok)).toEqual([true, true]);
    expect(await count()).toBe(before + 1);
  });
});
