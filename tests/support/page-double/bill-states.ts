import type { Page } from '@playwright/test';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { billFindings, type BillResultLine } from '#shared/model/bill.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { accountPage } from './goto.ts';
import type { Answers } from './install.ts';
import type { PageState } from './states.ts';
import { answers, noBuying } from './values.ts';
import { accountAnswers, people } from './values-account.ts';

const account = people.amano.id;
const lines: BillResultLine[] = Array.from({ length: 16 }, (_, index) => {
  const finding = billFindings[index < 6 ? index + 1 : 0]!;
  return {
    finding,
    row: finding === 'not-billed' ? null : index + 1,
    orderNumber: finding === 'unknown' ? null : `EC20261104-${String(index).padStart(4, '0')}`,
    code: `AM-${1000 + index}`,
    name:
      index === 2
        ? '業務用コピー用紙 A4 高白色 500枚×10冊 まとめ買いパック 環境配慮品 森林認証紙'
        : 'コピー用紙 A4',
    billedQuantity: finding === 'not-billed' ? null : 10,
    orderedQuantity: finding === 'unknown' ? null : finding === 'quantity-differs' ? 8 : 10,
    billed: finding === 'not-billed' ? null : yen(index === 2 ? 99_999_999_999 : 5_000),
    expected: finding === 'unknown' ? null : yen(index === 2 ? 99_999_999_999 : 4_980),
  };
});
const result: CallOutput<'bills.match'> = {
  resultId: '00000000-0000-4000-8000-000000000000',
  from: calendarDate('2026-11-01'),
  to: calendarDate('2026-11-30'),
  billed: yen(1_234_567),
  expected: yen(1_229_000),
  counts: { ...Object.fromEntries(billFindings.map((finding) => [finding, 1])), matched: 1_990 } as never,
  lines,
};

const state = (name: string, given: Answers, then: (page: Page) => Promise<void>): PageState => ({
  name: `bills ${name}`,
  answers: (settings) =>
    answers(
      { settings, signedIn: [people.amano] },
      {
        ...accountAnswers('amano'),
        'buying.abilities': ok({ ...noBuying, documents: true }),
        'archive.upload': ok(null),
        'bills.match': ok(result),
        ...given,
      },
    ),
  reach: async (page) => {
    await accountPage(page, account, 'bills');
    await then(page);
  },
});
const choose = async (page: Page): Promise<void> => {
  const file = { name: '2026-11_請求書.xml', mimeType: 'application/xml', buffer: Buffer.from('<Invoice/>') };
  await page.locator('input[type=file]').setInputFiles([file]);
};

/** 請求の突合: before, with a result, and refused. */
export const billStates: readonly PageState[] = [
  state('empty', {}, (page) => page.locator('.k-empty').waitFor()),
  state('result', {}, async (page) => {
    await choose(page);
    await page.locator('.bills__table tbody tr').first().waitFor();
  }),
  state('unreadable', { 'bills.match': refuse('bill.unreadable') }, async (page) => {
    await choose(page);
    await page.locator('.k-notice').first().waitFor();
  }),
];
