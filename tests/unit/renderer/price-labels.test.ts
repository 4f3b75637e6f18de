import { computed, type App, type Component } from 'vue';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { accountKey } from '#renderer/features/account/use-account.ts';
import RecommendedItems from '#renderer/features/benefits/RecommendedItems.vue';
import CartGroup from '#renderer/features/cart/CartGroup.vue';
import CartSummary from '#renderer/features/cart/CartSummary.vue';
import OtherCarts from '#renderer/features/cart/OtherCarts.vue';
import AlternativeList from '#renderer/features/catalogue/AlternativeList.vue';
import QuickOrderPage from '#renderer/features/catalogue/QuickOrderPage.vue';
import { useQuickOrder } from '#renderer/features/catalogue/use-quick-order.ts';
import CalculatedLines from '#renderer/features/checkout/CalculatedLines.vue';
import DoneStep from '#renderer/features/checkout/DoneStep.vue';
import CatalogueLines from '#renderer/features/lists/CatalogueLines.vue';
import DepartmentSubtotals from '#renderer/features/orders/DepartmentSubtotals.vue';
import OrderLines from '#renderer/features/orders/OrderLines.vue';
import TotalsBar from '#renderer/features/orders/TotalsBar.vue';
import IssuedTable from '#renderer/features/documents/IssuedTable.vue';
import OrderTotals from '#renderer/features/orders/OrderTotals.vue';
import UnresolvedNotice from '#renderer/features/pending-writes/UnresolvedNotice.vue';
import QuoteList from '#renderer/features/quotes/QuoteList.vue';
import { ja } from '#renderer/i18n/messages.ts';
import CartTotal from '#renderer/frame/CartTotal.vue';
import { useAbilitiesStore } from '#renderer/stores/abilities.ts';
import { useCartStore } from '#renderer/stores/cart.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { taxBearingOf, type TaxRate } from '#shared/model/tax-rate.ts';
import { ok } from '#shared/model/result.ts';
import { makeLine, makeOrder } from '#tests/support/orders.ts';
import { abilitiesOf, people } from '#tests/support/page-double/values-account.ts';
import {
  buyingAbilities,
  cartLine,
  cartOf,
  departments,
  product,
  quoteOf,
  unresolved,
} from '#tests/support/page-double/values-buying.ts';
import { renderedHtml, wordsOf } from '#tests/support/rendered.ts';

afterEach(() => vi.unstubAllGlobals());

type Rates = readonly TaxRate[];
const account = people.amano.id;
const abilities = { ...abilitiesOf.amano, ...buyingAbilities };
const goods = (rates: Rates) => rates.map((taxRate, at) => product({ code: `G-${at}`, jan: null, taxRate }));
const cart = (rates: Rates) =>
  cartOf(goods(rates).map((one) => cartLine(one, 2, { department: departments.general })));
const order = (rates: Rates) =>
  makeOrder({
    lines: rates.map((taxRate, at) =>
      makeLine({
        lineNumber: at + 1,
        taxRate,
        department: at === 0 ? null : { id: 'd1', name: '総務部' },
      }),
    ),
    discounts: [{ kind: 'points', label: '5ポイント', amount: yen(-5) }],
  });
const quotes = (rates: Rates) => {
  const { lines, discounts, shippingFee, taxTotals, totals } = order(rates);
  const calculation = { lines, discounts, shippingFee, taxTotals, totals } as never;
  return [quoteOf(1, 'valid', { calculation })];
};

type Place = (rates: Rates) => Promise<readonly [Component, Record<string, unknown>, ((app: App) => void)?]>;
const shown =
  (component: Component, propsOf: (rates: Rates) => Record<string, unknown>): Place =>
  (rates) =>
    Promise.resolve([component, propsOf(rates)]);

/** Where prices of goods at `rates` are shown. */
const places: Readonly<Record<string, Place>> = {
  'the cart’s sum': shown(CartSummary, (rates) => ({
    account,
    cart: cart(rates),
    abilities: buyingAbilities,
    blockers: [],
    busy: false,
  })),
  'the cart’s lines': shown(CartGroup, (rates) => ({
    name: '総務部',
    lines: cart(rates).lines,
    goods: cart(rates).goods,
    departments: [],
    open: { textOf: () => '2', problemOf: () => null, saving: { value: new Set() } },
  })),
  'the carts of others': shown(OtherCarts, (rates) => ({
    others: [{ account, cart: cart(rates), refusal: null }],
    grandTotal: yen(1),
    bearing: taxBearingOf(rates.map((taxRate) => ({ taxRate }))),
  })),
  'the frame': async (rates) => [
    CartTotal,
    { account: people.amano },
    () => {
      useAbilitiesStore().known = { [account]: abilities };
      useCartStore().put(account, cart(rates));
    },
  ],
  'products side by side': shown(AlternativeList, (rates) => {
    const [first, ...alternatives] = goods(rates);
    return { product: first, alternatives, level: 2 };
  }),
  'my catalogue': shown(CatalogueLines, (rates) => ({
    account,
    list: {
      name: '毎月',
      lines: goods(rates).map((one) => ({ ...one, quantity: null, note: '', product: one })),
    },
    mayWrite: false,
    busy: false,
  })),
  'recommended products': shown(RecommendedItems, (rates) => ({
    account,
    items: goods(rates).map((one) => ({ product: one, registered: false })),
    mayChange: false,
  })),
  'quick order': async (rates) => {
    const quick = useQuickOrder(account, async () =>
      ok(
        goods(rates).map((one, at) => ({
          row: at + 1,
          typed: '',
          value: one.code,
          typedQuantity: '1',
          quantity: 1,
          product: one,
          problem: null,
          readings: [],
        })) as never,
      ),
    );
    quick.rows.value.forEach(({ key }) => quick.remove([key]));
    await quick.paste('G-0 1\nG-1 1');
    return [
      QuickOrderPage,
      { account: people.amano },
      (app) =>
        void app.provide(accountKey, {
          account: () => people.amano,
          abilities: computed(() => abilities),
          openLink: () => Promise.resolve(),
        }),
    ];
  },
  'the checkout’s lines': shown(CalculatedLines, (rates) => ({ lines: order(rates).lines })),
  'the end of a checkout': shown(DoneStep, (rates) => ({
    account,
    done: { kind: 'order', placed: { order: order(rates), pointsEarned: 0 } },
    abilities: buyingAbilities,
  })),
  'an order’s lines': shown(OrderLines, (rates) => ({
    lines: order(rates).lines,
    day: calendarDate('2026-04-01'),
    level: 2,
  })),
  'an order’s departments': shown(DepartmentSubtotals, (rates) => ({ lines: order(rates).lines })),
  'an order’s totals': shown(OrderTotals, (rates) => ({ order: order(rates) })),
  quotes: shown(QuoteList, (rates) => ({
    quotes: quotes(rates),
    kind: 'quote',
    today: calendarDate('2026-11-22'),
    open: null,
    short: false,
  })),
};

describe.each(Object.entries(places))('%s', (_, place) => {
  it.each([
    [[0, 0], false],
    [[10, 10], true],
    [[0, 10], true],
  ] as const)('goods at %j % are said to be without tax or with it: %s', async (rates, isSaid) => {
    const [component, props, prepare] = await place(rates);
    const words = wordsOf(await renderedHtml(component, props, prepare));
    expect(words.length).toBeGreaterThan(5);
    expect(/税抜|税込/.test(words)).toBe(isSaid);
  });
});

it.each([
  'the cart’s lines',
  'products side by side',
  'my catalogue',
  'recommended products',
  'quick order',
  'the checkout’s lines',
  'an order’s lines',
])(
  '%s: where only some goods bear tax, each row says which, and the heading claims it of none',
  async (name) => {
    const [component, props, prepare] = await places[name]!([0, 10]);
    const words = wordsOf(await renderedHtml(component, props, prepare));
    const heading = /(?:単価|金額|価格)\(税抜・対象外\)/g;
    expect(words).toMatch(heading);
    expect(words.replace(heading, '').match(/対象外/g)).toHaveLength(1);
  },
);

it.each([
  [[0, 0], false],
  [[10, 0], true],
] as const)(
  'the sums of a history of goods at %j %% are said to be without tax or with it: %s',
  async (rates, isSaid) => {
    const { totals } = order(rates);
    const result = {
      orders: 1,
      lines: 2,
      unreadable: 0,
      totals,
      notCounted: { orders: 0, taxIncluded: yen(0) },
      others: [],
    };
    const words = wordsOf(await renderedHtml(TotalsBar, { result }));
    expect(/税抜|税込/.test(words)).toBe(isSaid);
    expect(words).toContain(isSaid ? '消費税' : '合計(消費税対象外)');
  },
);

it('what was issued may bear no tax: its list doesn’t say with tax', async () => {
  const words = wordsOf(await renderedHtml(IssuedTable, { documents: [] }));
  expect(words).toContain('宛名');
  expect(words).not.toMatch(/税抜|税込/);
});

it.each([
  [0, '対象外'],
  [8, '8%'],
  [10, '10%'],
] as const)('the rate of a line at %i %% is read as %s in the checkout', async (taxRate, said) => {
  const html = await renderedHtml(CalculatedLines, { lines: order([taxRate]).lines });
  const cells = [...html.matchAll(/<td\b[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => wordsOf(cell));
  expect(cells.at(-1)).toContain(said);
  expect(cells.at(-1)?.includes('%')).toBe(taxRate !== 0);
});

it('a charge of the balance, which is no purchase, is not said to be with tax', async () => {
  const words = async (what: 'charge' | 'order') =>
    wordsOf(await renderedHtml(UnresolvedNotice, { write: { ...unresolved, what } }));
  expect(await words('charge')).not.toContain('税込');
  expect(await words('order')).toContain('税込');
});

it('no label of a price without tax stands outside the labels that ask whether there is any', () => {
  const labels = Object.entries(ja)
    .filter(([file]) => ['buying', 'catalogue', 'checkout', 'frame', 'lists', 'quotes'].includes(file))
    .flatMap(
      ([file, messages]) =>
        JSON.stringify(messages)
          .match(/"\w+":"[^"]*(?:税抜|税込)[^"]*"/g)
          ?.map((found) => `${file} ${found}`) ?? [],
    );
  expect(labels.filter((label) => !/"(?:lacksGoods|pointsHint|sum|taxChanged)"/.test(label))).toEqual([]);
});
