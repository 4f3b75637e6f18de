import { describe, expect, it } from 'vitest';
import { routesWithPersistedKeys } from '#electron/desk/suppliers/idempotency-keys.ts';
import type { AccountId, SupplierId } from '#shared/model/identifiers.ts';
import { routes } from '#shared/supplier-api/routes.ts';
import {
  amano,
  askul,
  signInTrial,
  startDeskAndStore,
  type DeskAndStore,
} from '#tests/support/desk-and-store.ts';
import type { TestDesk } from '#tests/support/desk.ts';
import { orderableProducts } from '#tests/support/ordering.ts';

/*
 * Writes that no journal keeps: when the answer was lost and the person asks again, or presses twice, there is one.
 */

interface Write {
  readonly what: string;
  readonly path: string;
  /** Who writes; by default somebody who orders at the supplier with everything. */
  readonly who?: readonly [SupplierId, string];
  readonly make: (desk: TestDesk, account: AccountId) => Promise<() => Promise<{ readonly ok: boolean }>>;
  readonly count: (desk: TestDesk, account: AccountId) => Promise<number>;
  /** Another one of the same content is refused. */
  readonly isOnce?: true;
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
  {
    what: 'a product request',
    path: 'POST /v1/product-requests',
    make: async (desk, account) => () =>
      desk.call('product-requests.add', {
        account,
        name: '竹ものさし 60cm',
        maker: '',
        jan: '',
        note: '',
        quantity: '',
      }),
    count: async (desk, account) => (await desk.good('product-requests.list', { account })).length,
  },
  {
    what: 'an address',
    path: 'POST /v1/me/addresses',
    who: [amano, 'suzuki.daiki'],
    make: async (desk, account) => () =>
      desk.call('addresses.save', {
        account,
        address: null,
        isDefault: false,
        values: {
          companyName: '',
          personName: '受取 花子',
          phone: '03-0000-9999',
          postalCode: '1000001',
          prefecture: '東京都',
          city: '千代田区',
          street: '千代田1-1',
          building: '',
        },
      }),
    count: async (desk, account) => (await desk.good('addresses.list', { account })).addresses.length,
  },
  {
    what: 'a person of the company',
    path: 'POST /v1/company/members',
    who: [askul, 'takahashi.kazuo'],
    isOnce: true,
    make: async (desk, account) => () =>
      desk.call('people.add', {
        account,
        name: '新人 一子',
        kana: 'シンジン　イチコ',
        email: 'shinjin@minato.example.jp',
        departmentId: null,
        role: 'buyer',
        locale: 'ja',
      }),
    count: async (desk, account) => (await desk.good('people.list', { account })).members.length,
  },
  {
    what: 'a document',
    path: 'POST /v1/documents',
    who: [amano, 'suzuki.daiki'],
    async make(desk, account) {
      await desk.ended(await desk.good('sync.start', { account }));
      const filter = { statuses: ['delivered'], payments: ['card'] } as const;
      const { resultId } = await desk.good('orders.search', { accounts: [account], filter });
      const [row] = await desk.good('orders.rows', { resultId, offset: 0, limit: 1 });
      const addressee = { key: 'company', honorific: 'onchu' } as const;
      return () =>
        desk.call('documents.print', { account, of: 'order', id: row!.id, kind: 'receipt', addressee });
    },
    count: async (desk, account) => (await desk.good('documents.issued', { account, of: null })).length,
  },
];

it('has a case for each write whose key is kept on the disk', () => {
  const kept = [...routesWithPersistedKeys].map((name) => `POST ${routes[name].path}`);
  expect(writes.map(({ path }) => path).toSorted()).toEqual(kept.toSorted());
});

async function started(write: Write): Promise<{
  readonly all: DeskAndStore;
  readonly send: () => Promise<{ readonly ok: boolean }>;
  readonly count: () => Promise<number>;
}> {
  const all = await startDeskAndStore({ lines: 3000 });
  const account = (await signInTrial(all.desk, ...(write.who ?? [askul, 'sato.misaki']))).id;
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
    const { isOnce = false } = write;
    expect((await send()).ok).toBe(!isOnce);
    expect(await count()).toBe(before + (isOnce ? 1 : 2));
  });

  it('whose answer was lost is the same one over a new sign-in, and over a new start', async () => {
    const { all, send, count } = await started(write);
    const before = await count();
    all.cut = { match: (asked) => asked === write.path, when: 'after' };
    expect((await send()).ok).toBe(false);
    const signedIn = async (desk: TestDesk) =>
      (await signInTrial(desk, ...(write.who ?? [askul, 'sato.misaki']))).id;
    const { desk } = all;
    const [account] = await desk.good('accounts.list', {});
    await desk.good('accounts.sign-out', { account: account!.id, forget: false });
    const again = await write.make(desk, await signedIn(desk));
    expect((await again()).ok).toBe(false);
    await desk.close();
    all.cut = null;
    const later = await all.another(desk.folder);
    const here = await signedIn(later);
    expect((await (await write.make(later, here))()).ok).toBe(true);
    expect(await write.count(later, here)).toBe(before + 1);
  });

  it('that is asked for twice at the same moment is one', async () => {
    const { send, count } = await started(write);
    const before = await count();
    expect((await Promise.all([send(), send()])).map(({ ok }) => ok)).toEqual([true, true]);
    expect(await count()).toBe(before + 1);
  });
});
