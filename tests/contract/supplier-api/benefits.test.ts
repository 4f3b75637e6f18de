import { describe, expect, it } from 'vitest';
import { yen } from '#shared/model/money.ts';
import { benefitsSchema, type Benefits } from '#shared/supplier-api/benefits.ts';
import { AMANO, ASKUL, buyerAt, refusalOf, type Buyer } from './buyer.ts';
import { problemOf, readAs } from './store.ts';

const day = 24 * 3_600_000;
const look = async (buyer: Buyer): Promise<Benefits> => readAs(await buyer.ask('benefits'), benefitsSchema);
const couponOf = (benefits: Benefits, code: string) => benefits.coupons?.find((each) => each.code === code);

describe('coupons of a member', () => {
  it('AM-42 AS-55 are told with code, what they are for, period, and what stands against them now', async () => {
    const buyer = await buyerAt(AMANO);
    const coupon = couponOf(await look(buyer), 'OUEN500');
    expect(coupon).toMatchObject({ name: '法人応援クーポン', problem: 'no-eligible-product' });
    expect(coupon!.terms).toMatchObject({ off: { kind: 'yen', yen: 500 }, least: 5_000 });
    expect(coupon!.terms.until).toBe('2026-07-04');
    const [cheap] = buyer.products(1, 'o.list_price < 1000');
    await buyer.add([cheap!.code, 1]);
    expect(couponOf(await look(buyer), 'OUEN500')).toMatchObject({
      problem: 'too-little',
      lacks: { quantity: 0, goods: yen(5_000 - cheap!.price) },
    });
    await buyer.add([cheap!.code, Math.ceil(5_000 / cheap!.price)]);
    expect(couponOf(await look(buyer), 'OUEN500')!.problem).toBeNull();
    await buyer.order({ coupon: 'OUEN500' });
    expect(couponOf(await look(buyer), 'OUEN500')!.problem).toBe('used');
  });

  it('AS-56 one is put into the list by its code, typed in any width and case, by its member alone', async () => {
    const buyer = await buyerAt(AMANO);
    expect(couponOf(await look(buyer), 'TENWA200')).toBeUndefined();
    const kept = await readAs(
      await buyer.ask('addCoupon', { body: { code: ' ｔｅｎｗａ200 ' } }),
      benefitsSchema,
    );
    expect(couponOf(kept, 'TENWA200')).toBeDefined();
    expect((await buyer.checkout()).coupons.map(({ code }) => code)).toContain('TENWA200');
    const other = await buyerAt(AMANO, { store: buyer.store, person: 'nakamura.takeshi' });
    expect(couponOf(await look(other), 'TENWA200')).toBeUndefined();
    const unknown = await refusalOf(await buyer.ask('addCoupon', { body: { code: 'SONNA-NO-NAI' } }));
    expect(unknown).toEqual({ reason: 'choices-refused', said: [['code', 'coupon.unknown']] });
  });

  it('AS-96 one that is meant for the company is received without a code, by its people alone, and then used', async () => {
    const buyer = await buyerAt(ASKUL);
    const before = await look(buyer);
    expect(before.offered.map(({ code }) => code)).toEqual(['MINATO1000']);
    expect(couponOf(before, 'MINATO1000')).toBeUndefined();
    const [offer] = before.offered;
    const received = await readAs(
      await buyer.ask('addCoupon', { body: { code: offer!.code } }),
      benefitsSchema,
    );
    expect([received.offered, couponOf(received, 'MINATO1000')?.name]).toEqual([[], offer!.name]);
    // Each person receives it for themselves; another company is not offered it, and can't take it.
    const other = await buyerAt(ASKUL, { store: buyer.store, person: 'suzuki.daiki' });
    expect((await look(other)).offered).toHaveLength(1);
    buyer.sql(
      `UPDATE coupons SET company_id = (SELECT max(id) FROM companies WHERE supplier = 'askul-trial')`,
    );
    expect((await look(other)).offered).toEqual([]);
    expect(await refusalOf(await other.ask('addCoupon', { body: { code: 'MINATO1000' } }))).toMatchObject({
      said: [['code', 'coupon.unknown']],
    });
  });

  it('AS-96 one whose time is over is not offered any more', async () => {
    const buyer = await buyerAt(ASKUL);
    buyer.store.advance(121 * day);
    expect((await look(await buyerAt(ASKUL, { store: buyer.store }))).offered).toEqual([]);
  });
});

describe('points of a member', () => {
  it('AM-49 AM-50 the balance, its last day, and what came and went are told', async () => {
    const buyer = await buyerAt(AMANO);
    buyer.setPoints(300);
    const [product] = buyer.products(1, 'o.list_price > 1000');
    await buyer.add([product!.code, 1]);
    const { order, pointsEarned } = await buyer.order({ points: 200 });
    const { points } = await look(buyer);
    expect(points!.balance).toBe(100 + pointsEarned);
    // 5 April 2026 and 180 days.
    expect(points!.lapseOn).toBe('2026-10-02');
    expect(points!.entries.map(({ kind, points: moved }) => [kind, moved])).toEqual([
      ['earned', pointsEarned],
      ['used', -200],
      ['given', 300],
    ]);
    expect(points!.entries[0]!.orderNumber).toBe(order.number);
    buyer.store.advance(181 * day);
    const later = await buyerAt(AMANO, { store: buyer.store });
    const lapsed = (await look(later)).points!;
    expect([lapsed.balance, lapsed.lapseOn, lapsed.entries[0]]).toEqual([
      0,
      null,
      { on: '2026-10-03', kind: 'lapsed', points: -(100 + pointsEarned), orderNumber: null },
    ]);
  });
});

describe('campaigns and recommended items', () => {
  it('AS-54 AS-55 campaigns are told with their conditions and whether they are on', async () => {
    const buyer = await buyerAt(ASKUL);
    buyer.addCampaign('OWATTA', { until: buyer.today() });
    const stateOf = async (who: Buyer) =>
      (await look(who)).campaigns!.find(({ code }) => code === 'OWATTA')!.state;
    expect(await stateOf(buyer)).toBe('on');
    buyer.store.advance(day);
    expect(await stateOf(await buyerAt(ASKUL, { store: buyer.store }))).toBe('over');
    const { campaigns } = await look(await buyerAt(ASKUL, { store: buyer.store }));
    expect(campaigns!.find(({ code }) => code === 'MATOME5')!.terms.least).toBe(30_000);
  });

  it('AS-56 a registered recommended item earns its discount on the next order, by itself', async () => {
    const buyer = await buyerAt(ASKUL);
    const { recommended } = await look(buyer);
    const { product } = recommended!.find(
      ({ product: each }) => each.sale === 'on-sale' && each.stock.left === null && each.atMost === null,
    )!;
    await buyer.add([product.code, 1]);
    expect((await buyer.preview()).calculation.discounts).toEqual([]);
    await buyer.ask('registerItem', { body: { code: product.code, registered: true } });
    const { discounts } = (await buyer.preview()).calculation;
    expect(discounts).toMatchObject([{ kind: 'campaign', label: '推奨商品登録3%引き' }]);
    expect(discounts[0]!.amount.amount).toBe(-Math.floor(product.price.amount * 0.03));
    const back = await readAs(
      await buyer.ask('registerItem', { body: { code: product.code, registered: false } }),
      benefitsSchema,
    );
    expect(back.recommended!.find(({ product: each }) => each.code === product.code)!.registered).toBe(false);
    expect((await buyer.preview()).calculation.discounts).toEqual([]);
  });

  it('what is no recommended item is refused, and who only looks registers nothing', async () => {
    const buyer = await buyerAt(ASKUL);
    const wrong = await refusalOf(
      await buyer.ask('registerItem', { body: { code: 'nai', registered: true } }),
    );
    expect(wrong).toEqual({ reason: 'choices-refused', said: [['code', 'recommended.unknown']] });
    const viewer = await buyerAt(ASKUL, { store: buyer.store, person: 'watanabe.keiko' });
    const { product } = (await look(viewer)).recommended![0]!;
    const answer = await viewer.ask('registerItem', { body: { code: product.code, registered: true } });
    expect((await problemOf(answer)).reason).toBe('not-allowed');
  });
});
