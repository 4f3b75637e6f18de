import type { Bilingual } from '../model/identifiers.ts';
import type { OrderPaymentMethod, OrderStatus } from '../model/order.ts';
import type { TaxBearing } from '../model/tax-rate.ts';

/** The headings of exported columns, by column key. */
export const exportHeadings = {
  supplier: { ja: '供給元', en: 'Supplier' },
  orderNumber: { ja: '注文番号', en: 'Order number' },
  orderedOn: { ja: '注文日', en: 'Order date' },
  orderedTime: { ja: '注文時刻', en: 'Order time' },
  status: { ja: 'ステータス', en: 'Status' },
  departmentCode: { ja: '部門コード', en: 'Department code' },
  department: { ja: '部門', en: 'Department' },
  orderedBy: { ja: '注文者', en: 'Ordered by' },
  currency: { ja: '通貨', en: 'Currency' },
  lineNumber: { ja: '明細番号', en: 'Line' },
  productCode: { ja: '商品コード', en: 'Product code' },
  jan: { ja: 'JANコード', en: 'JAN' },
  product: { ja: '商品名', en: 'Product' },
  maker: { ja: 'メーカー', en: 'Maker' },
  category: { ja: 'カテゴリ', en: 'Category' },
  quantity: { ja: '数量', en: 'Quantity' },
  unit: { ja: '単位', en: 'Unit' },
  unitPrice: { ja: '単価(税抜)', en: 'Unit price (excl. tax)' },
  amount: { ja: '金額(税抜)', en: 'Amount (excl. tax)' },
  taxRate: { ja: '税率(%)', en: 'Tax rate (%)' },
  reducedRate: { ja: '軽減税率', en: 'Reduced rate' },
  lineDepartment: { ja: '明細の部門', en: 'Department of the line' },
  lines: { ja: '明細数', en: 'Lines' },
  goods: { ja: '商品合計(税抜)', en: 'Goods (excl. tax)' },
  discount: { ja: '値引(税抜)', en: 'Discounts (excl. tax)' },
  shipping: { ja: '送料(税抜)', en: 'Shipping fee (excl. tax)' },
  taxable10: { ja: '10%対象額(税抜)', en: 'Taxable at 10% (excl. tax)' },
  tax10: { ja: '10%消費税額', en: 'Tax at 10%' },
  taxable8: { ja: '8%対象額(税抜)', en: 'Taxable at 8% (excl. tax)' },
  tax8: { ja: '8%消費税額', en: 'Tax at 8%' },
  taxableOther: { ja: 'その他の税率の対象額(税抜)', en: 'Taxable at other rates (excl. tax)' },
  taxOther: { ja: 'その他の税率の消費税額', en: 'Tax at other rates' },
  taxable0: { ja: '0%対象額', en: 'Not taxable (0%)' },
  taxExcluded: { ja: '合計(税抜)', en: 'Total (excl. tax)' },
  tax: { ja: '消費税額', en: 'Tax' },
  taxIncluded: { ja: '合計(税込)', en: 'Total (incl. tax)' },
  payment: { ja: '支払方法', en: 'Payment' },
  paymentTerm: { ja: '支払条件', en: 'Payment term' },
  cardLast4: { ja: 'カード下4桁', en: 'Card, last 4 digits' },
  deliverTo: { ja: '届け先', en: 'Deliver to' },
  postalCode: { ja: '郵便番号', en: 'Postal code' },
  address: { ja: '住所', en: 'Address' },
  phone: { ja: '電話番号', en: 'Phone' },
  costMemo: { ja: '発注番号・費用メモ', en: 'Reference or cost memo' },
  comment: { ja: 'コメント', en: 'Comment' },
  shippedOn: { ja: '出荷日', en: 'Shipped on' },
  deliveredOn: { ja: '配達日', en: 'Delivered on' },
} as const satisfies Record<string, Bilingual>;
export type ExportColumnKey = keyof typeof exportHeadings;
/**
 * Of an export with goods that bear tax and goods that don't: a row says by its rate, or by what bears none of it, which it
 * is of.
 */
const mixedHeadings: { readonly [Key in ExportColumnKey]?: Bilingual } = {
  unitPrice: { ja: '単価(税抜・対象外)', en: 'Unit price (excl. tax or not taxable)' },
  amount: { ja: '金額(税抜・対象外)', en: 'Amount (excl. tax or not taxable)' },
  goods: { ja: '商品合計(税抜・対象外)', en: 'Goods (excl. tax or not taxable)' },
  discount: { ja: '値引(税抜・対象外)', en: 'Discounts (excl. tax or not taxable)' },
  shipping: { ja: '送料(税抜・対象外)', en: 'Shipping fee (excl. tax or not taxable)' },
  taxExcluded: { ja: '合計(税抜・対象外)', en: 'Total (excl. tax or not taxable)' },
  taxIncluded: { ja: '合計(税込・対象外)', en: 'Total (incl. tax or not taxable)' },
};
/** Of an export in which nothing bears tax (gift codes): no amount is without tax, or with it. */
const untaxedHeadings: { readonly [Key in ExportColumnKey]?: Bilingual } = {
  unitPrice: { ja: '単価', en: 'Unit price' },
  amount: { ja: '金額', en: 'Amount' },
  goods: { ja: '商品合計', en: 'Goods' },
  discount: { ja: '値引', en: 'Discounts' },
  shipping: { ja: '送料', en: 'Shipping fee' },
  taxExcluded: { ja: '小計(消費税対象外)', en: 'Subtotal (not taxable)' },
  taxIncluded: { ja: '合計', en: 'Total' },
};
export const exportHeading = (key: ExportColumnKey, bearing: TaxBearing = 'taxed'): Bilingual =>
  ({ taxed: exportHeadings, mixed: mixedHeadings, untaxed: untaxedHeadings })[bearing][key] ??
  exportHeadings[key];
/** Columns of a row a line, and of a row an order, which the other has not. */
export const lineColumnKeys = [
  'lineNumber',
  'productCode',
  'jan',
  'product',
  'maker',
  'category',
  'quantity',
  'unit',
  'unitPrice',
  'amount',
  'taxRate',
  'reducedRate',
  'lineDepartment',
] as const satisfies readonly ExportColumnKey[];
export const totalColumnKeys = [
  'lines',
  'goods',
  'discount',
  'shipping',
  'taxable10',
  'tax10',
  'taxable8',
  'tax8',
  'taxableOther',
  'taxOther',
  'taxable0',
  'taxExcluded',
  'tax',
  'taxIncluded',
] as const satisfies readonly ExportColumnKey[];
/** Columns of what is at neither 10 nor 8 %, such as 5 % until March 2014: only of an export that holds such an order. */
export const otherRateColumns: readonly ExportColumnKey[] = ['taxableOther', 'taxOther'];
export const exportColumnKeys = Object.keys(exportHeadings) as [ExportColumnKey, ...ExportColumnKey[]];
/** Without it no row says what it is of: always written. */
export const keyColumn = 'orderNumber' satisfies ExportColumnKey;
/** Columns that are always written: the key, and what says whether a row bears tax where only some do. */
export const fixedColumns = (
  granularity: 'order' | 'line',
  bearing: TaxBearing,
): readonly ExportColumnKey[] =>
  bearing === 'mixed' ? [keyColumn, granularity === 'line' ? 'taxRate' : 'taxable0'] : [keyColumn];

export const exportStatusTexts: Readonly<Record<OrderStatus, Bilingual>> = {
  'waiting-approval': { ja: '承認待ち', en: 'Waiting for approval' },
  received: { ja: '受付', en: 'Received' },
  preparing: { ja: '出荷準備中', en: 'Preparing' },
  backordered: { ja: '入荷待ち', en: 'Back-ordered' },
  'partly-shipped': { ja: '一部出荷', en: 'Partly shipped' },
  shipped: { ja: '出荷済', en: 'Shipped' },
  delivered: { ja: '配達完了', en: 'Delivered' },
  cancelled: { ja: 'キャンセル', en: 'Cancelled' },
  returned: { ja: '返品', en: 'Returned' },
  other: { ja: 'その他', en: 'Other' },
};

export const exportPaymentTexts: Readonly<Record<OrderPaymentMethod, Bilingual>> = {
  np: { ja: 'NP掛け払い', en: 'NP invoice payment' },
  card: { ja: 'クレジットカード', en: 'Credit card' },
  'bank-transfer': { ja: '銀行振込', en: 'Bank transfer' },
  'cash-on-delivery': { ja: '代金引換', en: 'Cash on delivery' },
  'convenience-store': { ja: 'コンビニ', en: 'Convenience store' },
  carrier: { ja: '携帯キャリア', en: 'Mobile carrier' },
  paypal: { ja: 'PayPal', en: 'PayPal' },
  proceeds: { ja: '精算金・精算予定金', en: 'Settled or expected proceeds' },
  'pay-later': { ja: '後払い', en: 'Pay later' },
  wallet: { ja: 'スマホ決済', en: 'Mobile wallet' },
  points: { ja: '全額ポイント', en: 'Points in full' },
  unstated: { ja: '記載なし', en: 'Not stated' },
  other: { ja: 'その他', en: 'Other' },
};

/** The parts of a payment term; `{close}`, `{month}` and `{day}` are filled in. */
export const exportTermTexts = {
  term: { ja: '{close}締め/{month}{day}払い', en: 'closing {close}, payment {day} of {month}' },
  lastDay: { ja: '末', en: 'end' },
  closingLastDay: { ja: '月末', en: 'end of month' },
  /** A day of the month. */
  nthDay: { ja: '{n}日', en: 'day {n}' },
  /** The month of payment, by how many months after the closing month. */
  months: [
    { ja: '当月', en: 'the same month' },
    { ja: '翌月', en: 'the next month' },
    { ja: '翌々月', en: 'the month after next' },
    { ja: '3か月後の', en: 'the third month after' },
  ],
} as const satisfies Record<string, Bilingual | readonly Bilingual[]>;

/** What stands beside a product taxed at the reduced rate (軽減税率). */
export const reducedRateMark = '※';

/** What the file and its sheet are called. */
export const exportNames = {
  history: { ja: '注文履歴', en: 'Purchase history' },
  /** What a row is, so that two files of one period have two names. */
  line: { ja: '明細', en: 'lines' },
  order: { ja: '注文', en: 'orders' },
  /** A period that has an end only, or a beginning only; `{day}` is `YYYYMMDD`. */
  until: { ja: '{day}まで', en: 'until {day}' },
} as const satisfies Record<string, Bilingual>;
