import { checkArithmetic } from '../arithmetic.ts';
import type { Answer } from '../client.ts';
import { addToCart, buyableProduct, cartWith, confirmation, readCart } from '../buyer.ts';
import type { Check, Kit } from '../kit.ts';
import type { Cart, Order } from '../shapes.ts';
import { listOrders } from './orders.ts';

/** Whether the amounts of a cart add up. */
function checkCart(kit: Kit, answer: Answer): void {
  const { lines, subtotals, goods } = answer.body as Cart;
  lines.forEach(({ product, quantity, amount }, index) => {
    const expected = quantity === null ? null : product.price.amount * quantity;
    kit.same('cart.sums', answer, `$.lines[${index}].amount`, amount?.amount ?? null, expected);
  });
  const sum = lines.reduce((total, { amount }) => total + (amount?.amount ?? 0), 0);
  kit.same('cart.sums', answer, '$.goods', goods.amount, sum);
  if (subtotals.length > 0)
    kit.same(
      'cart.sums',
      answer,
      '$.subtotals',
      subtotals.reduce((total, each) => total + each.goods.amount, 0),
      sum,
    );
}

const quantities = (lines: Cart['lines']) => lines.map(({ product, quantity }) => [product.code, quantity]);

/** The cart, the calculation before an order, and the order. */
export const buying: readonly Check[] = [
  {
    level: 'Buy',
    ids: ['cart.sums', 'offered'],
    run: async (kit) => {
      const cart = await kit.as('cart');
      if (kit.accepted('cart.sums', cart)) checkCart(kit, cart);
      await kit.as('checkoutOptions');
      // What may be left out either answers as described or says that it is not offered.
      for (const { id, method, path, needed, level } of kit.document.operations)
        if (level === 'Buy' && !needed && method === 'GET' && !path.includes('{')) {
          const answer = await kit.as(id);
          if (answer.status === 404) kit.refused('offered', answer, 404, ['not-offered']);
        }
    },
  },
  {
    level: 'Buy',
    ids: ['cart.add', 'cart.version'],
    writes: true,
    run: async (kit) => {
      const product = await buyableProduct(kit);
      if (!product) return 'no-product';
      const one = await cartWith(kit, product, 2);
      const more = await addToCart(kit, product, 3);
      if (!kit.accepted('cart.add', more)) return;
      checkCart(kit, more);
      const cart = more.body as Cart;
      const quantity = cart.lines
        .filter((line) => line.product.code === product.code)
        .reduce((total, line) => total + (line.quantity ?? 0), 0);
      kit.same('cart.add', more, '$.lines[].quantity', quantity, 5);
      if (cart.version <= one.version)
        kit.say('cart.version', more, '$.version', `${cart.version} ≤ ${one.version}`);
      const line = cart.lines[0]!;
      const change = { lines: [{ id: line.id, quantity: 4, departmentId: null }], remove: [] };
      kit.refused(
        'cart.version',
        await kit.as('changeCart', { body: { version: one.version, ...change } }),
        409,
        ['conflict'],
      );
      const changed = await kit.as('changeCart', { body: { version: cart.version, ...change } });
      if (!kit.accepted('cart.version', changed)) return;
      checkCart(kit, changed);
      kit.same('cart.version', changed, '$.lines[0].quantity', (changed.body as Cart).lines[0]?.quantity, 4);
      kit.same('cart.version', changed, '$', await readCart(kit), changed.body);
    },
  },
  {
    level: 'Buy',
    ids: ['cart.unknown'],
    writes: true,
    run: async (kit) => {
      const product = await buyableProduct(kit);
      if (!product) return 'no-product';
      const before = await cartWith(kit, product, 1);
      const line = { quantity: 1, departmentId: null, from: 'catalogue' };
      const unknown = { ...line, code: 'CONFORMANCE-NONE' };
      for (const lines of [[unknown], [{ ...line, code: product.code }, unknown]]) {
        const refused = await kit.as('addToCart', { body: { lines } });
        kit.refused('cart.unknown', refused, 422, ['choices-refused']);
        const { lines: after } = await readCart(kit);
        kit.same('cart.unknown', refused, '', quantities(after), quantities(before.lines));
      }
    },
  },
  {
    level: 'Buy',
    ids: ['preview.arithmetic', 'preview.writes-nothing', 'order.confirmed'],
    writes: true,
    run: async (kit) => {
      const product = await buyableProduct(kit);
      if (!product) return 'no-product';
      const before = (await listOrders(kit))?.position;
      const { cart, answer, calculation, problems, body } = await confirmation(kit, product, 2);
      if (!kit.accepted('preview.arithmetic', answer)) return;
      checkArithmetic(kit, 'preview.arithmetic', answer, '$.calculation', calculation);
      if (problems.length > 0)
        kit.say('order.placed', answer, '$.problems', JSON.stringify(problems).slice(0, 300));
      kit.same('preview.writes-nothing', answer, '', await readCart(kit), cart);
      const dearer = {
        ...body,
        confirmed: { ...body.confirmed, taxIncluded: body.confirmed.taxIncluded + 1 },
      };
      const refused = await kit.as('placeOrder', { body: dearer });
      kit.refused('order.confirmed', refused, 409, ['changed-since-confirmed']);
      const [unitPrice = 0, ...others] = body.confirmed.unitPrices;
      const cheaper = { ...body, confirmed: { ...body.confirmed, unitPrices: [unitPrice - 1, ...others] } };
      kit.refused('order.confirmed', await kit.as('placeOrder', { body: cheaper }), 409, [
        'changed-since-confirmed',
      ]);
      const old = { ...body, cartVersion: body.cartVersion - 1 };
      kit.refused('cart.version', await kit.as('placeOrder', { body: old }), 409, ['conflict']);
      const after = before === undefined ? null : await listOrders(kit, { cursor: before });
      if (after && after.orders.some(({ orderedAt, updatedAt }) => orderedAt === updatedAt))
        kit.say('order.confirmed', refused, '', 'an order was placed all the same');
    },
  },
  {
    level: 'Buy',
    ids: ['orders.during', 'order.placed', 'order.deliver-on', 'order.listed'],
    writes: true,
    run: async (kit) => {
      const product = await buyableProduct(kit);
      if (!product) return 'no-product';
      const whole = await listOrders(kit);
      if (!whole) return kit.untested('orders.during', 'no-change-meanwhile');
      const limit = Math.max(1, Math.ceil(whole.orders.length / 3));
      const { body } = await confirmation(kit, product, 1);
      let placed: Answer | null = null;
      const during = await listOrders(kit, {
        limit,
        between: async (index) => {
          if (index === 0) placed = await kit.as('placeOrder', { body });
        },
      });
      const answer = placed as Answer | null;
      if (!answer || !during || !kit.accepted('order.placed', answer)) return;
      const { order } = answer.body as { order: Order };
      kit.same(
        'order.placed',
        answer,
        '$.order.totals.taxIncluded',
        order.totals.taxIncluded.amount,
        body.confirmed.taxIncluded,
      );
      checkArithmetic(kit, 'order.placed', answer, '$.order', order);
      const { deliverOn = null } = body.choices;
      kit.same('order.deliver-on', answer, '$.order.deliverOn', order.deliverOn ?? null, deliverOn);
      kit.same('order.placed', answer, '', (await readCart(kit)).lines.length, 0);
      const last = during.pages.at(-1)!.answer;
      const listed = new Set(during.orders.map(({ id }) => id));
      const missed = [...whole.orders, order].filter(({ id }) => !listed.has(id));
      // With one page the order came after the listing had ended.
      if (during.pages.length === 1) kit.untested('orders.during', 'no-change-meanwhile');
      else if (missed.length > 0)
        kit.say('orders.during', last, '', `missed: ${missed.map(({ number }) => number).join(', ')}`);
      const next = await listOrders(kit, { cursor: whole.position });
      if (!next) return;
      kit.same(
        'order.listed',
        next.pages[0]!.answer,
        '$.orders',
        next.orders.filter(({ id }) => id === order.id).length,
        1,
      );
    },
  },
];
