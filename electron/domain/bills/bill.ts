import type { BillFinding, BillTax } from '#shared/model/bill.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import type { Money } from '#shared/model/money.ts';
import type { OrderStatus } from '#shared/model/order.ts';

/** A line of a bill, as the supplier or its payment agent has billed it. Nothing of it is ever changed. */
export interface BillLine {
  /** Its row in the file, or its number in the invoice. */
  readonly row: number;
  readonly orderNumber: string | null;
  /** Product code or JAN; null where the bill states none. */
  readonly code: string | null;
  readonly name: string;
  /** Below nought for a return; null where the bill states none. It may be a part of a unit. */
  readonly quantity: number | null;
  /** As billed; whether tax is in it says the bill. */
  readonly amount: Money;
  readonly suppliedOn: CalendarDate | null;
  /** Percent, as the bill has it; absent where it states none. */
  readonly taxRate?: number;
}

/** A line that was ordered. */
export interface OrderedLine {
  readonly lineNumber: number;
  readonly code: string;
  readonly jan: string | null;
  readonly name: string;
  readonly quantity: number;
  /** Tax excluded. */
  readonly amount: Money;
  readonly taxRate: number;
}

/** An order, with what became of it. */
export interface OrderedOrder {
  readonly id: string;
  readonly number: string;
  readonly status: OrderStatus;
  readonly orderedOn: CalendarDate;
  /** Delivered, or shipped, on this day; null before. */
  readonly suppliedOn: CalendarDate | null;
  /** The day by which it falls into the days of a bill; null where that is not known. */
  readonly dueOn: CalendarDate | null;
  /** What all of it comes to, in yen, and what of it is no product: neither is below nought but the discount. */
  readonly total: Readonly<Record<BillTax, number>>;
  readonly shipping: number;
  readonly discount: number;
  /** What of it is taxed at each rate, in yen without tax, shipping fee and discount in it. */
  readonly bases: readonly { readonly rate: number; readonly taxable: number }[];
  /** Whether it is to be on such a bill: it is paid neither at once nor to somebody else. */
  readonly due: boolean;
  readonly lines: readonly OrderedLine[];
}

/** Settings of the company. */
export interface BillTolerances {
  /** How many yen a line may differ and still be the same. Nought by default. */
  readonly yenPerLine: number;
  /** How many pieces a line may differ. Nought by default. */
  readonly pieces: number;
  /** How many days the bill's day may be from the order's, where the bill names no order. */
  readonly days: number;
  /** How many yen the tax of a rate may differ, of the whole bill. Nought where it is absent. */
  readonly taxYen?: number;
}
export const strictTolerances: BillTolerances = { yenPerLine: 0, pieces: 0, days: 7 };

export interface Bill {
  readonly lines: readonly BillLine[];
  readonly tax: BillTax;
  /** Tax in yen by rate, where the bill states it. */
  readonly taxes?: ReadonlyMap<number, number>;
  /** The days that the bill is for: what is due on them has to be billed. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

export interface MatchedBillLine {
  readonly line: BillLine;
  readonly finding: Exclude<
    BillFinding,
    'not-billed' | 'credit-missing' | 'discount-missing' | 'tax-differs' | 'tax-not-compared'
  >;
  /** The order that it is about; null for an unknown one. */
  readonly order: OrderedOrder | null;
  /** The ordered line, where it is about one. */
  readonly ordered: OrderedLine | null;
  /** What its order justifies of it, as the bill counts (with or without tax); null for an unknown one. */
  readonly expected: Money | null;
  /** What of its order it is, where that is no product. */
  readonly own?: 'shipping' | 'discount';
}

/** Supplied in the days of the bill and on no line of it: a line, or an order as a whole. */
export interface NotBilled {
  readonly order: OrderedOrder;
  readonly ordered: OrderedLine | null;
  readonly expected: Money;
}

/** Tax of one rate that a bill states, and the nearest that is right; null where that can't be known. */
export interface TaxDifference {
  readonly rate: number;
  readonly billed: Money;
  readonly expected: Money | null;
}

export interface BillMatch {
  readonly lines: readonly MatchedBillLine[];
  readonly notBilled: readonly NotBilled[];
  /** Discounts that were agreed and are not on the bill, below nought. */
  readonly discounts: readonly NotBilled[];
  readonly taxes: readonly TaxDifference[];
  /** Orders of these days that are on no line, and of which the day that the bill goes by is not known. */
  readonly withoutDay: number;
  readonly billed: Money;
  /** What the lines should come to, with the credits and discounts that are missing on the bill. */
  readonly expected: Money;
}

export const isCancelledOrReturned = ({ status }: OrderedOrder): boolean =>
  status === 'returned' || status === 'cancelled';

/** What bill lines have claimed of an ordered line. */
export interface LineClaim {
  readonly order: OrderClaim;
  readonly ordered: OrderedLine;
  readonly keys: ReadonlySet<string>;
  /** Pieces so far, and bill lines. */
  billed: number;
  lines: number;
}
/** What bill lines have claimed of an order. */
export interface OrderClaim {
  readonly order: OrderedOrder;
  readonly lines: readonly LineClaim[];
  /** How often it was billed as a whole, and its shipping fee and discount by themselves. */
  whole: number;
  shipping: number;
  discount: number;
}
