import type { ImportField, ImportMapping } from '#shared/model/import.ts';
import type { Bilingual } from '#shared/model/identifiers.ts';
import { headingKeys, normalizeHeading } from './headings.ts';

/** What is publicly known of a file that a shop gives its customers. */
export interface ImportPreset {
  readonly id: string;
  /** What a supplier made of such a file is called at first. */
  readonly name: Bilingual;
  /** Headings as they stand in the file. */
  readonly columns: Readonly<Partial<Record<ImportField, string>>>;
  /** Fields without whose headings it is another file. */
  readonly required: readonly ImportField[];
  /** Further headings that tell it from like files. */
  readonly also?: readonly string[];
  readonly options: Readonly<Partial<Omit<ImportMapping, 'columns' | 'headerRow'>>>;
}

/**
 * Files whose columns are publicly known; none is invented. Files of other shops go by the words of `field-words.ts`
 * and a person's confirmation. Where a file does not state the tax rate, it is asked for.
 */
export const importPresets: readonly ImportPreset[] = [
  {
    id: 'amazon-business-jp',
    name: { ja: 'Amazonビジネス', en: 'Amazon Business' },
    columns: {
      orderedOn: '注文日',
      orderNumber: '注文番号',
      costMemo: '発注番号',
      department: 'アカウントグループ',
      person: 'アカウントユーザー',
      deliverTo: '配送先住所',
      currency: '通貨',
      shippingFee: '注文の配送料および手数料（税抜）',
      discount: '注文の割引（税込）',
      orderTotal: '注文の合計（税込）',
      category: '商品カテゴリー',
      productCode: 'ASIN',
      product: '商品名',
      quantity: '商品の数量',
      amount: '商品の小計（税抜）',
      tax: '商品の小計（消費税）',
      taxRate: '商品の小計（税率）',
      sellerNumber: '適格請求書発行事業者登録番号',
      sellerName: '出品者名',
    },
    required: ['orderedOn', 'orderNumber', 'productCode', 'product', 'quantity', 'amount'],
    options: { tax: { amount: 'excluded', shippingFee: 'excluded', discount: 'included' } },
  },
  {
    id: 'amazon-items-en',
    name: { ja: 'Amazon(英語の明細)', en: 'Amazon (items report)' },
    columns: {
      orderedOn: 'Order Date',
      orderNumber: 'Order ID',
      product: 'Title',
      category: 'Category',
      productCode: 'ASIN/ISBN',
      quantity: 'Quantity',
      payment: 'Payment Instrument Type',
      costMemo: 'Purchase Order Number',
      shippedOn: 'Shipment Date',
      status: 'Order Status',
      unitPrice: 'Purchase Price Per Unit',
      amount: 'Item Subtotal',
      tax: 'Item Subtotal Tax',
      currency: 'Currency',
      person: 'Buyer Name',
      department: 'Group Name',
      sellerName: 'Seller',
    },
    required: ['orderedOn', 'orderNumber', 'product', 'productCode', 'quantity', 'amount'],
    options: { tax: { unitPrice: 'excluded', amount: 'excluded' }, dateOrder: 'mdy', currency: 'USD' },
  },
  {
    id: 'gochikuru',
    name: { ja: 'ごちクルBusiness', en: 'Gochikuru Business' },
    columns: {
      orderNumber: '注文ID',
      // It has no other day; what is shown last of a column is what it is first.
      deliveredOn: 'お届け日',
      orderedOn: 'お届け日',
      person: '発注者',
      maker: '店舗名',
      product: '商品名',
      quantity: '個数',
      unitPrice: '商品単価（税込）',
      amount: '小計（税込）',
      payment: '支払い方法',
      department: '請求の紐づけ先グループ',
    },
    required: ['orderNumber', 'orderedOn', 'product', 'quantity', 'amount'],
    also: ['店舗名'],
    options: { tax: { unitPrice: 'included', amount: 'included' } },
  },
  {
    id: 'infomart',
    name: { ja: 'インフォマート', en: 'Infomart' },
    columns: {
      orderNumber: '伝票No',
      orderedOn: '発注日',
      deliveredOn: '納品日',
      maker: '取引先名',
      productCode: '自社管理商品コード',
      product: '商品名',
    },
    required: ['orderNumber', 'orderedOn', 'product', 'productCode'],
    also: ['取引先名'],
    options: {},
  },
  {
    id: 'shopify',
    name: { ja: 'Shopify の店', en: 'Shopify store' },
    columns: {
      orderNumber: 'Name',
      orderedOn: 'Created at',
      status: 'Fulfillment Status',
      currency: 'Currency',
      shippingFee: 'Shipping',
      discount: 'Discount Amount',
      orderTotal: 'Total',
      quantity: 'Lineitem quantity',
      product: 'Lineitem name',
      unitPrice: 'Lineitem price',
      productCode: 'Lineitem sku',
      payment: 'Payment Method',
    },
    required: ['orderNumber', 'orderedOn', 'quantity', 'product', 'unitPrice'],
    also: ['Lineitem requires shipping'],
    options: { inheritsOrder: true },
  },
  {
    id: 'online-retail',
    name: { ja: 'Online Retail(UCI)', en: 'Online Retail (UCI)' },
    columns: {
      orderNumber: 'InvoiceNo',
      orderedOn: 'InvoiceDate',
      productCode: 'StockCode',
      product: 'Description',
      quantity: 'Quantity',
      unitPrice: 'UnitPrice',
    },
    required: ['orderNumber', 'orderedOn', 'productCode', 'quantity', 'unitPrice'],
    options: { cancelledPrefix: 'C', currency: 'GBP', tax: { unitPrice: 'excluded' }, defaultRate: 0 },
  },
];

/** The preset of a file with these headings, and its columns by heading key; null where none fits. */
export function presetOf(headings: readonly string[]): ImportPreset | null {
  const keys = new Set(headingKeys(headings));
  const has = (heading: string | undefined): boolean =>
    heading !== undefined && keys.has(normalizeHeading(heading));
  return (
    importPresets.find(
      ({ columns, required, also = [] }) => required.every((field) => has(columns[field])) && also.every(has),
    ) ?? null
  );
}

const presetHeadings = new Set(
  importPresets.flatMap(({ columns, also = [] }) =>
    [...Object.values(columns), ...also].map(normalizeHeading),
  ),
);
export const isPresetHeading = (heading: string): boolean => presetHeadings.has(normalizeHeading(heading));
