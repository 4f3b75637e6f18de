import type { billFields } from '#shared/model/bill.ts';
import { amountFields, type AmountField, type ImportField } from '#shared/model/import.ts';
import { stripCurrency } from './currency-words.ts';
import { isQuantityHeading, normalizeHeading, pieceFieldOf } from './headings.ts';

/**
 * Headings by which people's files call a field, most usual first. General words only: what one shop's file is known
 * to be called stands in its preset. A suggestion that a person confirms, never more.
 */
export const orderWords: Readonly<Record<ImportField, readonly string[]>> = {
  orderNumber: ['注文番号', 'ご注文番号', 'オーダー番号', 'オーダー管理番号', 'お申込番号', '注文No', '注文No.', '注文ID', '発注No', '伝票番号', '伝票No', '受注番号', 'Order ID', 'Order Number', 'Order No'],
  orderedOn: ['注文日', 'ご注文日', '注文日時', '発注日', '購入日', '申込日', '受注日', '計上日', '取引日', '日付', 'Order Date', 'Date'],
  status: ['ステータス', '注文状況', '状況', '状態', 'Order Status', 'Status'],
  person: ['注文者', '発注者', 'ご注文者', '購入者', '担当者', '注文担当者', '申込者', 'アカウントユーザー', 'Account User', 'Buyer Name'],
  department: ['部門', '部署', '部門名', '部署名', '所属', 'Department', 'Group Name'],
  deliverTo: ['届け先', 'お届け先', '配送先', '納品先', '納入先', 'お届け先名', 'Ship To'],
  payment: ['支払方法', '支払い方法', 'お支払方法', 'お支払い方法', 'Payment', 'Payment Instrument Type'],
  costMemo: ['発注番号', '費用メモ', '任意コード', '稟議番号', '案件番号', 'PO Number', 'Purchase Order Number'],
  comment: ['備考', 'コメント', 'メモ', '摘要', '行メモ', 'Comment', 'Notes'],
  shippedOn: ['出荷日', '発送日', '出荷日(計上日)', 'Shipment Date', 'Shipped on'],
  deliveredOn: ['お届け日', '届け日', '納品日', '配達日', '納入日', 'Delivery Date'],
  shippingFee: ['送料', '配送料', '運賃', '運賃・手数料', 'Shipping', 'Shipping Charge'],
  discount: ['値引', '値引き', '割引', '値引額', '割引額', 'クーポン', 'クーポン割引額', 'Discount'],
  orderTotal: ['注文合計', '注文合計金額', '請求金額', '合計金額(税込)', '注文合計(税込)', 'Order Net Total', 'Total Charged'],
  lineNumber: ['明細番号', '行番号', '明細No', '明細No.', 'PO Line Number', 'Line'],
  productCode: ['商品コード', '商品番号', '注文コード', '品番', '型番', 'お申込番号', '自社管理商品コード', 'ASIN', 'SKU', 'Product Code', 'Item Code'],
  jan: ['JANコード', 'JAN', 'バーコード', 'EAN', 'JAN/EAN'],
  product: ['商品名', '品名', '商品名称', '品名・規格', '商品', '件名', 'Title', 'Product', 'Description', 'Product Name', 'Item'],
  maker: ['メーカー', 'メーカー名', 'ブランド', '製造元', 'Maker', 'Brand', 'Manufacturer'],
  category: ['カテゴリ', 'カテゴリー', '分類', '商品カテゴリー', '商品分類', 'Category'],
  quantity: ['数量', '商品の数量'],
  cancelledQuantity: ['キャンセル数'],
  returnedQuantity: ['返品数'],
  shippedQuantity: ['出荷数'],
  unit: ['単位', '販売単位', 'Unit'],
  unitPrice: ['単価', '価格', '販売単価', '商品単価', '購入単価', 'Unit Price', 'Price'],
  amount: ['金額', '小計', '明細金額', '商品金額', '販売金額', '購入金額', '商品の小計', '合計', 'Amount', 'Item Total', 'Item Subtotal'],
  tax: ['消費税額', '消費税', '税額', '商品の小計(消費税)', 'Tax', 'Item Subtotal Tax'],
  taxRate: ['税率', '消費税率', '税率(%)', '税区分', '商品の小計(税率)', 'Tax Rate'],
  currency: ['通貨', '通貨コード', 'Currency'],
  sellerNumber: ['適格請求書発行事業者登録番号', '適格請求書発行事業者の登録番号', 'インボイス登録番号', 'インボイス番号'],
  sellerName: ['出品者名', 'Seller'],
}; // prettier-ignore

const {
  orderNumber,
  productCode,
  jan,
  product,
  quantity,
  unitPrice,
  amount,
  currency,
  shippedOn,
  deliveredOn,
} = orderWords;
/** The same for bills: general words only, because no issuer's layout is public. */
export const billWords: Readonly<Record<(typeof billFields)[number], readonly string[]>> = {
  orderNumber: ['お客様注文番号', '貴社注文番号', ...orderNumber],
  deliveredOn: [...deliveredOn, ...shippedOn, '売上日', '計上日', '取引日', '伝票日付', '日付', '年月日', 'Date'],
  productCode, jan, product, quantity, unitPrice,
  amount: ['請求金額', 'ご請求金額', '請求額', 'ご請求額', '取引金額', '利用金額', ...amount, 'Invoice Amount'],
  currency,
}; // prettier-ignore

const included = /[(]?税込(?:み|価格)?[)]?|\(?incl(?:uding|\.)?tax\)?|\(tax(?:incl\.?|included)\)/g;
const excluded =
  /[(]?(?:税抜(?:き|価格)?|税別|本体(?:価格)?)[)]?|\(?excl(?:uding|\.)?tax\)?|\(tax(?:excl\.?|excluded)\)/g;

/** Whether a heading says that its amounts are with or without tax; null where it doesn't. */
export function taxOfHeading(heading: string): 'included' | 'excluded' | null {
  const name = normalizeHeading(heading);
  const saysIncluded = name.search(included) >= 0;
  const saysExcluded = name.search(excluded) >= 0;
  if (saysIncluded === saysExcluded) return null;
  return saysIncluded ? 'included' : 'excluded';
}

/** The fields that a heading may name by these words, the likeliest first. */
export type HeadingWords = (heading: string) => readonly ImportField[];

export function headingWords(words: Readonly<Partial<Record<ImportField, readonly string[]>>>): HeadingWords {
  const byWord = new Map<string, ImportField[]>();
  for (const [field, names] of Object.entries(words) as [ImportField, readonly string[]][])
    for (const name of names) {
      const key = normalizeHeading(name);
      byWord.set(key, [...(byWord.get(key) ?? []), field]);
    }
  return (heading) => {
    const name = normalizeHeading(heading);
    const exact = byWord.get(name);
    if (exact) return exact;
    if (isQuantityHeading(heading)) return ['quantity'];
    const pieces = pieceFieldOf(heading);
    if (pieces && words[pieces]) return [pieces];
    // 金額(税込) is a 金額 whose tax is known, and 金額(USD) one whose currency is named.
    const bare = normalizeHeading(stripCurrency(heading)).replace(included, '').replace(excluded, '');
    return (byWord.get(bare) ?? []).filter((field) => isAmountField(field) || field === 'orderTotal');
  };
}
export const fieldsOfHeading = headingWords(orderWords);

export const isAmountField = (field: ImportField): field is AmountField =>
  (amountFields as readonly string[]).includes(field);
