import { describe, expect, it } from 'vitest';
import { reorderPreviewSchema } from '#shared/supplier-api/cart.ts';
import { AMANO, ASKUL, buyerAt, QUO, refusalOf, type Buyer } from './buyer.ts';
import { problemOf, readAs } from './store.ts';

const DAY_MS = 86_400_000;
const look = async (buyer: Buyer, id: string) =>
  readAs(await buyer.ask('reorderPreview', { params: { id } }), reorderPreviewSchema);

async function ordered(supplier: string) {
  const buyer = await buyerAt(supplier);
  const [one, two, three] = buyer.products(3);
  buyer.setPoints(100);
  await buyer.add([one!.code, 4], [two!.code, 2], [three!.code, 1]);
  const { order } = await buyer.order({ points: 30 });
  return { buyer, order, one: one!, two: two!, three: three! };
}

describe('ordering again', () => {
  it('shows what it was, what it is now, what replaces it, and who ordered it lately', async () => {
    const { buyer, order, one, two, three } = await ordered(ASKUL);
    buyer.setPrice(one.code, one.price + 12);
    buyer.setSale(two.code, 'discontinued', three.code);
    buyer.setStock(three.code, 0);
    const colleague = await buyerAt(ASKUL, { store: buyer.store, person: 'sato.misaki' });
    await colleague.add([one.code, 7]);
    const theirs = (await colleague.order()).order;
    const seen = await look(buyer, order.id);
    expect(seen).toMatchObject({
      orderNumber: order.number,
      recentDays: 7,
      lines: [
        {
          priceThen: { amount: one.price },
          now: { price: { amount: one.price + 12 }, sale: 'on-sale' },
          quantity: 4,
        },
        { now: { sale: 'discontinued', replacedBy: { code: three.code } } },
        { now: { stock: { state: 'out-of-stock' } } },
      ],
    });
    // Anyone of the company, another department too; not the order that is being repeated.
    expect(
      seen.lines[0]!.recent.map(({ orderNumber, orderedBy, quantity }) => [orderNumber, orderedBy, quantity]),
    ).toEqual([[theirs.number, '佐藤 美咲', 7]]);
    buyer.store.advance(7 * DAY_MS);
    const week = await buyerAt(ASKUL, { store: buyer.store });
    expect((await look(week, order.id)).lines[0]!.recent).toHaveLength(1);
    buyer.store.advance(DAY_MS);
    const later = await buyerAt(ASKUL, { store: buyer.store });
    expect((await look(later, order.id)).lines[0]!.recent).toEqual([]);
    later.set('reorder.lately-days', '30');
    expect(await look(later, order.id)).toMatchObject({
      recentDays: 30,
      lines: [{ recent: [{}] }, {}, {}],
    });
  });

  it('AM-57 AM-58 puts the products alone into the cart: quantity, place and payment have to be chosen again', async () => {
    const { buyer, order, one } = await ordered(AMANO);
    const { cart, left } = await buyer.fill('order', order.id);
    expect(left).toEqual([]);
    expect(cart.mustChooseAgain).toBe(true);
    expect(cart.lines.map(({ quantity, amount, from }) => [quantity, amount, from])).toEqual(
      order.lines.map(() => [null, null, 'reorder']),
    );
    expect((await buyer.checkout()).proposed).toMatchObject({ addressId: null, payment: null, points: 0 });
    const problems = (await buyer.preview()).problems.map(({ field, code }) => [field, code]);
    const missing = [
      ...cart.lines.map(({ id }) => [`lines.${id}`, 'cart.quantity']),
      ['addressId', 'checkout.address'],
      ['payment', 'checkout.payment'],
    ];
    expect(problems).toEqual(missing);
    expect(await refusalOf(await buyer.tryOrder())).toEqual({ reason: 'choices-refused', said: missing });
    const chosen = await buyer.ask('changeCart', {
      body: {
        version: cart.version,
        lines: cart.lines.map(({ id }) => ({ id, quantity: 2, departmentId: null })),
        remove: [],
      },
    });
    expect(chosen.status).toBe(200);
    // With quantities chosen it is still the person who says where to and how it is paid.
    expect((await refusalOf(await buyer.tryOrder())).said).toEqual(missing.slice(-2));
    const { addresses } = await buyer.checkout();
    const again = (await buyer.order({ addressId: addresses[0]!.id, payment: 'bank-transfer' })).order;
    expect(again.lines.map(({ productCode, quantity }) => [productCode, quantity])).toEqual(
      order.lines.map(({ productCode }) => [productCode, 2]),
    );
    expect(again.discounts).toEqual([]);
    // A cart after it is an ordinary one again.
    expect((await buyer.add([one.code, 1])).mustChooseAgain).toBe(false);
    expect((await buyer.checkout()).proposed.payment).toBe('np');
  });

  it('AS-39 carries quantities over, and leaves them to be changed; only what is asked for, and what takes its place', async () => {
    const { buyer, order, one, two, three } = await ordered(ASKUL);
    buyer.setSale(two.code, 'discontinued');
    const other = buyer.products(4).at(-1)!;
    await buyer.add([one.code, 1]);
    const { cart, left } = await buyer.fill('order', order.id, { existing: 'keep' });
    expect(cart.mustChooseAgain).toBe(false);
    expect(cart.lines.map(({ product, quantity }) => [product.code, quantity])).toEqual([
      [one.code, 5],
      [three.code, 1],
    ]);
    expect(left).toEqual([
      { lineNumber: 2, code: two.code, name: order.lines[1]!.name, because: 'discontinued' },
    ]);
    const replaced = await buyer.fill('order', order.id, { lines: [2], instead: { 2: other.code } });
    expect(replaced.cart.lines.map(({ product, quantity }) => [product.code, quantity])).toEqual([
      [other.code, 2],
    ]);
    // Never what was sent or taken off: there are lines of products only.
    expect((await buyer.preview()).calculation.discounts).toEqual([]);
    buyer.sql('UPDATE offers SET at_most = 3 WHERE code = ?', one.code);
    expect((await buyer.fill('order', order.id, { lines: [1] })).left).toMatchObject([
      { because: 'too-many' },
    ]);
    const nothing = await buyer.ask('fillCart', { body: { from: 'order', id: 'none', existing: 'keep' } });
    expect((await problemOf(nothing)).reason).toBe('not-found');
  });

  it('where orders can’t be repeated it says so; only saved orders are resumed there', async () => {
    const buyer = await buyerAt(QUO);
    const [one] = buyer.products(1);
    await buyer.add([one!.code, 1]);
    const { order } = await buyer.order({ payment: 'card' });
    const filled = await buyer.ask('fillCart', { body: { from: 'order', id: order.id, existing: 'keep' } });
    expect(await refusalOf(filled)).toEqual({ reason: 'not-now', said: [['', 'reorder.not-supported']] });
    const looked = await buyer.ask('reorderPreview', { params: { id: order.id } });
    expect(await refusalOf(looked)).toEqual({ reason: 'not-offered', said: [] });
  });

  it('shows nobody what another company or department ordered', async () => {
    const { buyer, order } = await ordered(ASKUL);
    for (const person of ['sato.misaki', 'takasaki.ichiro']) {
      const other = await buyerAt(ASKUL, { store: buyer.store, person });
      expect((await problemOf(await other.ask('reorderPreview', { params: { id: order.id } }))).reason).toBe(
        'not-found',
      );
      const fill = await other.ask('fillCart', { body: { from: 'order', id: order.id, existing: 'keep' } });
      expect((await problemOf(fill)).reason).toBe('not-found');
    }
  });
});
