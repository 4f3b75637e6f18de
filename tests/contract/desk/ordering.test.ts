import { describe, expect, it } from 'vitest';
import type { AccountId } from '#shared/model/identifiers.ts';
import {
  amano,
  askul,
  signInTrial,
  plusMember,
  quocard,
  startDeskAndStore,
  supplierOf,
  type DeskAndStore,
} from '#tests/support/desk-and-store.ts';
import type { TestDesk } from '#tests/support/desk.ts';
import { confirmation, fillCart } from '#tests/support/ordering.ts';

const orders = ({ asked }: DeskAndStore): number => asked.filter((one) => one === 'POST /v1/orders').length;
const latestOrder = async (desk: TestDesk, account: AccountId): Promise<string> => {
  await desk.ended(await desk.good('sync.start', { account }));
  const { resultId } = await desk.good('orders.search', { accounts: [account], filter: {} });
  const [row] = await desk.good('orders.rows', { resultId, offset: 0, limit: 1 });
  return row!.id;
};

describe('from the cart to the order', () => {
  it('AM-33 AM-46 AM-53 shows every discount before ordering; what is ordered is what was shown, once for two clicks', async () => {
    const all = await startDeskAndStore();
    const { desk } = all;
    const account = (await signInTrial(desk, amano, 'good')).id;
    const changed = desk.next('cart.changed');
    const cart = await fillCart(desk.desk, account);
    expect(await changed).toEqual({ account });
    const options = await desk.good('checkout.options', { account });
    const coupon = options.coupons.find(({ problem, amount }) => problem === null && amount.amount < 0);
    const points = Math.min(options.points?.balance ?? 0, 100);
    expect([coupon !== undefined, points > 0]).toEqual([true, true]);

    const order = await confirmation(desk.desk, account, { coupon: coupon!.code, points });
    const shown = await desk.good('checkout.preview', {
      account,
      cartVersion: order.cartVersion,
      choices: order.choices,
    });
    const off = shown.calculation.discounts.map(({ kind, amount }) => [kind, amount.amount]);
    expect(off).toEqual([
      ['coupon', coupon!.amount.amount],
      ['points', -points],
    ]);
    expect(shown.calculation.totals.discount.amount).toBe(coupon!.amount.amount - points);

    // The history has it without anybody asking for a sync.
    const fetched = desk.next('job.changed', ({ kind, endedAt }) => kind === 'sync' && endedAt !== null);
    const emptied = desk.next('cart.changed');
    const [first, second] = await Promise.all([
      desk.good('checkout.place-order', order),
      desk.good('checkout.place-order', order),
    ]);
    expect(second).toEqual(first);
    expect(orders(all)).toBe(1);
    const { lines, discounts, taxTotals, totals } = first.order;
    expect({ lines, discounts, taxTotals, totals }).toEqual({
      lines: shown.calculation.lines,
      discounts: shown.calculation.discounts,
      taxTotals: shown.calculation.taxTotals,
      totals: shown.calculation.totals,
    });
    expect(first.pointsEarned).toBe(shown.earns);
    await emptied;
    await fetched;
    expect(await desk.good('orders.get', { account, id: first.order.id })).toMatchObject({
      number: first.order.number,
    });

    // Long after, the same confirmation is still the same order.
    expect(await desk.good('checkout.place-order', order)).toEqual(first);
    expect((await desk.good('cart.get', { account })).lines).toEqual([]);
    expect(await desk.good('unresolved-writes.list', {})).toEqual([]);
    expect(cart.lines).toHaveLength(2);
  });

  it('refuses what is not as it was confirmed, in words and by field, and leaves nothing behind', async () => {
    const { desk } = await startDeskAndStore();
    const account = (await signInTrial(desk, amano, 'good')).id;
    await fillCart(desk.desk, account);
    const order = await confirmation(desk.desk, account);
    const { taxIncluded, unitPrices } = order.confirmed;
    const another = { ...order, confirmed: { unitPrices, taxIncluded: taxIncluded - 1 } };
    expect((await desk.refused('checkout.place-order', another)).code).toBe('checkout.changed');

    const choices = { ...order.choices, addressId: null, payment: null, points: 99_999_999 };
    const { refusals } = await desk.good('checkout.preview', {
      account,
      cartVersion: order.cartVersion,
      choices,
    });
    const balance = (await desk.good('checkout.options', { account })).points!.balance;
    expect(refusals.map(({ field, refusal }) => [field, refusal.code])).toEqual([
      ['addressId', 'checkout.address'],
      ['payment', 'checkout.payment'],
      ['points', 'checkout.points-over'],
    ]);
    expect(refusals[2]!.refusal.message.ja).toContain(`${balance}`);
    const refused = await desk.refused('checkout.place-order', {
      ...order,
      key: crypto.randomUUID(),
      choices,
    });
    expect(refused.fields).toEqual(['addressId', 'payment', 'points']);

    // Somebody has put another product in at another desk: what was confirmed is no longer what is there.
    await fillCart(desk.desk, account, 3);
    const stale = await desk.refused('checkout.place-order', { ...order, key: crypto.randomUUID() });
    expect(stale.code).toBe('cart.conflict');
    expect(await desk.good('unresolved-writes.list', {})).toEqual([]);
  });

  it('AM-38 AM-39 orders a quote exactly as it is: there is nothing in the call to change it by', async () => {
    const all = await startDeskAndStore();
    const { desk } = all;
    const account = (await signInTrial(desk, amano, 'good')).id;
    await fillCart(desk.desk, account);
    const confirmed = await confirmation(desk.desk, account, { points: 50, comment: '3階へ' });
    const quote = await desk.good('checkout.create-quote', { ...confirmed, emptyCart: true });
    expect((await desk.good('cart.get', { account })).lines).toEqual([]);
    expect((await desk.good('quotes.list', { account }))[0]).toEqual(quote);
    expect(await desk.good('quotes.get', { account, quote: quote.id })).toEqual(quote);

    const look = await desk.good('quotes.preview-order', { account, quote: quote.id });
    expect(look).toMatchObject({ refusal: null, taxChanged: false });
    const ask = {
      account,
      quote: quote.id,
      taxIncluded: look.calculation.totals.taxIncluded.amount,
      key: crypto.randomUUID(),
    };
    const widened = { ...ask, choices: { ...confirmed.choices, points: 0 } };
    expect(await desk.desk.call('quotes.place-order', widened)).toMatchObject({
      ok: false,
      error: { code: 'call.bad-input' },
    });
    const { order } = await desk.good('quotes.place-order', ask);
    expect(order).toMatchObject({
      lines: quote.calculation.lines,
      discounts: quote.calculation.discounts,
      totals: quote.calculation.totals,
      deliverTo: quote.deliverTo,
      comment: '3階へ',
      payment: { method: quote.payment!.method },
    });
    // Ordered is ordered: another confirmation does not make another order of it.
    const again = await desk.refused('quotes.place-order', { ...ask, key: crypto.randomUUID() });
    expect(again.code).toBe('quote.ordered');
    expect(again.message.ja).toContain(order.number);
    const over = await desk.good('quotes.preview-order', { account, quote: quote.id });
    expect(over.refusal?.code).toBe('quote.ordered');
  });

  it('AM-57 AM-58 reorders the products only: quantity, place and payment are empty and have to be chosen', async () => {
    const all = await startDeskAndStore();
    const { desk } = all;
    const account = (await signInTrial(desk, amano, 'good')).id;
    await fillCart(desk.desk, account);
    const { order } = await desk.good('checkout.place-order', await confirmation(desk.desk, account));
    const look = await desk.good('reorder.preview', { account, order: order.id });
    expect(look.lines.map(({ code }) => code)).toEqual(order.lines.map(({ productCode }) => productCode));

    const changed = desk.next('cart.changed');
    const fill = { account, from: 'order', id: order.id, existing: 'keep' } as const;
    // A second click does not put everything in twice.
    const [{ cart }] = await Promise.all([desk.good('cart.fill', fill), desk.good('cart.fill', fill)]);
    await changed;
    expect(all.asked.filter((one) => one === 'POST /v1/cart/fillings')).toHaveLength(1);
    expect(cart.lines.map(({ product, quantity }) => [product.code, quantity])).toEqual(
      order.lines.map(({ productCode }) => [productCode, null]),
    );
    const { proposed } = await desk.good('checkout.options', { account });
    expect([proposed.addressId, proposed.payment]).toEqual([null, null]);
    const { refusals } = await desk.good('checkout.preview', {
      account,
      cartVersion: cart.version,
      choices: proposed,
    });
    const lineFields = cart.lines.map(({ id }) => [`lines.${id}`, 'cart.quantity']);
    expect(refusals.map(({ field, refusal }) => [field, refusal.code])).toEqual([
      ...lineFields,
      ['addressId', 'checkout.address'],
      ['payment', 'checkout.payment'],
    ]);
  });

  it('AS-39 AS-51 reorders from the history with its quantities, summed by department and in all', async () => {
    const { desk } = await startDeskAndStore();
    const account = (await signInTrial(desk, askul, 'sato.misaki')).id;
    const id = await latestOrder(desk, account);
    const order = await desk.good('orders.get', { account, id });
    const { cart, left } = await desk.good('cart.fill', { account, from: 'order', id, existing: 'keep' });
    const carried = order.lines.filter(
      ({ lineNumber }) => !left.some((one) => one.lineNumber === lineNumber),
    );
    expect(carried.length).toBeGreaterThan(0);
    expect(cart.lines.map(({ product, quantity }) => [product.code, quantity])).toEqual(
      carried.map(({ productCode, quantity }) => [productCode, quantity]),
    );

    // Some of it for another department: each has its sum, and together they are the whole.
    const [line] = cart.lines;
    const other = cart.departments.find((one) => one.id !== line!.department?.id)!;
    const summed = await desk.good('cart.change', {
      account,
      version: cart.version,
      lines: [{ id: line!.id, quantity: 3, departmentId: other.id }],
      remove: [],
    });
    const amounts = new Map<string, number>();
    for (const { department, amount } of summed.lines)
      amounts.set(department?.id ?? '', (amounts.get(department?.id ?? '') ?? 0) + (amount?.amount ?? 0));
    expect(
      new Map(summed.subtotals.map(({ department, goods }) => [department?.id ?? '', goods.amount])),
    ).toEqual(amounts);
    expect(summed.goods.amount).toBe([...amounts.values()].reduce((sum, each) => sum + each, 0));
    expect(amounts.get(other.id)).toBe(3 * line!.product.price.amount);
    // What was changed from an older cart is refused, and changes nothing.
    const stale = { account, version: cart.version, lines: [], remove: [line!.id] };
    expect((await desk.refused('cart.change', stale)).code).toBe('cart.conflict');
  });

  it('QC-28 resumes a saved order into the cart, and repeats none from the history', async () => {
    const all = await startDeskAndStore();
    const { desk } = all;
    const account = (await signInTrial(desk, quocard, 'good')).id;
    const before = await fillCart(desk.desk, account);
    const confirmed = await confirmation(desk.desk, account);
    const saved = await desk.good('checkout.create-quote', { ...confirmed, emptyCart: true });
    expect(saved).toMatchObject({ kind: 'saved-order', state: 'saved' });
    const asIs = { account, quote: saved.id };
    expect((await desk.refused('quotes.preview-order', asIs)).code).toBe('quote.resume-instead');
    const order = { ...asIs, taxIncluded: confirmed.confirmed.taxIncluded, key: crypto.randomUUID() };
    expect((await desk.refused('quotes.place-order', order)).code).toBe('quote.resume-instead');

    const { cart } = await desk.good('cart.fill', {
      account,
      from: 'saved-order',
      id: saved.id,
      existing: 'replace',
    });
    const products = (lines: typeof cart.lines) =>
      lines.map(({ product, quantity }) => [product.code, quantity]);
    expect(products(cart.lines)).toEqual(products(before.lines));
    await desk.good('checkout.place-order', await confirmation(desk.desk, account));

    const id = await latestOrder(desk, account);
    const asked = all.asked.length;
    expect((await desk.refused('reorder.preview', { account, order: id })).code).toBe(
      'reorder.not-supported',
    );
    const fill = { account, from: 'order', id, existing: 'keep' } as const;
    expect((await desk.refused('cart.fill', fill)).code).toBe('reorder.not-supported');
    expect(new Set(all.asked.slice(asked))).toEqual(new Set(['GET /v1/me']));
  });

  it('offers each member what the supplier has and the role allows, and sends nothing for anybody else', async () => {
    const all = await startDeskAndStore();
    const { desk, asked } = all;
    const buyer = (await signInTrial(desk, askul, 'sato.misaki')).id;
    const viewer = (await signInTrial(desk, askul, 'watanabe.keiko')).id;
    const seller = (await signInTrial(desk, supplierOf('qoo10-qcash-trial'), 'good')).id;
    const reader = (await signInTrial(desk, plusMember, 'good')).id;
    const abilities = (account: AccountId) => desk.good('buying.abilities', { account });
    const ofBuyer = await abilities(buyer);
    expect(ofBuyer).toMatchObject({
      catalogue: true,
      order: true,
      reorder: { quantity: true },
      prepaid: false,
    });
    expect(await abilities(viewer)).toEqual({ ...ofBuyer, order: false, reorder: null });
    expect(await abilities(seller)).toMatchObject({
      catalogue: false,
      order: false,
      quotes: null,
      prepaid: true,
    });
    expect(Object.values(await abilities(reader)).every((each) => each === false || each === null)).toBe(
      true,
    );

    await desk.good('quotes.list', { account: viewer });
    const before = asked.length;
    expect((await desk.refused('cart.get', { account: seller })).code).toBe('form.not-offered');
    expect((await desk.refused('quotes.list', { account: reader })).code).toBe('form.not-offered');
    // Only asked who they are by now: an administrator may have changed that.
    expect((await desk.refused('cart.get', { account: viewer })).code).toBe('buying.not-allowed');
    expect(asked.slice(before)).toEqual(['GET /v1/me', 'GET /v1/me', 'GET /v1/me']);

    await fillCart(desk.desk, buyer);
    expect(await desk.good('cart.all', {})).toMatchObject([
      { account: buyer, cart: { lines: [{}, {}] }, refusal: null },
    ]);
    all.cut = { match: (one) => one === 'GET /v1/cart', when: 'before' };
    // Nothing is made up while the supplier can't be reached.
    expect((await desk.refused('cart.get', { account: buyer })).code).toBe('supplier.unreachable');
    expect(await desk.good('cart.all', {})).toMatchObject([
      { account: buyer, cart: null, refusal: { code: 'supplier.unreachable' } },
    ]);
  });
});
