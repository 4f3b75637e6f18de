import type { BillFinding, BillTax } from '../model/bill.ts';
import type { Bilingual } from '../model/identifiers.ts';

/** What laying a bill against the orders found. */
export const billFindingTexts = {
  matched: { ja: '一致', en: 'Matched' },
  'amount-differs': { ja: '金額が違う', en: 'Amount differs' },
  'quantity-differs': { ja: '数量が違う', en: 'Quantity differs' },
  'billed-twice': { ja: '二重に請求', en: 'Billed twice' },
  'billed-but-returned': { ja: '返品・取消なのに請求', en: 'Billed but returned or cancelled' },
  'not-billed': { ja: '請求されていない', en: 'Not billed' },
  'credit-missing': { ja: '返金・値引が請求書にない', en: 'A credit is missing' },
  'fee-not-agreed': { ja: '注文にない費用', en: 'Fee that no order has' },
  'discount-missing': { ja: '値引が引かれていない', en: 'Discount not given' },
  'tax-differs': { ja: '税率ごとの税額が違う', en: 'Tax of a rate differs' },
  'tax-not-compared': {
    ja: '税額を比べていない(税率の分からない行がある)',
    en: 'Tax not compared: the rate of a line is not known',
  },
  unknown: { ja: '注文が見つからない', en: 'No such order' },
} as const satisfies Record<BillFinding, Bilingual>;

/** Whether amounts are with tax. */
export const billTaxTexts = {
  included: { ja: '税込', en: 'incl. tax' },
  excluded: { ja: '税抜', en: 'excl. tax' },
} as const satisfies Record<BillTax, Bilingual>;

/** Headings of the file that a result is saved as; `{tax}` is filled in. */
export const billHeadings = {
  finding: { ja: '結果', en: 'Finding' },
  row: { ja: '請求の行', en: 'Line of the bill' },
  orderNumber: { ja: '注文番号', en: 'Order number' },
  code: { ja: '商品コード', en: 'Product code' },
  name: { ja: '品名', en: 'Product' },
  billedQuantity: { ja: '請求数量', en: 'Billed quantity' },
  orderedQuantity: { ja: '注文数量', en: 'Ordered quantity' },
  billed: { ja: '請求金額({tax})', en: 'Billed ({tax})' },
  expected: { ja: '注文からの金額({tax})', en: 'By the orders ({tax})' },
  archived: { ja: '請求書のアーカイブID', en: 'Archive id of the bill' },
} as const satisfies Record<string, Bilingual>;

export const billTexts = {
  file: { ja: '請求突合', en: 'Bill check' },
  summary: { ja: '請求書の集計', en: 'Summary of the bill' },
  earlier: { ja: '対象期間より前の注文', en: 'an order of earlier days' },
  np: { ja: 'NP掛け払い', en: 'NP Kakebarai' },
  archivedNote: {
    ja: '請求の突合で保存 対象期間 {from} – {to} 合計 {amount}({tax})',
    en: 'Kept by the bill check, for {from} – {to}, total {amount} ({tax})',
  },
  saveFile: { ja: '突合結果の保存', en: 'Save result' },
} as const satisfies Record<string, Bilingual>;
