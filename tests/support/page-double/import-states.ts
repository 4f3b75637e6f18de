import type { Page } from '@playwright/test';
import type { FilePreview, ImportReport } from '#shared/ipc/import.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import type { ArchiveId } from '#shared/model/archive.ts';
import { calendarDate, instantOf, tokyoInstant } from '#shared/model/dates.ts';
import { rowProblemCodes, type ImportMapping, type PastImport } from '#shared/model/import.ts';
import { refusal, refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { Answers } from './install.ts';
import { emit } from './install.ts';
import type { PageState } from './states.ts';
import { answers } from './values.ts';
import { accountAnswers, people } from './values-account.ts';

const longName =
  '購入実績ダウンロード_株式会社みなと総合サービス・ホールディングス関東信越ブロック_2026年11月分(再).csv';
const source = { ...people.amano, state: 'from-file' as const };
const account = source.id;
const headings = ['注文日', '注文番号', '商品番号', '商品名', '数量', '金額（税抜）', '税率', '備考'];
const mapping: ImportMapping = {
  headerRow: 1,
  columns: {
    orderedOn: '注文日',
    orderNumber: '注文番号',
    productCode: '商品番号',
    product: '商品名',
    quantity: '数量',
    amount: '金額(税抜)',
  },
  tax: { amount: 'excluded' },
  defaultRate: 10,
  rounding: 'floor',
  dateOrder: null,
  inheritsOrder: false,
  cancelledPrefix: null,
  currency: null,
};
const preview: FilePreview = {
  reading: { encoding: 'cp932', delimiter: 'comma', sheet: null },
  encodings: ['cp932'],
  sheets: [],
  headings: headings.map((text, index) => ({
    key: text,
    text,
    samples: index === 7 ? [] : [`例 ${index}`, longName],
  })),
  firstRows: [{ row: 1, cells: headings }],
  mapping,
  from: 'headings',
  preset: null,
  account: null,
  questions: [],
  dateOrders: ['ymd'],
  days: { from: calendarDate('2026-11-02'), to: calendarDate('2026-11-28') },
  rows: Array.from({ length: 8 }, (_, index) => ({
    row: index + 2,
    line:
      index === 3
        ? null
        : {
            number: `K-2026110${index}`,
            day: calendarDate('2026-11-04'),
            product: index === 2 ? longName : 'コピー用紙 A4',
            quantity: 10,
            amount: index === 2 ? '¥99,999,999,999' : '¥5,000',
            tax: 'excluded' as const,
            taxRate: 10,
          },
    problem: index === 3 ? { row: 5, code: 'bad-amount', field: 'amount', text: '¥1,2,3' } : null,
  })),
};
const job: Job = {
  id: '00000000-0000-4000-8000-000000000001' as Job['id'],
  kind: 'import',
  account,
  state: 'done',
  done: 1_200,
  total: null,
  startedAt: instantOf(0),
  endedAt: instantOf(1),
  secondsLeft: null,
  error: null,
  file: null,
};
const undo: Job = { ...job, id: '00000000-0000-4000-8000-000000000002' as Job['id'], kind: 'import-undo' };
const done: ImportReport = {
  import: 3,
  account,
  rows: 1_200,
  leftOut: 0,
  orders: { fresh: 310, changed: 12, same: 40 },
  problems: [],
  problemCount: 0,
  notes: [],
  noteCount: 0,
  elsewhere: [],
  days: { from: calendarDate('2026-11-02'), to: calendarDate('2026-11-28') },
};
/** One row of every kind of problem, the last with a long cell. */
const problems = rowProblemCodes.map((code, index) => ({
  row: index + 2,
  code,
  field: index % 3 === 0 ? null : ('amount' as const),
  text: index === rowProblemCodes.length - 1 ? longName : '¥1,2,3',
}));
const past: readonly PastImport[] = [longName, '10月分.xlsx'].map((name, index) => ({
  id: 3 - index,
  name,
  importedAt: tokyoInstant(calendarDate('2026-11-28'), '13:05'),
  rows: 1_200,
  leftOut: index * 3,
}));

const state = (
  name: string,
  given: Answers,
  then: (page: Page) => Promise<void>,
  sources: readonly (typeof source)[] = [source],
): PageState => ({
  name: `import ${name}`,
  answers: (settings) =>
    answers(
      { settings, signedIn: sources },
      {
        ...accountAnswers('amano'),
        'upload.begin': ok({ upload: '00000000-0000-4000-8000-000000000000' }),
        'upload.add': ok(null),
        'upload.discard': ok(null),
        'import.list': ok([...past]),
        'import.preview': ok(preview),
        'import.start': ok(job),
        'import.report': ok(done),
        'import.undo': ok({ ...undo, state: 'running', endedAt: null }),
        ...given,
      },
    ),
  reach: async (page) => {
    await page.locator('a[href$="#/import"]').first().click();
    await page.locator('.import h1').waitFor();
    await then(page);
  },
});
const choose = (page: Page): Promise<void> =>
  page
    .locator('input[type=file]')
    .setInputFiles([{ name: longName, mimeType: 'text/csv', buffer: Buffer.from('a') }]);
const toMapping = async (page: Page): Promise<void> => {
  await choose(page);
  await page.locator('.mapping').waitFor();
};
const run = async (page: Page): Promise<void> => {
  await toMapping(page);
  await page.locator('.into-name input, input.into-name').first().fill('カウネット');
  await page.locator('.import .k-button--primary').last().click();
};

/** ファイルから取り込む: before, handing over, its columns and questions, running, every end of it, and undo. */
export const importStates: readonly PageState[] = [
  state('empty', {}, (page) => page.locator('.chooser').waitFor(), []),
  state('with files that are in', {}, (page) => page.locator('table tbody tr').first().waitFor()),
  state('handing over', { 'upload.add': 'never' }, async (page) => {
    await choose(page);
    await page.locator('.chooser__progress').waitFor();
  }),
  state(
    'columns',
    {
      'import.preview': ok({
        ...preview,
        headings: preview.headings.map((each, at) => (at > 4 ? { ...each, hidden: true as const } : each)),
        hiddenRows: { count: 12, atLeast: true },
      }),
    },
    toMapping,
  ),
  state(
    'open questions',
    {
      'import.preview': ok({
        ...preview,
        mapping: { ...mapping, tax: {} },
        questions: [
          { kind: 'tax', field: 'amount' },
          { kind: 'column', field: 'orderNumber' },
          { kind: 'currency', field: 'amount' },
          { kind: 'quantity', field: 'quantity' },
          { kind: 'fee-rate', field: 'shippingFee' },
        ],
        headingCurrency: 'USD',
      }),
    },
    toMapping,
  ),
  state('encoding asked', { 'import.preview': refuse('import.encoding-unknown') }, async (page) => {
    await choose(page);
    await page.locator('.k-notice').first().waitFor();
  }),
  state('damaged', { 'import.preview': refuse('import.damaged') }, async (page) => {
    await choose(page);
    await page.locator('.k-notice').first().waitFor();
  }),
  state('running', { 'import.start': ok({ ...job, state: 'running', endedAt: null }) }, async (page) => {
    await run(page);
    await page.locator('.k-progress').first().waitFor();
  }),
  state(
    'errors by row',
    {
      'import.report': ok({ ...done, import: null, account: null, problems, problemCount: 4_000 }),
    },
    async (page) => {
      await run(page);
      await page.locator('.problems tbody tr').first().waitFor();
    },
  ),
  state(
    'done',
    {
      'import.report': ok({
        ...done,
        archived: { id: '4f1c2a7b9d3e-12' as ArchiveId },
        leftOut: 3,
        elsewhere: [account],
        notes: problems.slice(0, 3),
        noteCount: 3,
      }),
    },
    async (page) => {
      await run(page);
      await page.locator('.archived-note').waitFor();
    },
  ),
  state(
    'done, not archived',
    { 'import.report': ok({ ...done, archived: { why: refusal('archive.no-keychain') } }) },
    async (page) => {
      await run(page);
      await page.locator('.k-notice').nth(1).waitFor();
    },
  ),
  state(
    'same file',
    {
      'import.start': ok({
        ...job,
        state: 'refused',
        error: refusal('import.same-file', { params: { day: '2026-11-02' } }),
      }),
    },
    async (page) => {
      await run(page);
      await page.locator('.k-notice').first().waitFor();
    },
  ),
  state('taking back asked', {}, async (page) => {
    await page.locator('table tbody .k-button').first().click();
    await page.locator('[role=dialog], [role=alertdialog]').waitFor();
  }),
  state('taken back', { 'import.list': [ok([...past]), ok([past[1]!])] }, async (page) => {
    await page.locator('table tbody .k-button').first().click();
    await page.locator('[role=dialog] .k-button, [role=alertdialog] .k-button').last().click();
    await page.evaluate(emit, ['job.changed', undo] as const);
    await page.locator('.k-toasts').getByText(longName).waitFor();
  }),
];
