import type { Page } from '@playwright/test';
import { instantOf } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { refusal } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { accountPage } from './goto.ts';
import type { Answers } from './install.ts';
import type { PageState } from './states.ts';
import { answers, result, syncState } from './values.ts';
import { accountAnswers, people } from './values-account.ts';
import { buyingAbilities, cart, order } from './values-buying.ts';

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
      { settings, signedIn: [people.amano] },
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
      await page.locator('.k-detail .k-notice').first().waitFor();
    },
  ),
];
