import { calculateTotals, type OrderDeduction } from '#electron/domain/tax.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { TaxRate } from '#shared/model/tax-rate.ts';
import type { BusinessDocument, DocumentKind } from '#shared/model/business-document.ts';

const goods: readonly (readonly [name: string, code: string, unit: string, price: number, rate: TaxRate])[] =
  [
    ['コピー用紙 A4 500枚×10冊', 'PPC-A4-5000', '箱', 2980, 10],
    ['ボールペン 0.7mm 黒', 'BP-07-BK', '本', 98, 10],
    ['緑茶 ティーバッグ 50袋入', 'TEA-GR-50', '袋', 640, 8],
    ['クリアホルダー A4 100枚', 'CH-A4-100', 'パック', 880, 10],
    ['天然水 2L×6本', 'WTR-2L-6', '箱', 720, 8],
    ['インクカートリッジ 4色セット', 'INK-4C', 'セット', 6480, 10],
  ];

/** `count` ordinary lines, some at the reduced rate. */
export const sampleLines = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const [name, productCode, unit, price, taxRate] = goods[index % goods.length]!;
    return {
      productCode,
      jan: null,
      name,
      maker: null,
      category: null,
      quantity: (index % 7) + 1,
      unit,
      unitPrice: yen(price),
      taxRate,
    };
  });

export const sampleCalculation = (
  lines: ReturnType<typeof sampleLines>,
  deductions: readonly OrderDeduction[] = [],
  shippingFee = 550,
) => calculateTotals(lines, deductions, yen(shippingFee), 'floor');

const sampleDeductions: readonly OrderDeduction[] = [
  { kind: 'coupon', label: 'クーポン「秋の文具」', yen: 500 },
  { kind: 'points', label: 'ポイント利用', yen: 120 },
];

/** A document as a supplier would issue it, with six lines, a coupon and points. */
export function sampleDocument(
  kind: DocumentKind,
  changes: Partial<BusinessDocument> = {},
): BusinessDocument {
  const calculation = changes.calculation ?? sampleCalculation(sampleLines(6), sampleDeductions);
  const ofQuote = kind === 'quote';
  const invoice = kind === 'invoice';
  return {
    kind,
    number:
      { quote: 'Q', 'delivery-note': 'D', invoice: 'I', receipt: 'R', 'order-detail': 'O' }[kind] + '-000123',
    issuedOn: calendarDate('2026-11-22'),
    issue: 1,
    of: ofQuote
      ? { kind: 'quote', id: 'q1', number: 'EC20261120-0007' }
      : { kind: 'order', id: 'o1', number: 'EC20261110-0012' },
    issuer: {
      name: '株式会社アマノ',
      registrationNumber: 'T4011001098993',
      postalCode: '4618611',
      address: '愛知県名古屋市東区見本町1-2-3 見本ビル5階',
      phone: '052-123-4567',
      person: '受注センター 山田',
      seal: '株式会社アマノ之印',
    },
    addressee: { name: '株式会社見本商事', department: '総務部', honorific: 'onchu' },
    tradedOn: calendarDate(ofQuote ? '2026-11-22' : '2026-11-18'),
    orderedOn: ofQuote ? null : calendarDate('2026-11-10'),
    deliveredOn: kind === 'delivery-note' || invoice ? calendarDate('2026-11-18') : null,
    validUntil: ofQuote ? calendarDate('2026-12-22') : null,
    dueOn: invoice ? calendarDate('2026-12-31') : null,
    formalInvoiceOn: invoice ? calendarDate('2026-12-01') : null,
    calculation,
    payment:
      kind === 'receipt'
        ? { method: 'card', term: null, cardLast4: '4242' }
        : { method: 'np', term: { closingDay: 31, payMonthOffset: 1, payDay: 31 }, cardLast4: null },
    bankAccount: null,
    deliverTo: {
      name: '株式会社見本商事 総務部 佐藤',
      postalCode: '1000001',
      address: '東京都千代田区千代田1-1 見本タワー12階',
      phone: '03-1234-5678',
    },
    costMemo: '2026年度 備品費 B-1024',
    proviso: kind === 'receipt' ? '事務用品代' : null,
    amount: calculation.totals.taxIncluded,
    notes: {
      quote: ['no-promise', 'prices-may-change', 'tax-at-order', 'estimate'] as const,
      'delivery-note': [],
      invoice: ['simplified-invoice', 'formal-invoice-follows'] as const,
      receipt: ['paid-by-card'] as const,
      'order-detail': [],
    }[kind],
    ...changes,
  };
}

/** 200 lines over several pages. */
export const longDocument = (): BusinessDocument =>
  sampleDocument('quote', { calculation: sampleCalculation(sampleLines(200)) });

const sixty =
  '髙﨑㈱𠮷野家❤業務用😀高級再生紙コピー用紙A3ノビ対応厚口ホワイト五百枚入り十冊セット環境配慮型👨‍👩‍👧ラベル付き㍿①～−';

/** Names of sixty characters, such as few fonts have, everywhere. */
export function strangeDocument(): BusinessDocument {
  const lines = sampleLines(4).map((line, index) => ({
    ...line,
    name: index % 2 === 0 ? sixty : line.name,
    productCode: index === 0 ? 'VERY-LONG-PRODUCT-CODE-0123456789' : line.productCode,
  }));
  return sampleDocument('invoice', {
    calculation: sampleCalculation(lines),
    issuer: {
      ...sampleDocument('invoice').issuer,
      name: '𠮷田㈱髙﨑事務用品卸売販売株式会社東日本第一営業本部首都圏統括営業部',
      seal: '𠮷田サービス㈱',
    },
    addressee: {
      name: '株式会社髙﨑𠮷野インターナショナル・オフィスサプライズ・アンド・ロジスティクス・ホールディングス東京本社😀',
      department: '総務本部 施設管理統括部 備品購買グループ 第二購買チーム 髙橋・﨑山 担当係',
      honorific: 'onchu',
    },
  });
}

/** Gift codes, which bear no tax; `besides` is a line that may. */
export function giftDocument(
  kind: DocumentKind,
  besides: ReturnType<typeof sampleLines> = [],
): BusinessDocument {
  const lines = sampleLines(2).map((line) => ({ ...line, taxRate: 0 as TaxRate }));
  return sampleDocument(kind, { calculation: sampleCalculation([...lines, ...besides], [], 0) });
}

/** The largest amounts that there are. */
export function hugeDocument(): BusinessDocument {
  const lines = sampleLines(2).map((line) => ({
    ...line,
    quantity: 1,
    unitPrice: yen(45_454_545_454),
    taxRate: 10 as TaxRate,
  }));
  return sampleDocument('invoice', {
    calculation: sampleCalculation(lines, [], 0),
    payment: { method: 'bank-transfer', term: null, cardLast4: null },
    bankAccount: '見本銀行 名古屋支店 普通 1234567\nカ)アマノ',
    formalInvoiceOn: null,
    notes: [],
  });
}
