import type { AnyMoney } from '#shared/model/money.ts';
import { currencyOf, type Order } from '#shared/model/order.ts';
import { packLine, unpackLine, type PackedLine } from './packed-line.ts';
import { fieldSeparator, fold, foldFields } from '#electron/domain/search-folding.ts';
import { expectTerm, noTerm, type TermId, type TermOf } from './term.ts';

/*
 * How an order is stored: a JSON array without the names of its fields, in which what many orders share (products, people,
 * departments, delivery addresses) is replaced by the id of a term. It is a fifth of the size of the order's own JSON, and
 * unpacking returns exactly what was packed. The first element is the version of the format.
 */
const formatVersion = 1;

/** What an order alone is found by, folded: its number, always the first field, the memo and the comment. */
export function ownTextOf(order: Order): string {
  const more = foldFields([order.costMemo, order.comment]);
  return more === '' ? fold(order.number) : `${fold(order.number)}${fieldSeparator}${more}`;
}

/** How many of each line, without the sign of a return, as `12 5` (AS-38). */
export const quantitiesOf = ({ lines }: Order): string =>
  lines.map(({ quantity }) => String(Math.abs(quantity))).join(' ');

export interface PackedOrder {
  readonly body: string;
  readonly person: number;
  /** `noTerm` without one. */
  readonly department: number;
  /** Every term of the order, once. */
  readonly terms: readonly number[];
}

/** Where the tax totals are in a body, for SQLite. */
export const taxTotalsPath = '$[15]';
export type TaxTotals = readonly (readonly [rate: number, taxable: number, tax: number])[];
/** The tax totals that SQLite took out of a body, in numbers of what the order's currency is counted in. */
export const taxTotalsOfValue = (value: string): TaxTotals => JSON.parse(value) as TaxTotals;

type Body = readonly [
  formatVersion: number,
  id: string,
  number: string,
  orderedAt: Order['orderedAt'],
  orderedOn: Order['orderedOn'],
  status: Order['status'],
  person: number,
  department: number,
  deliveryAddress: number,
  payment: readonly [Order['payment']['method'], readonly [number, number, number] | null, string | null],
  costMemo: string | null,
  comment: string | null,
  lines: readonly PackedLine[],
  discounts: readonly (readonly [Order['discounts'][number]['kind'], string, number])[],
  shippingFee: number,
  taxTotals: TaxTotals,
  totals: readonly [number, number, number, number, number],
  shippedOn: Order['shippedOn'],
  deliveredOn: Order['deliveredOn'],
  updatedAt: Order['updatedAt'],
  /** What few orders have, as far as the last that is there; bodies without it are those of earlier versions too. */
  more?: readonly [
    statusWord?: string | null,
    methodWord?: string | null,
    deliverOn?: Order['deliverOn'] | null,
    /** Absent for yen. */
    currency?: string | null,
  ],
];

/** Packs an order; `id` gives ids to what it shares with others. */
export function packOrder(order: Order, id: TermId): PackedOrder {
  const { orderedBy, department: dept, deliverTo, payment, totals } = order;
  const lines = order.lines.map((line) => packLine(line, id));
  const person = id(['p', orderedBy.id, orderedBy.name]);
  const department = dept === null ? noTerm : id(['d', dept.id, dept.name, dept.code]);
  const deliveryAddress =
    deliverTo === null
      ? noTerm
      : id(['t', deliverTo.name, deliverTo.postalCode, deliverTo.address, deliverTo.phone]);
  const term = payment.term;
  const body: Body = [
    formatVersion,
    order.id,
    order.number,
    order.orderedAt,
    order.orderedOn,
    order.status,
    person,
    department,
    deliveryAddress,
    [
      payment.method,
      term === null ? null : [term.closingDay, term.payMonthOffset, term.payDay],
      payment.cardLast4,
    ],
    order.costMemo,
    order.comment,
    lines,
    order.discounts.map(({ kind, label, amount }) => [kind, label, amount.amount] as const),
    order.shippingFee.amount,
    order.taxTotals.map(({ rate, taxable, tax }) => [rate, taxable.amount, tax.amount] as const),
    [
      totals.goods.amount,
      totals.discount.amount,
      totals.taxExcluded.amount,
      totals.tax.amount,
      totals.taxIncluded.amount,
    ],
    order.shippedOn,
    order.deliveredOn,
    order.updatedAt,
  ];
  const currency = currencyOf(order);
  const more = [
    order.statusWord ?? null,
    payment.methodWord ?? null,
    order.deliverOn ?? null,
    currency === 'JPY' ? null : currency,
  ];
  while (more.at(-1) === null) more.pop();
  const terms = new Set([person, department, deliveryAddress]);
  for (const line of lines) {
    terms.add(line[1]);
    if (typeof line[7] === 'number') terms.add(line[7]);
  }
  terms.delete(noTerm);
  return {
    body: JSON.stringify(more.length === 0 ? body : [...body, more]),
    person,
    department,
    terms: [...terms],
  };
}

/** The order that was packed. */
export function unpackOrder(packed: string, termOf: TermOf): Order {
  const [
    found, id, number, orderedAt, orderedOn, status, personId, departmentId, deliveryAddressId, payment, costMemo, comment,
    lines, discounts, shippingFee, taxTotals, totals, shippedOn, deliveredOn, updatedAt, [statusWord, methodWord, deliverOn, currency] = [],
  ] = JSON.parse(packed) as Body; // prettier-ignore
  if (found !== formatVersion)
    throw new Error(`an order in format ${found} in a cache of format ${formatVersion}`);
  const money = (amount: number): AnyMoney => ({ amount, currency: currency ?? 'JPY' });
  const person = expectTerm(termOf(personId), 'p');
  const department = departmentId === noTerm ? null : expectTerm(termOf(departmentId), 'd');
  const deliveryAddress = deliveryAddressId === noTerm ? null : expectTerm(termOf(deliveryAddressId), 't');
  const [method, term, cardLast4] = payment;
  return {
    id,
    number,
    orderedAt,
    orderedOn,
    status,
    ...(statusWord && { statusWord }),
    orderedBy: { id: person[1], name: person[2] },
    department: department && { id: department[1], name: department[2], code: department[3] },
    deliverTo: deliveryAddress && {
      name: deliveryAddress[1],
      postalCode: deliveryAddress[2],
      address: deliveryAddress[3],
      phone: deliveryAddress[4],
    },
    payment: {
      method,
      ...(methodWord && { methodWord }),
      term: term && { closingDay: term[0], payMonthOffset: term[1], payDay: term[2] },
      cardLast4,
    },
    costMemo,
    comment,
    lines: lines.map((line) => unpackLine(line, termOf, money)),
    discounts: discounts.map(([kind, label, amount]) => ({ kind, label, amount: money(amount) })),
    shippingFee: money(shippingFee),
    taxTotals: taxTotals.map(([rate, taxable, tax]) => ({ rate, taxable: money(taxable), tax: money(tax) })),
    totals: {
      goods: money(totals[0]),
      discount: money(totals[1]),
      taxExcluded: money(totals[2]),
      tax: money(totals[3]),
      taxIncluded: money(totals[4]),
    },
    ...(deliverOn && { deliverOn }),
    shippedOn,
    deliveredOn,
    updatedAt,
  };
}
