import { describe, expect, it } from 'vitest';
import { profileById } from '#electron/domain/profiles/index.ts';
import { departmentSubtotals } from '#shared/model/line-departments.ts';
import { yen } from '#shared/model/money.ts';
import { orderSchema, type Order } from '#shared/model/order.ts';
import { cartSchema } from '#shared/supplier-api/cart.ts';
import { problemOf, readAs, storeOver } from './store.ts';
import { AMANO, ASKUL, buyerAt, QUO, refusalOf } from './buyer.ts';

describe('the cart', () => {
  it('is kept for its member across sign-ins, and nobody else has it', async () => {
    const buyer = await buyerAt(ASKUL);
    const [one] = buyer.products(1);
    expect(await buyer.cart()).toMatchObject({
      version: 0,
      lines: [],
      subtotals: [],
      mustChooseAgain: false,
    });
    const made = await buyer.add([one!.code, 3]);
    expect(made).toMatchObject({
      version: 1,
      lines: [{ quantity: 3, amount: { amount: one!.price * 3 }, from: 'catalogue', changes: [] }],
      goods: { amount: one!.price * 3 },
    });
    await buyer.ask('signOut');
    const again = await buyerAt(ASKUL, { store: buyer.store });
    expect(await again.cart()).toEqual(made);
    const other = await buyerAt(ASKUL, { store: buyer.store, person: 'sato.misaki' });
    expect((await other.cart()).lines).toEqual([]);
  });

  it('the same product for the same department adds up to one line, for another it is a line of its own', async () => {
    const buyer = await buyerAt(ASKUL);
    const [one] = buyer.products(1);
    const { departments } = await buyer.add([one!.code, 1]);
    const [general, second] = departments;
    await buyer.add([one!.code, 2, general!.id], [one!.code, 4, general!.id]);
    const { lines, version } = await buyer.add([one!.code, 5, second!.id]);
    // Without one it is the own department.
    expect(lines.map(({ quantity, department }) => [quantity, department?.name])).toEqual([
      [1, '購買部'],
      [6, general!.name],
      [5, second!.name],
    ]);
    // Moved to a department where there is a line already, it adds up there.
    const moved = await readAs(
      await buyer.ask('changeCart', {
        body: { version, lines: [{ id: lines[2]!.id, quantity: 5, departmentId: general!.id }], remove: [] },
      }),
      cartSchema,
    );
    expect(moved.lines.map(({ quantity, department }) => [quantity, department?.name])).toEqual([
      [1, '購買部'],
      [11, general!.name],
    ]);
  });

  it('AS-50 AS-51 shows unit, price and stock of each product, subtotals by department and the sum by itself', async () => {
    const buyer = await buyerAt(ASKUL);
    const [one, two, three] = buyer.products(3);
    const { departments } = await buyer.cart();
    const [general, personnel] = departments;
    const cart = await buyer.add(
      [one!.code, 2, general!.id],
      [two!.code, 3, personnel!.id],
      [three!.code, 1, general!.id],
    );
    expect(cart.subtotals).toEqual([
      {
        department: general,
        lines: 2,
        goods: { amount: one!.price * 2 + three!.price, currency: 'JPY' },
      },
      { department: personnel, lines: 1, goods: { amount: two!.price * 3, currency: 'JPY' } },
    ]);
    expect(cart.goods.amount).toBe(one!.price * 2 + two!.price * 3 + three!.price);
    for (const { product } of cart.lines) {
      expect(product.unit).not.toBe('');
      expect(product.stock.state).toBe('in-stock');
    }
    // One order for all of them: each line says for whom it is, from the confirmation on, and the memo stays the buyer's.
    const lineDepartments = (lines: Order['lines']) => lines.map(({ department }) => department);
    const preview = await buyer.preview();
    expect(lineDepartments(preview.calculation.lines)).toEqual([general, personnel, general]);
    const quote = await buyer.quote({}, false);
    const { order } = await buyer.order({ costMemo: '11月分' });
    expect(order.department?.name).toBe('購買部');
    expect(order.costMemo).toBe('11月分');
    expect(lineDepartments(order.lines)).toEqual([general, personnel, general]);
    expect(departmentSubtotals(order.lines)).toEqual([
      { name: general!.name, goods: yen(one!.price * 2 + three!.price) },
      { name: personnel!.name, goods: yen(two!.price * 3) },
    ]);
    expect(lineDepartments((await buyer.orderQuote(quote.id)).order.lines)).toEqual([
      general,
      personnel,
      general,
    ]);
  });

  it('AS-50 an order for its own department alone says so once', async () => {
    const buyer = await buyerAt(ASKUL);
    const [one] = buyer.products(1);
    const { departmentId } = (await buyer.checkout()).proposed;
    await buyer.add([one!.code, 2, departmentId]);
    const { order } = await buyer.order();
    expect(order.lines.map((line) => 'department' in line)).toEqual([false]);
    expect(departmentSubtotals(order.lines)).toEqual([]);
    // For another one alone it is said on the line.
    const { departments } = await buyer.cart();
    const other = departments.find(({ id }) => id !== departmentId)!;
    await buyer.add([one!.code, 2, other.id]);
    expect((await buyer.order()).order.lines[0]!.department).toEqual(other);
  });

  it('refuses what is not carried, not sold, more than an order may have, and too many lines, and then takes nothing', async () => {
    const buyer = await buyerAt(AMANO);
    const [one, two, three] = buyer.products(3);
    buyer.setSale(one!.code, 'discontinued');
    buyer.sql('UPDATE offers SET at_most = 10 WHERE code = ?', two!.code);
    const refused = await buyer.tryAdd(
      ['nothing', 1],
      [one!.code, 1],
      [two!.code, 6],
      [two!.code, 5],
      [three!.code, 99_999],
      [three!.code, 1],
    );
    expect(await refusalOf(refused)).toEqual({
      reason: 'choices-refused',
      said: [
        ['lines.0', 'catalogue.product-not-found'],
        ['lines.1', 'cart.discontinued'],
        ['lines.3', 'cart.at-most'],
        ['lines.5', 'cart.bad-quantity'],
      ],
    });
    expect(await buyer.cart()).toMatchObject({ version: 0, lines: [] });
    const cart = await buyer.add([two!.code, 10]);
    const { version, lines } = cart;
    const change = (quantity: number, remove: readonly string[] = [], of = version) =>
      buyer.ask('changeCart', {
        body: { version: of, lines: [{ id: lines[0]!.id, quantity, departmentId: null }], remove },
      });
    expect(await refusalOf(await change(11))).toMatchObject({
      said: [[`lines.${lines[0]!.id}`, 'cart.at-most']],
    });
    expect(await buyer.cart()).toEqual(cart);
    expect(await refusalOf(await change(1, [], version - 1))).toMatchObject({ reason: 'conflict' });
    expect(await refusalOf(await change(1, ['0123456789abcdef']))).toMatchObject({ reason: 'not-found' });
    expect((await readAs(await change(4, [lines[0]!.id]), cartSchema)).lines).toEqual([]);
  });

  it('holds at most 500 lines', async () => {
    const buyer = await buyerAt(ASKUL);
    const { departments } = await buyer.cart();
    const all = buyer
      .products(60)
      .flatMap(({ code }) => departments.map(({ id }) => [code, 1, id] as const))
      .slice(0, 501);
    expect(all.length).toBe(501);
    await buyer.add(...all.slice(0, 300));
    const over = await buyer.tryAdd(...all.slice(300));
    expect(await refusalOf(over)).toEqual({ reason: 'choices-refused', said: [['lines', 'cart.full']] });
    const cart = await buyer.add(...all.slice(300, 500));
    expect(cart.lines).toHaveLength(500);
    // And all of them go into one order.
    const { order } = await buyer.order();
    expect(order.lines).toHaveLength(500);
  });

  it('tells what changed since a line was put in: price, stock, and whether it is sold', async () => {
    const buyer = await buyerAt(AMANO);
    const [one, two, three] = buyer.products(3);
    await buyer.add([one!.code, 1], [two!.code, 1], [three!.code, 1]);
    buyer.setPrice(one!.code, one!.price + 30);
    buyer.setStock(two!.code, 0);
    buyer.setSale(three!.code, 'not-for-sale');
    const { lines, goods } = await buyer.cart();
    expect(lines.map(({ changes }) => changes)).toEqual([
      [
        {
          kind: 'price',
          was: { amount: one!.price, currency: 'JPY' },
          is: { amount: one!.price + 30, currency: 'JPY' },
        },
      ],
      [{ kind: 'stock', was: 'in-stock', is: 'out-of-stock' }],
      [{ kind: 'sale', was: 'on-sale', is: 'not-for-sale' }],
    ]);
    expect(goods.amount).toBe(one!.price + 30 + two!.price + three!.price);
    const preview = await buyer.preview();
    expect(preview.changes.map(({ change }) => change.kind)).toEqual(['price', 'stock', 'sale']);
    expect(preview.problems.map(({ field, code }) => [field, code])).toEqual([
      [`lines.${lines[1]!.id}`, 'cart.out-of-stock'],
      [`lines.${lines[2]!.id}`, 'cart.not-for-sale'],
    ]);
    // Who adds it once more has seen today's price.
    expect((await buyer.add([one!.code, 1])).lines[0]).toMatchObject({ quantity: 2, changes: [] });
  });

  it('AS-49 AM-27 what is expected back is ordered and quoted, and waits; what is not is refused as it is put in', async () => {
    const buyer = await buyerAt(AMANO);
    const [due, gone] = buyer.products(2);
    const restock = (code: string, stock: number, on: string | null) =>
      buyer.sql(
        'UPDATE offers SET stock = ?, restock = 40, restocked_on = ? WHERE code = ?',
        stock,
        on,
        code,
      );
    restock(due!.code, 2, '2026-04-20');
    restock(gone!.code, 2, null);
    expect(await refusalOf(await buyer.tryAdd([gone!.code, 3]))).toMatchObject({
      said: [['lines.0', 'cart.out-of-stock']],
    });
    expect((await buyer.cart()).lines).toEqual([]);
    await buyer.add([due!.code, 5]);
    expect((await buyer.preview()).problems).toEqual([]);
    expect((await buyer.quote({}, false)).state).toBe('valid');
    const { order } = await buyer.order();
    expect(order.status).toBe('backordered');
    const stock = () =>
      buyer.rows<{ stock: number }>('SELECT stock FROM offers WHERE code = ?', due!.code)[0]!.stock;
    expect(stock()).toBe(-3);
    const statusOn = async (day: string) => {
      buyer.store.advance(Date.parse(`${day}T12:00:00+09:00`) - buyer.store.now());
      const again = await buyerAt(AMANO, { store: buyer.store });
      await again.ask('orders');
      return readAs(await again.ask('order', { params: { id: order.id } }), orderSchema).then(
        ({ status }) => status,
      );
    };
    buyer.set('orders.ship-after-minutes', String(24 * 60));
    expect(await statusOn('2026-04-19')).toBe('backordered');
    expect(await statusOn('2026-04-20')).toBe('preparing');
    expect(await statusOn('2026-04-21')).toBe('shipped');
    // The day on which they come in brings what is left after those that waited.
    await (await buyerAt(AMANO, { store: buyer.store })).cart();
    expect((await (await buyerAt(AMANO, { store: buyer.store })).add([due!.code, 37])).lines).toHaveLength(1);
    expect(stock()).toBe(37);
  });

  it('is for those who may order: somebody who may only look has none to read, and writes nothing', async () => {
    const viewer = await buyerAt(ASKUL, { person: 'watanabe.keiko' });
    expect(viewer.member.role).toBe('viewer');
    expect((await problemOf(await viewer.ask('cart'))).reason).toBe('not-allowed');
    const [one] = viewer.products(1);
    expect((await problemOf(await viewer.tryAdd([one!.code, 1]))).reason).toBe('not-allowed');
  });

  it('QC-1 AM-28 AM-41 AM-47 nothing is bought, quoted or looked up without a member', async () => {
    const store = await storeOver('in-process');
    for (const supplier of [AMANO, ASKUL, QUO])
      for (const name of ['cart', 'checkoutOptions', 'quotes', 'orders', 'customer'] as const) {
        const answer = await store.ask(name, {
          supplier,
          ...(name === 'orders' && { query: { limit: '10' } }),
        });
        expect([name, (await problemOf(answer)).reason]).toEqual([name, 'token-revoked']);
      }
    const choices = {
      addressId: null,
      payment: 'np',
      coupon: 'OUEN500',
      points: 100,
      departmentId: null,
      costMemo: '',
      comment: '',
    };
    const confirmed = { taxIncluded: 0, unitPrices: [] };
    for (const [name, body] of [
      ['addToCart', { lines: [{ code: 'AM-00001', quantity: 1, departmentId: null, from: 'catalogue' }] }],
      ['previewOrder', { cartVersion: 0, choices }],
      ['placeOrder', { cartVersion: 0, choices, confirmed }],
      ['makeQuote', { cartVersion: 0, choices, confirmed, emptyCart: false }],
    ] as const) {
      const answer = await store.ask(name, { supplier: AMANO, body });
      expect([name, (await problemOf(answer)).reason]).toEqual([name, 'token-revoked']);
    }
    // So the desk offers a guest none of it either.
    expect(profileById('amano')?.guests).toEqual({
      quotes: false,
      coupons: false,
      points: false,
      paymentTerms: false,
    });
    expect(profileById('quocard-pay')?.guests).toBeNull();
  });
});
