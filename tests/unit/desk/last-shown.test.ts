import { expect, it } from 'vitest';
import { createLastShown } from '#electron/desk/checkout/last-shown.ts';
import type { Calculation } from '#shared/model/calculation.ts';
import type { Cart } from '#shared/supplier-api/cart.ts';
import { accountOf } from '#tests/support/caches.ts';

const [one, two] = [accountOf('a'), accountOf('b')];
const cart = (version: number, ...names: string[]) =>
  ({ version, lines: names.map((name) => ({ product: { name } })) }) as unknown as Cart;
const calculation = (...names: string[]) =>
  ({ lines: names.map((name) => ({ name })) }) as unknown as Calculation;

it('an order is named by the cart that it was of, and by none where that is another by now', () => {
  const shown = createLastShown();
  shown.cart(one, cart(3, '用紙', '封筒'));
  expect(shown.cartOf(one, 3)).toEqual({ title: '用紙', lines: 2 });
  expect([shown.cartOf(one, 4), shown.cartOf(two, 3), shown.quoteOf(one, '3')]).toEqual([null, null, null]);
  shown.cart(one, cart(4));
  expect([shown.cartOf(one, 3), shown.cartOf(one, 4)]).toEqual([null, { title: '', lines: 0 }]);
});

it('an order from a quote is named by that quote', () => {
  const shown = createLastShown();
  shown.quote(one, 'q1', calculation('茶'));
  expect([shown.quoteOf(one, 'q1'), shown.quoteOf(one, 'q2')]).toEqual([{ title: '茶', lines: 1 }, null]);
});
