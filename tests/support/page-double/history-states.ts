import type { Page } from '@playwright/test';
import { calendarDate, instantOf } from '#shared/model/dates.ts';
import type { CurrencySums } from '#shared/ipc/orders.ts';
import { yen, type AnyMoney } from '#shared/model/money.ts';
import { refusal } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { inCurrency } from '#tests/support/orders.ts';
import { accountPage } from './goto.ts';
import type { Answers } from './install.ts';
import type { PageState } from './states.ts';
import { answers, exportPresets, result, rows, syncState } from './values.ts';
import { accountAnswers, people } from './values-account.ts';
import { buyingAbilities, cart, departments, order } from './values-buying.ts';

const account = people.amano.id;
const at = instantOf(Date.UTC(2026, 10, 22, 1, 5));

const state = (
  name: string,
  path: string,
  given: Answers,
  then: (page: Page) => Promise<void>,
): PageState => ({
  name: `history ${name}`,
  answers: (settings) =>
    answers(
      { settings: { ...settings, exportPresets }, signedIn: [people.amano] },
      {
        ...accountAnswers('amano'),
        'buying.abilities': ok(buyingAbilities),
        'cart.get': ok(cart),
        ...given,
      },
    ),
  reach: async (page) => {
    await accountPage(page, account, path);
    await then(page);
  },
});

const sums = (currency: string, amount: number): CurrencySums => {
  const total = { amount, currency };
  return {
    totals: { taxExcluded: total, tax: { amount: 0, currency }, taxIncluded: total },
    notCounted: { orders: 1, taxIncluded: { amount: 1_999, currency } },
  };
};

/** What came of real suppliers that keep to the document less than the trial does. */
export const historyStates: readonly PageState[] = [
  state(
    'with unreadable orders',
    'history',
    {
      'sync.state': ok({ ...syncState, account, unreadable: 2 }),
      'orders.search': ok({ ...result, unreadable: 2 }),
      'orders.unreadable': ok([
        {
          id: 'o1',
          number: 'EC20261120-0012',
          fields: [
            { path: 'lines[0].quantity', fault: 'wrong-type', expected: 'number', found: 'object' },
            { path: 'totals.taxIncluded', fault: 'missing', expected: 'object', found: 'nothing' },
          ],
          at,
        },
        {
          id: null,
          number: null,
          fields: [{ path: 'orderedAt', fault: 'wrong-format', expected: 'datetime', found: 'string' }],
          at,
        },
      ]),
    },
    async (page) => {
      await page.locator('.history__notice .k-button').click();
      await page.locator('[role=dialog] .k-table').waitFor();
    },
  ),
  state(
    'not brought up to date',
    'history',
    {
      'sync.state': ok({
        ...syncState,
        account,
        unreadable: 2,
        failure: refusal('supplier.unreadable-answer', {
          at,
          params: { field: 'position' },
          said: ['ただいま増強中です。', '18時に再開します。'],
          technical: 'HTTP 200 orders: misfit: position: wrong-type (string, null)',
        }),
      }),
      'orders.search': ok({ ...result, unreadable: 2 }),
    },
    async (page) => {
      await page.locator('.history__notice.k-refusal').waitFor();
    },
  ),
  state(
    'fetched for the first time',
    'history',
    { 'sync.state': ok({ ...syncState, account, completeAsOf: null }) },
    async (page) => {
      // Sums of a part are said to be that.
      await page.locator('.sums .ink-caution').waitFor();
    },
  ),
  state(
    'export with a preset',
    'history',
    { 'export.check': ok({ rows: 1_234_567, unmappable: 0, examples: [], columns: [] }) },
    async (page) => {
      await page.locator('.sums ~ button, footer .k-button--primary').last().click();
      await page.locator('.presets select').selectOption({ index: 1 });
      await page.locator('.export .columns summary').click();
      await page.locator('.presets button').nth(0).click();
      await page.locator('.presets__name input').fill(exportPresets[1]!.name);
    },
  ),
  state(
    'in several currencies',
    `history?order=${account}:${order.id}`,
    {
      'orders.search': ok({ ...result, others: [sums('EUR', 1_234_567), sums('USD', 120_050)] }),
      'orders.rows': ok(
        rows.map((row, at) => {
          const [currency, parts] = (
            [
              ['JPY', 1],
              ['USD', 1],
              ['JPY', 100],
              ['KRW', 1],
            ] as const
          )[at % 4]!;
          const inOther = ({ amount }: AnyMoney): AnyMoney => ({ amount: amount / parts, currency });
          return { ...row, taxExcluded: inOther(row.taxExcluded), taxIncluded: inOther(row.taxIncluded) };
        }),
      ),
      'orders.get': ok(inCurrency(order, 'USD')),
    },
    async (page) => {
      await page.locator('.k-detail .totals__paid').waitFor();
      await page.locator('.sums:not(:has(.ink-caution))').waitFor();
      await page.locator('.k-detail .k-notice').last().scrollIntoViewIfNeeded();
    },
  ),
  state(
    'order whose sums differ',
    `history?order=${account}:${order.id}`,
    {
      'orders.get': ok({
        ...order,
        status: 'other',
        statusWord: '検品中',
        totals: { ...order.totals, goods: yen(order.totals.goods.amount + 1) },
      }),
      'documents.options': ok({ offers: [], addressees: [], refusals: [] }),
    },
    async (page) => {
      const notice = page.locator('.k-detail .k-notice', { hasText: '合計が内訳と合いません' });
      const shown = (amount: number) => `¥${amount.toLocaleString('en')}`;
      const { amount } = order.totals.goods;
      await notice
        .getByText(`商品合計(税抜): 供給元 ${shown(amount + 1)}、計算では ${shown(amount)}`, { exact: true })
        .waitFor();
    },
  ),
  state(
    'order partly shipped, by department',
    `history?order=${account}:${order.id}`,
    {
      'orders.get': ok({
        ...order,
        status: 'partly-shipped',
        deliverOn: calendarDate('2026-12-01'),
        lines: order.lines.map((line, at) => ({
          ...line,
          shipped: [line.quantity, 10, 0][at] ?? 0,
          department: at === 3 ? null : at < 2 ? departments.general : departments.lab,
        })),
      }),
      'documents.options': ok({ offers: [], addressees: [], refusals: [] }),
    },
    async (page) => {
      await page.locator('.k-detail .lines').waitFor();
      await page.locator('.k-detail .lines + *').first().scrollIntoViewIfNeeded();
    },
  ),
];
