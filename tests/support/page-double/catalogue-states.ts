import type { Page } from '@playwright/test';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { accountPage } from './goto.ts';
import type { Answers } from './install.ts';
import type { PageState } from './states.ts';
import { benefits } from './list-states.ts';
import { answers } from './values.ts';
import { accountAnswers, people } from './values-account.ts';
import {
  product,
  buyingAbilities,
  cart,
  cartLine,
  cartOf,
  chair,
  discontinuedProduct,
  pen,
  tea,
} from './values-buying.ts';

const document = product({
  jan: '2900000000018',
  pieces: { count: 5000, unit: '枚' },
  packing: '500枚×10冊',
});
const thin = product({
  code: 'AK-10377',
  name: '再生コピー用紙 A4 古紙70%配合 500枚×5冊',
  maker: '旭日紙業',
  packing: '500枚×5冊',
  pieces: { count: 2500, unit: '枚' },
  price: yen(1690),
  listPrice: yen(1690),
  priceKind: 'list',
});
const ream = product({
  code: 'AK-10400',
  name: 'マルチペーパー スーパーホワイト A4 500枚',
  maker: '北辰製紙',
  unit: '冊',
  packing: '500枚',
  pieces: { count: 500, unit: '枚' },
  price: yen(559),
  listPrice: yen(559),
  priceKind: 'list',
  stock: { state: 'out-of-stock', left: 0, restockedOn: calendarDate('2026-12-02') },
});
const found: CallOutput<'catalogue.search'> = {
  products: [document, thin, ream, pen, tea, discontinuedProduct, chair],
  total: 128,
  categories: [
    { name: '用紙', products: 61 },
    { name: 'ファイル・バインダー', products: 24 },
    { name: 'ペーパータオル・トイレットペーパー', products: 19 },
    { name: '封筒・ラベル', products: 13 },
    { name: '筆記具', products: 11 },
  ],
  didYouMean: null,
};
const carted = cartOf([cartLine(document, 2), cartLine(pen, 1)], {
  departments: [
    { id: 'd1', name: '総務部' },
    { id: 'd2', name: '研究開発センター 第二材料評価室' },
  ],
});

const rows: CallOutput<'quick-order.parse'> = [
  {
    row: 1,
    typed: 'AK-10021\t3',
    by: 'code',
    value: 'AK-10021',
    typedQuantity: '3',
    quantity: 3,
    product: document,
    problem: null,
    readings: [],
  },
  {
    row: 2,
    typed: '2900000000018\t12',
    by: 'jan',
    value: '2900000000018',
    typedQuantity: '12',
    quantity: 12,
    product: tea,
    problem: refusal('cart.out-of-stock', { params: { name: tea.name, left: 6, unit: '箱' } }),
    readings: [],
  },
  {
    row: 3,
    typed: '4902778916149\t1',
    by: 'jan',
    value: '4902778916149',
    typedQuantity: '1',
    quantity: 1,
    product: null,
    problem: refusal('quick-order.bad-jan'),
    readings: [],
  },
  {
    row: 4,
    typed: 'CRG-055H\t2',
    by: 'code',
    value: 'CRG-055H',
    typedQuantity: '2',
    quantity: 2,
    product: discontinuedProduct,
    problem: refusal('cart.discontinued', { params: { name: discontinuedProduct.name } }),
    readings: [],
  },
  {
    row: 5,
    typed: 'ZB-0700\tたくさん',
    by: 'code',
    value: 'ZB-0700',
    typedQuantity: 'たくさん',
    quantity: null,
    product: pen,
    problem: refusal('quick-order.bad-quantity', { params: { most: 99_999 } }),
    readings: [],
  },
  {
    row: 6,
    typed: 'OK-CX9-BK-RGHT-000000000000001\t99',
    by: 'code',
    value: chair.code,
    typedQuantity: '99',
    quantity: 99,
    product: chair,
    problem: null,
    readings: [],
  },
  {
    row: 7,
    typed: '100007,1,200',
    by: 'code',
    value: '100007',
    typedQuantity: '1,200',
    quantity: 1200,
    product: thin,
    problem: refusal('quick-order.ambiguous'),
    readings: [1200, 1].map((quantity) => ({
      by: 'code' as const,
      value: thin.code,
      typedQuantity: String(quantity),
      quantity,
      product: thin,
      problem: null,
    })),
  },
];

const at = (day: string) => tokyoInstant(calendarDate(day), '10:12');
const requests: CallOutput<'product-requests.list'> = [
  {
    id: 'r1',
    name: '竹ものさし 60cm',
    maker: '',
    jan: '',
    note: '',
    quantity: 3,
    at: at('2026-11-20'),
    state: 'received',
    code: null,
  },
  {
    id: 'r2',
    name: '点字ラベルライター用テープ 9mm',
    maker: 'カナデ事務器',
    jan: '2900000000018',
    note: '受付の案内表示用です。\n6月までに使い始めたいです。',
    quantity: 6,
    at: at('2026-11-09'),
    state: 'looked-into',
    code: null,
  },
  {
    id: 'r3',
    name: '折りたたみコンテナ 50L',
    maker: 'はこび屋工業',
    jan: '',
    note: '',
    quantity: null,
    at: at('2026-09-02'),
    state: 'carried',
    code: '900133',
  },
  {
    id: 'r4',
    name: '純銅製ドアノブ 抗菌仕様',
    maker: '',
    jan: '',
    note: '',
    quantity: 4,
    at: at('2026-08-11'),
    state: 'declined',
    code: null,
  },
];

const desk = (given: Answers): Answers => ({
  ...accountAnswers('amano'),
  'buying.abilities': ok(buyingAbilities),
  'benefits.get': ok(benefits),
  'cart.get': ok(carted),
  'cart.add': ok(cart),
  'catalogue.search': ok(found),
  'catalogue.product': ok({ product: document, alternatives: [ream, thin] }),
  'catalogue.compare': ok([
    { account: people.amano.id, product: document, refusal: null },
    {
      account: people.askul.id,
      product: { ...thin, code: '900007', price: yen(3180), pieces: document.pieces },
      refusal: null,
    },
    {
      account: people.quocard.id,
      product: null,
      refusal: refusal('supplier.unreachable', { params: { host: 'api.example.co.jp' } }),
    },
  ]),
  'quick-order.parse': ok(rows),
  'product-requests.list': ok(requests),
  ...given,
});

const state = (
  name: string,
  path: string,
  given: Answers,
  then: (page: Page) => Promise<void>,
): PageState => ({
  name: `catalogue ${name}`,
  answers: (settings) =>
    answers({ settings, signedIn: [people.amano, people.askul, people.quocard] }, desk(given)),
  reach: async (page) => {
    await accountPage(page, people.amano.id, path);
    await then(page);
  },
});
const shown = (selector: string) => (page: Page) => page.locator(selector).first().waitFor();

/** The catalogue, quick orders and product requests. */
export const catalogueStates: readonly PageState[] = [
  state('filled', 'catalogue?q=A4&category=用紙', {}, shown('.article')),
  state('product', 'catalogue?open=AK-10021', {}, async (page) => {
    await page.locator('.suppliers button').click();
    await page.locator('.suppliers table').waitFor();
  }),
  state(
    'nothing found',
    'catalogue?q=竹ものさし',
    { 'catalogue.search': ok({ products: [], total: 0, categories: [], didYouMean: 'ホッチキス' }) },
    shown('.k-empty'),
  ),
  state(
    'look only',
    'catalogue',
    {
      'buying.abilities': ok({ ...buyingAbilities, order: false }),
      'catalogue.search': [
        ok(found),
        refuse('supplier.unreachable', { params: { host: 'api.example.co.jp' } }),
      ],
    },
    async (page) => {
      await page.locator('.article').first().waitFor();
      await page.locator('.catalogue__tools input[type=checkbox]').click();
      await page.locator('.k-notice[role=alert]').waitFor();
    },
  ),
  state('quick order empty', 'quick-order', {}, shown('.quick .k-empty')),
  state('quick order read', 'quick-order', {}, async (page) => {
    await page.locator('.quick__entry button').last().click();
    await page.locator('[role=dialog] textarea').fill('AK-10021\t3');
    await page.locator('[role=dialog] .k-button--primary').click();
    await page.locator('.quick-row').first().waitFor();
    await page.locator('.k-toasts button').last().click();
  }),
  state(
    'product requests',
    'requests',
    {
      'product-requests.add': refuse('fields.refused', {
        params: { count: 2 },
        problems: (['name', 'jan'] as const).map((field) => ({
          field,
          code: `product-request.${field}`,
          message: refusal(`product-request.${field}`).message,
        })),
      }),
    },
    async (page) => {
      await page.locator('.request').first().waitFor();
      await page.locator('form button[type=submit]').click();
      await page.locator('.k-field__error').first().waitFor();
    },
  ),
];
