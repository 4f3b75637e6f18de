import { describe, expect, it } from 'vitest';
import { cartFillResultSchema } from '#shared/supplier-api/cart.ts';
import { cataloguePageSchema, productDetailSchema } from '#shared/supplier-api/catalogue.ts';
import { memberSchema } from '#shared/model/member.ts';
import { documentOptionsSchema } from '#shared/supplier-api/documents.ts';
import type { RouteName } from '#shared/supplier-api/routes.ts';
import { ASKUL, buyerAt, refusalOf } from './buyer.ts';
import { problemOf, readAs } from './store.ts';

/** A person of the trial whose account is a private one from now on. */
async function personalBuyer() {
  const buyer = await buyerAt(ASKUL);
  const [one, two] = buyer.products(2, 'o.list_price > 1000');
  const forBusinesses = buyer.products(1, 'o.business_only = 1')[0]!;
  const becomePersonal = () =>
    buyer.sql(
      `UPDATE companies SET account_kind = 'personal'
       WHERE id = (SELECT company_id FROM members WHERE public_id = ?)`,
      buyer.member.id,
    );
  const search = async (query: Readonly<Record<string, string>>) =>
    readAs(await buyer.ask('catalogue', { query }), cataloguePageSchema);
  return { ...buyer, one: one!, two: two!, forBusinesses, becomePersonal, search };
}

describe('AS-5 a personal account at the store', () => {
  it('AS-5 says of itself that it is personal, in its own name; a business says nothing', async () => {
    const buyer = await personalBuyer();
    const me = async () => readAs(await buyer.ask('me'), memberSchema);
    expect(await me()).not.toHaveProperty('accountKind');
    buyer.becomePersonal();
    expect(await me()).toMatchObject({ accountKind: 'personal', company: { name: buyer.member.name } });
  });

  it('AS-5 has no corporate functions: nobody else in charge, no NP, no departments, and stays a member', async () => {
    const buyer = await personalBuyer();
    buyer.becomePersonal();
    const refused: readonly RouteName[] = ['companyMembers', 'npOrders'];
    for (const name of refused)
      expect([name, (await problemOf(await buyer.ask(name))).reason]).toEqual([name, 'not-offered']);
    await buyer.add([buyer.one.code, 1]);
    const { payments, departments } = await buyer.checkout();
    expect(payments.map(({ method }) => method)).toEqual([
      'card',
      'bank-transfer',
      'cash-on-delivery',
      'points',
    ]);
    expect(departments).toEqual([]);
    expect((await buyer.preview({ payment: 'np' })).problems).toContainEqual(
      expect.objectContaining({ field: 'payment', code: 'checkout.payment-not-possible' }),
    );
    expect((await buyer.ask('customer')).status).toBe(200);
  });

  it('AS-5 sees some products only; what is for businesses is refused by number, in the cart and in a reorder', async () => {
    const buyer = await personalBuyer();
    const { forBusinesses } = buyer;
    await buyer.add([forBusinesses.code, 1], [buyer.one.code, 1]);
    const { order } = await buyer.order({ payment: 'cash-on-delivery' });
    await buyer.add([forBusinesses.code, 1]);
    const all = await buyer.search({ limit: '1' });
    buyer.becomePersonal();

    const some = await buyer.search({ limit: '1' });
    expect(some.total).toBeGreaterThan(0);
    expect(some.total).toBeLessThan(all.total);
    const found = await buyer.search({ text: forBusinesses.code });
    expect(found.products.map(({ code, sale }) => [code, sale])).toEqual([
      [forBusinesses.code, 'not-for-sale'],
    ]);
    const shown = await buyer.ask('product', { params: { code: buyer.one.code } });
    const { alternatives } = await readAs(shown, productDetailSchema);
    expect(alternatives.filter(({ sale }) => sale !== 'on-sale')).toEqual([]);

    expect(await refusalOf(await buyer.tryAdd([forBusinesses.code, 1]))).toEqual({
      reason: 'choices-refused',
      said: [['lines.0', 'cart.not-for-sale']],
    });
    // It was put there before: the order says so too.
    const [line] = (await buyer.cart()).lines;
    expect((await buyer.preview()).problems).toContainEqual(
      expect.objectContaining({ field: `lines.${line!.id}`, code: 'cart.not-for-sale' }),
    );
    expect((await buyer.tryOrder({ payment: 'cash-on-delivery' })).status).toBe(422);
    const again = await buyer.ask('fillCart', { body: { from: 'order', id: order.id, existing: 'replace' } });
    const { cart, left } = await readAs(again, cartFillResultSchema);
    expect(cart.lines.map(({ product }) => product.code)).toEqual([buyer.one.code]);
    expect(left).toHaveLength(1);
  });

  it('AS-5 pays for sending whatever is bought, unless the supplier has set terms of its own', async () => {
    const buyer = await personalBuyer();
    await buyer.add([buyer.one.code, 9]);
    const fee = async () => (await buyer.preview()).calculation.shippingFee.amount;
    expect(await fee()).toBe(0);
    buyer.becomePersonal();
    expect(await fee()).toBe(500);
    buyer.set('shipping.personal-fee', '700');
    expect(await fee()).toBe(700);
    const goods = (await buyer.cart()).goods.amount;
    buyer.set('shipping.personal-free-from', String(goods + 1));
    expect(await fee()).toBe(700);
    buyer.set('shipping.personal-free-from', String(goods));
    expect(await fee()).toBe(0);
  });

  it('AS-5 has an order without an invoice to a company, and with documents in the own name', async () => {
    const buyer = await personalBuyer();
    buyer.becomePersonal();
    await buyer.add([buyer.one.code, 1]);
    const { order } = await buyer.order({ payment: 'cash-on-delivery' });
    expect(order).toMatchObject({ status: 'received', department: null });
    const answer = await buyer.ask('documentOptions', { query: { of: 'order', id: order.id } });
    const { offers, addressees } = await readAs(answer, documentOptionsSchema);
    expect(offers.map(({ kind }) => kind)).not.toContain('invoice');
    expect(addressees).toEqual([
      { key: 'person', name: buyer.member.name, department: null, honorific: 'sama' },
    ]);
  });
});
