import { firstParcel } from '../orders/first-parcel.ts';
import {
  addDays,
  daysBetween,
  instantOf,
  millisecondsOf,
  tokyoDateOf,
  tokyoInstant,
  tokyoTimeOf,
  type CalendarDate,
} from '#shared/model/dates.ts';
import type { Order, OrderStatus, PaymentMethod, PaymentTerm } from '#shared/model/order.ts';
import type { NewOrder, NewOrderLine } from '../orders/write-orders.ts';
import { isDueOn, type PurchasePattern } from './purchase-patterns.ts';
import type { Random } from './random.ts';
import { awkwardCostMemos, chargePurposes, comments, plainCostMemos } from './sample-texts.ts';

export interface ProductRow {
  readonly id: number;
  readonly category: string | null;
  readonly price: number;
  readonly rate: 10 | 8 | 0;
}

/** Everything that the orders of one company at one supplier are made from. */
export interface OrderSource {
  readonly random: Random;
  readonly lines: number;
  /** Unix time in milliseconds; no order is later. */
  readonly now: number;
  readonly patterns: readonly PurchasePattern[];
  readonly products: readonly ProductRow[];
  /** Who orders, by department. */
  readonly buyers: ReadonlyMap<string, readonly number[]>;
  /** Keys of departments, or null where the supplier knows none. */
  readonly departmentIds: ReadonlyMap<string, number> | null;
  readonly addressIds: readonly number[];
  readonly payments: readonly PaymentMethod[];
  readonly terms: readonly PaymentTerm[];
  /** What is ordered is sent by mail or charged at once, not shipped. */
  readonly digital: boolean;
  readonly numberOf: (orderedOn: CalendarDate) => string;
}

type Draft = Omit<
  NewOrder,
  'status' | 'shippedOn' | 'deliveredOn' | 'updatedAt' | 'method' | 'term' | 'cardLast4'
>;

const YEARS = 3;
const MINUTE_MS = 60_000;
/** By age in days: what an order is likely to be by then. Taken in turn, so that none is left out by chance. */
const SHIPPED_STATUSES: readonly (readonly [untilDays: number, statuses: readonly OrderStatus[]])[] = [
  [1, ['received', 'preparing', 'waiting-approval', 'received', 'preparing', 'cancelled']],
  [4, ['shipped', 'preparing', 'shipped', 'backordered', 'shipped', 'partly-shipped', 'waiting-approval']],
  [10, ['delivered', 'shipped', 'delivered', 'partly-shipped', 'delivered', 'backordered', 'returned']],
];
const DIGITAL_STATUSES: readonly OrderStatus[] = ['received', 'delivered', 'delivered'];

/** Every status in the order an order grows old, for the last orders of a short history. */
export const statusesByAge: readonly OrderStatus[] = [
  'waiting-approval',
  'received',
  'preparing',
  'partly-shipped',
  'backordered',
  'shipped',
  'cancelled',
  'delivered',
  'returned',
];

/** Dates on which patterns fall, from three years before `now`, with the weight of each. */
function weighedDays(patterns: readonly PurchasePattern[], now: number) {
  const today = tokyoDateOf(instantOf(now));
  // Before the shops open there is no order of today yet.
  const last = tokyoTimeOf(instantOf(now)) < '09:00' ? addDays(today, -1) : today;
  const days: { date: CalendarDate; patterns: readonly PurchasePattern[]; weight: number }[] = [];
  for (let date = addDays(last, -365 * YEARS); date <= last; date = addDays(date, 1)) {
    const active = patterns.filter((pattern) => isDueOn(pattern.days, date));
    const weight = active.reduce((sum, pattern) => sum + pattern.weight, 0);
    if (weight > 0) days.push({ date, patterns: active, weight });
  }
  return days;
}

function pickPattern(random: Random, patterns: readonly PurchasePattern[], weight: number): PurchasePattern {
  let left = random.next() * weight;
  for (const pattern of patterns) {
    left -= pattern.weight;
    if (left < 0) return pattern;
  }
  return patterns[patterns.length - 1]!;
}

const QUANTITIES = [1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 5, 6, 10, 10, 12, 20, 50] as const;

/**
 * Three years of orders with exactly `lines` lines, oldest first, one after the other: what is in memory at a
 * time is a day. The same source gives the same orders.
 */
export function* generateOrders(source: OrderSource): Generator<NewOrder> {
  const { random, now } = source;
  const days = weighedDays(
    source.patterns.filter((pattern) => source.buyers.has(pattern.department)),
    now,
  );
  const byCategory = new Map<string, ProductRow[]>();
  for (const product of source.products)
    byCategory.set(product.category ?? '', [...(byCategory.get(product.category ?? '') ?? []), product]);
  const allWeight = days.reduce((sum, day) => sum + day.weight, 0);
  const nowTime = tokyoTimeOf(instantOf(now));
  const today = tokyoDateOf(instantOf(now));
  const minuteOfNow = Number(nowTime.slice(0, 2)) * 60 + Number(nowTime.slice(3));
  const finish = finisher(source, today);

  let made = 0;
  let weightSoFar = 0;
  for (const day of days) {
    weightSoFar += day.weight;
    const wanted = Math.floor((weightSoFar / allWeight) * source.lines);
    const until = day.date === today ? Math.min(minuteOfNow - 1, 17 * 60 + 50) : 17 * 60 + 50;
    const drafts: { minute: number; pattern: PurchasePattern; lines: number }[] = [];
    while (made < wanted) {
      const pattern = pickPattern(random, day.patterns, day.weight);
      const lines = Math.min(random.int(pattern.lines[0], pattern.lines[1]), source.lines - made);
      drafts.push({ minute: random.int(8 * 60 + 40, Math.max(8 * 60 + 41, until)), pattern, lines });
      made += lines;
    }
    drafts.sort((a, b) => a.minute - b.minute);
    for (const { minute, pattern, lines } of drafts) {
      const at = millisecondsOf(tokyoInstant(day.date)) + minute * MINUTE_MS + random.int(0, 59_999);
      const products = pattern.categories.flatMap((category) => byCategory.get(category) ?? []);
      yield* finish.next(draft(source, day.date, Math.min(at, now), pattern, products, lines));
    }
  }
  yield* finish.end();
}

/** What a product of this price cost on a day: prices rise a little each April. */
export function priceOn(price: number, date: CalendarDate): number {
  const years = Number(date.slice(0, 4)) - (date.slice(5) < '04-01' ? 1 : 0) - 2020;
  return Math.round(price * 1.012 ** years);
}

function draft(
  { random, buyers, departmentIds, addressIds, digital, numberOf }: OrderSource,
  date: CalendarDate,
  orderedAt: number,
  pattern: PurchasePattern,
  products: readonly ProductRow[],
  lineCount: number,
): Draft {
  const lines = Array.from({ length: lineCount }, (): NewOrderLine => {
    let product = random.pick(products);
    // What is dear is bought seldom, and not by the dozen.
    while (!digital && product.price > 6_000 && random.chance(0.85)) product = random.pick(products);
    const risen = digital ? product.price : priceOn(product.price, date);
    const quantity = digital
      ? pattern.categories.includes('バリューコード')
        ? random.pick(QUANTITIES) * 5
        : 1
      : product.price > 6_000
        ? random.int(1, 2)
        : product.price > 1_500
          ? random.int(1, 4)
          : random.pick(QUANTITIES);
    return { productId: product.id, quantity, unitPrice: risen, rate: product.rate };
  });
  const goods = lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
  const discounts: (readonly [Order['discounts'][number]['kind'], string, number])[] = [];
  if (!digital && goods > 0) {
    if (random.chance(0.03)) discounts.push(['coupon', '法人応援クーポン', -Math.min(goods, 500)]);
    else if (random.chance(0.03))
      discounts.push(['campaign', 'まとめ買いキャンペーン5%', -Math.floor(goods / 20)]);
    const left = goods + discounts.reduce((sum, [, , amount]) => sum + amount, 0);
    if (left > 0 && random.chance(0.05))
      discounts.push(['points', 'ポイント利用', -Math.min(left, random.int(1, 1500))]);
  }
  const charge = pattern.categories.includes('Qキャッシュチャージ券');
  return {
    publicId: random.hex(20),
    memberId: random.pick(buyers.get(pattern.department)!),
    departmentId: departmentIds?.get(pattern.department) ?? null,
    addressId: digital || addressIds.length === 0 ? null : random.pick(addressIds),
    number: numberOf(date),
    orderedAt,
    orderedOn: date,
    costMemo: charge
      ? random.pick(chargePurposes)
      : random.chance(0.05)
        ? random.pick(awkwardCostMemos)
        : random.chance(0.3)
          ? random.pick(plainCostMemos)
          : null,
    comment: random.chance(0.08) ? random.pick(comments) : null,
    shippingFee: digital || goods >= 3000 ? 0 : 500,
    discounts,
    lines,
  };
}

/**
 * Gives drafts their payment and their state. It holds the last few back, so that what a short history has not
 * shown yet (a status, a way to pay) can still be given to them, the newest the earliest status.
 */
function finisher(source: OrderSource, today: CalendarDate) {
  const { random, payments, digital, now } = source;
  const held: Draft[] = [];
  const missingStatuses = new Set<OrderStatus>(
    digital ? ['received', 'cancelled', 'delivered'] : statusesByAge,
  );
  const missingPayments = new Set(payments);
  const turns = new Map<string, number>();
  const inTurn = (name: string, statuses: readonly OrderStatus[]): OrderStatus => {
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    return statuses[turn % statuses.length]!;
  };

  const likelyStatus = (orderedOn: CalendarDate): OrderStatus => {
    const age = daysBetween(orderedOn, today);
    if (digital)
      return age > 1
        ? random.chance(0.01)
          ? 'cancelled'
          : 'delivered'
        : inTurn('digital', DIGITAL_STATUSES);
    for (const [untilDays, statuses] of SHIPPED_STATUSES)
      if (age <= untilDays) return inTurn(String(untilDays), statuses);
    const chance = random.next();
    return chance < 0.025 ? 'cancelled' : chance < 0.04 ? 'returned' : 'delivered';
  };
  const likelyPayment = (): PaymentMethod =>
    // The first is the usual one; paying all by points is rare.
    random.chance(0.6) ? payments[0]! : random.pick(payments.filter((each) => each !== 'points'));

  const finish = (draft: Draft, forced?: OrderStatus): NewOrder => {
    const status = forced ?? likelyStatus(draft.orderedOn);
    missingStatuses.delete(status);
    const canBePoints = payments.includes('points') && draft.shippingFee === 0;
    const wanted = [...missingPayments].find((each) => each !== 'points' || canBePoints);
    const method =
      forced !== undefined && wanted !== undefined
        ? wanted
        : canBePoints && random.chance(0.004)
          ? 'points'
          : likelyPayment();
    missingPayments.delete(method);
    const goods = draft.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);

    const shipped = ['partly-shipped', 'shipped', 'delivered', 'returned'].includes(status);
    const arrived = status === 'delivered' || status === 'returned';
    const earlier = (a: CalendarDate, b: CalendarDate) => (a < b ? a : b);
    const shippedOn = shipped
      ? earlier(today, addDays(draft.orderedOn, digital ? 0 : random.int(0, 2)))
      : null;
    const deliveredOn = arrived && shippedOn ? earlier(today, addDays(shippedOn, digital ? 0 : 1)) : null;
    const changedOn = deliveredOn ?? shippedOn ?? draft.orderedOn;
    const changedAt =
      millisecondsOf(tokyoInstant(changedOn)) + random.int(18 * 60, 20 * 60) * MINUTE_MS + random.int(0, 999);
    const untouched = status === 'waiting-approval' || status === 'received';
    const sent =
      status === 'partly-shipped' ? firstParcel(draft.lines.map(({ quantity }) => quantity)) : null;
    return {
      ...draft,
      ...(sent && { lines: draft.lines.map((line, index) => ({ ...line, shipped: sent[index]! })) }),
      discounts: method === 'points' ? [['points', '全額ポイント', -goods]] : draft.discounts,
      status,
      method,
      term: method === 'np' ? random.pick(source.terms) : null,
      cardLast4: method === 'card' ? String(random.int(0, 9999)).padStart(4, '0') : null,
      shippedOn,
      deliveredOn,
      updatedAt: untouched ? draft.orderedAt : Math.max(draft.orderedAt, Math.min(changedAt, now)),
    };
  };

  return {
    *next(draft: Draft): Generator<NewOrder> {
      held.push(draft);
      if (held.length > statusesByAge.length) yield finish(held.shift()!);
    },
    *end(): Generator<NewOrder> {
      const missing = statusesByAge.filter((status) => missingStatuses.has(status));
      const count = Math.max(missing.length, missingPayments.size);
      // The oldest of those held back come first and get the statuses of old age.
      for (let draft = held.shift(); draft; draft = held.shift()) {
        const position = held.length;
        yield position < count
          ? finish(draft, missing[position] ?? likelyStatus(draft.orderedOn))
          : finish(draft);
      }
    },
  };
}
