import type { Page } from '@playwright/test';
import { invoiceViewOf } from '#electron/domain/jp-pint/invoice-view.ts';
import { readInvoiceXml } from '#electron/invoices/read-invoice-xml.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { jpPintRules } from '#shared/messages/jp-pint-rules.ts';
import { unmanagedView } from '#shared/ipc/policy.ts';
import type { ArchivedDocument, ArchiveRecord, ArchiveReport } from '#shared/model/archive.ts';
import type { InvoiceView } from '#shared/model/invoice-view.ts';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { refusal } from '#shared/model/refusal.ts';
import { ok, refused } from '#shared/model/result.ts';
import { wholeInvoice } from '#tests/support/sample-invoice.ts';
import { accountPage } from './goto.ts';
import type { Answers } from './install.ts';
import type { PageState } from './states.ts';
import { answers, noBuying, rows as orderRows } from './values.ts';
import { accountAnswers, people } from './values-account.ts';

const account = people.amano.id;
const longName =
  '株式会社みなと総合サービス・ホールディングス 関東信越ブロック第二物流統括本部 﨑髙㈱ 検収窓口一号館';
const chain = '4f1c2a7b9d3e';
const kinds = ['invoice', 'delivery-note', 'receipt', 'quote', 'other'] as const;
const at = (day: number, hour = 13) =>
  tokyoInstant(
    calendarDate(`2026-11-${String(day).padStart(2, '0')}`),
    `${String(hour).padStart(2, '0')}:05`,
  );
const by = { account, name: '鈴木 大輝' };

const record = (index: number): ArchiveRecord => {
  const document: ArchivedDocument = {
    kind: kinds[index % kinds.length]!,
    tradedOn: index === 0 ? null : calendarDate(`2026-11-${String(28 - index).padStart(2, '0')}`),
    amount: index % 5 === 1 ? null : yen(index === 2 ? 99_999_999_999 : 4_800 * (index + 3)),
    counterparty: index === 3 ? longName : index === 0 ? null : '株式会社アマノ文具',
    registrationNumber: 'T7123456789012',
    reference: `EC20261104-${String(index).padStart(4, '0')}`,
    note: '',
  };
  const file = {
    stored: '00000000-0000-4000-8000-000000000000',
    name: index === 3 ? `20261125_${longName}_19200.pdf` : `20261128_アマノ_${4_800 * (index + 3)}.pdf`,
    mediaType: 'application/pdf',
    bytes: 48_213 + index,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  };
  const first = { entry: `${chain}-${index + 1}`, at: at(28 - index), by, reason: null, document, file };
  return {
    id: `${chain}-${index + 1}` as ArchiveRecord['id'],
    origin: index % 2 === 0 ? 'issued' : 'brought-in',
    versions:
      index === 2
        ? [
            { ...first, document: { ...document, amount: yen(24_000) } },
            {
              ...first,
              entry: `${chain}-90`,
              at: at(28, 15),
              reason: '取引金額の入力誤り(税抜で入力していた)',
            },
            {
              ...first,
              entry: `${chain}-91`,
              at: at(28, 16),
              reason: '仕入先が請求書を出し直した',
              file: { ...file, stored: '00000000-0000-4000-8000-000000000001', name: '請求書-再発行.xml' },
            },
          ]
        : [first],
    keepUntil: calendarDate('2037-06-30'),
    deleted: null,
  };
};
/** Two of the documents are what the page itself shows: an electronic invoice, and a table. */
const withFile = (one: ArchiveRecord, name: string, mediaType: string): ArchiveRecord => ({
  ...one,
  versions: one.versions.map((version) => ({ ...version, file: { ...version.file, name, mediaType } })),
});
const long = wholeInvoice.replace(/(<cac:InvoiceLine>[\s\S]*?<\/cac:InvoiceLine>)/, (line) =>
  Array.from({ length: 60 }, (_, at) => line.replace('品目1', `${longName} ${at}`)).join(''),
);
/** An invoice of sixty lines, of which the first are long. */
export const longInvoice = (): InvoiceView => {
  const read = readInvoiceXml(Buffer.from(long));
  if (!read.ok) throw new Error('the sample can be read');
  return invoiceViewOf(read.value);
};
const violation = (rule: string, hint: boolean) => ({
  rule,
  message: jpPintRules[rule]!,
  where: 'cac:TaxTotal/cac:TaxSubtotal[2]/cbc:TaxAmount',
  found: '609',
  hint,
});
const invoiceShown = (): CallOutput<'archive.view'> => ({
  kind: 'invoice',
  invoice: longInvoice(),
  numberCheck: 'wrong-digit',
  violations: [violation('ibr-co-14', false), violation('desk-check-digit', true)],
  violationCount: 2,
  registerAsked: false,
});
const tableShown: CallOutput<'archive.view'> = {
  kind: 'table',
  encoding: 'cp932',
  rows: Array.from({ length: 100 }, (_, at) => ({
    row: at + 1,
    cells:
      at === 0 ? ['注文番号', '品名', '数量', '金額(税込)'] : [`EC-${at}`, longName, '3', '99,999,999,999'],
  })),
  more: true,
};
const records = Array.from({ length: 14 }, (_, index) => record(index)).map((one, index) =>
  index === 4
    ? withFile(one, '請求書.xml', 'application/xml')
    : index === 5
      ? withFile(one, '納品明細.csv', 'text/csv')
      : one,
);
const report: ArchiveReport = {
  at: at(28, 9),
  chains: 2,
  entries: 1_204,
  files: 1_198,
  bytes: 61_000_000,
  leftOver: 0,
  faults: [],
  faultCount: 0,
};
const damaged: ArchiveReport = {
  ...report,
  faultCount: 3,
  faults: [
    { kind: 'file-unreadable', entry: `${chain}-812`, about: longName },
    { kind: 'entry-missing', entry: `${chain}-813`, about: null },
    { kind: 'entry-moved', entry: `${chain}-814`, about: `${chain}-815` },
  ],
};

const whole: CallOutput<'archive.state'> = {
  problem: null,
  folder: 'C:\\Users\\suzuki\\AppData\\Local\\Kobai Desk\\archive',
  exists: true,
  lastReport: report,
  keyShown: true,
  mayManage: true,
  ownOnly: false,
};
const managedFolders = {
  archive: '\\\\filesv-01.hoshino.example\\電子帳簿保存法\\関東信越ブロック第二物流統括本部\\kobai-archive',
  backup: '\\\\filesv-02.hoshino.example\\backup\\kobai',
};
const desk = (given: Answers = {}): Answers => ({
  ...accountAnswers('amano'),
  'buying.abilities': ok({ ...noBuying, documents: true }),
  'archive.state': ok(whole),
  'archive.search': ok({ total: 1_198, sum: yen(99_999_999_999_999), records }),
  'archive.recovery-key': ok({
    recoveryKey: '4NV7-Z8K2-QH5T-9XWM-0CBE-J6RA-YP3D-F1GS-KT8V-2MZQ-7HXN-5WCE-B9RJ-A4YP',
  }),
  ...given,
});
const state = (
  name: string,
  given: Answers,
  then: (page: Page) => Promise<void>,
  policy = unmanagedView,
): PageState => ({
  name: `archive ${name}`,
  answers: (settings) => answers({ settings, signedIn: [people.amano], policy }, desk(given)),
  reach: async (page) => {
    await accountPage(page, account, 'archive');
    await then(page);
  },
});
const rows = (page: Page): Promise<void> => page.locator('.archive-table tbody tr').first().waitFor();
const openRow = async (page: Page, index: number): Promise<void> => {
  await rows(page);
  await page.locator('.archive-table__file').nth(index).click();
  await page.locator('.k-detail').waitFor();
};
const button = (page: Page, index: number) => page.locator('.archive header .k-button').nth(index);

const openView = async (page: Page, index: number): Promise<void> => {
  await openRow(page, index);
  await page.locator('.k-detail__foot .k-button').first().click();
};
/** An electronic invoice as it is read and printed. */
export const invoiceState = state('an invoice', { 'archive.view': ok(invoiceShown()) }, async (page) => {
  await openView(page, 4);
  await page.locator('.invoice-sheet__lines').waitFor();
});

/** アーカイブ: the list, one document, what a verification found, and its dialogs. */
export const archiveStates: readonly PageState[] = [
  state('filled', {}, rows),
  state(
    'empty',
    {
      'archive.search': ok({ total: 0, sum: yen(0), records: [] }),
      'archive.state': ok({ ...whole, exists: false, lastReport: null, keyShown: false }),
    },
    (page) => page.locator('.k-empty').waitFor(),
  ),
  state(
    'of a shared machine',
    { 'archive.state': ok({ ...whole, mayManage: false, ownOnly: true, lastReport: null }) },
    rows,
  ),
  state(
    'not whole',
    { 'archive.state': ok({ ...whole, lastReport: damaged, keyShown: false }) },
    async (page) => {
      await page.locator('.archive-check__faults').waitFor();
    },
  ),
  state(
    'without its key',
    { 'archive.state': ok({ ...whole, problem: refusal('archive.key-needed') }) },
    (page) => page.locator('.k-notice').first().waitFor(),
  ),
  state(
    'a corrected document',
    {
      'orders.rows': ok([{ ...orderRows[0]!, account, number: record(2).versions[0]!.document.reference! }]),
    },
    async (page) => {
      await openRow(page, 2);
      await page.locator('.archive-detail__order').waitFor();
    },
  ),
  state('correction', {}, async (page) => {
    await openRow(page, 3);
    await page.locator('.k-detail__foot .k-button').first().click();
    await page.locator('[role=dialog] .document-fields').waitFor();
  }),
  state('correction with another file', {}, async (page) => {
    await openRow(page, 3);
    await page.locator('.k-detail__foot .k-button').first().click();
    await page.locator('.correct-dialog__file input[type=file]').setInputFiles([
      {
        name: '20261120_株式会社国税商事_関東信越ブロック第二物流統括本部_再発行.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-'),
      },
    ]);
    await page.locator('.correct-dialog__name').waitFor();
  }),
  invoiceState,
  state('a table', { 'archive.view': ok(tableShown) }, async (page) => {
    await openView(page, 5);
    await page.locator('.table-rows').waitFor();
  }),
  state(
    'content that is not whole',
    { 'archive.view': refused(refusal('archive.damaged', { params: { name: '請求書.xml' } })) },
    async (page) => {
      await openView(page, 4);
      await page.locator('[role=dialog] .k-notice').waitFor();
    },
  ),
  state('bring in', {}, async (page) => {
    await rows(page);
    await button(page, 4).click();
    await page.locator('input[type=file]').setInputFiles([
      {
        name: '20261120_株式会社国税商事_110000.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-'),
      },
      {
        name: '19261120_昭和の日付になった書類_5500.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-'),
      },
      { name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff]) },
      { name: 'empty.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(0) },
    ]);
    await page.locator('.bring-in__file').nth(2).waitFor();
  }),
  state(
    'bring in what is kept by other data',
    {
      'upload.begin': ok({ upload: '00000000-0000-4000-8000-000000000000' }),
      'upload.add': ok(null),
      'archive.keep': ok([{ id: record(3).id, already: true, known: record(3) }]),
    },
    async (page) => {
      await rows(page);
      await button(page, 4).click();
      await page
        .locator('input[type=file]')
        .setInputFiles([
          { name: '20261120_国税商事_5500.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-') },
        ]);
      await page.locator('[role=dialog] .k-button--primary').click();
      await page.locator('.known-document__reason').waitFor();
    },
  ),
  state('storage and backup', {}, async (page) => {
    await rows(page);
    await button(page, 1).click();
    await page.locator('[role=dialog] .k-button').filter({ hasText: '復旧キー' }).click();
    await page.locator('.archive-manage__key').waitFor();
  }),
  state(
    'storage and backup where IT says',
    { 'archive.state': ok({ ...whole, folder: managedFolders.archive }) },
    async (page) => {
      await rows(page);
      await button(page, 1).click();
      await page.locator('[role=dialog] .managed-fact').nth(1).waitFor();
    },
    {
      ...unmanagedView,
      scope: 'machine',
      managed: ['archiveFolder', 'backupFolder', 'supportContact'],
      supportContact: '情報システム部 内線1234',
      backupFolder: managedFolders.backup,
    },
  ),
];
