import type { BuyingAbilities } from '#shared/model/member-abilities.ts';
import type { UnresolvedWrite } from '#shared/ipc/pending-writes.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { productSchema, type Product } from '#shared/model/product.ts';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { orderSchema, type Order, type OrderLine } from '#shared/model/order.ts';
import type { Calculation } from '#shared/model/calculation.ts';
import { refusal } from '#shared/model/refusal.ts';
import { cartSchema, type Cart, type CartLine, type ReorderPreview } from '#shared/supplier-api/cart.ts';
import type { CheckoutOptions } from '#shared/supplier-api/checkout.ts';
import type { QuoteState } from '#shared/model/quote-kind.ts';
import { quoteSchema, type Quote } from '#shared/supplier-api/quotes.ts';
import { people } from './values-account.ts';

const at = (day: string, time = '10:12') => tokyoInstant(calendarDate(day), time);

/** What a buyer can do where there is everything. */
export const buyingAbilities: BuyingAbilities = {
  catalogue: true,
  order: true,
  quotes: 'quote',
  reorder: { quantity: false },
  departments: true,
  coupons: true,
  points: true,
  campaigns: true,
  myCatalogues: true,
  recurring: true,
  productRequests: true,
  payment: true,
  documents: true,
  prepaid: false,
  valueCodes: false,
};

export const product = (given: Partial<Product> = {}): Product =>
  productSchema.parse({
    code: 'AK-10021',
    jan: '4902778916148',
    name: 'コピー用紙 A4 高白色 500枚×10冊',
    maker: '北辰製紙',
    category: '用紙',
    unit: '箱',
    packing: '10冊',
    pieces: { count: 10, unit: '冊' },
    listPrice: yen(4280),
    price: yen(3480),
    priceKind: 'company',
    taxRate: 10,
    sale: 'on-sale',
    replacedBy: null,
    stock: { state: 'in-stock', left: null, restockedOn: null },
    direct: false,
    leadDays: 1,
    atMost: null,
    recommended: false,
    ...given,
  });

export const pen = product({
  code: 'ZB-0700',
  name: '油性ボールペン 0.7mm 黒 10本入',
  maker: 'ペンの森',
  unit: '袋',
  packing: '10本',
  price: yen(620),
  priceKind: 'list',
  recommended: true,
});
export const tea = product({
  code: 'IT-0525',
  name: '緑茶 ペットボトル 525ml×24本',
  maker: '静峰園',
  packing: '24本',
  price: yen(2138),
  priceKind: 'campaign',
  taxRate: 8,
  stock: { state: 'few', left: 6, restockedOn: calendarDate('2026-11-30') },
});
export const chair = product({
  code: 'OK-CX9-BK-RGHT-000000000000001',
  name: '【受注生産】事務用回転椅子 ハイバック 肘付き 布張り(ブラック)JIS規格適合 静電気防止キャスター仕様 組立サービス付き・代引不可',
  maker: '木立オフィス',
  unit: '脚',
  packing: null,
  price: yen(9_999_999),
  priceKind: 'list',
  direct: true,
  leadDays: 14,
  stock: { state: 'to-order', left: null, restockedOn: null },
});
export const discontinuedProduct = product({
  code: 'CRG-055H',
  name: 'トナーカートリッジ CRG-055H ブラック',
  maker: 'エコカート㈱',
  unit: '個',
  packing: null,
  price: yen(18_900),
  sale: 'discontinued',
  replacedBy: { code: 'CRG-069H', name: 'トナーカートリッジ CRG-069H ブラック' },
  stock: { state: 'out-of-stock', left: 0, restockedOn: null },
});

export const departments = {
  general: { id: 'd1', name: '総務部' },
  lab: { id: 'd2', name: '研究開発センター 第二材料評価室' },
} as const;

let lineId = 0;
export const cartLine = (
  of: Product,
  quantity: number | null,
  { department = departments.general as CartLine['department'], changes = [] as CartLine['changes'] } = {},
): CartLine => ({
  id: `l${++lineId}`,
  product: of,
  quantity,
  amount: quantity === null ? null : yen(of.price.amount * quantity),
  department,
  from: 'catalogue',
  addedAt: at('2026-11-20'),
  changes,
});

/** A cart of these lines, summed up by department as the supplier does. */
export function cartOf(lines: readonly CartLine[], given: Partial<Cart> = {}): Cart {
  const ids = [...new Set(lines.map(({ department }) => department?.id ?? ''))];
  const sum = (of: readonly CartLine[]) =>
    yen(of.reduce((all, { amount }) => all + (amount?.amount ?? 0), 0));
  return cartSchema.parse({
    version: 3,
    lines,
    subtotals: ids.map((id) => {
      const own = lines.filter(({ department }) => (department?.id ?? '') === id);
      return { department: own[0]!.department, lines: own.length, goods: sum(own) };
    }),
    goods: sum(lines),
    mustChooseAgain: false,
    departments: Object.values(departments),
    ...given,
  });
}

export const cart = cartOf([
  cartLine(product(), 12, { changes: [{ kind: 'price', was: yen(3280), is: yen(3480) }] }),
  cartLine(pen, 30),
  cartLine(tea, 8, {
    department: departments.lab,
    changes: [{ kind: 'stock', was: 'in-stock', is: 'few' }],
  }),
  cartLine(chair, 3, { department: departments.lab }),
]);

const orderLine = (of: Product, quantity: number, lineNumber: number): OrderLine => ({
  lineNumber,
  productCode: of.code,
  jan: of.jan,
  name: of.name,
  maker: of.maker,
  category: of.category,
  quantity,
  unit: of.unit,
  unitPrice: of.price,
  amount: yen(of.price.amount * quantity),
  taxRate: of.taxRate,
});

/** Sums of made-up lines; discounts come off the standard rate, which is enough to look at. */
export function calculationOf(
  lines: readonly (readonly [Product, number])[],
  discounts: Calculation['discounts'] = [],
): Calculation {
  const ordered = lines.map(([of, quantity], index) => orderLine(of, quantity, index + 1));
  const sum = (rate: number) =>
    ordered.filter(({ taxRate }) => taxRate === rate).reduce((all, { amount }) => all + amount.amount, 0);
  const off = discounts.reduce((all, { amount }) => all + amount.amount, 0);
  const taxable = { 10: sum(10) + off, 8: sum(8) };
  const taxTotals = ([10, 8] as const)
    .filter((rate) => taxable[rate] !== 0)
    .map((rate) => ({
      rate,
      taxable: yen(taxable[rate]),
      tax: yen(Math.floor((taxable[rate] * rate) / 100)),
    }));
  const goods = sum(10) + sum(8);
  const tax = taxTotals.reduce((all, one) => all + one.tax.amount, 0);
  return {
    lines: ordered,
    discounts: [...discounts],
    shippingFee: yen(0),
    taxTotals,
    totals: {
      goods: yen(goods),
      discount: yen(off),
      taxExcluded: yen(goods + off),
      tax: yen(tax),
      taxIncluded: yen(goods + off + tax),
    },
  };
}

export const calculation = calculationOf(
  [
    [product(), 12],
    [pen, 30],
    [tea, 6],
    [chair, 3],
  ],
  [
    { kind: 'campaign', label: '推奨商品キャンペーン 5%', amount: yen(-930) },
    { kind: 'coupon', label: '秋のオフィス応援クーポン', amount: yen(-2000) },
    { kind: 'points', label: '1,200 ポイント', amount: yen(-1200) },
  ],
);

export const term = { closingDay: 31, payMonthOffset: 1, payDay: 31 };
export const deliverTo = {
  name: '株式会社星野製作所 本社 総務部 佐藤 恵子',
  postalCode: '101-0062',
  address: '東京都千代田区神田駿河台四丁目6番地 御茶ノ水ソラシティ 18階',
  phone: '03-0000-0000',
};

export const choices: CheckoutOptions['proposed'] = {
  addressId: 'a1',
  payment: 'np',
  coupon: 'AUTUMN26',
  points: 1200,
  departmentId: 'd1',
  costMemo: 'PO-2026-1122-0031',
  comment: '',
};

export const options: CheckoutOptions = {
  addresses: [
    { id: 'a1', ...deliverTo, isDefault: true },
    {
      id: 'a2',
      name: '研究開発センター 第二材料評価室 長谷川 エリザベス 由美子',
      postalCode: '305-0031',
      address: '茨城県つくば市吾妻一丁目5番地7 ダイワロイネットホテルつくばビル',
      phone: '029-000-0000',
      isDefault: false,
    },
  ],
  needsAddress: true,
  payments: [
    { method: 'np', problem: null, term, cardLast4: null },
    { method: 'card', problem: null, term: null, cardLast4: '4242' },
    { method: 'bank-transfer', problem: null, term: null, cardLast4: null },
    { method: 'points', problem: 'not-all-by-points', term: null, cardLast4: null },
  ],
  departments: Object.values(departments),
  coupons: [
    {
      code: 'AUTUMN26',
      name: '秋のオフィス応援クーポン',
      problem: null,
      lacks: null,
      amount: yen(-2000),
      usableUntil: calendarDate('2026-12-31'),
    },
    {
      code: 'FIRST',
      name: 'はじめてのご注文クーポン',
      problem: 'not-first-order',
      lacks: null,
      amount: yen(0),
      usableUntil: null,
    },
  ],
  points: { balance: 8450, lapseOn: calendarDate('2027-02-18') },
  proposed: choices,
};

export const preview: CallOutput<'checkout.preview'> = {
  calculation,
  problems: [],
  changes: [],
  earns: 303,
  payment: { method: 'np', term },
  refusals: [],
};

const tokens = { id: 'm-1', name: '佐藤 恵子' };
export const order: Order = orderSchema.parse({
  id: 'o-new',
  number: 'EC20261122-0031',
  orderedAt: at('2026-11-22'),
  orderedOn: '2026-11-22',
  status: 'received',
  orderedBy: tokens,
  department: { ...departments.general, code: '1000' },
  deliverTo,
  payment: { method: 'np', term, cardLast4: null },
  costMemo: choices.costMemo,
  comment: null,
  ...calculation,
  shippedOn: null,
  deliveredOn: null,
  updatedAt: at('2026-11-22'),
});

export const quoteOf = (number: number, state: QuoteState, given: Partial<Quote> = {}): Quote =>
  quoteSchema.parse({
    id: `q${number}`,
    kind: 'quote',
    number: `EC202611${String(22 - (number % 20)).padStart(2, '0')}-Q${String(number).padStart(3, '0')}`,
    madeAt: at(`2026-11-${String(22 - (number % 20)).padStart(2, '0')}`),
    madeOn: `2026-11-${String(22 - (number % 20)).padStart(2, '0')}`,
    madeBy: tokens,
    validUntil: '2026-12-22',
    state,
    calculation,
    department: departments.general,
    deliverTo,
    payment: { method: 'np', term },
    costMemo: choices.costMemo,
    comment: null,
    orderedAs: state === 'ordered' ? { id: 'o1', number: 'EC20261120-0012' } : null,
    ...given,
  });

export const quotes: readonly Quote[] = [
  quoteOf(1, 'valid'),
  quoteOf(2, 'valid', {
    calculation: calculationOf([[chair, 3333]]),
    madeBy: { id: 'm-2', name: '長谷川 エリザベス 由美子' },
  }),
  quoteOf(3, 'expired', { validUntil: calendarDate('2026-11-10') }),
  quoteOf(4, 'ended'),
  quoteOf(5, 'validity-unknown', { validUntil: null }),
  quoteOf(6, 'ordered'),
];

export const reorderPreview: ReorderPreview = {
  orderId: 'o1',
  orderNumber: 'EC20261120-0012',
  recentDays: 14,
  lines: [
    {
      lineNumber: 1,
      code: 'AK-10021',
      name: product().name,
      unit: '箱',
      quantity: 10,
      priceThen: yen(3280),
      now: product(),
      recent: [
        { orderNumber: 'EC20261118-0044', orderedAt: at('2026-11-18'), orderedBy: '田中 一郎', quantity: 20 },
      ],
    },
    {
      lineNumber: 2,
      code: pen.code,
      name: pen.name,
      unit: '袋',
      quantity: 5,
      priceThen: yen(640),
      now: pen,
      recent: [],
    },
    {
      lineNumber: 3,
      code: discontinuedProduct.code,
      name: discontinuedProduct.name,
      unit: '個',
      quantity: 2,
      priceThen: yen(18_900),
      now: discontinuedProduct,
      recent: [],
    },
    {
      lineNumber: 4,
      code: 'OLD-1',
      name: 'ニトリル手袋 粉なし M 200枚',
      unit: '箱',
      quantity: 4,
      priceThen: yen(1480),
      now: null,
      recent: [],
    },
    {
      lineNumber: 5,
      code: chair.code,
      name: chair.name,
      unit: '脚',
      quantity: 12,
      priceThen: yen(9_999_999),
      now: chair,
      recent: [],
    },
  ],
};

export const unresolved: UnresolvedWrite = {
  key: '00000000-0000-4000-8000-00000000000a',
  account: people.amano.id,
  what: 'order',
  at: at('2026-11-22', '10:31'),
  taxIncluded: calculation.totals.taxIncluded,
  title: product().name,
  lines: 4,
  canSend: true,
  state: 'unknown',
  number: null,
  cause: 'connection-lost',
  refusal: refusal('supplier.unreachable', { params: { host: 'shop.example.co.jp' } }),
};
