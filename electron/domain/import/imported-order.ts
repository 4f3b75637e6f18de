import type { CalendarDate } from '#shared/model/dates.ts';
import type { ImportMapping } from '#shared/model/import.ts';
import { isEnded, type OrderPaymentMethod, type OrderStatus } from '#shared/model/order.ts';

/** An amount as a file states it, in whole minor units of the order's currency, with or without tax. */
export interface FileAmount {
  readonly units: number;
  readonly tax: 'included' | 'excluded';
  /** Of a shipping fee: the tax rate that a person has said; absent where nobody has. */
  readonly rate?: number;
}

/** A line as a file states it. */
export interface ImportedLine {
  readonly lineNumber: string | null;
  readonly productCode: string | null;
  readonly jan: string | null;
  readonly product: string;
  readonly maker: string | null;
  readonly category: string | null;
  readonly quantity: number;
  readonly unit: string | null;
  /** Decimal text; null where the file has amounts only. */
  readonly unitPrice: string | null;
  readonly unitPriceTax: 'included' | 'excluded';
  /** Of the whole line. */
  readonly amount: FileAmount;
  /** Minor units; null where the file states no tax. */
  readonly tax: number | null;
  /** 0 in another currency than yen, in which no tax is calculated. */
  readonly taxRate: number;
  /** The registration number that the file states of the seller, null for none; absent where it has no such column. */
  readonly sellerNumber?: string | null;
  /** What the file calls the seller; absent where it says nothing. */
  readonly sellerName?: string;
  /** Distinguishes parcels of one order. */
  readonly shippedOn: CalendarDate | null;
}

/** An order as a file states it, or as several of its rows do. */
export interface ImportedOrder {
  readonly number: string;
  /** Of all its amounts; absent for yen. */
  readonly currency?: string;
  readonly orderedOn: CalendarDate;
  readonly orderedTime: string | null;
  readonly status: OrderStatus;
  /** With the status `other`: the file's word. */
  readonly statusWord?: string;
  readonly person: string | null;
  readonly department: string | null;
  readonly deliverTo: string | null;
  readonly payment: OrderPaymentMethod | null;
  /** With the method `other`: the file's word. */
  readonly methodWord?: string;
  readonly costMemo: string | null;
  readonly comment: string | null;
  readonly shippedOn: CalendarDate | null;
  readonly deliveredOn: CalendarDate | null;
  readonly shippingFee: FileAmount | null;
  /** Positive. */
  readonly discount: FileAmount | null;
  /** Tax included; what the file says the order comes to, for comparing. */
  readonly orderTotal: number | null;
  readonly rounding: ImportMapping['rounding'];
  readonly lines: readonly ImportedLine[];
}

/** The most lines that an order holds. */
export const maxOrderLines = 1_000;

/**
 * What makes two orders the same: number and day, because some shops begin their numbers again each year; and of
 * cancelled or returned lines the status, and of others than yen the currency, so that they don't count among the others.
 */
export const orderKey = ({ number, orderedOn, status, currency }: ImportedOrder): string => {
  const key = isEnded(status) ? `${number}/${orderedOn}/${status[0]}` : `${number}/${orderedOn}`;
  return currency === undefined ? key : `${key}/${currency}`;
};

/** The keys of what may be said of the same lines: as an order, as cancelled, as returned. */
export function statesOf(key: string): readonly [string, string, string] {
  const [, order = key, currency = ''] = /^(.*\/\d{4}-\d\d-\d\d)(?:\/[cr])?(\/[A-Z]{3})?$/s.exec(key) ?? [];
  return [`${order}${currency}`, `${order}/c${currency}`, `${order}/r${currency}`];
}

/** Whether all of an order was given back: what its rows say of the state is no state of the rest. */
export const isReturn = ({ lines }: Pick<ImportedOrder, 'lines'>): boolean =>
  lines.every(({ amount }) => amount.units < 0);

type Stated = Pick<ImportedOrder, 'status' | 'statusWord'>;

/**
 * Of two statuses of one order under way; several parcels of which some have left are partly shipped, and what only the
 * file has a word for stays so.
 */
function mergeStatus({ status, statusWord }: Stated, now: Stated): Stated {
  if (status === now.status || status === 'other') return { status, ...(statusWord && { statusWord }) };
  const under: ReadonlySet<OrderStatus> = new Set(['shipped', 'delivered', 'partly-shipped']);
  if (now.status !== 'other' && (under.has(status) || under.has(now.status)))
    return { status: 'partly-shipped' };
  return { status: now.status, ...(now.statusWord && { statusWord: now.statusWord }) };
}

/** Rows of one file that belong to the same order, as one: the first cell that says something counts. */
export function joinRows(before: ImportedOrder, row: ImportedOrder): ImportedOrder {
  return {
    ...before,
    ...(isReturn(row) ? null : isReturn(before) ? mergeStatus(row, row) : mergeStatus(before, row)),
    ...fillBlanks(before, row),
    lines: [...before.lines, ...row.lines],
  };
}

const blankable = [
  'orderedTime',
  'person',
  'department',
  'deliverTo',
  'payment',
  'methodWord',
  'costMemo',
  'comment',
  'shippedOn',
  'deliveredOn',
  'shippingFee',
  'discount',
  'orderTotal',
] as const satisfies readonly (keyof ImportedOrder)[];

/** What `first` leaves blank, by `second`. */
export function fillBlanks(first: ImportedOrder, second: ImportedOrder): Partial<ImportedOrder> {
  const filled: Record<string, unknown> = {};
  for (const name of blankable) {
    const value = first[name] ?? second[name];
    if (value !== undefined) filled[name] = value;
  }
  return filled;
}

/** The amount of an order's own that two of its rows state differently; null where none does. */
export function differingAmount(
  a: ImportedOrder,
  b: ImportedOrder,
): 'shippingFee' | 'discount' | 'orderTotal' | null {
  for (const field of ['shippingFee', 'discount'] as const) {
    const [one, other] = [a[field], b[field]];
    if (one && other && one.units !== other.units) return field;
  }
  const differs = a.orderTotal !== null && b.orderTotal !== null && a.orderTotal !== b.orderTotal;
  return differs ? 'orderTotal' : null;
}
