import type { Page } from '@playwright/test';
import { layOut } from '#electron/documents/pdf/layout.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { Order, OrderLine } from '#shared/model/order.ts';
import type { BusinessDocument, DocumentKind } from '#shared/model/business-document.ts';
import { refusal, refuse, type RefusalCode } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { IssuedDocument } from '#shared/supplier-api/documents.ts';
import { accountPage } from './goto.ts';
import type { Answers } from './install.ts';
import type { PageState } from './states.ts';
import { answers, noBuying } from './values.ts';
import { accountAnswers, people } from './values-account.ts';

const account = people.amano.id;
const { issuer } = trialSuppliers.find(({ profile }) => profile.id === 'amano')!;
const longName =
  '株式会社みなと総合サービス・ホールディングス 関東信越ブロック第二物流統括本部 﨑髙㈱ 検収窓口一号館';

const offer = (kind: DocumentKind, issued: number, why: RefusalCode | null) => ({
  kind,
  problem: why && { code: why },
  proviso: kind === 'receipt' ? '用紙・飲料代' : null,
  hint:
    kind === 'invoice' && why === null
      ? {
          ja: 'これは簡易版で、振込先は記載されません。正式な請求書は締め日の翌営業日(2026/12/01)に発行され、郵送されます。',
          en: 'This is a simplified invoice without a bank account. The formal one is issued on the business day after the closing day (2026/12/01) and comes by post.',
        }
      : null,
  issued,
});

function offers(...each: ReturnType<typeof offer>[]): CallOutput<'documents.options'> {
  return {
    offers: each,
    addressees: [
      { key: 'invoice', name: longName, department: null, honorific: 'onchu' },
      { key: 'company', name: '株式会社みなと総合サービス', department: null, honorific: 'onchu' },
      { key: 'person', name: '株式会社みなと総合サービス', department: '鈴木 大輝', honorific: 'sama' },
    ],
    refusals: each.flatMap(({ kind, problem }) =>
      problem ? [{ kind, refusal: refusal(problem.code) }] : [],
    ),
  };
}
const shipped = offers(
  offer('delivery-note', 2, null),
  offer('invoice', 0, null),
  offer('receipt', 0, 'document.card-only'),
  offer('order-detail', 0, null),
);
const waiting = offers(
  offer('delivery-note', 0, 'document.not-shipped'),
  offer('invoice', 0, 'document.not-shipped'),
  offer('receipt', 0, 'document.card-only'),
  offer('order-detail', 0, null),
);

const lines: OrderLine[] = Array.from({ length: 40 }, (_, index) => ({
  lineNumber: index + 1,
  productCode: `AM-${String(1001 + index)}`,
  jan: null,
  name:
    index % 7 === 3 ? `お茶 ペットボトル 500ml 24本 ${index}` : `コピー用紙 A4 高白色 500枚×10冊 ${index}`,
  maker: null,
  category: null,
  quantity: 3,
  unit: '箱',
  unitPrice: yen(3480),
  amount: yen(10_440),
  taxRate: index % 7 === 3 ? 8 : 10,
}));
const goods = lines.length * 10_440;
const reduced = lines.filter(({ taxRate }) => taxRate === 8).length * 10_440;
const [tax10, tax8] = [(goods - reduced) * 0.1, Math.floor(reduced * 0.08)];

const invoice: BusinessDocument = {
  kind: 'invoice',
  number: null,
  issuedOn: calendarDate('2026-11-22'),
  issue: 2,
  of: { kind: 'order', id: 'o1', number: 'EC20261104-0031' },
  issuer: {
    name: issuer.name,
    registrationNumber: issuer.registrationNumber,
    postalCode: issuer.postalCode,
    address: issuer.address,
    phone: issuer.phone,
    person: issuer.person,
    seal: issuer.seal,
  },
  addressee: { name: longName, department: null, honorific: 'onchu' },
  tradedOn: calendarDate('2026-11-06'),
  orderedOn: calendarDate('2026-11-04'),
  deliveredOn: calendarDate('2026-11-07'),
  validUntil: null,
  dueOn: calendarDate('2027-01-04'),
  formalInvoiceOn: calendarDate('2026-12-01'),
  calculation: {
    lines,
    discounts: [],
    shippingFee: yen(0),
    taxTotals: [
      { rate: 10, taxable: yen(goods - reduced), tax: yen(tax10) },
      { rate: 8, taxable: yen(reduced), tax: yen(tax8) },
    ],
    totals: {
      goods: yen(goods),
      discount: yen(0),
      taxExcluded: yen(goods),
      tax: yen(tax10 + tax8),
      taxIncluded: yen(goods + tax10 + tax8),
    },
  },
  payment: { method: 'np', term: { closingDay: 31, payMonthOffset: 1, payDay: 31 }, cardLast4: null },
  bankAccount: null,
  deliverTo: null,
  costMemo: '2026-1104',
  proviso: null,
  amount: yen(goods + tax10 + tax8),
  notes: ['simplified-invoice', 'formal-invoice-follows', 'reduced-rate'],
};
const order: Order = {
  ...invoice.calculation,
  id: 'o1',
  number: invoice.of.number,
  orderedAt: tokyoInstant(calendarDate('2026-11-04'), '10:12'),
  orderedOn: calendarDate('2026-11-04'),
  status: 'delivered',
  orderedBy: { id: 'm1', name: '鈴木 大輝' },
  department: null,
  deliverTo: null,
  payment: { method: 'np', term: { closingDay: 31, payMonthOffset: 1, payDay: 31 }, cardLast4: null },
  costMemo: '2026-1104',
  comment: null,
  lines: lines.slice(0, 4),
  shippedOn: calendarDate('2026-11-06'),
  deliveredOn: calendarDate('2026-11-07'),
  updatedAt: tokyoInstant(calendarDate('2026-11-07'), '10:12'),
};

/** Sheets as the desk lays them out, so that what is looked at is what is printed. */
export const invoiceSheets = await layOut(invoice);

const kinds: CallOutput<'documents.kinds'> = [
  { kind: 'quote', afterShipment: false, methods: null },
  { kind: 'delivery-note', afterShipment: true, methods: null },
  { kind: 'invoice', afterShipment: true, methods: null },
  { kind: 'receipt', afterShipment: true, methods: ['card'] },
  { kind: 'order-detail', afterShipment: false, methods: null },
];
const issuedKinds = ['receipt', 'invoice', 'delivery-note', 'quote', 'order-detail'] as const;
const issued: IssuedDocument[] = Array.from({ length: 12 }, (_, index) => {
  const kind = issuedKinds[index % issuedKinds.length]!;
  return {
    number: `${kind[0]!.toUpperCase()}-${String(412 - index).padStart(8, '0')}`,
    kind,
    of: {
      kind: kind === 'quote' ? ('quote' as const) : ('order' as const),
      id: `o${index}`,
      number: `EC20261104-${String(31 - index).padStart(4, '0')}`,
    },
    issuedAt: tokyoInstant(calendarDate('2026-11-22'), `1${index % 9}:05`),
    issuedOn: calendarDate('2026-11-22'),
    issue: index % 4 === 1 ? 3 : 1,
    issuedBy: index % 3 === 0 ? '長谷川 エリザベス 由美子' : '鈴木 大輝',
    addressee: index === 2 ? longName : '株式会社みなと総合サービス',
    amount: yen(index === 2 ? 99_999_999_999 : 4_800 * (index + 3)),
  };
});

const desk = (given: Answers = {}): Answers => ({
  ...accountAnswers('amano'),
  'buying.abilities': ok({ ...noBuying, documents: true }),
  'orders.get': ok(order),
  'documents.options': ok(shipped),
  'documents.preview': ok({ document: invoice, sheets: invoiceSheets }),
  'documents.print': ok({
    document: { ...invoice, number: 'I-00000413' },
    sheets: invoiceSheets,
    notArchived: null,
  }),
  'documents.print-sheets': ok({ printing: 'by-page' }),
  'documents.kinds': ok(kinds),
  'documents.issued': ok(issued),
  ...given,
});

const state = (
  name: string,
  path: string,
  given: Answers,
  then: (page: Page) => Promise<void>,
): PageState => ({
  name: `papers ${name}`,
  answers: (settings) => answers({ settings, signedIn: [people.amano] }, desk(given)),
  reach: async (page) => {
    await accountPage(page, account, path);
    await then(page);
  },
});

const openOrder = `history?order=${account}:o1`;
const panel = async (page: Page): Promise<void> => {
  await page.locator('.papers__one').last().scrollIntoViewIfNeeded();
};
/** Opens the preview of the invoice. */
export const previewInvoice = async (page: Page): Promise<void> => {
  await panel(page);
  await page.locator('.papers__one').nth(1).locator('.k-button').click();
  await page.locator('.preview__sheet svg').first().waitFor();
};
/** Where an order with its documents is open. */
export const documentPanelState: PageState = state('of an order', openOrder, {}, panel);

/** 書類: on an order, looked at, and their history. */
export const documentsStates: readonly PageState[] = [
  documentPanelState,
  state('not yet shipped', openOrder, { 'documents.options': ok(waiting) }, panel),
  state('preview', openOrder, {}, previewInvoice),
  state(
    'preview refused',
    openOrder,
    { 'documents.preview': refuse('document.not-shipped') },
    async (page) => {
      await panel(page);
      await page.locator('.papers__one').nth(1).locator('.k-button').click();
      await page.locator('[role=dialog] .k-notice').waitFor();
    },
  ),
  state('issued', 'documents', {}, async (page) => {
    await page.locator('.issued tbody tr').first().waitFor();
  }),
  state('issued none', 'documents', { 'documents.issued': ok([]) }, async (page) => {
    await page.locator('.k-empty').waitFor();
  }),
  state('many', 'documents', {}, async (page) => {
    await page.locator('.page-head .k-button').click();
    await page.locator('[role=dialog]').waitFor();
  }),
];
