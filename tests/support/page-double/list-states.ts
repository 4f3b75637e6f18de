import type { Page } from '@playwright/test';
import type { RecurringOrderView } from '#shared/ipc/recurring.ts';
import type { BenefitTerms } from '#shared/model/benefit-terms.ts';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { benefitsSchema, type Benefits } from '#shared/supplier-api/benefits.ts';
import { myCatalogueSchema } from '#shared/supplier-api/lists.ts';
import { accountPage } from './goto.ts';
import type { Answers } from './install.ts';
import type { PageState } from './states.ts';
import { answers } from './values.ts';
import { accountAnswers, people } from './values-account.ts';
import {
  product,
  buyingAbilities,
  cart,
  chair,
  departments,
  discontinuedProduct,
  options,
  pen,
  tea,
} from './values-buying.ts';

const on = calendarDate;
const { id } = people.askul;

const line = (of: typeof pen, quantity: number | null, note = '') => ({
  code: of.code,
  name: of.name,
  product: of,
  quantity,
  note,
});
const lists = [
  myCatalogueSchema.parse({
    id: 'c1',
    name: '毎月の補充',
    department: null,
    changeable: true,
    version: 4,
    lines: [
      line(product(), 3, '月初に注文'),
      line(pen, 10),
      line(tea, 2, '来客用'),
      line(discontinuedProduct, 1),
      line(chair, null),
      { code: 'AK-OLD', name: '取り扱いのなくなった消しゴム', product: null, quantity: 2, note: '' },
    ],
  }),
  myCatalogueSchema.parse({
    id: 'c2',
    name: '研究開発センター 第二材料評価室 共用の消耗品と備品の一覧',
    department: departments.lab,
    changeable: true,
    version: 1,
    lines: [],
  }),
];

const recurring = (given: Partial<RecurringOrderView> = {}): RecurringOrderView => ({
  id: 'r1',
  version: 2,
  state: 'active',
  spec: {
    name: 'コピー用紙の月次補充',
    cycle: { every: 'month', count: 1, day: 25 },
    startsOn: on('2026-06-01'),
    endsOn: null,
    onHoliday: 'before',
    whenMissed: 'catch-up',
    lines: [{ code: 'AK-10021', quantity: 5 }],
    addressId: 'a1',
    payment: 'np',
    departmentId: 'd1',
    costMemo: '',
  },
  lines: [product(), pen, tea, discontinuedProduct].map((of, index) => ({
    code: of.code,
    name: of.name,
    product: of,
    quantity: 5 - index,
  })),
  madeBy: '佐藤 美咲',
  changeable: true,
  next: [
    { due: on('2026-11-25'), on: on('2026-11-25'), skipped: false },
    { due: on('2026-12-25'), on: on('2026-12-25'), skipped: true },
    { due: on('2027-01-25'), on: on('2027-01-25'), skipped: false },
    { due: on('2027-04-25'), on: on('2027-04-23'), skipped: false },
  ],
  runs: [
    {
      due: on('2026-10-25'),
      at: tokyoInstant(on('2026-10-23'), '09:02'),
      outcome: 'ordered',
      order: { id: 'o1', number: '20261023-0007' },
      problem: null,
    },
    {
      due: on('2026-09-25'),
      at: tokyoInstant(on('2026-09-25'), '09:02'),
      outcome: 'refused',
      order: null,
      problem: { code: 'cart.discontinued', params: { name: discontinuedProduct.name } },
    },
    {
      due: on('2026-08-25'),
      at: tokyoInstant(on('2026-08-27'), '09:02'),
      outcome: 'missed',
      order: null,
      problem: null,
    },
  ],
  refusals: [
    {
      due: on('2026-09-25'),
      refusal: refusal('cart.discontinued', { params: { name: discontinuedProduct.name } }),
    },
  ],
  ...given,
});
const recurringOrders = [
  recurring(),
  recurring({
    id: 'r2',
    state: 'paused',
    spec: {
      ...recurring().spec,
      name: '隔週の飲料',
      cycle: { every: 'week', count: 2, weekday: 1 },
      onHoliday: 'after',
    },
    lines: [{ code: tea.code, name: tea.name, product: tea, quantity: 4 }],
    runs: [],
    refusals: [],
    changeable: false,
  }),
];

const terms = (given: Partial<BenefitTerms>): BenefitTerms => ({
  off: { kind: 'yen', yen: 500 },
  from: on('2026-11-01'),
  until: on('2026-12-31'),
  least: 0,
  leastQuantity: 0,
  firstOrder: false,
  products: null,
  categories: null,
  makers: null,
  registeredOnly: false,
  memberDays: null,
  ...given,
});
const percent = (rate: number, atMost: number | null = null): BenefitTerms['off'] => ({
  kind: 'percent',
  percent: rate,
  atMost,
});
/** Coupons, points and campaigns of a member. */
export const benefits: Benefits = benefitsSchema.parse({
  offered: [],
  points: {
    balance: 3_480,
    lapseOn: '2027-05-19',
    lapseDays: 180,
    ratePercent: 1,
    entries: [
      { on: '2026-11-20', kind: 'earned', points: 120, orderNumber: 'EC20261120-0003' },
      { on: '2026-11-20', kind: 'used', points: -1_000, orderNumber: 'EC20261120-0003' },
      { on: '2026-04-01', kind: 'lapsed', points: -250, orderNumber: null },
    ],
  },
  coupons: [
    { code: 'OUEN500', name: '法人応援クーポン', terms: terms({ least: 5_000 }), problem: null, lacks: null },
    {
      code: 'OSOUJI10',
      name: '洗剤・清掃用品10%引きクーポン',
      terms: terms({ off: percent(10, 3_000), categories: ['洗剤・清掃用品', '清掃機器の消耗品', 'ごみ袋'] }),
      problem: 'no-eligible-product',
      lacks: null,
    },
    {
      code: 'HAJIMETE1000',
      name: '初回ご注文1,000円引きクーポン',
      terms: terms({ off: { kind: 'yen', yen: 1_000 }, from: null, until: null, firstOrder: true }),
      problem: 'not-first-order',
      lacks: null,
    },
    {
      code: 'NATSU',
      name: '夏の大掃除クーポン',
      terms: terms({ until: on('2026-08-31') }),
      problem: 'over',
      lacks: null,
    },
    {
      code: 'MATOME',
      name: 'まとめ買い300円引きクーポン',
      terms: terms({ off: { kind: 'yen', yen: 300 }, least: 3_000, leastQuantity: 5 }),
      problem: 'too-little',
      lacks: { quantity: 1, goods: { amount: 1_200, currency: 'JPY' } },
    },
  ],
  campaigns: [
    {
      code: 'MATOME5',
      name: 'まとめ買いキャンペーン5%',
      terms: terms({ off: percent(5, 5_000), from: null, until: null, least: 30_000 }),
      state: 'on',
    },
    {
      code: 'FUYU',
      name: '冬の乾燥対策',
      terms: terms({ off: percent(3), from: on('2026-12-01') }),
      state: 'not-yet',
    },
  ],
  recommended: [
    { product: pen, registered: true },
    { product: chair, registered: false },
  ],
});

const desk = (given: Answers = {}): Answers => ({
  ...accountAnswers('askul'),
  'buying.abilities': ok(buyingAbilities),
  'cart.get': ok(cart),
  'checkout.options': ok(options),
  'benefits.get': ok(benefits),
  'my-catalogues.list': ok(lists),
  'recurring.list': ok(recurringOrders),
  'recurring.preview': ok(recurringOrders[0]!.next.map(({ due, on: day }) => ({ due, on: day }))),
  ...given,
});
const state = (
  name: string,
  path: string,
  given: Answers = {},
  then: (page: Page) => Promise<void> = () => Promise.resolve(),
): PageState => ({
  name,
  answers: (settings) => answers({ settings, signedIn: [people.askul, people.amano] }, desk(given)),
  reach: async (page) => {
    await accountPage(page, id, path);
    await then(page);
  },
});

/** マイカタログ, 定期注文, クーポン・ポイント. */
export const listStates: readonly PageState[] = [
  state('my catalogues', 'my-catalogues', {}, async (page) => page.locator('.lines table').waitFor()),
  state('my catalogues none', 'my-catalogues', { 'my-catalogues.list': ok([]) }, async (page) =>
    page.locator('.k-empty').waitFor(),
  ),
  state('recurring', 'recurring', {}, async (page) => page.locator('.card').first().waitFor()),
  state('recurring being set up', 'recurring', { 'recurring.list': ok([]) }, async (page) => {
    await page.locator('.k-empty button').click();
    await page.locator('.form__preview li').first().waitFor();
  }),
  state('benefits', 'benefits', {}, async (page) => {
    await page.locator('.points summary').click();
    await page.locator('.coupon').first().waitFor();
  }),
  state(
    'benefits none',
    'benefits',
    {
      'benefits.get': ok({
        ...benefits,
        points: { ...benefits.points!, balance: 0, lapseOn: null, entries: [] },
        coupons: [],
        campaigns: [],
        recommended: [],
      }),
      'benefits.add-coupon': refuse('coupon.unknown', { field: 'code' }),
    },
    async (page) => {
      await page.locator('.coupons input').fill('NAI');
      await page.locator('.coupons input').press('Enter');
      await page.locator('[id$="-error"]').first().waitFor();
    },
  ),
];
