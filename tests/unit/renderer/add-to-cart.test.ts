import { createPinia, setActivePinia } from 'pinia';
import { createSSRApp } from 'vue';
import { createI18n } from 'vue-i18n';
import { renderToString } from 'vue/server-renderer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { lineOf, useAddToCart, type AddToCart } from '#renderer/features/catalogue/use-add-to-cart.ts';
import { useCartStore } from '#renderer/stores/cart.ts';
import { instantOf } from '#shared/model/dates.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { people } from '#tests/support/page-double/values-account.ts';
import { cart, cartLine, cartOf, departments, pen, tea } from '#tests/support/page-double/values-buying.ts';

const account = people.askul.id;
const addition = (code: string) => ({ code, name: code, unit: '箱', quantity: 1 });
/** Answers of `cart.add` that are given by hand. */
let waiting: ((answer: unknown) => void)[];
beforeEach(() => {
  waiting = [];
  setActivePinia(createPinia());
  vi.stubGlobal('window', {
    desk: { call: () => new Promise((resolve) => void waiting.push(resolve)), on: () => () => {} },
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Made where a component is set up. */
async function adding(): Promise<AddToCart> {
  let made: AddToCart | null = null;
  const component = {
    setup() {
      made = useAddToCart(account);
      return () => null;
    },
  };
  await renderToString(
    createSSRApp(component).use(
      createI18n({ legacy: false, locale: 'ja', missingWarn: false, fallbackWarn: false }),
    ),
  );
  return made!;
}

describe('putting into the cart', () => {
  it('pressed twice is sent once; another product goes meanwhile', async () => {
    const adder = await adding();
    const first = adder.add([addition(pen.code)], null, 'catalogue');
    expect(await adder.add([addition(pen.code)], null, 'catalogue')).toBe(false);
    expect(await adder.add([addition(tea.code), addition(pen.code)], null, 'quick-order')).toBe(false);
    const second = adder.add([addition(tea.code)], null, 'catalogue');
    expect([waiting.length, [...adder.busy.value]]).toEqual([2, [pen.code, tea.code]]);
    waiting[0]!(ok(cart));
    expect(await first).toBe(true);
    expect([...adder.busy.value]).toEqual([tea.code]);
    waiting[1]!(refuse('cart.conflict'));
    expect(await second).toBe(false);
    expect(adder.refused.value).toMatchObject({ code: tea.code, refusal: { code: 'cart.conflict' } });
    // What was refused changes nothing of the cart, and can be tried again.
    expect(useCartStore().carts[account]).toEqual(cart);
    void adder.add([addition(tea.code)], null, 'catalogue');
    expect(waiting).toHaveLength(3);
  });

  it('undoes the line that was changed last, of two of the same moment the later one', () => {
    const at = instantOf(0);
    const line = (id: string, addedAt = at) => ({ ...cartLine(pen, 1), id, addedAt });
    expect(lineOf(cartOf([line('a', instantOf(1)), line('b')]), pen.code, null)?.id).toBe('a');
    expect(lineOf(cartOf([line('a'), line('b')]), pen.code, null)?.id).toBe('b');
    expect(lineOf(cartOf([line('a')]), pen.code, departments.lab.id)).toBeNull();
  });
});
