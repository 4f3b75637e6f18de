import type { Page } from '@playwright/test';
import type { AccountingCheck, AccountingExport } from '#shared/ipc/accounting.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import { defaultAccounting, taxCategoryKeys, type Accounting } from '#shared/model/accounting.ts';
import { calendarDate, instantOf } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { accountPage } from './goto.ts';
import type { Answers } from './install.ts';
import type { PageState } from './states.ts';
import { answers } from './values.ts';
import { accountAnswers, people } from './values-account.ts';
import { buyingAbilities, cart } from './values-buying.ts';

const account = people.amano.id;
const example = 'EC20261104-0012';
const long = '事務用品・オフィス家具・作業用品・衛生用品・清掃用品の消耗品(本社および全国の拠点が使う分)';

/** What is asked of books in which nothing is set. */
export const openCheck: AccountingCheck = {
  orders: 1_204,
  rows: 3_371,
  files: 4,
  total: yen(99_999_999_999),
  left: { ended: 12, free: 0, noDay: 3, currency: 0, before: 0 },
  before: [],
  corrections: [],
  questions: [
    { question: { of: 'bookkeeping' }, orders: 41, example },
    { question: { of: 'seller', supplier: people.amano.supplier.id, name: 'アマノ' }, orders: 41, example },
    {
      question: { of: 'unnumbered-sellers', supplier: people.amano.supplier.id, name: 'アマノ' },
      orders: 7,
      example,
    },
    {
      question: {
        of: 'lapsed-number',
        supplier: people.amano.supplier.id,
        name: 'アマノ',
        seller: 'あおば商会',
        number: 'T7123456789012',
        until: calendarDate('2026-09-30'),
      },
      orders: 2,
      example,
    },
    {
      question: {
        of: 'named-seller',
        supplier: people.amano.supplier.id,
        name: 'アマノ',
        seller: 'みどり文具堂 オンライン支店',
      },
      orders: 3,
      example,
    },
    { question: { of: 'category', category: '用紙', department: '総務部' }, orders: 20, example },
    { question: { of: 'category', category: '用紙', department: '工場' }, orders: 9, example },
    { question: { of: 'category', category: long, department: null }, orders: 4, example },
    { question: { of: 'category', category: null, department: null }, orders: 2, example },
    {
      question: { of: 'zero-rate', supplier: people.amano.supplier.id, name: 'アマノ', category: 'ギフト券' },
      orders: 2,
      example,
    },
    { question: { of: 'shipping' }, orders: 2, example },
    { question: { of: 'counter', method: 'np' }, orders: 2, example },
    { question: { of: 'tax-category', key: 'standard10/70' }, orders: 1, example },
    { question: { of: 'too-long', name: long.slice(0, 30), width: 24 }, orders: 1, example },
  ],
  faults: [
    { fault: 'sums', orderNumber: 'EC20261104-0001' },
    { fault: 'no-lines', orderNumber: 'EC20261104-0002' },
    { fault: 'mixed', orderNumber: 'EC20261104-0003' },
  ],
  incomplete: 44,
  unmappable: 2,
  cut: 5,
};
export const readyCheck: AccountingCheck = {
  ...openCheck,
  questions: [],
  faults: [],
  incomplete: 0,
  unmappable: 0,
  cut: 0,
  rows: 812,
  files: 1,
};
const at = instantOf(Date.parse('2026-11-05T03:00:00Z'));
/** Files that were written before: with a long name, and of which one account lacks a part. */
export const pastExports: AccountingExport[] = [
  ['KD20261205101500', '仕訳_弥生会計_アマノ・アスクル法人・クオカードペイ_20261101-20261130_KD20261205101500_1of4.csv', 99_999_999_999, false, false],
  ['KD20261120100000', '仕訳_弥生会計_アマノ_20261101-20261130_KD20261120100000.csv', -12_800, true, true],
  ['KD20261105120000', '仕訳_弥生会計_アマノ_20261001-20261031_KD20261105120000.csv', 1_320_000, false, true],
].map(([exportId, file, total, reversed, isWhole]) => ({ exportId, file, at, encoding: 'cp932', from: calendarDate('2026-11-01'), to: calendarDate('2026-11-30'), reversed, entries: 1_204, total: yen(total as number), isWhole }) as AccountingExport); // prettier-ignore
/** Some of the orders were exported before, and have changed since. */
export const beforeCheck: AccountingCheck = {
  ...readyCheck,
  left: { ...readyCheck.left, before: 1_320 },
  before: [
    { exportId: 'KD20261120010000', file: '仕訳_弥生会計_アマノ_20261101-20261130.csv', at, orders: 1_204 },
    { exportId: 'KD20261105030000', file: '仕訳_弥生会計_アマノ_20261001-20261031.csv', at, orders: 116 },
  ],
  corrections: [
    { what: 'cancelled', orderNumber: 'EC20261030-0007', exportId: 'KD20261105030000', at, booked: yen(12_800), now: null },
    { what: 'returned', orderNumber: 'EC20261031-0002', exportId: 'KD20261105030000', at, booked: yen(880), now: null },
    { what: 'changed', orderNumber: 'EC20261104-0012', exportId: 'KD20261120010000', at, booked: yen(99_999_999_999), now: yen(5_500) },
  ],
}; // prettier-ignore
const books: Accounting = {
  ...defaultAccounting,
  bookkeeping: 'exclusive',
  rules: [
    { category: '用紙', department: null, account: '事務用品費', subAccount: '' },
    { category: '用紙', department: '工場', account: '消耗品費', subAccount: '工場' },
    { category: long, department: null, account: '消耗品費', subAccount: '' },
  ],
  shipping: { account: '荷造運賃', subAccount: '' },
  counters: {
    np: { account: '未払金', subAccount: 'NP' },
    card: { account: '未払金', subAccount: 'カード' },
  },
  sellers: { [people.amano.supplier.id]: 'qualified' },
  unnumberedSellers: { [people.amano.supplier.id]: 'unregistered' },
  lapsedNumbers: { 'T4011001098993/2026-03-31': 'unregistered' },
  zeroRates: { [people.amano.supplier.id]: { ギフト券: 'exempt', '': 'untaxed' } },
  namedSellers: { [people.amano.supplier.id]: { 青葉商店: 'unregistered' } },
};
export const accountingAnswers = (check: NonNullable<Answers['accounting.check']>): Answers => ({
  ...accountAnswers('amano'),
  'buying.abilities': ok(buyingAbilities),
  'cart.get': ok(cart),
  'accounting.describe': ok({
    encodings: ['cp932'],
    words: taxCategoryKeys.map((key) => ({
      key,
      word: key === 'standard10/70' ? null : '課対仕入内10%適格',
    })),
  }),
  'accounting.check': check,
  'accounting.exports': ok([]),
});

const state = (
  name: string,
  check: NonNullable<Answers['accounting.check']>,
  accounting: Accounting,
  then: (page: Page) => Promise<void>,
): PageState => ({
  name: `accounting ${name}`,
  answers: (settings) =>
    answers({ settings: { ...settings, accounting }, signedIn: [people.amano] }, accountingAnswers(check)),
  reach: async (page) => {
    await accountPage(page, account, 'accounting');
    await then(page);
  },
});

/** An export that took several files. */
export const partedJob: Job = {
  id: '10000000-0000-4000-8000-000000000000' as never,
  kind: 'export',
  account,
  done: 3_371,
  total: 3_371,
  startedAt: instantOf(0),
  secondsLeft: null,
  error: null,
  state: 'done',
  endedAt: instantOf(1),
  file: {
    fileId: 'f',
    name: '仕訳_弥生会計_アマノ_20261101-20261130_1of4.csv',
    folder: '/srv/経理',
    bytes: 1,
    rows: 3_371,
    parts: [1, 2, 3, 4].map((nth) => `仕訳_弥生会計_アマノ_20261101-20261130_${nth}of4.csv`),
  },
};

/** 会計ソフト用の書き出し: with what is asked, ready with the settings open, written, and refused. */
export const accountingStates: readonly PageState[] = [
  state('asks', ok(openCheck), defaultAccounting, (page) => page.locator('.questions').waitFor()),
  state('ready', ok(readyCheck), books, async (page) => {
    await page.locator('.books summary').click();
    await page.locator('.books__add').waitFor();
  }),
  state('exported before', ok(beforeCheck), books, (page) => page.locator('.before').waitFor()),
  {
    ...state('parted', ok({ ...readyCheck, rows: 3_371, files: 4 }), books, async (page) => {
      await page.getByText('4個のファイルに分けます').or(page.getByText('it becomes 4 files')).waitFor();
      await page
        .getByRole('button', { name: /^(保存先を選んで書き出す|Choose a location and export)$/ })
        .click();
      await page.getByText(/1of4\.csv/).waitFor();
    }),
    answers: (settings) =>
      answers(
        { settings: { ...settings, accounting: books }, signedIn: [people.amano] },
        {
          ...accountingAnswers(ok({ ...readyCheck, rows: 3_371, files: 4 })),
          'accounting.start': ok(partedJob),
        },
      ),
  },
  {
    ...state('past files', ok(readyCheck), books, (page) => page.locator('.past-exports').waitFor()),
    answers: (settings) =>
      answers(
        { settings: { ...settings, accounting: books }, signedIn: [people.amano] },
        { ...accountingAnswers(ok(readyCheck)), 'accounting.exports': ok(pastExports) },
      ),
  },
  state('refused', refuse('cache.unreadable'), books, (page) => page.locator('.k-refusal').first().waitFor()),
];
