import fc from 'fast-check';
import { instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import {
  orderStatuses,
  paymentMethods,
  type Order,
  type OrderLine,
  type OrderedLine,
} from '#shared/model/order.ts';
import type { TaxRate } from '#shared/model/tax-rate.ts';

/** 2026-04-01 09:00 in Tokyo. */
const someMoment = Date.UTC(2026, 3, 1);

/** A line as it is ordered; what was sent of it is stated by orders alone. */
type MadeLine = OrderLine & Pick<OrderedLine, 'shipped' | 'sellerNumber' | 'sellerName'>;

/** An order line of one box of copy paper, with whatever is given instead; its amount follows. */
export function makeLine(overrides: Partial<MadeLine> = {}): MadeLine {
  const line = {
    lineNumber: 1,
    productCode: 'AB-1001',
    jan: '4901234567894',
    name: 'コピー用紙 A4 500枚',
    maker: '大和製紙',
    category: '用紙',
    quantity: 1,
    unit: '箱',
    unitPrice: yen(2_480),
    taxRate: 10 as TaxRate,
    ...overrides,
  };
  return { ...line, amount: overrides.amount ?? yen(line.quantity * line.unitPrice.amount) };
}

/**
 * A valid order, with whatever is given instead. Tax and totals follow from lines, discounts and shipping fee, unless
 * they are given. Discounts are taken from the first rate of the lines.
 */
export function makeOrder(overrides: Partial<Order> = {}): Order {
  const lines = overrides.lines ?? [makeLine()];
  const discounts = overrides.discounts ?? [];
  const shippingFee = overrides.shippingFee ?? yen(0);
  const goods = sumOf(lines.map(({ amount }) => amount.amount));
  const discount = sumOf(discounts.map(({ amount }) => amount.amount));
  const taxTotals = overrides.taxTotals ?? taxTotalsOf(lines, discount, shippingFee.amount);
  const tax = sumOf(taxTotals.map((total) => total.tax.amount));
  const taxExcluded = goods + discount + shippingFee.amount;
  const orderedAt = overrides.orderedAt ?? instantOf(someMoment);
  return {
    id: 'order-1',
    number: 'EC20260401-0001',
    orderedAt,
    orderedOn: tokyoDateOf(orderedAt),
    status: 'delivered',
    orderedBy: { id: 'm1', name: '佐藤 花子' },
    department: { id: 'd1', name: '総務部', code: '100' },
    deliverTo: {
      name: '本社 3階',
      postalCode: '150-0001',
      address: '東京都渋谷区神宮前1-2-3',
      phone: '03-1234-5678',
    },
    payment: { method: 'np', term: { closingDay: 31, payMonthOffset: 1, payDay: 31 }, cardLast4: null },
    costMemo: null,
    comment: null,
    shippedOn: null,
    deliveredOn: null,
    updatedAt: orderedAt,
    ...overrides,
    lines,
    discounts,
    shippingFee,
    taxTotals,
    totals: overrides.totals ?? {
      goods: yen(goods),
      discount: yen(discount),
      taxExcluded: yen(taxExcluded),
      tax: yen(tax),
      taxIncluded: yen(taxExcluded + tax),
    },
  };
}

/**
 * The same order with all its amounts in another currency, or in yen with 銭 where `parts` makes hundredths of them. Its
 * prices and amounts keep their figures.
 */
export function inCurrency(order: Order, currency: string, parts: 1 | 100 = 1): Order {
  const changed = (_key: string, value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'currency' in value && 'amount' in value
      ? { amount: Number(value.amount) / parts, currency }
      : value;
  return JSON.parse(JSON.stringify(order), changed) as Order;
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

function taxTotalsOf(
  lines: readonly OrderedLine[],
  discount: number,
  shippingFee: number,
): Order['taxTotals'] {
  const rates = [...new Set(lines.map(({ taxRate }) => taxRate))];
  return rates.map((rate, index) => {
    const own = sumOf(lines.filter(({ taxRate }) => taxRate === rate).map(({ amount }) => amount.amount));
    const taxable = index === 0 ? own + discount + shippingFee : own;
    return { rate, taxable: yen(taxable), tax: yen(Math.trunc((taxable * rate) / 100)) };
  });
}

const products = [
  ['コピー用紙 A4 500枚', '大和製紙', '用紙'],
  ['ボールペン 0.5mm 黒 10本', 'ペンテック', '文具'],
  ['ﾎﾞｰﾙﾍﾟﾝ替芯 赤', 'ペンテック', '文具'],
  ['がっちりクリップ（大）', null, '文具'],
  ['Ｌｏｎｇ Ｎａｍｅ ＢＯＸ－１２', 'Ｎｏｒｔｈ', null],
  ['ネジ M4×10 ステンレス', '東北螺子', '保全部品'],
  ['緑茶ティーバッグ 50〜60包', '茶のみや', '食品'],
  ['100% オレンジ_ジュース \\ "500ml"', '果汁 & Co.', '食品'],
  ['掃除機用 紙パック(5枚入)🧹', null, '日用品'],
  ['葛\u{E0100}飾 せんべい ・詰合せ', '髙島堂', '食品'],
] as const;
const people = ['佐藤 花子', '鈴木　一郎', 'すずき じろう', '𠮷田 あゆみ', 'Smith, Anna', '佐々木'] as const;
const departments = ['総務部', '情報システム部', 'ｼｽﾃﾑ開発', '第二営業課', '工場 保全係'] as const;
const memos = [
  '4月分',
  'PO-2026-77',
  'ﾌﾟﾛｼﾞｪｸﾄＸ',
  '至急!',
  '50%引き',
  '  ',
  'a_b',
  'it\'s "x" OR 1=1 --',
] as const;

const choice = <T>(values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
/** Any text that a supplier could send; words mostly, odd characters now and then. */
const freeText = fc.oneof(
  { arbitrary: choice(memos), weight: 4 },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }), weight: 1 },
);

export const orderLineArbitrary: fc.Arbitrary<OrderLine> = fc
  .record({
    product: choice(products),
    code: fc.integer({ min: 1, max: 30 }),
    jan: maybe(fc.integer({ min: 0, max: 99 })),
    quantity: fc.integer({ min: 1, max: 500 }),
    price: fc.integer({ min: 1, max: 99_999 }),
    taxRate: choice<TaxRate>([10, 8, 0]),
    unit: choice(['箱', '個', '本', 'ｹｰｽ']),
  })
  .map(({ product: [name, maker, category], code, jan, quantity, price, taxRate, unit }) =>
    makeLine({
      productCode: `${'ABC'[code % 3]}-${1000 + code}`,
      jan: jan === null ? null : String(4_900_000_000_000 + jan),
      name,
      maker,
      category,
      quantity,
      unit,
      unitPrice: yen(price),
      taxRate,
    }),
  );

/** Valid orders of one supplier over 300 days; ids are many enough that few of them are equal. */
export const orderArbitrary: fc.Arbitrary<Order> = fc
  .record({
    key: fc.integer({ min: 1, max: 1_000_000 }),
    minute: fc.integer({ min: 0, max: 300 * 24 * 60 }),
    changedAfter: fc.integer({ min: 0, max: 10_000 }),
    status: choice(orderStatuses),
    person: fc.integer({ min: 0, max: people.length - 1 }),
    department: maybe(fc.integer({ min: 0, max: departments.length - 1 })),
    place: maybe(choice(['本社 3階', '第２工場 受入', '大阪支店'])),
    method: choice(paymentMethods),
    term: fc.boolean(),
    costMemo: maybe(freeText),
    comment: maybe(freeText),
    lines: fc.array(orderLineArbitrary, { minLength: 1, maxLength: 5 }),
    coupon: maybe(fc.integer({ min: 1, max: 500 })),
    shippingFee: choice([0, 550]),
    shipped: fc.boolean(),
  })
  .map((it) => {
    const at = someMoment + it.minute * 60_000;
    const day: CalendarDate = tokyoDateOf(instantOf(at));
    return makeOrder({
      id: `o${it.key}`,
      number: `EC${day.replaceAll('-', '')}-${String(it.key).padStart(4, '0')}`,
      orderedAt: instantOf(at),
      status: it.status,
      orderedBy: { id: `m${it.person}`, name: people[it.person] as string },
      department:
        it.department === null
          ? null
          : {
              id: `d${it.department}`,
              name: departments[it.department] as string,
              code: String(100 + it.department),
            },
      deliverTo:
        it.place === null
          ? null
          : {
              name: it.place,
              postalCode: '530-0001',
              address: '大阪府大阪市北区梅田1',
              phone: '06-0000-0000',
            },
      payment: {
        method: it.method,
        term: it.term ? { closingDay: 20, payMonthOffset: 1, payDay: 31 } : null,
        cardLast4: it.method === 'card' ? '4242' : null,
      },
      costMemo: it.costMemo,
      comment: it.comment,
      lines: it.lines.map((line, index) => ({ ...line, lineNumber: index + 1 })),
      discounts:
        it.coupon === null ? [] : [{ kind: 'coupon', label: '春のクーポン', amount: yen(-it.coupon) }],
      shippingFee: yen(it.shippingFee),
      shippedOn: it.shipped ? day : null,
      deliveredOn: null,
      updatedAt: instantOf(at + it.changedAfter * 1000),
    });
  });

/** Of every fourth order or so not in whole yen. */
export const anyOrderArbitrary: fc.Arbitrary<Order> = fc
  .tuple(
    orderArbitrary,
    choice([
      ['JPY', 1],
      ['JPY', 1],
      ['JPY', 100],
      ['USD', 1],
      ['KRW', 1],
      ['KWD', 1],
    ] as const),
  )
  .map(([order, [currency, parts]]) =>
    currency === 'JPY' && parts === 1 ? order : inCurrency(order, currency, parts),
  );

/** Orders with ids of their own, in any order. */
export const ordersArbitrary = (
  constraints: fc.ArrayConstraints,
  of: fc.Arbitrary<Order> = orderArbitrary,
): fc.Arbitrary<Order[]> => fc.uniqueArray(of, { ...constraints, selector: ({ id }) => id });
