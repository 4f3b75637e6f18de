import { createPinia, setActivePinia } from 'pinia';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askAboutCart } from '#renderer/features/quotes/ask-about-cart.ts';
import { useCartStore } from '#renderer/stores/cart.ts';
import { confirmDialog } from '#renderer/ui/confirm.ts';
import { toasts } from '#renderer/ui/toasts.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { refusal } from '#shared/model/refusal.ts';
import type { Cart } from '#shared/supplier-api/cart.ts';
import { people } from '#tests/support/page-double/values-account.ts';
import { calculation, cart } from '#tests/support/page-double/values-buying.ts';

const account = people.amano.id;
const [paper, pen] = cart.lines;
const quoteOf = (...lines: readonly (typeof paper)[]) => ({
  calculation: {
    ...calculation,
    lines: calculation.lines.filter(({ productCode }) =>
      lines.some((line) => line!.product.code === productCode),
    ),
  },
});
const emptied: Cart = { ...cart, lines: cart.lines.slice(2), version: 'after' as never };

beforeEach(() => setActivePinia(createPinia()));
afterEach(() => vi.unstubAllGlobals());

/** After an order from a quote; `answer` is what is pressed, null where nothing may be asked. */
async function ask(
  quote: ReturnType<typeof quoteOf>,
  answer: boolean | null,
  changed: Result<Cart> = ok(emptied),
) {
  const call = vi.fn((name: string, _input: unknown) =>
    Promise.resolve(name === 'cart.get' ? ok(cart) : changed),
  );
  vi.stubGlobal('window', { desk: { call, on: () => () => undefined } });
  const done = askAboutCart(account, quote);
  await vi.waitFor(() => expect(call).toHaveBeenCalled());
  await Promise.resolve();
  if (answer !== null) await vi.waitFor(() => expect(confirmDialog.options).not.toBeNull());
  const { title } = confirmDialog.options ?? { title: null };
  if (answer !== null) confirmDialog.close(answer);
  await done;
  return { title, changes: call.mock.calls.filter(([name]) => name === 'cart.change') };
}

describe('the cart after an order from a quote', () => {
  it('AM-38 is not asked about where it has nothing of the quote', async () => {
    expect(await ask(quoteOf(), null)).toEqual({ title: null, changes: [] });
  });

  it('AM-38 stays as it is where it is to stay', async () => {
    const { title, changes } = await ask(quoteOf(paper, pen), false);
    expect(title).toBe('同じ商品がカートに2点残っています');
    expect(changes).toEqual([]);
    expect(useCartStore().carts[account]).toEqual(cart);
  });

  it('AM-38 loses what was ordered, and nothing else, in the version that was looked at', async () => {
    const { changes } = await ask(quoteOf(paper, pen), true);
    const remove = [paper!.id, pen!.id];
    expect(changes).toEqual([['cart.change', { account, version: cart.version, lines: [], remove }]]);
    expect(useCartStore().carts[account]).toEqual(emptied);
  });

  it('says why where it could not be changed', async () => {
    await ask(quoteOf(pen), true, refused(refusal('supplier.unreachable', { params: { host: 'x' } })));
    expect(useCartStore().carts[account]).toEqual(cart);
    expect(JSON.stringify(toasts)).toContain('x');
  });
});
