import { isAmongDays, searchedDays } from '#electron/domain/search-dates.ts';
import { instantOf, tokyoDateOf } from '#shared/model/dates.ts';
import { fold } from '#electron/domain/search-folding.ts';
import { spellingsOf } from '#electron/domain/search-spellings.ts';
import type { HistoryFilter, HistorySearch } from '#shared/ipc/orders.ts';
import { orderStatuses, orderPaymentMethods, type Order } from '#shared/model/order.ts';

// What a search means, written as plainly as can be: the cache is compared with it.

/** Every text of an order in which words are looked for. */
export function searchableTexts(order: Order): readonly string[] {
  return [
    order.number,
    order.orderedBy.name,
    order.department?.name ?? '',
    order.deliverTo?.name ?? '',
    order.costMemo ?? '',
    order.comment ?? '',
    ...order.lines.flatMap(({ name, productCode, jan, maker }) => [
      name,
      productCode,
      jan ?? '',
      maker ?? '',
    ]),
  ].filter((text) => text !== '');
}

// Folding is most of the model's time, and the same orders are asked about a thousand times.
const foldedTexts = new WeakMap<Order, readonly string[]>();

function foldedTextsOf(order: Order): readonly string[] {
  const known = foldedTexts.get(order) ?? searchableTexts(order).map(fold);
  foldedTexts.set(order, known);
  return known;
}

/** Whether each word of `text` is somewhere in one of the order's texts, or a date on which it was ordered. */
export function hasWords(order: Order, text: string): boolean {
  const texts = foldedTextsOf(order);
  return fold(text)
    .split(' ')
    .every((word) => {
      const days = searchedDays(word, tokyoDateOf(instantOf(Date.now())));
      return (
        spellingsOf(word).some((spelling) => texts.some((own) => own.includes(spelling))) ||
        (days !== null && isAmongDays(days, order.orderedOn))
      );
    });
}

const chosen = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value);

export const meets = (order: Order, filter: HistoryFilter): boolean =>
  hasWords(order, filter.text) &&
  (filter.from === null || order.orderedOn >= filter.from) &&
  (filter.to === null || order.orderedOn <= filter.to) &&
  chosen(filter.people, order.orderedBy.name) &&
  chosen(filter.departments, order.department?.name ?? '') &&
  chosen(filter.statuses, order.status) &&
  chosen(filter.payments, order.payment.method) &&
  ((filter.minTotal === null && filter.maxTotal === null) || order.totals.taxIncluded.currency === 'JPY') &&
  (filter.minTotal === null || order.totals.taxIncluded.amount >= filter.minTotal) &&
  (filter.maxTotal === null || order.totals.taxIncluded.amount <= filter.maxTotal) &&
  (filter.minQuantity === null && filter.maxQuantity === null
    ? true
    : order.lines.some(
        ({ quantity }) =>
          Math.abs(quantity) >= (filter.minQuantity ?? 0) &&
          Math.abs(quantity) <= (filter.maxQuantity ?? Infinity),
      ));

const codePoints = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);

const compareLists = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index]);
  if (at === -1) return a.length - b.length;
  return (a[at] ?? 0) - (b[at] ?? -1);
};

const keyOf: Record<HistorySearch['sort']['by'], (order: Order) => number[]> = {
  orderedAt: ({ orderedAt }) => [Date.parse(orderedAt)],
  number: ({ number }) => codePoints(fold(number)),
  person: ({ orderedBy }) => codePoints(orderedBy.name),
  department: ({ department }) => codePoints(department?.name ?? ''),
  status: ({ status }) => [orderStatuses.indexOf(status)],
  payment: ({ payment }) => [orderPaymentMethods.indexOf(payment.method)],
  total: ({ totals }) => [totals.taxIncluded.amount],
};

/** Negative where `a` must stand before `b`: by the sort key, and the newest first where it is equal. */
export function compareOrders(a: Order, b: Order, { by, direction }: HistorySearch['sort']): number {
  const [own, other] = [a, b].map(({ totals }) => totals.taxIncluded.currency.replace('JPY', ''));
  if (by === 'total' && own !== other) return own! < other! ? -1 : 1;
  const byKey = compareLists(keyOf[by](a), keyOf[by](b)) * (direction === 'ascending' ? 1 : -1);
  if (byKey !== 0 || by === 'orderedAt') return byKey;
  return Date.parse(b.orderedAt) - Date.parse(a.orderedAt);
}
