import type { Page } from '@playwright/test';
import type { BillReport } from '#shared/ipc/bills.ts';
import type { FilePreview } from '#shared/ipc/import.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import type { ArchiveId } from '#shared/model/archive.ts';
import { billFindings, type BillResultLine } from '#shared/model/bill.ts';
import { calendarDate, instantOf } from '#shared/model/dates.ts';
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
  const finding = billFindings[index < billFindings.length - 1 ? index + 1 : 0]!;
  const isMissing =
    finding === 'not-billed' || finding === 'credit-missing' || finding === 'discount-missing';
  return {
    finding,
    row: isMissing ? null : index + 1,
    orderNumber: finding === 'unknown' ? null : `EC20261104-${String(index).padStart(4, '0')}`,
    code: `AM-${1000 + index}`,
    name:
      index === 2
        ? '業務用コピー用紙 A4 高白色 500枚×10冊 まとめ買いパック 環境配慮品 森林認証紙'
        : 'コピー用紙 A4',
    billedQuantity: isMissing ? null : 10,
    orderedQuantity: finding === 'unknown' ? null : finding === 'quantity-differs' ? 8 : 10,
    billed: isMissing ? null : yen(index === 2 ? 99_999_999_999 : 5_000),
    // Nothing is justified of what is billed again, returned or cancelled.
    expected:
      finding === 'unknown'
        ? null
        : finding === 'billed-twice' || finding === 'billed-but-returned'
          ? yen(0)
          : yen(index === 0 ? 99_999_999_999 : 4_980),
    earlier: index === 12,
  };
});
const result: BillReport = {
  result: '0'.repeat(64),
  tax: 'excluded',
  from: calendarDate('2026-11-01'),
  to: calendarDate('2026-11-30'),
  billed: yen(1_234_567),
  expected: yen(1_229_000),
  counts: { ...Object.fromEntries(billFindings.map((finding) => [finding, 1])), matched: 1_990 } as never,
  lines,
  problems: [],
  otherCurrency: 0,
  problemCount: 0,
  day: 'delivered',
  withoutDay: 3,
  earlier: 1,
  notes: [{ row: 1_998, code: 'file-total-differs', field: 'amount', text: '1234568 / 1234567' }],
  noteCount: 1,
  summaries: [{ row: 1_999, code: 'summary-row', field: null, text: '今回御請求額 ￥1,358,023' }],
  stated: yen(1_358_023),
};
const headings = ['納品日', '注文番号', '商品コード', '品名', '数量', 'ご請求額', '備考'];
const preview: FilePreview = {
  reading: { encoding: 'cp932', delimiter: 'comma', sheet: null },
  encodings: ['cp932'],
  sheets: [],
  headings: headings.map((text, index) => ({ key: text, text, samples: index === 6 ? [] : [`例 ${index}`] })),
  firstRows: [{ row: 1, cells: headings }],
  mapping: {
    headerRow: 1,
    columns: {
      deliveredOn: '納品日',
      orderNumber: '注文番号',
      productCode: '商品コード',
      product: '品名',
      quantity: '数量',
      amount: 'ご請求額',
    },
    tax: {},
    defaultRate: null,
    rounding: 'floor',
    dateOrder: null,
    inheritsOrder: false,
    cancelledPrefix: null,
    currency: null,
  },
  from: 'headings',
  preset: null,
  account: null,
  questions: [{ kind: 'tax', field: 'amount' }],
  dateOrders: ['ymd'],
  days: { from: calendarDate('2026-11-02'), to: calendarDate('2026-11-28') },
  rows: Array.from({ length: 5 }, (_, index) => ({
    row: index + 2,
    line: {
      number: `EC20261104-000${index}`,
      day: calendarDate('2026-11-04'),
      product: 'コピー用紙 A4',
      quantity: index === 3 ? 2.5 : 10,
      amount: '¥5,000',
      tax: 'excluded',
      taxRate: null,
    },
    problem: null,
  })),
};
const job: Job = {
  id: '00000000-0000-4000-8000-000000000001' as Job['id'],
  kind: 'bill-check',
  account,
  state: 'done',
  done: 2_000,
  total: 2_000,
  startedAt: instantOf(0),
  endedAt: instantOf(1),
  secondsLeft: null,
  error: null,
  file: null,
};

const state = (name: string, given: Answers, then: (page: Page) => Promise<void>): PageState => ({
  name: `bills ${name}`,
  answers: (settings) =>
    answers(
      { settings, signedIn: [people.amano] },
      {
        ...accountAnswers('amano'),
        'buying.abilities': ok({ ...noBuying, documents: true }),
        'upload.begin': ok({ upload: '00000000-0000-4000-8000-000000000000' }),
        'upload.add': ok(null),
        'upload.discard': ok(null),
        'bills.preview': ok(preview),
        'bills.match': ok(job),
        'bills.report': ok(result),
        ...given,
      },
    ),
  reach: async (page) => {
    await accountPage(page, account, 'bills');
    await then(page);
  },
});
const choose = async (page: Page, name = '2026-11_請求書.xml'): Promise<void> => {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from('a') };
  await page.locator('input[type=file]').setInputFiles([file]);
};
const problem = { row: 7, code: 'bad-amount', field: 'amount', text: '¥1,2,3' } as const;

/** 請求の突合: before, its columns, running, with a result, with rows that can't be read, and refused. */
export const billStates: readonly PageState[] = [
  state('empty', {}, (page) => page.locator('.chooser').waitFor()),
  state('columns', {}, async (page) => {
    await choose(page, '2026-11_請求書.csv');
    await page.locator('.mapping').waitFor();
  }),
  state(
    'running',
    { 'bills.match': ok({ ...job, state: 'running', done: 800, endedAt: null }) },
    async (page) => {
      await choose(page);
      await page.locator('.k-progress').first().waitFor();
    },
  ),
  state(
    'result',
    { 'bills.report': ok({ ...result, archived: { id: '4f1c2a7b9d3e-12' as ArchiveId } }) },
    async (page) => {
      await choose(page);
      await page.locator('.bill-result__table tbody tr').first().waitFor();
    },
  ),
  state(
    'unread rows',
    { 'bills.report': ok({ ...result, lines: [], problems: [problem], problemCount: 1 }) },
    async (page) => {
      await choose(page);
      await page.locator('.problems tbody tr').first().waitFor();
    },
  ),
  state('unreadable', { 'bills.match': refuse('bill.unreadable') }, async (page) => {
    await choose(page);
    await page.locator('.k-notice').first().waitFor();
  }),
];
