import {
  orderPaymentMethods,
  orderStatuses,
  type OrderPaymentMethod,
  type OrderStatus,
} from '#shared/model/order.ts';

// Numbers in the file: one given is never given again to something else. 0 means no order.
const statusNumbers = {
  'waiting-approval': 1,
  received: 2,
  preparing: 3,
  backordered: 4,
  'partly-shipped': 5,
  shipped: 6,
  delivered: 7,
  cancelled: 8,
  returned: 9,
  other: 10,
} as const satisfies Record<OrderStatus, number>;

const paymentNumbers = {
  np: 1,
  card: 2,
  'bank-transfer': 3,
  'cash-on-delivery': 4,
  'convenience-store': 5,
  carrier: 6,
  paypal: 7,
  proceeds: 8,
  points: 9,
  'pay-later': 10,
  wallet: 11,
  unstated: 12,
  other: 13,
} as const satisfies Record<OrderPaymentMethod, number>;

/** The number that an order's status has in the file, 1 … 255. */
export const statusCode = (status: OrderStatus): number => statusNumbers[status];
/** The number that a payment method has in the file, 1 … 255. */
export const paymentCode = (method: OrderPaymentMethod): number => paymentNumbers[method];

const letterA = 65;
const letters = 26;
/** The number that a currency has in the file: its three letters as digits, AAA being 1. 0 is whole yen. */
export const currencyCode = (currency: string): number =>
  [0, 1, 2].reduce((code, at) => code * letters + currency.charCodeAt(at) - letterA, 0) + 1;
/** The currency of a number but 0. */
export const currencyOfCode = (code: number): string =>
  [letters ** 2, letters, 1]
    .map((place) => String.fromCharCode(letterA + (Math.trunc((code - 1) / place) % letters)))
    .join('');
/** Yen of an order in which there are 銭. */
export const senCode = currencyCode('JPY');
/** How many of what sums are counted in make one of what the model counts in: sums with 銭 are hundredths of a yen. */
export const partsOf = (code: number): number => (code === senCode ? 100 : 1);

/** By number in the file: the place in the order in which the model lists them, for sorting. */
const ranksOf = <T extends string>(names: readonly T[], code: (name: T) => number): Float64Array => {
  const table = new Float64Array(256);
  names.forEach((name, rank) => (table[code(name)] = rank));
  return table;
};
export const statusRanks = ranksOf(orderStatuses, statusCode);
export const paymentRanks = ranksOf(orderPaymentMethods, paymentCode);
