import type { Page } from '@playwright/test';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { yen } from '#shared/model/money.ts';
import { ok } from '#shared/model/result.ts';
import { accountPage } from './goto.ts';
import type { Answers } from './install.ts';
import type { PageState } from './states.ts';
import { answers } from './values.ts';
import { accountAnswers, people } from './values-account.ts';
import {
  product,
  buyingAbilities,
  cart,
  cartLine,
  cartOf,
  chair,
  departments,
  discontinuedProduct,
  options,
  order,
  pen,
  preview,
  quotes,
  calculation,
  reorderPreview,
  tea,
  unresolved,
} from './values-buying.ts';

const desk = (given: Answers = {}): Answers => ({
  ...accountAnswers('amano'),
  'buying.abilities': ok(buyingAbilities),
  'cart.get': ok(cart),
  'cart.change': ok(cart),
  'cart.all': ok([
    { account: people.amano.id, cart, refusal: null },
    { account: people.askul.id, cart: cartOf([cartLine(product(), 40), cartLine(pen, 5)]), refusal: null },
    { account: people.quocard.id, cart: cartOf([]), refusal: null },
  ]),
  'checkout.options': ok(options),
  'checkout.preview': ok(preview),
  'quotes.list': ok([...quotes]),
  'quotes.get': ok(quotes[0]!),
  'documents.options': ok({ offers: [], addressees: [], refusals: [] }),
  ...given,
});

const state = (
  name: string,
  path: string,
  given: Answers,
  then: (page: Page) => Promise<void>,
): PageState => ({
  name: `buying ${name}`,
  answers: (settings) =>
    answers({ settings, signedIn: [people.amano, people.askul, people.quocard] }, desk(given)),
  reach: async (page) => {
    await accountPage(page, people.amano.id, path);
    await then(page);
  },
});

/** After a reorder that carries products only, with what is no longer sold among them (AM-58). */
const refilled = cartOf(
  [
    cartLine(product(), null),
    cartLine(tea, null, { department: departments.lab }),
    cartLine(discontinuedProduct, null, {
      changes: [{ kind: 'sale', was: 'on-sale', is: 'discontinued' }],
    }),
    cartLine(chair, 10_001),
  ],
  { mustChooseAgain: true },
);
/** Many lines, eleven digits. */
const long = cartOf(
  Array.from({ length: 40 }, (_, index) =>
    cartLine([chair, product(), tea, pen][index % 4]!, 1 + ((index * 7919) % 900), {
      department: index % 3 === 0 ? departments.lab : departments.general,
    }),
  ),
);

const withProblems = {
  ...preview,
  problems: [
    { field: 'addressId', code: 'checkout.address' },
    { field: 'payment', code: 'checkout.payment' },
  ],
  refusals: [
    { field: 'addressId', refusal: refusal('checkout.address') },
    { field: 'payment', refusal: refusal('checkout.payment') },
  ],
};
const dearer = {
  ...calculation,
  lines: calculation.lines.map((line, index) =>
    index === 1 ? { ...line, unitPrice: yen(680), amount: yen(20_400) } : line,
  ),
  totals: { ...calculation.totals, taxIncluded: yen(calculation.totals.taxIncluded.amount + 1980) },
};
const changes = [
  {
    lineId: cart.lines[0]!.id,
    name: cart.lines[0]!.product.name,
    change: cart.lines[0]!.changes[0]!,
  },
];
/** What is told of a write of which only the name is left. */
const bare = {
  ...unresolved,
  title: '',
  lines: 0,
  taxIncluded: null,
  canSend: false,
  refusal: null,
} as const;
const damage = { account: unresolved.account, at: unresolved.at, found: null, refusal: null } as const;
const toConfirm = async (page: Page): Promise<void> => {
  await page.locator('.choose form button[type=submit], form.choose__columns button[type=submit]').click();
  await page.locator('.confirm h1').waitFor();
};

/** カート, 注文手続き, 見積, もう一度注文, and what is not settled. */
export const buyingStates: readonly PageState[] = [
  state('pages refused', 'quotes', { 'buying.abilities': refuse('session.expired') }, async (page) => {
    await page.locator('.account-shell .k-notice[role=alert] button').waitFor();
  }),
  state(
    'cart of many lines and an unresolved order',
    'cart',
    {
      'cart.get': ok(long),
      'unresolved-writes.list': ok([
        unresolved,
        { ...unresolved, key: 'b', state: 'not-there', refusal: null },
      ]),
    },
    async (page) => {
      await page.locator('.row').nth(3).waitFor();
    },
  ),
  state(
    'cart and a damaged record of what was sent',
    'cart',
    {
      'journal.list-damage': ok([{ ...damage, lost: 'names', found: 1 }]),
      'unresolved-writes.list': ok([
        { ...bare, state: 'done', number: 'EC20261122-0004' },
        { ...bare, key: 'b', state: 'not-there' },
      ]),
    },
    async (page) => {
      await page.locator('.row').first().waitFor();
    },
  ),
  state(
    'cart and a record that can’t be used',
    'cart',
    {
      'journal.list-damage': ok([
        { ...damage, at: null, lost: 'unreadable', refusal: refusal('cache.no-space') },
        { ...damage, account: people.askul.id, lost: 'content' },
      ]),
    },
    async (page) => {
      await page.locator('.row').first().waitFor();
    },
  ),
  state('cart to be chosen again', 'cart', { 'cart.get': ok(refilled) }, async (page) => {
    await page.locator('[data-quantity]').nth(1).fill('１２x');
    await page.locator('[data-quantity]').nth(1).press('Enter');
    await page.locator('.stepper__error').waitFor();
  }),
  state('checkout refused', 'checkout', { 'checkout.preview': ok(withProblems) }, async (page) => {
    await page.locator('.points').fill('９９９９９');
    await page.locator('form.choose__columns button[type=submit]').click();
    await page.locator('.choice__problem').first().waitFor();
  }),
  state(
    'checkout changed since it was confirmed',
    'checkout',
    {
      'checkout.preview': [
        ok({ ...preview, changes }),
        ok({ ...preview, changes }),
        ok({ ...preview, calculation: dearer, changes }),
      ],
      'checkout.place-order': refuse('checkout.changed'),
    },
    async (page) => {
      await toConfirm(page);
      await page.locator('.confirm__changes input').check();
      await page.locator('.confirm__buttons .k-button--primary').click();
      await page.locator('.reckoned--changed').first().waitFor();
    },
  ),
  state(
    'checkout done',
    'checkout',
    { 'checkout.place-order': ok({ order, pointsEarned: 303 }) },
    async (page) => {
      await toConfirm(page);
      await page.locator('.confirm__buttons .k-button--primary').click();
      await page.locator('.done').waitFor();
    },
  ),
  state('quotes and one open', 'quotes?quote=q1', {}, async (page) => {
    await page.locator('.k-detail__foot').waitFor();
  }),
  state(
    'quote that no longer holds',
    'quotes?quote=q1',
    {
      'quotes.preview-order': ok({
        quote: quotes[0]!,
        calculation,
        taxChanged: false,
        problem: { code: 'quote.ended' },
        today: { taxExcluded: yen(30_054_700), taxIncluded: yen(33_056_100) },
        refusal: refusal('quote.ended'),
      }),
    },
    async (page) => {
      await page.locator('.k-detail__foot .k-button--primary').click();
      await page.locator('[role=dialog] .order__compare').waitFor();
    },
  ),
  state(
    'reorder',
    `history?order=${people.amano.id}:o1`,
    { 'orders.get': ok(order), 'reorder.preview': ok(reorderPreview) },
    async (page) => {
      await page.locator('.detail__again button').click();
      await page.locator('[role=dialog] .lines__lately').waitFor();
    },
  ),
];
