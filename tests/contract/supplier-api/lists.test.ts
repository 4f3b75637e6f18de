import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { benefitsSchema } from '#shared/supplier-api/benefits.ts';
import { cataloguePageSchema } from '#shared/supplier-api/catalogue.ts';
import { checkoutOptionsSchema } from '#shared/supplier-api/checkout.ts';
import { companyMembersSchema } from '#shared/supplier-api/people.ts';
import { myCatalogueSchema, recurringOrderSchema, type RecurringSpec } from '#shared/supplier-api/lists.ts';
import { ordersPageSchema } from '#shared/supplier-api/orders.ts';
import { account, problemOf, readAs, storeOver, transports, type Transport } from './store.ts';

const buyer = account('askul-trial', 'sato.misaki');
const colleague = account('askul-trial', 'suzuki.daiki');
const administrator = account('askul-trial', 'takahashi.kazuo');
const viewer = account('askul-trial', 'watanabe.keiko');
const stranger = account('askul-trial', 'takasaki.ichiro');

const day = 24 * 3_600_000;
const catalogues = z.strictObject({ catalogues: z.array(myCatalogueSchema) });
const recurringOrders = z.strictObject({ orders: z.array(recurringOrderSchema) });
type Store = Awaited<ReturnType<typeof storeOver>>;

/** Somebody of the trial who is signed in now; after days have passed they have to come in again. */
async function entered(store: Store, who = buyer) {
  const { tokens, member } = await store.enter(who);
  const asked = { supplier: who.supplier, token: tokens.accessToken };
  const ask = (name: Parameters<Store['ask']>[0], more: object = {}) =>
    store.ask(name, { ...asked, ...more });
  return {
    member,
    ask,
    lists: async () => (await readAs(await ask('myCatalogues'), catalogues)).catalogues,
    recurring: async () => (await readAs(await ask('recurringOrders'), recurringOrders)).orders,
    /** Numbers of products that are there to be bought. */
    codes: async (count: number) => {
      const page = await readAs(
        await ask('catalogue', { query: { inStock: 'yes', limit: '100', sort: 'code' } }),
        cataloguePageSchema,
      );
      return page.products
        .filter(({ sale, stock, atMost }) => sale === 'on-sale' && stock.left === null && atMost === null)
        .slice(0, count)
        .map(({ code }) => code);
    },
    options: async () => readAs(await ask('checkoutOptions'), checkoutOptionsSchema),
    orders: async () =>
      (await readAs(await ask('orders', { query: { limit: '500' } }), ordersPageSchema)).orders,
  };
}
const start = async (who = buyer, transport: Transport = 'in-process') => {
  const store = await storeOver(transport);
  return { store, who: await entered(store, who) };
};

describe.each(transports)('マイカタログ, %s', (transport) => {
  it('AS-46 keeps products in a list with quantity and note, as they are sold now', async () => {
    const { who } = await start(buyer, transport);
    const [first, second] = await who.codes(2);
    const made = await readAs(
      await who.ask('createMyCatalogue', {
        body: { name: '毎月の紙', departmentId: null, lines: [{ code: first, quantity: 3, note: '月初' }] },
      }),
      myCatalogueSchema,
    );
    expect(made.lines[0]).toMatchObject({ code: first, quantity: 3, note: '月初', product: { code: first } });
    const more = {
      lines: [
        { code: second, quantity: null, note: '' },
        { code: first, quantity: 9, note: 'x' },
      ],
    };
    await who.ask('addToMyCatalogue', { params: { id: made.id }, body: more });
    const [kept] = await who.lists();
    // What was there already stays as it was.
    expect(kept!.lines.map(({ code, quantity }) => [code, quantity])).toEqual([
      [first, 3],
      [second, null],
    ]);
  });

  it('AS-47 a department has lists of its own: its people see them, others do not', async () => {
    const { store, who } = await start(buyer, transport);
    const departmentId = who.member.department!.id;
    const own = { name: '自分用', departmentId: null, lines: [] };
    await who.ask('createMyCatalogue', { body: own });
    await who.ask('createMyCatalogue', { body: { ...own, name: '総務部の定番', departmentId } });
    const seenBy = async (other: typeof buyer) =>
      (await (await entered(store, other)).lists()).map(({ name }) => name);
    expect((await who.lists()).map(({ name }) => name)).toEqual(['自分用', '総務部の定番']);
    expect(await seenBy(administrator)).toEqual(['総務部の定番']);
    expect(await seenBy(colleague)).toEqual([]);
    expect(await seenBy(stranger)).toEqual([]);
  });
});

describe('changing a list', () => {
  it('an older version is a conflict, another member’s list is not there, a viewer changes none', async () => {
    const { store, who } = await start();
    const made = await readAs(
      await who.ask('createMyCatalogue', { body: { name: '一', departmentId: null, lines: [] } }),
      myCatalogueSchema,
    );
    const change = { params: { id: made.id }, body: { version: made.version, name: '二', lines: [] } };
    expect((await readAs(await who.ask('changeMyCatalogue', change), myCatalogueSchema)).name).toBe('二');
    expect((await problemOf(await who.ask('changeMyCatalogue', change))).reason).toBe('conflict');
    const other = await entered(store, colleague);
    expect((await problemOf(await other.ask('changeMyCatalogue', change))).reason).toBe('not-found');
    expect((await problemOf(await other.ask('removeMyCatalogue', { params: { id: made.id } }))).reason).toBe(
      'not-found',
    );
    const looks = await entered(store, viewer);
    expect(
      (
        await problemOf(
          await looks.ask('createMyCatalogue', { body: { name: '三', departmentId: null, lines: [] } }),
        )
      ).reason,
    ).toBe('not-allowed');
    expect((await who.ask('removeMyCatalogue', { params: { id: made.id } })).status).toBe(204);
    expect(await who.lists()).toEqual([]);
  });

  it('a number that is not carried is refused on its field, and nothing is lost of the list', async () => {
    const { who } = await start();
    const [code] = await who.codes(1);
    const body = { name: '紙', departmentId: null, lines: [{ code, quantity: 1, note: '' }] };
    const { id, version } = await readAs(await who.ask('createMyCatalogue', { body }), myCatalogueSchema);
    const wrong = { version, name: '紙', lines: [{ code: 'ない番号', quantity: 1, note: '' }] };
    const problem = await problemOf(await who.ask('changeMyCatalogue', { params: { id }, body: wrong }));
    expect(problem.errors).toMatchObject([{ field: 'lines', code: 'list.no-such-product' }]);
    expect((await who.lists())[0]!.lines).toHaveLength(1);
  });
});

/** The store was made on Sunday, 5 April 2026. */
async function withRecurring(change: Partial<RecurringSpec> = {}) {
  const { store, who } = await start();
  const [code, other] = await who.codes(2);
  const { proposed, addresses } = await who.options();
  const spec = {
    name: '毎週の補充',
    cycle: { every: 'week', count: 1, weekday: 3 },
    startsOn: '2026-04-06',
    endsOn: null,
    onHoliday: 'before',
    whenMissed: 'catch-up',
    lines: [
      { code, quantity: 2 },
      { code: other, quantity: 1 },
    ],
    addressId: proposed.addressId ?? addresses[0]!.id,
    payment: 'bank-transfer',
    departmentId: who.member.department!.id,
    costMemo: '定期',
    ...change,
  };
  const made = await readAs(await who.ask('createRecurringOrder', { body: spec }), recurringOrderSchema);
  return { store, who, spec, made, before: (await who.orders()).length };
}

describe('定期注文', () => {
  it('AS-52 AS-57 is set up with a preview of its next days, and orders by itself on the day, once', async () => {
    const { store, made, before } = await withRecurring();
    expect(made.next.slice(0, 3).map(({ due }) => due)).toEqual(['2026-04-08', '2026-04-15', '2026-04-22']);
    // The 29th is a holiday: moved to the day before.
    expect(made.next[3]).toEqual({ due: '2026-04-29', on: '2026-04-28', skipped: false });
    store.advance(2 * day);
    expect(await (await entered(store)).orders()).toHaveLength(before);
    store.advance(day);
    const who = await entered(store);
    const orders = await who.orders();
    expect(orders).toHaveLength(before + 1);
    const order = orders.find(({ orderedOn }) => orderedOn === '2026-04-08')!;
    expect(order).toMatchObject({ costMemo: '定期', payment: { method: 'bank-transfer' } });
    expect(order.lines.map(({ quantity }) => quantity)).toEqual([2, 1]);
    // However often and by whomever it is asked for.
    await Promise.all(Array.from({ length: 5 }, () => who.orders()));
    await (await entered(store, administrator)).recurring();
    expect(await who.orders()).toHaveLength(before + 1);
    const [told] = await who.recurring();
    expect(told!.runs).toMatchObject([
      { due: '2026-04-08', outcome: 'ordered', order: { number: order.number } },
    ]);
    expect(told!.next[0]!.due).toBe('2026-04-15');
    // AS-57: an order like any other, with its points.
    const { points } = await readAs(await who.ask('benefits'), benefitsSchema);
    expect(points!.entries).toContainEqual(
      expect.objectContaining({ kind: 'earned', orderNumber: order.number }),
    );
  });

  it('AS-52 a day is skipped, and the skip undone; a pause misses nothing', async () => {
    const { store, who, made, before } = await withRecurring();
    const decide = (version: number, decision: string, due: string | null = null) =>
      who.ask('decideRecurringOrder', { params: { id: made.id }, body: { version, decision, due } });
    const skipped = await readAs(await decide(made.version, 'skip', '2026-04-08'), recurringOrderSchema);
    expect(skipped.next[0]).toMatchObject({ due: '2026-04-08', skipped: true });
    expect((await problemOf(await decide(made.version, 'pause'))).reason).toBe('conflict');
    expect((await problemOf(await decide(skipped.version, 'skip', '2026-04-09'))).errors).toMatchObject([
      { code: 'recurring.no-such-day' },
    ]);
    store.advance(3 * day);
    expect(await (await entered(store)).orders()).toHaveLength(before);

    const later = await entered(store);
    const [now] = await later.recurring();
    const change = (version: number, decision: string) =>
      later.ask('decideRecurringOrder', { params: { id: made.id }, body: { version, decision, due: null } });
    const paused = await readAs(await change(now!.version, 'pause'), recurringOrderSchema);
    expect(paused.state).toBe('paused');
    store.advance(14 * day);
    const back = await entered(store);
    expect(await back.orders()).toHaveLength(before);
    const resumed = await readAs(
      await back.ask('decideRecurringOrder', {
        params: { id: made.id },
        body: { version: paused.version, decision: 'resume', due: null },
      }),
      recurringOrderSchema,
    );
    expect(resumed.runs.filter(({ outcome }) => outcome === 'missed')).toEqual([]);
    expect(resumed.next[0]!.due).toBe('2026-04-22');
    expect(await back.orders()).toHaveLength(before + 1);
  });

  it.each([
    ['catch-up', 1],
    ['skip', 0],
  ] as const)('AS-52 of three missed days %s makes %i order, never more', async (whenMissed, orders) => {
    const { store, before } = await withRecurring({ whenMissed });
    // Nobody asked for anything until Thursday the 23rd.
    store.advance(18 * day);
    const who = await entered(store);
    expect(await who.orders()).toHaveLength(before + orders);
    const [told] = await who.recurring();
    expect(told!.runs.map(({ outcome }) => outcome)).toEqual([
      orders === 1 ? 'ordered' : 'missed',
      'missed',
      'missed',
    ]);
    store.advance(day);
    expect(await (await entered(store)).orders()).toHaveLength(before + orders);
  });

  it('AS-52 is changed later; what was ordered stays', async () => {
    const { store, who, spec, made, before } = await withRecurring();
    const [, , third] = await who.codes(3);
    store.advance(3 * day);
    const later = await entered(store);
    expect(await later.orders()).toHaveLength(before + 1);
    const [now] = await later.recurring();
    const monthly = {
      ...spec,
      cycle: { every: 'month', count: 1, day: 31 },
      lines: [{ code: third, quantity: 7 }],
    };
    const changed = await readAs(
      await later.ask('changeRecurringOrder', {
        params: { id: made.id },
        body: { version: now!.version, spec: monthly },
      }),
      recurringOrderSchema,
    );
    expect(changed.next.slice(0, 2).map(({ due }) => due)).toEqual(['2026-04-30', '2026-05-31']);
    expect(changed.runs).toHaveLength(1);
    expect((await later.ask('removeRecurringOrder', { params: { id: made.id } })).status).toBe(204);
    expect(await later.orders()).toHaveLength(before + 1);
  });

  it('a run that can’t be ordered says why, and is not tried again', async () => {
    const { store, before } = await withRecurring();
    const admin = await entered(store, administrator);
    const { members } = await readAs(await admin.ask('companyMembers'), companyMembersSchema);
    const owner = members.find(({ member }) => member.name === '佐藤 美咲')!;
    const disabled = await admin.ask('decideMember', {
      params: { id: owner.member.id },
      body: { version: owner.version, decision: 'disable', returnTo: 'askul-trial', locale: 'ja' },
    });
    expect(disabled.status).toBe(200);
    store.advance(3 * day);
    const later = await entered(store, administrator);
    const [told] = await later.recurring();
    expect(told!.runs).toMatchObject([{ outcome: 'refused', problem: { code: 'recurring.owner-gone' } }]);
    expect((await later.orders()).length).toBeGreaterThanOrEqual(before);
    expect((await later.orders()).filter(({ costMemo }) => costMemo === '定期')).toEqual([]);
  });

  it('somebody else may look and not change; a bad one is refused on its fields', async () => {
    const { store, who, spec, made } = await withRecurring();
    const other = await entered(store, colleague);
    expect(await other.recurring()).toEqual([]);
    expect(
      (await problemOf(await other.ask('removeRecurringOrder', { params: { id: made.id } }))).reason,
    ).toBe('not-found');
    const wrong = async (change: object) =>
      (await problemOf(await who.ask('createRecurringOrder', { body: { ...spec, ...change } }))).errors;
    expect(await wrong({ endsOn: '2026-04-05' })).toMatchObject([
      { field: 'endsOn', code: 'recurring.ends-before' },
    ]);
    expect(await wrong({ addressId: null })).toMatchObject([
      { field: 'addressId', code: 'checkout.address' },
    ]);
    expect(await wrong({ lines: [{ code: 'ない', quantity: 1 }] })).toMatchObject([
      { field: 'lines', code: 'list.no-such-product' },
    ]);
  });
});
