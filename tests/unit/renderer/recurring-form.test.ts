import { createPinia, setActivePinia } from 'pinia';
import { createSSRApp } from 'vue';
import { createI18n } from 'vue-i18n';
import { renderToString } from 'vue/server-renderer';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useRecurringForm } from '#renderer/features/recurring/use-recurring-form.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { people } from '#tests/support/page-double/values-account.ts';
import { cart, pen, tea } from '#tests/support/page-double/values-buying.ts';

const account = people.askul.id;
const call = vi.fn<(name: string) => Promise<unknown>>();
beforeEach(() => {
  setActivePinia(createPinia());
  vi.stubGlobal('window', { desk: { call } });
});
afterEach(() => vi.unstubAllGlobals());

const line = (lineNumber: number, of: typeof pen, quantity: number, now: typeof pen | null = of) => ({
  lineNumber,
  code: of.code,
  name: of.name,
  unit: of.unit,
  quantity,
  priceThen: of.price,
  now,
  recent: [],
});
function answers(lines: readonly ReturnType<typeof line>[]): void {
  call.mockImplementation((name) =>
    Promise.resolve(
      name === 'cart.get'
        ? ok(cart)
        : name === 'reorder.preview'
          ? ok({ orderId: 'o1', orderNumber: 'EC1', recentDays: 7, lines })
          : name === 'recurring.preview'
            ? ok([])
            : refuse('unexpected', { params: { id: 'x' } }),
    ),
  );
}
/** The lines that a form begins with, made where a component is set up. */
async function formFrom(from: string | null): Promise<(readonly [string, string])[]> {
  let form: ReturnType<typeof useRecurringForm> | null = null;
  const component = {
    setup() {
      form = useRecurringForm(account, null, from);
      return () => null;
    },
  };
  const i18n = createI18n({ legacy: false, locale: 'ja', missingWarn: false });
  await renderToString(createSSRApp(component).use(i18n));
  const made = form as unknown as ReturnType<typeof useRecurringForm>;
  await made.begin();
  return made.lines.value.map(({ code, quantity }) => [code, quantity] as const);
}

describe('a new recurring order', () => {
  it('AS-52 begins with the cart', async () => {
    answers([]);
    expect((await formFrom(null)).slice(0, 2)).toEqual(
      cart.lines.slice(0, 2).map(({ product, quantity }) => [product.code, String(quantity)]),
    );
    expect(call.mock.calls.map(([name]) => name)).not.toContain('reorder.preview');
  });

  it('AS-52 begins with what is still sold of an earlier order, returns left out, each product once', async () => {
    const gone = { ...tea, sale: 'discontinued' } as typeof pen;
    answers([
      line(1, pen, 30),
      line(2, pen, 5),
      line(3, tea, -2),
      line(4, tea, 4, gone),
      line(5, tea, 9, null),
    ]);
    expect(await formFrom('o1')).toEqual([[pen.code, '35']]);
    expect(call.mock.calls.map(([name]) => name)).not.toContain('cart.get');
  });
});
