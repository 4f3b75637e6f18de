import type { HistoryFacets, HistoryFilter, HistorySearch, OrderRow } from '#shared/ipc/orders.ts';
import { addDays, calendarDate, tokyoInstant, type CalendarDate } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { yen, type Money } from '#shared/model/money.ts';
import { orderStatuses, paymentMethods, type Order, type OrderLine } from '#shared/model/order.ts';
import type { TaxRate } from '#shared/model/tax-rate.ts';

/**
 * A history of any length for looking at the page: every order is worked out from its place when it is asked
 * for, so that 300,000 of them cost nothing. Rows, details and sums agree with one another.
 */
export interface SyntheticHistory {
  /** Places of the orders that are found, in their order. */
  search(search: HistorySearch): readonly number[];
  row(account: AccountId, place: number): OrderRow;
  order(id: string): Order;
  facets(): HistoryFacets;
  totals(places: readonly number[]): { taxExcluded: Money; tax: Money; taxIncluded: Money; lines: number };
}

const lastDay = calendarDate('2026-11-22');

const departments = [
  '総務部',
  '経理部',
  '人事部',
  '情報システム部',
  '営業第一部',
  '営業第二部',
  '製造部',
  '品質保証部',
  '研究開発センター',
  '物流管理課',
  '大阪支店',
  '名古屋営業所',
  '',
];
const families = [
  '佐藤',
  '鈴木',
  '高橋',
  '田中',
  '伊藤',
  '渡辺',
  '山本',
  '中村',
  '小林',
  '加藤',
  '髙𠮷',
  '長宗我部',
];
const givens = ['美咲', '健太', '陽子', '拓也', '直樹', '恵', '勘解由左衛門'];
const products = [
  { name: 'コピー用紙 A4 高白色 500枚×10冊', unit: '箱', price: 3480, rate: 10, maker: '王子製紙' },
  { name: '油性ボールペン 0.7mm 黒 10本入', unit: '袋', price: 620, rate: 10, maker: 'ゼブラ' },
  { name: '有機栽培 煎茶ティーバッグ 100包', unit: '袋', price: 1280, rate: 8, maker: '伊藤園' },
  {
    name: 'ニトリル手袋 パウダーフリー M 青 100枚',
    unit: '箱',
    price: 980,
    rate: 10,
    maker: 'ショーワグローブ',
  },
  { name: '天然水 2L×9本 ラベルレス', unit: 'ケース', price: 890, rate: 8, maker: 'サントリー' },
  { name: 'LED蛍光灯 40形 昼白色 直管 G13', unit: '本', price: 1980, rate: 10, maker: null },
  {
    name: 'トナーカートリッジ CRG-069H ブラック(大容量)純正品 約7,600ページ印字対応',
    unit: '個',
    price: 18_700,
    rate: 10,
    maker: 'キヤノン',
  },
] as const;
const longName =
  '業務用多目的クリーナー詰替用大容量パック(界面活性剤不使用・植物由来・無香料)4.5L×4個入 年間契約特別価格品 2026年秋季カタログ掲載';

/** Numbers that look random and are the same every time. */
function mixed(place: number, salt: number): number {
  let value = Math.imul(place + 1, 0x9e3779b1) ^ Math.imul(salt + 7, 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}
const one = <T>(list: readonly T[], place: number, salt: number): T =>
  list[mixed(place, salt) % list.length] as T;

/** Makes a history of `length` orders; `long` gives it long names and large amounts. */
export function syntheticHistory(length: number, long = false): SyntheticHistory {
  const days = 1096;
  const dayOf = (place: number): CalendarDate => addDays(lastDay, -Math.floor((place * days) / length));
  const timeOf = (place: number) =>
    `${String(8 + (mixed(place, 1) % 11)).padStart(2, '0')}:${String(mixed(place, 2) % 60).padStart(2, '0')}`;
  const statusOf = (place: number) => {
    const age = (place * days) / length;
    if (age < 12) return orderStatuses[mixed(place, 3) % 6] as (typeof orderStatuses)[number];
    return orderStatuses[
      [6, 6, 6, 6, 6, 6, 6, 6, 5, 7, 8][mixed(place, 3) % 11] as number
    ] as (typeof orderStatuses)[number];
  };
  const personOf = (place: number) => `${one(families, place, 4)} ${one(givens, place, 5)}`;
  const departmentOf = (place: number) => one(departments, place, 6);
  const paymentOf = (place: number) =>
    paymentMethods[
      [0, 0, 0, 0, 1, 1, 2, 3, 8][mixed(place, 7) % 9] as number
    ] as (typeof paymentMethods)[number];
  const numberOf = (place: number) =>
    `EC${dayOf(place).replaceAll('-', '')}-${String(mixed(place, 8) % 10_000).padStart(4, '0')}`;

  function linesOf(place: number): OrderLine[] {
    return Array.from({ length: 1 + (mixed(place, 9) % (long ? 24 : 5)) }, (_, index) => {
      const product = one(products, place + index * 31, 10);
      const quantity = 1 + (mixed(place, 20 + index) % 9) * (long ? 9173 : 1);
      const price = long ? product.price * 137 : product.price;
      return {
        lineNumber: index + 1,
        productCode: String(1_000_000 + (mixed(place + index, 11) % 9_000_000)),
        jan:
          product.maker === null
            ? null
            : `49${String(mixed(place + index, 12))
                .padStart(11, '0')
                .slice(0, 11)}`,
        name: long && index % 2 === 0 ? longName : product.name,
        maker: product.maker,
        category: null,
        quantity,
        unit: product.unit,
        unitPrice: yen(price),
        amount: yen(price * quantity),
        taxRate: product.rate as TaxRate,
      };
    });
  }

  function orderOf(place: number): Order {
    const lines = linesOf(place);
    const goods = lines.reduce((sum, { amount }) => sum + amount.amount, 0);
    const discount = mixed(place, 13) % 7 === 0 ? -Math.floor(goods / 20) : 0;
    const shipping = goods < 3000 ? 500 : 0;
    const rates = [10, 8].flatMap((rate) => {
      const of = lines
        .filter(({ taxRate }) => taxRate === rate)
        .reduce((sum, { amount }) => sum + amount.amount, 0);
      const taxable = of + (rate === 10 ? discount + shipping : 0);
      return of === 0 && rate === 8
        ? []
        : [{ rate: rate as TaxRate, taxable: yen(taxable), tax: yen(Math.floor((taxable * rate) / 100)) }];
    });
    const tax = rates.reduce((sum, one) => sum + one.tax.amount, 0);
    const excluded = goods + discount + shipping;
    const department = departmentOf(place);
    const payment = paymentOf(place);
    const day = dayOf(place);
    const at = tokyoInstant(day, timeOf(place));
    return {
      id: String(place),
      number: numberOf(place),
      orderedAt: at,
      orderedOn: day,
      status: statusOf(place),
      orderedBy: { id: String(mixed(place, 4) % 84), name: personOf(place) },
      department:
        department === ''
          ? null
          : { id: department, name: department, code: `D${100 + (mixed(place, 6) % 13)}` },
      deliverTo: {
        name: long
          ? '株式会社霞が関総合商事ホールディングス 東京本社 別館3階 第二購買グループ 受付気付'
          : '株式会社霞商事 本社 総務部',
        postalCode: '100-0013',
        address: '東京都千代田区霞が関1丁目2番3号 霞ビル5階',
        phone: '03-1234-5678',
      },
      payment: {
        method: payment,
        term:
          payment === 'np'
            ? { closingDay: mixed(place, 14) % 2 ? 31 : 20, payMonthOffset: 1, payDay: 31 }
            : null,
        cardLast4: payment === 'card' ? '4242' : null,
      },
      costMemo: mixed(place, 15) % 3 === 0 ? '発注番号 PO-2026-0412 / 共通費' : null,
      comment:
        mixed(place, 16) % 4 === 0
          ? '午前中の納品をお願いします。\n不在の場合は隣の受付へお預けください。'
          : null,
      lines,
      discounts:
        discount === 0 ? [] : [{ kind: 'coupon', label: '秋のまとめ買い 5%', amount: yen(discount) }],
      shippingFee: yen(shipping),
      taxTotals: rates,
      totals: {
        goods: yen(goods),
        discount: yen(discount),
        taxExcluded: yen(excluded),
        tax: yen(tax),
        taxIncluded: yen(excluded + tax),
      },
      shippedOn: ['shipped', 'delivered'].includes(statusOf(place)) ? addDays(day, 1) : null,
      deliveredOn: statusOf(place) === 'delivered' ? addDays(day, 2) : null,
      updatedAt: at,
    };
  }

  const row = (account: AccountId, place: number): OrderRow => {
    const order = orderOf(place);
    return {
      account,
      id: order.id,
      number: order.number,
      orderedAt: order.orderedAt,
      orderedOn: order.orderedOn,
      status: order.status,
      person: order.orderedBy.name,
      department: order.department?.name ?? '',
      payment: order.payment.method,
      firstProduct: order.lines[0]?.name ?? '',
      moreLines: order.lines.length - 1,
      taxExcluded: order.totals.taxExcluded,
      taxIncluded: order.totals.taxIncluded,
    };
  };

  function matches(place: number, filter: HistoryFilter): boolean {
    const day = dayOf(place);
    if (filter.from !== null && day < filter.from) return false;
    if (filter.to !== null && day > filter.to) return false;
    if (filter.departments.length > 0 && !filter.departments.includes(departmentOf(place))) return false;
    if (filter.people.length > 0 && !filter.people.includes(personOf(place))) return false;
    if (filter.statuses.length > 0 && !filter.statuses.includes(statusOf(place))) return false;
    if (filter.payments.length > 0 && !filter.payments.includes(paymentOf(place))) return false;
    if (filter.minTotal !== null || filter.maxTotal !== null) {
      const total = orderOf(place).totals.taxIncluded.amount;
      if (total < (filter.minTotal ?? 0) || total > (filter.maxTotal ?? Infinity)) return false;
    }
    const { minQuantity, maxQuantity } = filter;
    if (minQuantity !== null || maxQuantity !== null) {
      const isIn = (quantity: number) =>
        quantity >= (minQuantity ?? 0) && quantity <= (maxQuantity ?? Infinity);
      if (!linesOf(place).some(({ quantity }) => isIn(quantity))) return false;
    }
    const words = filter.text.split(/\s+/).filter(Boolean);
    if (words.length === 0) return true;
    const text = `${numberOf(place)} ${personOf(place)} ${departmentOf(place)} ${linesOf(place)
      .map(({ name }) => name)
      .join(' ')}`;
    return words.every((word) => text.includes(word));
  }

  const counted = (of: (place: number) => string) => {
    const counts = new Map<string, number>();
    const step = Math.max(1, Math.floor(length / 5000));
    for (let place = 0; place < length; place += step)
      counts.set(of(place), (counts.get(of(place)) ?? 0) + step);
    return [...counts].map(([value, orders]) => ({ value, orders })).sort((a, b) => b.orders - a.orders);
  };

  return {
    search({ filter, sort }) {
      const found: number[] = [];
      for (let place = 0; place < length; place += 1) if (matches(place, filter)) found.push(place);
      return sort.by === 'orderedAt' && sort.direction === 'descending' ? found : found.reverse();
    },
    row,
    order: (id) => orderOf(Number(id)),
    facets: () => ({
      departments: counted(departmentOf),
      people: counted(personOf),
      statuses: counted(statusOf),
      payments: counted(paymentOf),
      firstDay: length === 0 ? null : dayOf(length - 1),
      lastDay: length === 0 ? null : dayOf(0),
      orders: length,
      lines: length * 3,
    }),
    totals(places) {
      const step = Math.max(1, Math.floor(places.length / 2000));
      let [excluded, included, lines] = [0, 0, 0];
      for (let index = 0; index < places.length; index += step) {
        const order = orderOf(places[index] as number);
        excluded += order.totals.taxExcluded.amount * step;
        included += order.totals.taxIncluded.amount * step;
        lines += order.lines.length * step;
      }
      return { taxExcluded: yen(excluded), tax: yen(included - excluded), taxIncluded: yen(included), lines };
    },
  };
}
