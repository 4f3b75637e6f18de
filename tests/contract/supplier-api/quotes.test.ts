import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/model/dates.ts';
import { customerSchema } from '#shared/supplier-api/customer.ts';
import { AMANO, ASKUL, buyerAt, QUO, refusalOf, type Buyer } from './buyer.ts';
import { problemOf, readAs } from './store.ts';

const DAY_MS = 86_400_000;

/** Somebody at Amano with two products in the cart, and the same person again on a later day. */
async function withCart() {
  const buyer = await buyerAt(AMANO);
  const [one, two] = buyer.products(2, 'o.list_price BETWEEN 500 AND 3000');
  await buyer.add([one!.code, 3], [two!.code, 1]);
  const later = async (days: number) => {
    buyer.store.advance(days * DAY_MS);
    return buyerAt(AMANO, { store: buyer.store });
  };
  return { buyer, one: one!, two: two!, later };
}
const totalOf = ({ calculation }: Awaited<ReturnType<Buyer['quote']>>) =>
  calculation.totals.taxIncluded.amount;

describe('quotes', () => {
  it('AM-33 AM-34 AM-38 is made of cart and choices with a number of EC, and ordered exactly as it is', async () => {
    const { buyer } = await withCart();
    buyer.addCoupon('HYAKU');
    buyer.setPoints(300);
    const { addresses } = await buyer.checkout();
    const input = {
      addressId: addresses.at(-1)!.id,
      payment: 'bank-transfer' as const,
      coupon: 'HYAKU',
      points: 120,
      comment: '見積お願いします',
      costMemo: '設備',
    };
    const preview = await buyer.preview(input);
    const quote = await buyer.quote(input);
    expect(quote).toMatchObject({
      kind: 'quote',
      number: expect.stringMatching(/^EC\d{8}-\d{4}$/),
      state: 'valid',
      madeOn: buyer.today(),
      validUntil: addDays(buyer.today(), 30),
      madeBy: { name: '鈴木 大輝' },
      calculation: preview.calculation,
      payment: { method: 'bank-transfer', term: null },
      comment: '見積お願いします',
      costMemo: '設備',
      orderedAs: null,
    });
    expect(quote.deliverTo?.address).toBe(addresses.at(-1)!.address);
    // Nothing is used up or reserved by it.
    expect((await buyer.checkout()).points?.balance).toBe(300);
    expect((await buyer.cart()).lines).toEqual([]);
    const { order, pointsEarned } = await buyer.orderQuote(quote.id);
    expect(order).toMatchObject({
      lines: quote.calculation.lines,
      discounts: quote.calculation.discounts,
      totals: quote.calculation.totals,
      deliverTo: quote.deliverTo,
      payment: { method: 'bank-transfer' },
      comment: quote.comment,
      costMemo: quote.costMemo,
    });
    expect((await buyer.checkout()).points?.balance).toBe(300 - 120 + pointsEarned);
    expect(await buyer.quotes()).toMatchObject([
      { id: quote.id, state: 'ordered', orderedAs: { id: order.id, number: order.number } },
    ]);
  });

  it('AM-27 what can’t be bought can’t be quoted', async () => {
    const { buyer, one } = await withCart();
    for (const spoil of [
      () => buyer.setSale(one.code, 'discontinued'),
      () => buyer.setSale(one.code, 'not-for-sale'),
      () => (buyer.setSale(one.code, 'on-sale'), buyer.setStock(one.code, 2)),
    ]) {
      spoil();
      const { reason, said } = await refusalOf(await buyer.tryQuote());
      expect([reason, said[0]]).toEqual(['choices-refused', ['lines', 'quote.products-not-orderable']]);
    }
    expect(await buyer.quotes()).toEqual([]);
    buyer.setStock(one.code, 3);
    expect((await buyer.tryQuote()).status).toBe(201);
    const refused = await buyer.tryQuote();
    expect((await refusalOf(refused)).said).toContainEqual(['lines', 'cart.empty']);
  });

  it('AM-36 AM-40 holds on its last day and no longer, and is refused one day after it', async () => {
    const { buyer, later } = await withCart();
    buyer.set('quote.valid-days', '10');
    const quote = await buyer.quote();
    const last = await later(10);
    expect(last.today()).toBe(quote.validUntil);
    expect((await last.quoteById(quote.id)).state).toBe('valid');
    expect((await last.orderLook(quote.id)).problem).toBeNull();
    const after = await later(1);
    expect((await after.quoteById(quote.id)).state).toBe('expired');
    expect(await after.orderLook(quote.id)).toMatchObject({
      problem: { code: 'quote.expired', params: { date: quote.validUntil } },
      today: { taxIncluded: { currency: 'JPY' } },
    });
    expect(await refusalOf(await after.tryOrderQuote(quote.id, totalOf(quote)))).toEqual({
      reason: 'not-now',
      said: [['', 'quote.expired']],
    });
    // No rule says whether an expired one can be ordered, so a supplier may let it.
    after.set('quote.order-when-expired', 'yes');
    expect((await after.tryOrderQuote(quote.id, totalOf(quote))).status).toBe(201);
  });

  it('AM-37 without a validity nothing is guessed: it is unknown, and can’t be ordered', async () => {
    const { buyer } = await withCart();
    buyer.set('quote.valid-days', '0');
    const quote = await buyer.quote();
    expect(quote).toMatchObject({ validUntil: null, state: 'validity-unknown' });
    expect((await refusalOf(await buyer.tryOrderQuote(quote.id, totalOf(quote)))).said).toEqual([
      ['', 'quote.validity-unknown'],
    ]);
  });

  it('AM-19 AM-29 AM-70 keeps prices, place and term as they were, whatever is changed afterwards', async () => {
    const { buyer, one } = await withCart();
    const quote = await buyer.quote({ payment: 'np' });
    expect(quote.payment?.term).toEqual({ closingDay: 31, payMonthOffset: 1, payDay: 31 });
    buyer.setPrice(one.code, one.price * 2);
    const customer = await readAs(await buyer.ask('customer'), customerSchema);
    const changed = await buyer.ask('changeCustomer', {
      body: {
        version: customer.version,
        values: { ...customer.values, paymentTerm: '20-1-31', companyName: '株式会社みなと新社名' },
        locale: 'ja',
      },
    });
    expect(changed.status).toBe(200);
    buyer.store.advance(20 * DAY_MS);
    const later = await buyerAt(AMANO, { store: buyer.store });
    expect(await later.quoteById(quote.id)).toEqual(quote);
    const { order } = await later.orderQuote(quote.id);
    expect(order.lines[0]!.unitPrice.amount).toBe(one.price);
    expect(order.payment.term).toEqual(quote.payment?.term);
    expect(order.deliverTo).toEqual(quote.deliverTo);
  });

  it('AM-30 is worth nothing once the coupon, campaign or points behind it are over, and today’s price is told', async () => {
    const { buyer, one, two, later } = await withCart();
    const until = addDays(buyer.today(), 5);
    buyer.addCoupon('ITSUKA', { until, off: { kind: 'yen', yen: 400 } });
    const withCoupon = await buyer.quote({ coupon: 'ITSUKA' }, false);
    buyer.setPoints(500);
    const withPoints = await buyer.quote({ points: 450 }, false);
    const plain = await buyer.quote({}, false);
    const ended = async (by: Buyer, id: string) => {
      expect((await by.quoteById(id)).state).toBe('ended');
      const look = await by.orderLook(id);
      expect(look.problem).toEqual({ code: 'quote.ended' });
      const { reason, said } = await refusalOf(
        await by.tryOrderQuote(id, look.calculation.totals.taxIncluded.amount),
      );
      expect([reason, said]).toEqual(['not-now', [['', 'quote.ended']]]);
      return look.today;
    };
    // Points that went into another order meanwhile.
    await buyer.order({ points: 100 });
    buyer.sql(`UPDATE point_entries SET points = 0 WHERE kind = 'earned'`);
    const today = await ended(buyer, withPoints.id);
    expect(today?.taxExcluded.amount).toBe(one.price * 3 + two.price + plain.calculation.shippingFee.amount);
    // On the coupon's last day it holds, the day after it is over.
    const last = await later(5);
    expect((await last.quoteById(withCoupon.id)).state).toBe('valid');
    const after = await later(1);
    await ended(after, withCoupon.id);
    expect((await after.quoteById(plain.id)).state).toBe('valid');
    expect((await after.orderLook(plain.id)).today).toBeNull();
  });

  it('AM-30 a coupon that was used elsewhere is over, and so is a campaign', async () => {
    const { buyer } = await withCart();
    buyer.addCoupon('IKKAI');
    const quoted = await buyer.quote({ coupon: 'IKKAI' }, false);
    await buyer.order({ coupon: 'IKKAI' });
    expect((await buyer.quoteById(quoted.id)).state).toBe('ended');

    const office = await buyerAt(ASKUL, { store: buyer.store });
    office.sql('DELETE FROM campaigns');
    const until = addDays(office.today(), 3);
    office.addCampaign('MIKKA', { until });
    const [other] = office.products(1);
    await office.add([other!.code, 1]);
    const withCampaign = await office.quote();
    expect(withCampaign.calculation.discounts).toHaveLength(1);
    buyer.store.advance(3 * DAY_MS);
    const last = await buyerAt(ASKUL, { store: buyer.store });
    expect((await last.quoteById(withCampaign.id)).state).toBe('valid');
    buyer.store.advance(DAY_MS);
    const after = await buyerAt(ASKUL, { store: buyer.store });
    expect((await after.quoteById(withCampaign.id)).state).toBe('ended');
  });

  it('AM-32 AM-39 is taxed at the rate of the day of the order, and that total has to be confirmed', async () => {
    const buyer = await buyerAt(AMANO);
    const [food] = buyer.products(1, 'a.tax_rate = 8');
    const [other] = buyer.products(1, 'a.tax_rate = 10');
    await buyer.add([food!.code, 4], [other!.code, 1]);
    const quote = await buyer.quote();
    buyer.set('tax.changes', JSON.stringify([{ from: addDays(buyer.today(), 2), rate: 8, becomes: 10 }]));
    buyer.store.advance(DAY_MS);
    const before = await buyerAt(AMANO, { store: buyer.store });
    expect(await before.orderLook(quote.id)).toMatchObject({
      taxChanged: false,
      calculation: quote.calculation,
    });
    buyer.store.advance(DAY_MS);
    const after = await buyerAt(AMANO, { store: buyer.store });
    const look = await after.orderLook(quote.id);
    expect(look).toMatchObject({
      taxChanged: true,
      problem: null,
      quote: { calculation: quote.calculation },
    });
    const { totals, taxTotals } = look.calculation;
    expect(totals.taxExcluded).toEqual(quote.calculation.totals.taxExcluded);
    expect(taxTotals).toEqual([
      {
        rate: 10,
        taxable: totals.taxExcluded,
        tax: { amount: Math.floor(totals.taxExcluded.amount / 10), currency: 'JPY' },
      },
    ]);
    expect((await problemOf(await after.tryOrderQuote(quote.id, totalOf(quote)))).reason).toBe(
      'changed-since-confirmed',
    );
    const { order } = await after.orderQuote(quote.id);
    expect(order.totals).toEqual(totals);
    // A cart of that day is taxed alike.
    await after.add([food!.code, 1]);
    expect((await after.cart()).lines[0]!.product.taxRate).toBe(10);
  });

  it('AM-39 nothing in the order of a quote can change it', async () => {
    const { buyer, one } = await withCart();
    const quote = await buyer.quote();
    for (const more of [
      { lines: [{ code: one.code, quantity: 1 }] },
      { choices: { points: 10 } },
      { payment: 'card' },
      { addressId: null },
      { comment: '変更' },
    ]) {
      const answer = await buyer.ask('orderFromQuote', {
        params: { id: quote.id },
        body: { taxIncluded: totalOf(quote), ...more },
      });
      expect((await problemOf(answer)).reason).toBe('bad-request');
    }
    expect((await problemOf(await buyer.tryOrderQuote(quote.id, totalOf(quote) - 1))).reason).toBe(
      'changed-since-confirmed',
    );
    expect((await buyer.quoteById(quote.id)).state).toBe('valid');
    const { order } = await buyer.orderQuote(quote.id);
    expect(order.lines).toEqual(quote.calculation.lines);
  });

  it('is refused when a product is gone or out of stock by now, and when points of another are in it', async () => {
    const { buyer, one, two } = await withCart();
    const quote = await buyer.quote();
    buyer.setStock(one.code, 2);
    const why = async () => (await refusalOf(await buyer.tryOrderQuote(quote.id, totalOf(quote)))).said;
    expect(await why()).toEqual([['', 'cart.out-of-stock']]);
    buyer.setStock(one.code, 3);
    buyer.setSale(two.code, 'discontinued');
    expect(await why()).toEqual([['', 'cart.discontinued']]);
    expect((await buyer.orderLook(quote.id)).today).toBeNull();
    buyer.setSale(two.code, 'on-sale');

    buyer.setPoints(200);
    await buyer.add([two.code, 1]);
    const mine = await buyer.quote({ points: 200 });
    const colleague = await buyerAt(AMANO, { store: buyer.store, person: 'nakamura.takeshi' });
    expect((await refusalOf(await colleague.tryOrderQuote(mine.id, totalOf(mine)))).said).toEqual([
      ['', 'quote.benefits-of-another'],
    ]);
    // Without them anybody of the company can order it.
    expect((await colleague.tryOrderQuote(quote.id, totalOf(quote))).status).toBe(201);
  });

  it('is seen like orders are: by the company, or by the department, and by nobody else', async () => {
    const { buyer } = await withCart();
    const quote = await buyer.quote();
    const stranger = await buyerAt(AMANO, { store: buyer.store, person: 'takasaki.ichiro' });
    expect(await stranger.quotes()).toEqual([]);
    for (const name of ['quote', 'quoteOrderPreview'] as const)
      expect((await problemOf(await stranger.ask(name, { params: { id: quote.id } }))).reason).toBe(
        'not-found',
      );
    expect((await problemOf(await stranger.tryOrderQuote(quote.id, totalOf(quote)))).reason).toBe(
      'not-found',
    );

    const administrator = await buyerAt(ASKUL, { store: buyer.store });
    const [product] = administrator.products(1);
    await administrator.add([product!.code, 1]);
    const department = await administrator.quote();
    const other = await buyerAt(ASKUL, { store: buyer.store, person: 'sato.misaki' });
    expect(await other.quotes()).toEqual([]);
    expect((await problemOf(await other.ask('quote', { params: { id: department.id } }))).reason).toBe(
      'not-found',
    );
    await other.add([product!.code, 1]);
    const own = await other.quote();
    expect((await administrator.quotes()).map(({ id }) => id)).toEqual([own.id, department.id]);
    const viewer = await buyerAt(ASKUL, { store: buyer.store, person: 'watanabe.keiko' });
    const nothing = { taxIncluded: 0, unitPrices: [] };
    const body = { cartVersion: 0, choices: await other.choices(), confirmed: nothing, emptyCart: false };
    expect((await problemOf(await viewer.ask('makeQuote', { body }))).reason).toBe('not-allowed');
    expect((await problemOf(await viewer.tryOrderQuote(own.id, totalOf(own)))).reason).toBe('not-allowed');
  });

  it('is quoted again from the old one, at the prices of today', async () => {
    const { buyer, one, later } = await withCart();
    const quote = await buyer.quote();
    const after = await later(31);
    after.setPrice(one.code, one.price + 10);
    const { cart, left } = await after.fill('quote', quote.id);
    expect(left).toEqual([]);
    expect(cart.lines.map(({ quantity, product }) => [quantity, product.price.amount])).toEqual(
      quote.calculation.lines.map(({ quantity, unitPrice }, index) => [
        quantity,
        unitPrice.amount + (index === 0 ? 10 : 0),
      ]),
    );
    expect((await after.quote()).state).toBe('valid');
    expect((await after.quotes()).map(({ state }) => state)).toEqual(['valid', 'expired']);
  });
});

describe('saved orders', () => {
  it('QC-26 QC-27 QC-28 are saved with what is chosen so far, looked up, and resumed into an order', async () => {
    const buyer = await buyerAt(QUO);
    const [one, two] = buyer.products(2);
    await buyer.add([one!.code, 5], [two!.code, 2]);
    const saved = await buyer.quote({ payment: null, comment: '月末に発注' });
    expect(saved).toMatchObject({
      kind: 'saved-order',
      state: 'saved',
      validUntil: null,
      payment: null,
      deliverTo: null,
      comment: '月末に発注',
      number: expect.stringMatching(/^QS\d{8}$/),
    });
    expect((await buyer.cart()).lines).toEqual([]);
    expect(await buyer.quotes()).toEqual([saved]);
    // It is no quote to be ordered from: it goes back into the cart, with its quantities.
    expect((await refusalOf(await buyer.tryOrderQuote(saved.id, totalOf(saved)))).said).toEqual([
      ['', 'quote.resume-instead'],
    ]);
    const { cart } = await buyer.fill('saved-order', saved.id, { existing: 'keep' });
    expect(cart).toMatchObject({
      mustChooseAgain: false,
      lines: [
        { quantity: 5, from: 'saved-order' },
        { quantity: 2, from: 'saved-order' },
      ],
    });
    const { order } = await buyer.order({ payment: 'card' });
    expect(order.totals).toEqual(saved.calculation.totals);
    expect(await buyer.quoteById(saved.id)).toMatchObject({
      state: 'ordered',
      orderedAs: { number: order.number },
    });
    const history = await buyer.ask('orders', { query: { limit: '500' } });
    expect(await history.text()).toContain(order.number);
  });

  it('a resumed one that was thrown out of the cart is not what was ordered then', async () => {
    const buyer = await buyerAt(QUO);
    const [one, two] = buyer.products(2);
    await buyer.add([one!.code, 5]);
    const saved = await buyer.quote({ payment: null });
    await buyer.fill('saved-order', saved.id);
    const { version, lines } = await buyer.cart();
    await buyer.ask('changeCart', { body: { version, lines: [], remove: lines.map(({ id }) => id) } });
    await buyer.add([two!.code, 1]);
    await buyer.order({ payment: 'card' });
    expect((await buyer.quoteById(saved.id)).state).toBe('saved');
    expect(
      (
        await problemOf(
          await buyer.ask('fillCart', { body: { from: 'quote', id: saved.id, existing: 'keep' } }),
        )
      ).reason,
    ).toBe('not-offered');
  });

  it('a saved order can be deleted; a quote, and a saved order that was ordered, are kept', async () => {
    const buyer = await buyerAt(QUO);
    const [one] = buyer.products(1);
    const saved = async () => {
      await buyer.add([one!.code, 5]);
      return buyer.quote({ payment: null });
    };
    const first = await saved();
    const second = await saved();
    const remove = (by: Buyer, id: string) => by.ask('removeQuote', { params: { id } });
    expect((await remove(buyer, first.id)).status).toBe(204);
    expect((await buyer.quotes()).map(({ id }) => id)).toEqual([second.id]);
    expect((await buyer.ask('quote', { params: { id: first.id } })).status).toBe(404);
    expect((await remove(buyer, first.id)).status).toBe(404);
    await buyer.fill('saved-order', second.id);
    await buyer.order({ payment: 'card' });
    expect(await refusalOf(await remove(buyer, second.id))).toEqual({
      reason: 'not-now',
      said: [['', 'quote.kept']],
    });
    const { buyer: other } = await withCart();
    const offered = await other.quote();
    expect((await refusalOf(await remove(other, offered.id))).said).toEqual([['', 'quote.kept']]);
    expect((await other.quotes()).map(({ id }) => id)).toEqual([offered.id]);
  });
});
