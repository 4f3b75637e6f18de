import { describe, expect, it } from 'vitest';
import { orderSchema } from '#shared/model/order.ts';
import { placedOrderSchema, recentWritesSchema, resolvedWriteSchema } from '#shared/supplier-api/checkout.ts';
import { quoteSchema } from '#shared/supplier-api/quotes.ts';
import { AMANO, ASKUL, buyerAt, refusalOf, type Buyer } from './buyer.ts';
import { problemOf, readAs, storeOver, transports } from './store.ts';

const countOf = (buyer: Buyer, table: string) =>
  buyer.rows<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)[0]!.n;
const ordersIn = (buyer: Buyer) => countOf(buyer, 'orders');

async function withCart(supplier = AMANO, options: Parameters<typeof buyerAt>[1] = {}) {
  const buyer = await buyerAt(supplier, options);
  const [one, two] = buyer.products(2);
  buyer.setStock(one!.code, 50);
  await buyer.add([one!.code, 3], [two!.code, 2]);
  return { buyer, one: one!, two: two!, before: ordersIn(buyer) };
}
const stockOf = (buyer: Buyer, code: string) =>
  buyer.rows<{ stock: number }>(
    'SELECT stock FROM offers WHERE supplier = ? AND code = ?',
    buyer.supplier,
    code,
  )[0]!.stock;
const settle = async (buyer: Pick<Buyer, 'ask'>, key: string, giveUp = false) =>
  readAs(await buyer.ask('resolveWrite', { body: { key, void: giveUp } }), resolvedWriteSchema);

describe.each(transports)('an order happens once, %s', (transport) => {
  it('twenty identical orders at the same moment are one, with everything that belongs to it', async () => {
    const { buyer, one, before } = await withCart(AMANO, { transport });
    buyer.setPoints(300);
    const body = await buyer.confirmed({ points: 100 });
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => buyer.ask('placeOrder', { body, key: 'one-click' })),
    );
    const placed = await Promise.all(answers.map((answer) => readAs(answer, placedOrderSchema)));
    expect(new Set(placed.map(({ order }) => order.id)).size).toBe(1);
    expect(ordersIn(buyer)).toBe(before + 1);
    expect(stockOf(buyer, one.code)).toBe(47);
    expect((await buyer.checkout()).points?.balance).toBe(300 - 100 + placed[0]!.pointsEarned);
    expect(await buyer.cart()).toMatchObject({ lines: [] });
  });
});

describe('a desk that lost what it had kept of its writes', () => {
  const recent = async (buyer: Pick<Buyer, 'ask'>, days = 7) =>
    readAs(await buyer.ask('recentWrites', { query: { days: String(days) } }), recentWritesSchema);

  it('is told what it did, not what another desk or member did, nor what was given up, nor what is long past', async () => {
    const { buyer } = await withCart(ASKUL);
    expect(await recent(buyer)).toEqual({ writes: [], more: false });
    await readAs(
      await buyer.ask('placeOrder', { body: await buyer.confirmed(), key: 'mine' }),
      placedOrderSchema,
    );
    await settle(buyer, 'given-up', true);
    const mine = { writes: [{ key: 'mine', route: 'placeOrder' }], more: false };
    expect(await recent(buyer)).toMatchObject(mine);
    // The same member at another desk, and another member at this one.
    buyer.sql(`UPDATE sessions SET desk_id = 'another-desk'`);
    expect(await recent(buyer)).toEqual({ writes: [], more: false });
    buyer.sql(`UPDATE sessions SET desk_id = 'desk-of-this-test'`);
    const colleague = await buyerAt(ASKUL, { store: buyer.store, person: 'sato.misaki' });
    expect(await recent(colleague)).toEqual({ writes: [], more: false });
    // Longer ago than was asked for.
    buyer.sql('UPDATE writes SET at = at - ?', 8 * 86_400_000);
    expect(await recent(buyer)).toEqual({ writes: [], more: false });
    expect(await recent(buyer, 31)).toMatchObject(mine);
  });

  it('is told of the latest fifty, and that there were more', async () => {
    const { buyer } = await withCart();
    await readAs(
      await buyer.ask('placeOrder', { body: await buyer.confirmed(), key: 'k-0' }),
      placedOrderSchema,
    );
    for (let index = 1; index <= 50; index++)
      buyer.sql(
        `INSERT INTO writes (owner, key, member_id, desk_id, route, request, status, body, at)
         SELECT owner, ?, member_id, desk_id, route, request, status, body, at + ? FROM writes WHERE key = 'k-0'`,
        `k-${index}`,
        index,
      );
    const { writes, more } = await recent(buyer);
    expect(writes.map(({ key }) => key)).toEqual(Array.from({ length: 50 }, (_, index) => `k-${50 - index}`));
    expect(more).toBe(true);
  });
});

describe('an order happens once', () => {
  it('two desks of one member with the same key, and the stores of two programs on one file, make one order', async () => {
    const { buyer, before } = await withCart();
    const desk = await buyerAt(AMANO, { store: buyer.store });
    const other = await storeOver('in-process', { file: buyer.store.file, clock: buyer.store.now });
    const body = await buyer.confirmed();
    const answers = await Promise.all([
      buyer.ask('placeOrder', { body, key: 'shared' }),
      desk.ask('placeOrder', { body, key: 'shared' }),
      other.ask('placeOrder', { supplier: AMANO, token: buyer.token, body, key: 'shared' }),
      other.ask('placeOrder', { supplier: AMANO, token: desk.token, body, key: 'shared' }),
    ]);
    const placed = await Promise.all(answers.map((answer) => readAs(answer, placedOrderSchema)));
    expect(new Set(placed.map(({ order }) => order.id)).size).toBe(1);
    expect(ordersIn(buyer)).toBe(before + 1);
  });

  it('a repeat forty days later, after another start and another sign-in, is answered the same', async () => {
    const { buyer, before } = await withCart();
    const body = await buyer.confirmed();
    const first = await readAs(await buyer.ask('placeOrder', { body, key: 'k' }), placedOrderSchema);
    buyer.store.advance(40 * 86_400_000);
    const later = await storeOver('in-process', { file: buyer.store.file, clock: buyer.store.now });
    const again = await buyerAt(AMANO, { store: later });
    expect(await readAs(await again.ask('placeOrder', { body, key: 'k' }), placedOrderSchema)).toEqual(first);
    expect(ordersIn(buyer)).toBe(before + 1);
    // Something else under the same key is no repeat, at whatever route.
    const elsewise = { ...body, choices: { ...body.choices, comment: 'もう一度' } };
    expect((await problemOf(await again.ask('placeOrder', { body: elsewise, key: 'k' }))).reason).toBe(
      'idempotency-key-reused',
    );
    const asQuote = await again.ask('makeQuote', { body: { ...body, emptyCart: false }, key: 'k' });
    expect((await problemOf(asQuote)).reason).toBe('idempotency-key-reused');
    // The key is the member's own: somebody else's is another one.
    expect(await settle(await buyerAt(ASKUL, { store: later }), 'k')).toEqual({ state: 'unknown', at: null });
  });

  it('tells what became of a write: done with its answer, or unknown', async () => {
    const { buyer } = await withCart();
    expect(await settle(buyer, 'k')).toEqual({ state: 'unknown', at: null });
    const quote = await readAs(
      await buyer.ask('makeQuote', { body: { ...(await buyer.confirmed()), emptyCart: false }, key: 'q' }),
      quoteSchema,
    );
    const settled = await settle(buyer, 'q');
    expect(settled).toMatchObject({ state: 'done', at: quote.madeAt });
    expect(quoteSchema.parse(settled.answer)).toEqual(quote);
    const placed = await readAs(
      await buyer.ask('placeOrder', { body: await buyer.confirmed(), key: 'k' }),
      placedOrderSchema,
    );
    expect(placedOrderSchema.parse((await settle(buyer, 'k', true)).answer)).toEqual(placed);
  });

  it('what was given up before it came is refused when it comes, and by another desk too', async () => {
    const { buyer, before } = await withCart();
    const body = await buyer.confirmed();
    expect(await settle(buyer, 'late', true)).toMatchObject({ state: 'voided' });
    expect((await problemOf(await buyer.ask('placeOrder', { body, key: 'late' }))).reason).toBe('voided');
    const desk = await buyerAt(AMANO, { store: buyer.store });
    expect((await problemOf(await desk.ask('placeOrder', { body, key: 'late' }))).reason).toBe('voided');
    expect(await settle(desk, 'late')).toMatchObject({ state: 'voided' });
    expect(ordersIn(buyer)).toBe(before);
    // The cart is as it was, and a new confirmation orders it.
    expect((await buyer.ask('placeOrder', { body, key: 'anew' })).status).toBe(201);
  });

  it('a refusal is no order: the same key can be tried again once it can be', async () => {
    const { buyer, one, before } = await withCart();
    const body = await buyer.confirmed();
    buyer.setStock(one.code, 2);
    expect(await refusalOf(await buyer.ask('placeOrder', { body, key: 'k' }))).toMatchObject({
      reason: 'choices-refused',
    });
    expect(await settle(buyer, 'k')).toMatchObject({ state: 'unknown' });
    buyer.setStock(one.code, 50);
    // From another desk, since this one is told the same again for a while.
    const desk = await buyerAt(AMANO, { store: buyer.store });
    expect((await desk.ask('placeOrder', { body, key: 'k' })).status).toBe(201);
    expect(ordersIn(buyer)).toBe(before + 1);
  });

  it('two carts for the last of something: one order, and nothing is sold that is not there', async () => {
    const first = await buyerAt(ASKUL);
    const second = await buyerAt(ASKUL, { store: first.store, person: 'sato.misaki' });
    const [one] = first.products(1);
    first.setStock(one!.code, 3);
    await first.add([one!.code, 2]);
    await second.add([one!.code, 2]);
    const bodies = [await first.confirmed(), await second.confirmed()];
    const answers = await Promise.all([
      first.ask('placeOrder', { body: bodies[0] }),
      second.ask('placeOrder', { body: bodies[1] }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(stockOf(first, one!.code)).toBe(1);
  });

  it('a quote is ordered once too, whoever asks for it at the same moment', async () => {
    const { buyer, before } = await withCart();
    const quote = await buyer.quote();
    const desk = await buyerAt(AMANO, { store: buyer.store });
    const total = quote.calculation.totals.taxIncluded.amount;
    const same = await Promise.all(
      [buyer, desk, buyer].map((each) => each.tryOrderQuote(quote.id, total, 'one')),
    );
    const placed = await Promise.all(same.map((answer) => readAs(answer, placedOrderSchema)));
    expect(new Set(placed.map(({ order }) => order.id)).size).toBe(1);
    expect(await refusalOf(await desk.tryOrderQuote(quote.id, total, 'two'))).toEqual({
      reason: 'not-now',
      said: [['', 'quote.ordered']],
    });
    expect(ordersIn(buyer)).toBe(before + 1);
    expect((await buyer.quoteById(quote.id)).orderedAs).toEqual({
      id: placed[0]!.order.id,
      number: placed[0]!.order.number,
    });
  });

  it('moves along by the clock: shipped and delivered in time, once, and a desk hears of it', async () => {
    const { buyer } = await withCart();
    const { order } = await buyer.order();
    const read = async () => readAs(await buyer.ask('order', { params: { id: order.id } }), orderSchema);
    expect(await read()).toMatchObject({ status: 'received', shippedOn: null });
    buyer.store.advance(60_000 - 1);
    expect((await read()).status).toBe('received');
    buyer.store.advance(1);
    expect(await read()).toMatchObject({ status: 'preparing', shippedOn: null });
    buyer.store.advance(60_000);
    const shipped = await read();
    expect(shipped).toMatchObject({ status: 'shipped', shippedOn: buyer.today(), deliveredOn: null });
    expect(shipped.updatedAt > order.updatedAt).toBe(true);
    buyer.store.advance(120_000);
    const delivered = await read();
    expect(delivered).toMatchObject({ status: 'delivered', deliveredOn: buyer.today() });
    buyer.store.advance(10_000);
    expect(await read()).toEqual(delivered);
    expect(countOf(buyer, 'moving_orders')).toBe(0);
  });

  it('stays where it is while the supplier moves nothing by itself, and goes where its staff put it', async () => {
    const { buyer, one } = await withCart();
    buyer.set('orders.ship-after-minutes', '0');
    buyer.setPoints(400);
    const { order, pointsEarned } = await buyer.order({ points: 150 });
    const read = async () => readAs(await buyer.ask('order', { params: { id: order.id } }), orderSchema);
    buyer.store.advance(10 * 60_000);
    expect((await read()).status).toBe('received');
    buyer.store.store.admin.shipOrder(AMANO, order.id, 'shipped');
    expect(await read()).toMatchObject({ status: 'shipped', shippedOn: buyer.today() });
    // Called off: stock and points are as before.
    expect((await buyer.checkout()).points?.balance).toBe(250 + pointsEarned);
    buyer.store.store.admin.cancelOrder(AMANO, order.id);
    buyer.store.store.admin.cancelOrder(AMANO, order.id);
    expect((await read()).status).toBe('cancelled');
    expect((await buyer.checkout()).points?.balance).toBe(400);
    expect(stockOf(buyer, one.code)).toBe(50);
    buyer.store.advance(60_000);
    buyer.set('orders.ship-after-minutes', '2');
    expect((await read()).status).toBe('cancelled');
  });
});
