import type { Page } from '@playwright/test';
import type { ScheduledExportView } from '#shared/ipc/scheduled-exports.ts';
import { calendarDate, instantOf } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { ok } from '#shared/model/result.ts';
import { refusal } from '#shared/model/refusal.ts';
import { accountPage } from './goto.ts';
import type { PageState } from './states.ts';
import { answers } from './values.ts';
import { accountAnswers, people } from './values-account.ts';
import { buyingAbilities, cart } from './values-buying.ts';

const account = people.amano.id;
export const monthlyExport: ScheduledExportView = {
  id: 'one',
  account,
  name: '月次の購買明細',
  format: 'xlsx',
  granularity: 'line',
  leaveOut: [],
  withoutEnded: true,
  closingDay: 31,
  waitDays: 4,
  locale: 'ja',
  folder: '\\\\server\\購買\\月次',
  writtenUntil: calendarDate('2026-03-31'),
  last: {
    at: instantOf(Date.parse('2026-04-05T03:00:00Z')),
    file: '注文履歴_アマノ_20260301-20260331.xlsx',
    rows: 3_371,
    refusal: null,
  },
  next: { from: calendarDate('2026-04-01'), to: calendarDate('2026-04-30'), on: calendarDate('2026-05-05') },
};
const failed: ScheduledExportView = {
  ...monthlyExport,
  id: 'two',
  name: '20日締め・会計システム',
  format: 'csv-cp932',
  closingDay: 20,
  waitDays: 0,
  last: {
    at: monthlyExport.last!.at,
    file: null,
    refusal: refusal('scheduled-export.no-folder', { params: { folder: monthlyExport.folder } }),
  },
};

/** Files for accounting software: one that took several files, and one for which something is still to be set. */
const forBooks: ScheduledExportView = {
  ...monthlyExport,
  id: 'four',
  name: '月次の仕訳',
  format: 'csv-cp932',
  accounting: 'yayoi',
  last: {
    at: monthlyExport.last!.at,
    file: '仕訳_弥生会計_アマノ_20260301-20260331_1of3.csv',
    files: 3,
    rows: 2_310,
    counts: {
      orders: 1_204,
      rows: 2_310,
      total: yen(13_200_000),
      left: { ended: 12, free: 0, noDay: 3, currency: 0, before: 1_020 },
    },
    refusal: null,
  },
};
const incomplete: ScheduledExportView = {
  ...forBooks,
  id: 'five',
  accounting: 'freee',
  name: 'freee',
  last: { at: monthlyExport.last!.at, file: null, refusal: refusal('accounting.incomplete') },
};

const state = (
  name: string,
  list: readonly ScheduledExportView[],
  then: (page: Page) => Promise<void> = () => Promise.resolve(),
  own: typeof people.amano = people.amano,
): PageState => ({
  name: `monthly exports ${name}`,
  answers: (settings) =>
    answers(
      { settings, signedIn: [own] },
      {
        ...accountAnswers('amano'),
        'buying.abilities': ok(buyingAbilities),
        'cart.get': ok(cart),
        'scheduled-exports.list': ok([...list]),
      },
    ),
  reach: async (page) => {
    await accountPage(page, account, 'scheduled-exports');
    await page.locator('.scheduled :is(table, .k-empty)').waitFor();
    await then(page);
  },
});

/** 毎月の自動書き出し: none, one that went well beside one that did not, and the dialog of a new one. */
export const scheduledExportStates: readonly PageState[] = [
  state('none', []),
  state('some', [monthlyExport, { ...monthlyExport, id: 'three', name: '控え', last: null }, failed]),
  state('for accounting software', [forBooks, incomplete]),
  state('of accounting software being set up', [], async (page) => {
    await page.locator('.scheduled .k-empty button').click();
    const content = page.getByRole('dialog').getByLabel(/書き出す内容|Content/);
    await content.selectOption({
      label: (await content.locator('option', { hasText: 'freee' }).textContent())!,
    });
  }),
  state(
    'of orders from files',
    [],
    async (page) => {
      await page.locator('.scheduled .k-empty button').click();
      await page.getByRole('dialog').waitFor();
    },
    { ...people.amano, state: 'from-file' },
  ),
  state('being set up', [], async (page) => {
    await page.locator('.scheduled .k-empty button').click();
    await page.getByRole('dialog').waitFor();
  }),
];
