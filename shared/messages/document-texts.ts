import type { Locale } from '../model/identifiers.ts';
import type { DocumentKind, DocumentNote } from '../model/business-document.ts';

type BilingualText = Readonly<Record<Locale, string>>;

/** What the documents are called. The documents themselves are in Japanese. */
export const documentNames: Readonly<Record<DocumentKind, BilingualText>> = {
  quote: { ja: '見積書', en: 'Quotation' },
  'delivery-note': { ja: '納品書', en: 'Delivery note' },
  invoice: { ja: '請求書', en: 'Invoice' },
  receipt: { ja: '領収書', en: 'Receipt' },
  'order-detail': { ja: '注文明細書', en: 'Order details' },
};

/** What stands below the table. `{date}` is a date, or the words of `unknownInvoiceDate` where none is known. */
export const documentNoteTexts: Readonly<Record<DocumentNote, BilingualText>> = {
  'no-promise': {
    ja: 'この見積書は、ご注文の承諾、在庫の確保、お届けのいずれもお約束するものではありません。',
    en: 'This quotation is neither an acceptance of an order nor a promise of stock or delivery.',
  },
  'prices-may-change': {
    ja: '価格は当店での販売価格です。価格・仕様は、お知らせせずに変わることがあります。',
    en: 'Prices are those of this store. Prices and specifications may change without notice.',
  },
  'tax-at-order': {
    ja: '消費税は、ご注文のときの税率で計算し直します。',
    en: 'Consumption tax is calculated again at the rates that apply when you order.',
  },
  estimate: {
    ja: '消費税額は概算です。ご請求額とは端数で 1〜2 円違うことがあります。',
    en: 'The tax is an estimate; the bill may differ by a yen or two.',
  },
  'simplified-invoice': {
    ja: 'この請求書は簡易版です。',
    en: 'This is a simplified invoice.',
  },
  'formal-invoice-follows': {
    ja: '振込先の口座は載せていません。振込先を記した正式な請求書は、{date}に決済代行会社が発行し、数日後に郵便で届きます。',
    en: 'It names no bank account. The payment agent issues the formal invoice, with the bank account, on {date}; it arrives by post some days later.',
  },
  'paid-by-card': {
    ja: 'クレジットカード利用。そのため、収入印紙は不要です。',
    en: 'Paid by credit card, so no revenue stamp is due.',
  },
  'reduced-rate': {
    ja: '※ は軽減税率(8%)の対象です。',
    en: '※ marks goods at the reduced rate of 8 %.',
  },
};

/** In the place of `{date}` where the date is not known. */
export const unknownInvoiceDate: BilingualText = {
  ja: '締め日の翌営業日',
  en: 'the business day after the closing day',
};

/** The words on the documents, which are in Japanese whatever the desk speaks. */
export const documentTexts = {
  honorifics: { onchu: '御中', sama: '様' },
  number: {
    quote: '見積書番号',
    'delivery-note': '納品書番号',
    invoice: '請求書番号',
    receipt: '領収書番号',
    'order-detail': '明細書番号',
  },
  greeting: {
    quote: '下記のとおり、お見積り申し上げます。',
    'delivery-note': '下記のとおり、納品いたしました。',
    invoice: '下記のとおり、ご請求申し上げます。',
    receipt: '上記の金額を、正に領収いたしました。',
    'order-detail': 'ご注文の内容は下記のとおりです。',
  },
  amount: {
    quote: '御見積金額',
    'delivery-note': '納品金額',
    invoice: '御請求金額',
    receipt: '領収金額',
    'order-detail': 'ご注文金額',
  },
  taxIncluded: '(税込)',
  preview: 'プレビュー',
  reissue: '再発行',
  /** AM-60. */
  simplified: '簡易版',
  issuedOn: {
    quote: '発行日',
    'delivery-note': '発行日',
    invoice: '請求日',
    receipt: '発行日',
    'order-detail': '発行日',
  },
  tradedOn: '取引日',
  orderNumber: '注文番号',
  quoteNumber: '見積番号',
  orderedOn: '注文日',
  deliveredOn: '納品日',
  validUntil: '有効期限',
  dueOn: 'お支払期限',
  payment: 'お支払方法',
  paymentTerm: 'お支払条件',
  bankAccount: 'お振込先',
  deliverTo: 'お届け先',
  costMemo: '費用メモ',
  forDepartment: '部門: {name}',
  noDepartment: '部門なし',
  departmentSubtotals: '部門別(税抜)',
  proviso: '但し',
  provisoEnd: 'として',
  provisoGoods: { one: '{first}代', two: '{first}・{second}代', more: '{first}・{second}ほか商品代' },
  registrationNumber: '登録番号',
  phone: 'TEL',
  person: '担当',
  cardEndsIn: '(末尾 {digits})',
  columns: {
    row: 'No.',
    code: '品番',
    name: '品名',
    quantity: '数量',
    unit: '単位',
    unitPrice: '単価(税抜)',
    amount: '金額(税抜)',
    rate: '税率',
  },
  reducedMark: '※',
  noTax: '対象外',
  goods: '小計(税抜)',
  shippingFee: '送料(税抜)',
  taxExcluded: '合計(税抜)',
  tax: '消費税',
  taxIncludedTotal: '合計(税込)',
  rateTable: { rate: '税率', taxable: '対象額(税抜)', tax: '消費税' },
  /** Instead of those above, where nothing bears tax (gift codes). */
  untaxed: {
    columns: { unitPrice: '単価', amount: '金額' },
    taxIncluded: '(消費税対象外)',
    departmentSubtotals: '部門別',
    goods: '小計',
    shippingFee: '送料',
    taxExcluded: '合計(消費税対象外)',
    taxIncludedTotal: '合計',
    rateTable: { taxable: '対象額' },
  },
  notes: '備考',
  more: '(つづき)',
  /** In the name of a file with several documents; `{n}` is how many. */
  several: '{n}件',
  /** For documents of several kinds. */
  documents: '書類',
  weekdays: '日月火水木金土',
  date: '{year}年{month}月{day}日',
} as const;
