import { describe, expect, it } from 'vitest';
import { checkCharacter } from '#electron/suppliers/embedded/withdrawal/value-codes.ts';
import type { TrialAccount } from '#electron/suppliers/embedded/seed/trial-account.ts';
import { orderSchema, type Order } from '#shared/model/order.ts';
import { ordersPageSchema } from '#shared/supplier-api/orders.ts';
import { trialMailsSchema } from '#shared/supplier-api/trial-mail.ts';
import { valueCodesSchema, withdrawalSchema } from '#shared/supplier-api/withdrawal.ts';
import { account, problemOf, readAs, storeOver, transports, type Transport } from './store.ts';

const MINUTE = 60_000;
const SUPPLIER = 'quocard-pay-trial';
const saito = account(SUPPLIER, 'saito.yuko');

type Store = Awaited<ReturnType<typeof storeOver>>;

async function enterAs(who: TrialAccount = saito, transport: Transport = 'in-process', given?: Store) {
  const store = given ?? (await storeOver(transport));
  const { tokens, member } = await store.enter(who);
  const asked = { supplier: who.supplier, token: tokens.accessToken };
  const listing = async (query: Readonly<Record<string, string>> = {}) =>
    readAs(await store.ask('orders', { ...asked, query: { limit: '500', ...query } }), ordersPageSchema);
  const before = async () => readAs(await store.ask('withdrawal', asked), withdrawalSchema);
  const codes = (id: string, key?: string) =>
    store.ask('valueCodes', { ...asked, params: { id }, ...(key !== undefined && { key }) });
  return {
    store,
    member,
    tokens,
    listing,
    before,
    codes,
    mine: async () => (await listing()).orders.filter(({ orderedBy }) => orderedBy.id === member.id),
    order: (id: string) => store.ask('order', { ...asked, params: { id } }),
    withdraw: (password = who.password, key?: string) =>
      store.ask('withdraw', {
        ...asked,
        body: { password, understood: true, locale: 'ja' },
        ...(key !== undefined && { key }),
      }),
    downloadAll: async () => {
      for (const { orderId } of (await before()).undownloaded)
        await readAs(await codes(orderId), valueCodesSchema);
    },
  };
}

const issued = ({ status }: Order) => ['partly-shipped', 'shipped', 'delivered'].includes(status);

describe.each(transports)('value codes, %s', (transport) => {
  it('QC-41 lines that were never downloaded are named, by order and line', async () => {
    const { before, mine } = await enterAs(saito, transport);
    const { by, undownloaded, deletesHistory, forfeits } = await before();
    expect({ by, deletesHistory, forfeits }).toEqual({ by: 'self', deletesHistory: true, forfeits: null });
    expect(undownloaded.length).toBeGreaterThan(0);
    const orders = new Map((await mine()).map((order) => [order.id, order]));
    for (const { orderId, orderNumber, orderedOn, lineNumber, name, quantity } of undownloaded) {
      const order = orders.get(orderId)!;
      expect(order).toMatchObject({ number: orderNumber, orderedOn });
      expect(issued(order)).toBe(true);
      expect(order.lines[lineNumber - 1]).toMatchObject({ lineNumber, name, quantity });
    }
    // Most were fetched long ago; what was called off or is not paid yet has no codes.
    expect(new Set(undownloaded.map(({ orderId }) => orderId)).size).toBeLessThan(orders.size);
  });

  it('QC-41 an order gives a code for each unit at its face value, and counts as downloaded from then on', async () => {
    const { before, codes, order } = await enterAs(saito, transport);
    const { undownloaded } = await before();
    const { orderId, orderNumber } = undownloaded[0]!;
    const { lines } = await readAs(await order(orderId), orderSchema);
    const given = await readAs(await codes(orderId), valueCodesSchema);
    expect(given.orderNumber).toBe(orderNumber);
    expect(given.codes.map(({ lineNumber, name, value }) => [lineNumber, name, value.amount])).toEqual(
      lines.flatMap(({ lineNumber, name, quantity, unitPrice }) =>
        Array.from({ length: quantity }, () => [lineNumber, name, unitPrice.amount]),
      ),
    );
    const all = given.codes.map(({ code }) => code);
    expect(new Set(all).size).toBe(all.length);
    for (const code of all) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
      expect(checkCharacter(code.slice(0, 15))).toBe(code[15]);
    }
    expect((await before()).undownloaded).toEqual(undownloaded.filter((line) => line.orderId !== orderId));
    expect(await readAs(await codes(orderId), valueCodesSchema)).toEqual(given);
  });

  it('orders without codes, of nobody and of other suppliers give none', async () => {
    const { store, codes, mine } = await enterAs(saito, transport);
    const without = (await mine()).find((order) => !issued(order));
    for (const id of ['0'.repeat(20), ...(without ? [without.id] : [])])
      expect((await problemOf(await codes(id))).reason).toBe('not-found');
    const amano = await enterAs(account('amano-trial', 'suzuki.daiki'), transport, store);
    const [theirs] = await amano.mine();
    expect((await problemOf(await amano.codes(theirs!.id))).reason).toBe('not-offered');
    expect((await problemOf(await codes(theirs!.id))).reason).toBe('not-found');
  });

  it('an order that is issued now has codes that wait to be downloaded', async () => {
    const { store, before, member, listing } = await enterAs(saito, transport);
    const known = (await before()).undownloaded.map(({ orderId }) => orderId);
    const { added } = store.store.admin.advanceOrders(SUPPLIER, { change: 0, add: 20, remove: 0 });
    expect((await before()).undownloaded.map(({ orderId }) => orderId)).toEqual(known);
    for (let n = 0; n < 2; n += 1) {
      store.advance(MINUTE);
      store.store.admin.advanceOrders(SUPPLIER, { change: 20, add: 0, remove: 0 });
    }
    const now = (await before()).undownloaded.map(({ orderId }) => orderId);
    const mine = (await listing()).orders.filter(
      (each) => added.includes(each.id) && each.orderedBy.id === member.id && issued(each),
    );
    expect(mine.length).toBeGreaterThan(0);
    for (const { id } of mine) expect(now).toContain(id);
  });
});

describe.each(transports)('withdrawing, %s', (transport) => {
  it('QC-40 QC-41 is refused until every code was downloaded, and nothing is touched', async () => {
    const { before, withdraw, mine, codes } = await enterAs(saito, transport);
    const orders = await mine();
    let { undownloaded } = await before();
    while (undownloaded.length > 0) {
      expect(await problemOf(await withdraw())).toMatchObject({ status: 409, reason: 'not-downloaded' });
      expect(await mine()).toEqual(orders);
      await codes(undownloaded[0]!.orderId);
      undownloaded = (await before()).undownloaded;
    }
    const done = await withdraw();
    expect([done.status, await done.text()]).toEqual([204, '']);
  });

  it('QC-42 deletes the history for good, and tells colleagues’ desks so', async () => {
    const { store, mine, order, listing, downloadAll, withdraw } = await enterAs(saito, transport);
    const orders = await mine();
    expect(orders.length).toBeGreaterThan(2);
    await downloadAll();
    const everything = await listing();
    store.advance(MINUTE);
    expect((await withdraw()).status).toBe(204);

    expect(await problemOf(await order(orders[0]!.id))).toMatchObject({ reason: 'session-ended' });
    const other = await enterOther(store);
    const removed = await other.listing({ cursor: everything.position });
    expect([...removed.removed].sort()).toEqual(orders.map(({ id }) => id).sort());
    expect(removed.orders).toEqual([]);
    for (const { id } of orders) {
      expect((await problemOf(await other.order(id))).reason).toBe('not-found');
      expect((await problemOf(await other.codes(id))).reason).toBe('not-found');
    }
    const left = await other.listing();
    expect(left.orders).toEqual(everything.orders.filter(({ id }) => !orders.some((mine) => mine.id === id)));
  });

  it('ends every session, frees the address, and is confirmed by mail', async () => {
    const one = await enterAs(saito, transport);
    const two = await enterAs(saito, transport, one.store);
    await one.downloadAll();
    expect((await one.withdraw()).status).toBe(204);
    for (const { tokens } of [one, two]) {
      const ended = { status: 401, reason: 'session-ended', because: 'withdrawn' };
      const me = await one.store.ask('me', { supplier: SUPPLIER, token: tokens.accessToken });
      expect(await problemOf(me)).toMatchObject(ended);
      const body = { refreshToken: tokens.refreshToken };
      expect(await problemOf(await one.store.ask('refresh', { supplier: SUPPLIER, body }))).toMatchObject(
        ended,
      );
    }
    expect((await problemOf(await one.store.signInAs(saito))).reason).toBe('mismatch');
    const answer = await one.store.ask('trialMails', { supplier: SUPPLIER });
    const [mail] = (await readAs(answer, trialMailsSchema)).mails;
    expect(mail).toMatchObject({ to: 'saito.yuko@minato.example.jp' });
    expect(mail?.subject).toContain('退会');
    expect(mail?.text).toContain('復元することはできません');
  });

  it('a wrong password changes nothing, and counts towards the lock', async () => {
    const { store, downloadAll, withdraw, mine } = await enterAs(saito, transport);
    await downloadAll();
    const orders = await mine();
    for (let n = 0; n < 4; n += 1)
      expect((await problemOf(await withdraw('Wrong2026'))).reason).toBe('wrong-password');
    const locked = await problemOf(await withdraw('Wrong2026'));
    expect(locked.reason).toBe('locked-for-a-time');
    expect((await problemOf(await withdraw())).reason).toBe('locked-for-a-time');
    expect((await problemOf(await store.signInAs(saito))).reason).toBe('locked-for-a-time');
    expect(await mine()).toEqual(orders);
  });

  it('sent twice it happens once; the second is told the same, or that the session has ended', async () => {
    const { store, downloadAll, withdraw } = await enterAs(saito, transport);
    await downloadAll();
    const answers = await Promise.all([withdraw(saito.password, 'same'), withdraw(saito.password, 'same')]);
    // Who asks is looked at before what was answered earlier, and the first may have ended the session by then.
    const [first, second] = answers.map(({ status }) => status).sort();
    expect(first).toBe(204);
    expect([204, 401]).toContain(second);
    const answer = await store.ask('trialMails', { supplier: SUPPLIER });
    expect((await readAs(answer, trialMailsSchema)).mails).toHaveLength(1);
  });

  it('two desks at the same moment: one withdraws, the other is told', async () => {
    const one = await enterAs(saito, transport);
    const two = await enterAs(saito, transport, one.store);
    await one.downloadAll();
    const answers = await Promise.all([one.withdraw(), two.withdraw()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 401]);
    const late = answers.find(({ status }) => status === 401)!;
    expect(await problemOf(late)).toMatchObject({ reason: 'session-ended', because: 'withdrawn' });
  });

  it('needs that the member understood what is lost', async () => {
    const { store, tokens } = await enterAs(saito, transport);
    const body = { password: saito.password, understood: false, locale: 'ja' };
    const answer = await store.ask('withdraw', { supplier: SUPPLIER, token: tokens.accessToken, body });
    expect(await problemOf(answer)).toMatchObject({ status: 400, reason: 'bad-request' });
  });
});

/** A colleague with a sign-in of two steps, by the link of the mail. */
async function enterOther(store: Store) {
  const who = account(SUPPLIER, 'kondo.natsumi');
  const begun = (await (await store.signInAs(who)).json()) as { challengeId: string };
  const answer = await store.ask('trialMails', { supplier: SUPPLIER });
  const { mails } = await readAs(answer, trialMailsSchema);
  const token = mails[0]!.links[0]!.split('/').at(-1);
  const body = { challengeId: begun.challengeId, token, deskId: 'desk-of-this-test' };
  const done = await store.ask('completeTwoStep', { supplier: SUPPLIER, body });
  const { tokens } = (await done.json()) as { tokens: { accessToken: string } };
  const asked = { supplier: SUPPLIER, token: tokens.accessToken };
  return {
    listing: async (query: Readonly<Record<string, string>> = {}) =>
      readAs(await store.ask('orders', { ...asked, query: { limit: '500', ...query } }), ordersPageSchema),
    order: (id: string) => store.ask('order', { ...asked, params: { id } }),
    codes: (id: string) => store.ask('valueCodes', { ...asked, params: { id } }),
  };
}

describe('elsewhere', () => {
  /** What a member is told before a withdrawal, and what comes of trying it all the same. */
  async function tryAs(who: TrialAccount) {
    const { before, withdraw, listing } = await enterAs(who);
    const { orders } = await listing();
    const told = await before();
    const { reason } = await problemOf(await withdraw());
    const untouched = (await listing()).orders.length === orders.length && orders.length > 0;
    return { told, reason, untouched };
  }
  const notHere = (by: string) => ({
    told: { by, undownloaded: [], deletesHistory: false, forfeits: null },
    reason: 'not-offered',
    untouched: true,
  });

  it('AS-68 at ASKUL the administrator or support ends a membership', async () => {
    expect(await tryAs(account('askul-trial', 'takahashi.kazuo'))).toEqual(notHere('administrator'));
  });

  it('AM-76 at Amano a member goes to the supplier’s own pages, because the steps are not known', async () => {
    expect(await tryAs(account('amano-trial', 'suzuki.daiki'))).toEqual(notHere('supplier-site'));
  });

  it('where members pay for a course, it ends with the payments', async () => {
    expect(await tryAs(account('plus-member-trial', 'kobayashi.yui'))).toEqual(notHere('payment'));
  });

  it('QT-23 closing the shop forfeits the balance, which is told in yen', async () => {
    const { before, withdraw } = await enterAs(account('qoo10-qcash-trial', 'sasaki.ren'));
    const { by, forfeits, undownloaded } = await before();
    expect({ by, undownloaded }).toEqual({ by: 'supplier-site', undownloaded: [] });
    expect(forfeits?.currency).toBe('JPY');
    expect(forfeits?.amount).toBeGreaterThan(0);
    expect((await problemOf(await withdraw())).reason).toBe('not-offered');
  });
});
