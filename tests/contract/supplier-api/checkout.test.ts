import { benefitsSchema } from '#shared/supplier-api/benefits.ts';
import { describe, expect, it } from 'vitest';
import { yen } from '#shared/model/money.ts';
import { addDays } from '#shared/model/dates.ts';
import { orderSchema } from '#shared/model/order.ts';
import { addressBookSchema } from '#shared/supplier-api/customer.ts';
import { AMANO, ASKUL, buyerAt, QUO, refusalOf, errorsOf, type Buyer } from './buyer.ts';
import { problemOf, readAs } from './store.ts';

const said = ({ problems }: Awaited<ReturnType<Buyer['preview']>>) =>
  problems.map(({ field, code }) => [field, code]);

describe('checkout', () => {
  it('AM-33 AM-44 AM-51 offers places, coupons, points and ways to pay, and proposes the usual ones', async () => {
    const buyer = await buyerAt(AMANO);
    buyer.setPoints(800);
    const [one] = buyer.products(1, 'o.list_price > 1000');
    await buyer.add([one!.code, 1]);
    const options = await buyer.checkout();
    expect(options.needsAddress).toBe(true);
    expect(options.addresses.length).toBeGreaterThan(1);
    expect(options.points?.balance).toBe(800);
    expect(options.departments).toEqual([]);
    expect(options.coupons.map(({ code }) => code)).toContain('OUEN500');
    expect(options.payments.find(({ method }) => method === 'np')).toMatchObject({
      problem: null,
      term: { closingDay: 31, payMonthOffset: 1, payDay: 31 },
    });
    expect(options.payments.find(({ method }) => method === 'points')?.problem).toBe('not-all-by-points');
    expect(options.proposed).toMatchObject({
      addressId: options.addresses.find(({ isDefault }) => isDefault)!.id,
      payment: 'np',
      coupon: null,
      points: 0,
    });
  });

  it('AM-46 AM-53 what is ordered is what was shown: lines, discounts, shipping and tax to the yen', async () => {
    const buyer = await buyerAt(AMANO);
    buyer.setPoints(500);
    buyer.addCoupon('TEN', { off: { kind: 'percent', percent: 10, atMost: null } }, '一割引');
    const [standard, reduced] = [
      buyer.products(1, 'a.tax_rate = 10')[0]!,
      buyer.products(1, 'a.tax_rate = 8')[0],
    ];
    buyer.sql('UPDATE offers SET list_price = 105 WHERE code = ?', standard.code);
    await buyer.add([standard.code, 3], ...(reduced ? [[reduced.code, 2] as const] : []));
    const input = { coupon: 'ten', points: 50, comment: '午前中に', costMemo: '3月分' };
    const preview = await buyer.preview(input);
    expect(preview.problems).toEqual([]);
    const goods = 315 + (reduced ? reduced.price * 2 : 0);
    // AM-46 AM-53: each discount is there to be seen before anything is ordered.
    expect(preview.calculation.discounts.map(({ kind, amount }) => [kind, amount.amount])).toEqual([
      ['coupon', -Math.floor(goods / 10)],
      ['points', -50],
    ]);
    expect(preview.calculation.shippingFee.amount).toBe(goods >= 3000 ? 0 : 500);
    const { order, pointsEarned } = await buyer.order(input);
    expect({
      lines: order.lines,
      discounts: order.discounts,
      shippingFee: order.shippingFee,
      taxTotals: order.taxTotals,
      totals: order.totals,
    }).toEqual(preview.calculation);
    expect(order).toMatchObject({ comment: '午前中に', costMemo: '3月分', status: 'received' });
    expect(pointsEarned).toBe(preview.earns);
    expect(pointsEarned).toBe(Math.floor((goods - Math.floor(goods / 10) - 50) / 100));
  });

  it.each([
    ['floor', 31],
    ['half-up', 32],
    ['ceil', 32],
  ] as const)(
    'rounds a fraction of tax by the supplier’s own way: %s of 31.5 is %i',
    async (rounding, tax) => {
      const buyer = await buyerAt(AMANO);
      buyer.set('tax.rounding', rounding);
      buyer.set('shipping.fee', '0');
      const [one] = buyer.products(1, 'a.tax_rate = 10');
      buyer.setPrice(one!.code, 105);
      await buyer.add([one!.code, 3]);
      expect((await buyer.preview()).calculation.totals.tax.amount).toBe(tax);
      expect((await buyer.order()).order.totals).toMatchObject({
        tax: { amount: tax },
        goods: { amount: 315 },
      });
    },
  );

  it('refuses an order whose price changed after it was confirmed, and keeps the cart', async () => {
    const buyer = await buyerAt(AMANO);
    const [one] = buyer.products(1);
    await buyer.add([one!.code, 2]);
    const body = await buyer.confirmed();
    buyer.setPrice(one!.code, one!.price - 1);
    expect((await problemOf(await buyer.ask('placeOrder', { body }))).reason).toBe('changed-since-confirmed');
    expect((await buyer.cart()).lines).toHaveLength(1);
    // Two changes that come to the same sum are changes all the same.
    buyer.setPrice(one!.code, one!.price);
    const swapped = { ...body, confirmed: { ...body.confirmed, unitPrices: [one!.price + 1] } };
    expect((await problemOf(await buyer.ask('placeOrder', { body: swapped }))).reason).toBe(
      'changed-since-confirmed',
    );
    buyer.setStock(one!.code, 1);
    expect(await refusalOf(await buyer.ask('placeOrder', { body }))).toMatchObject({
      reason: 'choices-refused',
      said: [[expect.stringMatching(/^lines\./), 'cart.out-of-stock']],
    });
    buyer.setStock(one!.code, 3);
    await buyer.add([one!.code, 1]);
    expect((await problemOf(await buyer.ask('placeOrder', { body }))).reason).toBe('conflict');
  });

  it('delivery is free from exactly the sum that is said, and costs its fee one yen below', async () => {
    const buyer = await buyerAt(AMANO);
    const [one] = buyer.products(1);
    await buyer.add([one!.code, 1]);
    const fee = async (freeFrom: number) => {
      buyer.set('shipping.free-from', String(freeFrom));
      return (await buyer.preview()).calculation.shippingFee.amount;
    };
    buyer.set('shipping.fee', '770');
    expect([await fee(one!.price - 1), await fee(one!.price), await fee(one!.price + 1)]).toEqual([
      0, 0, 770,
    ]);
  });

  it('takes a day of delivery where the supplier offers one, and the order says it', async () => {
    const buyer = await buyerAt(AMANO);
    const [one] = buyer.products(1);
    await buyer.add([one!.code, 1]);
    const days = (await buyer.checkout()).deliveryDays!;
    expect(said(await buyer.preview({ deliverOn: addDays(days.until, 1) }))).toEqual([
      ['deliverOn', 'checkout.delivery-day'],
    ]);
    const { order } = await buyer.order({ deliverOn: days.until });
    expect(order.deliverOn).toBe(days.until);
    // It does not go before it is asked for.
    buyer.store.advance(10 * 60_000);
    const later = await readAs(await buyer.ask('order', { params: { id: order.id } }), orderSchema);
    expect(later.status).toBe('received');

    await buyer.add([one!.code, 1]);
    expect(Object.hasOwn((await buyer.order()).order, 'deliverOn')).toBe(false);
    buyer.set('shipping.delivery-days', '');
    await buyer.add([one!.code, 1]);
    expect((await buyer.checkout()).deliveryDays).toBeNull();
    expect(said(await buyer.preview({ deliverOn: days.until }))).toEqual([
      ['deliverOn', 'checkout.no-delivery-day'],
    ]);
  });

  it('says everything that is wrong with the choices at once, and orders nothing', async () => {
    const buyer = await buyerAt(AMANO);
    const [one] = buyer.products(1);
    expect(said(await buyer.preview())).toEqual([['lines', 'cart.empty']]);
    await buyer.add([one!.code, 1]);
    const input = {
      addressId: null,
      payment: null,
      coupon: 'NANIMONAI',
      points: 99_999_999,
      departmentId: 'x',
    };
    const all = [
      ['coupon', 'coupon.unknown'],
      ['addressId', 'checkout.address'],
      ['payment', 'checkout.payment'],
      ['points', 'checkout.points-over'],
    ];
    expect(said(await buyer.preview(input))).toEqual(all);
    expect(await refusalOf(await buyer.tryOrder(input))).toEqual({ reason: 'choices-refused', said: all });
    expect(said(await buyer.preview({ addressId: 'not-mine', payment: 'paypal' }))).toEqual([
      ['addressId', 'checkout.address-gone'],
      ['payment', 'checkout.payment-not-possible'],
    ]);
    expect((await buyer.cart()).lines).toHaveLength(1);
  });

  it('AM-18 an order goes by what is registered at its moment, and keeps it: the name and the place as they were', async () => {
    const buyer = await buyerAt(AMANO);
    const [one] = buyer.products(1);
    await buyer.add([one!.code, 1]);
    const first = (await buyer.order()).order;
    const { addresses } = await readAs(await buyer.ask('addressBook'), addressBookSchema);
    const entry = addresses.find(({ isDefault }) => isDefault)!;
    const moved = { ...entry.values, building: '新館9階' };
    const changed = await buyer.ask('changeAddress', {
      params: { id: entry.id },
      body: { version: entry.version, isDefault: true, values: moved },
    });
    expect(changed.status).toBe(200);
    await buyer.add([one!.code, 1]);
    const second = (await buyer.order()).order;
    expect(second.deliverTo?.address).toContain('新館9階');
    const again = await buyer.ask('order', { params: { id: first.id } });
    expect((await again.json()) as object).toMatchObject({ deliverTo: first.deliverTo });
  });

  it('AM-54 order numbers begin with EC, go on after those that there are, and no quote has the same', async () => {
    const buyer = await buyerAt(AMANO);
    const [one] = buyer.products(1);
    const numbers: string[] = [];
    for (const round of [1, 2, 3]) {
      await buyer.add([one!.code, round]);
      numbers.push((await buyer.quote({}, false)).number, (await buyer.order()).order.number);
    }
    const day = buyer.today().replaceAll('-', '');
    for (const number of numbers) expect(number).toMatch(new RegExp(`^EC${day}-\\d{4}$`));
    expect([...numbers].sort()).toEqual(numbers);
    const known = buyer.rows<{ number: string }>(
      'SELECT number FROM orders UNION ALL SELECT number FROM quotes',
    );
    const today = known.map(({ number }) => number).filter((number) => number.startsWith(`EC${day}`));
    expect(new Set(today).size).toBe(today.length);
    // And the history has them.
    const history = await buyer.ask('orders', { query: { limit: '500' } });
    const text = await history.text();
    expect(numbers.filter((number) => text.includes(number))).toEqual(
      numbers.filter((_, index) => index % 2 === 1),
    );
  });

  it('what goes by mail needs no place to be delivered to and costs nothing to send', async () => {
    const buyer = await buyerAt(QUO);
    const [code] = buyer.products(1);
    await buyer.add([code!.code, 3]);
    const options = await buyer.checkout();
    expect(options).toMatchObject({ needsAddress: false, addresses: [], coupons: [], points: null });
    expect(options.payments.map(({ method, problem }) => [method, problem])).toEqual([
      ['card', null],
      ['bank-transfer', null],
    ]);
    expect(said(await buyer.preview({ coupon: 'OUEN500', points: 1 }))).toEqual([
      ['coupon', 'coupon.not-here'],
      ['points', 'points.not-supported'],
    ]);
    const { order, pointsEarned } = await buyer.order({ payment: 'bank-transfer' });
    expect(order).toMatchObject({ deliverTo: null, shippingFee: { amount: 0 } });
    expect(order.totals.tax.amount).toBe(0);
    expect(pointsEarned).toBe(0);
    expect(order.number).toMatch(/^QP\d{8}$/);
  });

  it('an order belongs to a department that its member can see; elsewhere it would be lost to them', async () => {
    const buyer = await buyerAt(ASKUL, { person: 'sato.misaki' });
    const [one] = buyer.products(1);
    const { departments } = await buyer.add([one!.code, 1]);
    const options = await buyer.checkout();
    expect(options.departments.map(({ name }) => name)).toEqual(['総務部']);
    expect(departments.length).toBeGreaterThan(1);
    const foreign = departments.find(({ id }) => id !== options.departments[0]!.id)!;
    expect(said(await buyer.preview({ departmentId: foreign.id }))).toEqual([
      ['departmentId', 'checkout.department'],
    ]);
    expect(said(await buyer.preview({ departmentId: null }))).toEqual([
      ['departmentId', 'checkout.department'],
    ]);
    const { order } = await buyer.order();
    expect(order.department?.name).toBe('総務部');
    expect(order.deliverTo).not.toBeNull();
    const administrator = await buyerAt(ASKUL, { store: buyer.store });
    expect((await administrator.checkout()).departments.length).toBe(departments.length);
  });
});

describe('coupons', () => {
  const amano = async () => {
    const buyer = await buyerAt(AMANO);
    const [one, two] = buyer.products(2, 'o.list_price BETWEEN 500 AND 2000');
    await buyer.add([one!.code, 2], [two!.code, 1]);
    return { buyer, one: one!, two: two! };
  };

  it('AM-42 AM-45 each says by itself why it can’t be used: period, products, amount', async () => {
    const { buyer, one, two } = await amano();
    const day = buyer.today();
    const goods = one.price * 2;
    buyer.addCoupon('MADA', { from: addDays(day, 1) });
    buyer.addCoupon('OWARI', { until: addDays(day, -1) });
    buyer.addCoupon('KYOU', { from: day, until: day });
    buyer.addCoupon('HOKA', { products: ['nothing'] });
    buyer.addCoupon('KORE', {
      products: [one.code],
      least: goods,
      off: { kind: 'percent', percent: 10, atMost: null },
    });
    buyer.addCoupon('TARINAI', { products: [one.code], least: goods + 1 });
    buyer.addCoupon('HATSU', { firstOrder: true });
    buyer.addCoupon('NAGAI', { memberDays: 100_000 });
    buyer.addCoupon('KAZU', { products: [two.code], leastQuantity: 2 });
    const { coupons } = await buyer.checkout();
    const problemOfCode = (code: string) => coupons.find((each) => each.code === code)?.problem;
    const expected = {
      MADA: ['not-yet', 'coupon.not-yet'],
      OWARI: ['over', 'coupon.over'],
      HOKA: ['no-eligible-product', 'coupon.no-eligible-product'],
      TARINAI: ['too-little', 'coupon.too-little'],
      KAZU: ['too-little', 'coupon.too-few'],
      HATSU: ['not-first-order', 'coupon.not-first-order'],
      NAGAI: ['not-for-members', 'coupon.not-for-members'],
    };
    const lacking = (code: string) => coupons.find((each) => each.code === code)?.lacks;
    expect(lacking('TARINAI')).toEqual({ quantity: 0, goods: yen(1) });
    expect(lacking('KAZU')).toEqual({ quantity: 1, goods: yen(0) });
    expect(lacking('HOKA')).toBeNull();
    for (const [code, [problem, refusal]] of Object.entries(expected)) {
      expect([code, problemOfCode(code)]).toEqual([code, problem]);
      expect(said(await buyer.preview({ coupon: code }))).toEqual([['coupon', refusal]]);
      expect((await refusalOf(await buyer.tryOrder({ coupon: code }))).said).toEqual([['coupon', refusal]]);
    }
    for (const code of ['KYOU', 'KORE']) expect([code, problemOfCode(code)]).toEqual([code, null]);
    // Only what it is for counts, and only that is cheaper.
    const off = (await buyer.preview({ coupon: 'KORE' })).calculation.discounts;
    expect(off.map(({ amount }) => amount.amount)).toEqual([-Math.floor(goods / 10)]);
    expect(coupons.find(({ code }) => code === 'KORE')?.amount.amount).toBe(-Math.floor(goods / 10));
    // The last usable day is one, the day after is none.
    buyer.store.advance(86_400_000);
    const next = await buyerAt(AMANO, { store: buyer.store });
    expect(said(await next.preview({ coupon: 'KYOU' }))).toEqual([['coupon', 'coupon.over']]);
    expect(said(await next.preview({ coupon: 'MADA' }))).toEqual([]);
  });

  it('works once a member, typed in any width and case, and comes back with a cancelled order', async () => {
    const { buyer, one } = await amano();
    buyer.addCoupon('IKKAI', {}, '一回限り');
    const { order } = await buyer.order({ coupon: ' ｉｋｋａｉ ' });
    expect(order.discounts).toEqual([
      { kind: 'coupon', label: '一回限り', amount: { amount: -100, currency: 'JPY' } },
    ]);
    await buyer.add([one.code, 1]);
    expect(said(await buyer.preview({ coupon: 'IKKAI' }))).toEqual([['coupon', 'coupon.used']]);
    const other = await buyerAt(AMANO, { store: buyer.store, person: 'nakamura.takeshi' });
    await other.add([one.code, 1]);
    expect(said(await other.preview({ coupon: 'IKKAI' }))).toEqual([]);
    buyer.store.store.admin.cancelOrder(AMANO, order.id);
    expect(said(await buyer.preview({ coupon: 'IKKAI' }))).toEqual([]);
  });

  it('never takes off more than the goods cost, points after it', async () => {
    const { buyer, one, two } = await amano();
    const goods = one.price * 2 + two.price;
    buyer.addCoupon('OOKII', { off: { kind: 'yen', yen: goods - 10 } });
    buyer.setPoints(5_000);
    const preview = await buyer.preview({ coupon: 'OOKII', points: 11 });
    expect(said(preview)).toEqual([['points', 'checkout.points-too-many']]);
    expect(preview.problems[0]?.params).toEqual({ most: 10 });
    buyer.set('shipping.fee', '0');
    const { order } = await buyer.order({ coupon: 'OOKII', points: 10, payment: 'points' });
    expect(order.totals).toMatchObject({ discount: { amount: -goods }, taxIncluded: { amount: 0 } });
    expect(order.payment.method).toBe('points');
    await buyer.add([one.code, 1]);
    expect(said(await buyer.preview({ payment: 'points', points: 1 }))).toEqual([
      ['payment', 'checkout.payment-not-possible'],
    ]);
  });

  it('AS-97 a price offer on one product is taken off that product alone, on its days, and is told with it', async () => {
    const buyer = await buyerAt(ASKUL);
    buyer.sql('DELETE FROM campaigns');
    const [one, other] = buyer.products(2);
    buyer.addCampaign('TOKKA', {
      products: [one!.code],
      off: { kind: 'percent', percent: 10, atMost: null },
    });
    buyer.setPrice(one!.code, 1_000);
    buyer.setPrice(other!.code, 5_000);
    await buyer.add([other!.code, 1]);
    expect((await buyer.preview()).calculation.discounts).toEqual([]);
    await buyer.add([one!.code, 3]);
    const { order } = await buyer.order();
    expect(order.discounts.map(({ label, amount }) => [label, amount.amount])).toEqual([['TOKKA', -300]]);
    const { campaigns } = await readAs(await buyer.ask('benefits'), benefitsSchema);
    expect(campaigns).toMatchObject([{ name: 'TOKKA', state: 'on', terms: { products: [one!.code] } }]);
  });

  it('AS-54 campaigns by order amount and on the first order are taken off by themselves, and are shown', async () => {
    const buyer = await buyerAt(ASKUL);
    buyer.sql('DELETE FROM campaigns');
    buyer.addCampaign('RYOU', { least: 5_000, off: { kind: 'percent', percent: 5, atMost: null } });
    buyer.addCampaign('HATSU', { firstOrder: true, off: { kind: 'yen', yen: 300 } });
    const [one] = buyer.products(1);
    buyer.setPrice(one!.code, 1_000);
    await buyer.add([one!.code, 4]);
    const below = await buyer.preview();
    expect(below.calculation.discounts).toEqual([]);
    await buyer.add([one!.code, 1]);
    const label = (preview: typeof below) =>
      preview.calculation.discounts.map((each) => [each.label, each.amount.amount]);
    expect(label(await buyer.preview())).toEqual([['RYOU', -250]]);
    // A company that has ordered nothing yet.
    buyer.sql(`UPDATE orders SET status = 'cancelled'`);
    expect(label(await buyer.preview())).toEqual([
      ['RYOU', -250],
      ['HATSU', -300],
    ]);
    const { order } = await buyer.order();
    expect(order.discounts.map(({ kind }) => kind)).toEqual(['campaign', 'campaign']);
    await buyer.add([one!.code, 5]);
    expect(label(await buyer.preview())).toEqual([['RYOU', -250]]);
  });
});

describe('points', () => {
  it('AM-49 AM-52 AM-53 any number up to the balance is taken off at a yen each, one more is refused', async () => {
    const buyer = await buyerAt(AMANO);
    const [one] = buyer.products(1, 'o.list_price > 1000');
    buyer.setPoints(777);
    await buyer.add([one!.code, 1]);
    expect(said(await buyer.preview({ points: 778 }))).toEqual([['points', 'checkout.points-over']]);
    expect(errorsOf(await problemOf(await buyer.tryOrder({ points: 778 })))).toEqual([
      ['points', 'checkout.points-over'],
    ]);
    const { calculation } = await buyer.preview({ points: 777 });
    // AM-53
    expect(calculation.discounts).toEqual([
      { kind: 'points', label: expect.any(String), amount: { amount: -777, currency: 'JPY' } },
    ]);
    const { pointsEarned } = await buyer.order({ points: 777 });
    // AM-49
    expect((await buyer.checkout()).points?.balance).toBe(pointsEarned);
  });

  it('AM-50 points can be used until 180 days after the last purchase, that day included, and each purchase begins again', async () => {
    const buyer = await buyerAt(AMANO);
    buyer.set('points.rate-percent', '0');
    const [one] = buyer.products(1);
    buyer.setPoints(500);
    await buyer.add([one!.code, 1]);
    const { order } = await buyer.order();
    const lastDay = addDays(order.orderedOn, 180);
    const at = async (days: number) => {
      buyer.store.advance(days * 86_400_000);
      const later = await buyerAt(AMANO, { store: buyer.store });
      return { later, points: (await later.checkout()).points };
    };
    expect((await buyer.checkout()).points).toEqual({ balance: 500, lapseOn: lastDay });
    const { later, points } = await at(180);
    expect(later.today()).toBe(lastDay);
    expect(points).toEqual({ balance: 500, lapseOn: lastDay });
    // A purchase on the last day keeps them for another 180 days.
    await later.add([one!.code, 1]);
    await later.order({ points: 100 });
    expect((await at(180)).points?.balance).toBe(400);
    const after = await at(1);
    expect(after.points).toEqual({ balance: 0, lapseOn: null });
    await after.later.add([one!.code, 1]);
    expect(said(await after.later.preview({ points: 1 }))).toEqual([['points', 'checkout.points-over']]);
    // What lapsed does not come back with the next purchase.
    await after.later.order();
    expect((await after.later.checkout()).points?.balance).toBe(0);
  });
});
