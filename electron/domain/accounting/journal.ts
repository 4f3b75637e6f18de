import type {
  Accounting,
  AccountingFault,
  AccountingProgram,
  AccountingQuestion,
  BookAccount,
  TaxCategoryKey,
  ZeroRateKind,
} from '#shared/model/accounting.ts';
import type { ArchiveId } from '#shared/model/archive.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import { sumMismatches } from '#shared/model/order-sums.ts';
import { isEnded, isYenOrder, type Order, type OrderedLine } from '#shared/model/order.ts';
import type { KnownRegistrations } from '../registration-number.ts';
import type { NpRules } from '../buying-rules.ts';
import { closingBasisOf, closingBasisOn, closingDateOf, paymentDayOf } from '../payment-calendar.ts';
import { shippingRateOf } from '../tax.ts';
import { accountingFormats } from './formats.ts';
import { adjustToTotal, allocate } from './allocate.ts';
import { isSellerQuestion, sellerAnswer, sellerQuestionOf, type Seller } from './line-seller.ts';
import { asksForSeller, taxCategoryKeyOf } from './tax-categories.ts';
import { textWidth } from './text-width.ts';

/** One side of a row: amounts in whole yen, zero or more, tax included. */
export interface JournalSide extends BookAccount {
  /** Empty for none. */
  readonly department: string;
  readonly taxCategory: TaxCategoryKey;
  readonly amount: number;
  readonly tax: number;
}

export interface JournalRow {
  readonly debit: JournalSide | null;
  readonly credit: JournalSide | null;
}

/** The entry of one order. The debits add up to the credits, and both to what the order comes to. */
export interface BookEntry {
  readonly orderNumber: string;
  readonly supplier: string;
  readonly date: CalendarDate;
  /** When it is paid; null where that is not on account. */
  readonly due: CalendarDate | null;
  /** Whether goods came back: an order that ended, or one that comes to less than nothing. */
  readonly returned: boolean;
  readonly rows: readonly JournalRow[];
  readonly products: { readonly first: string; readonly more: number };
  /** Its documents in the archive; absent for none. */
  readonly archived?: readonly ArchiveId[];
  /** The books of the day on which it was written first, where it is not the first time. */
  readonly booksThen?: Pick<Accounting, 'bookkeeping' | 'words'>;
}

export interface BookOptions {
  readonly program: AccountingProgram;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** What was cancelled or returned: left out, or as entries that reverse what was booked before. */
  readonly ended: 'leave-out' | 'reverse';
}

/**
 * Why an order has no entry: it is not of these days, its day is not known yet, it ended (or did not), is free, or is not in
 * whole yen, which the programs' files have no place for.
 */
export type OmissionReason = 'period' | 'no-day' | 'ended' | 'free' | 'currency';

export type Journalled =
  | { readonly entry: BookEntry }
  | { readonly left: OmissionReason }
  | { readonly fault: AccountingFault }
  | { readonly questions: readonly AccountingQuestion[] };

export interface JournalSource {
  readonly order: Order;
  readonly supplier: SupplierId;
  readonly supplierName: string;
  /** How the supplier closes and takes payment on account; absent or null where it does not say. */
  readonly np?: NpRules | null;
}

/** The day of an order that the books go by; null where it is not known yet. */
export const bookDayOf = (
  { orderedOn, shippedOn, deliveredOn }: Order,
  date: Accounting['date'],
): CalendarDate | null => ({ ordered: orderedOn, shipped: shippedOn, delivered: deliveredOn })[date];

/** When an order on account is to be paid; null where that is not known yet. The day that the books go by is none of it. */
function dueOf(order: Order, np: NpRules): CalendarDate | null {
  const { term } = order.payment;
  const basis = term && closingBasisOf(np, order);
  if (basis === null) return null;
  const { nominal, adjusted } = paymentDayOf(
    term!,
    closingDateOf(term!, closingBasisOn(np, term!, order, basis)),
    np.onHoliday,
  );
  return adjusted ?? nominal;
}

/** What is booked to one account at one rate: tax excluded and before discounts until it is shared out. */
interface Share {
  readonly to: BookAccount;
  readonly department: string;
  readonly taxCategory: TaxCategoryKey;
  net: number;
}

/** The account of a line: of its category and department, of its category, or the one for everything else. */
function accountOf(
  { rules, otherwise }: Accounting,
  { category }: OrderedLine,
  department: string | null,
): BookAccount | null {
  const own = rules.filter((rule) => rule.category === category);
  return (
    own.find((rule) => rule.department !== null && rule.department === department) ??
    own.find((rule) => rule.department === null) ??
    otherwise
  );
}

/**
 * The entry of an order. What it lacks to be booked is said, and nothing stands in its place. A seller's number that did not
 * hold on the day by `registrations` is asked about.
 */
export function journalOf(
  { order, supplier, supplierName, np = null }: JournalSource,
  accounting: Accounting,
  { program, from, to, ended }: BookOptions,
  registrations: KnownRegistrations | null = null,
): Journalled {
  const date = bookDayOf(order, accounting.date);
  if (isEnded(order.status) !== (ended === 'reverse')) return { left: 'ended' };
  if (date === null) return { left: 'no-day' };
  if (date < from || date > to) return { left: 'period' };
  if (!isYenOrder(order)) return { left: 'currency' };
  const { taxIncluded } = order.totals;
  const gross = order.taxTotals.map(({ taxable, tax }) => taxable.amount + tax.amount);
  if (gross.every((amount) => amount === 0) && taxIncluded.amount === 0) return { left: 'free' };
  const sum = gross.reduce((all, amount) => all + amount, 0);
  if (sum !== taxIncluded.amount || sumMismatches(order).length > 0) return { fault: 'sums' };
  if (order.lines.length === 0) return { fault: 'no-lines' };
  // What came back has been booked by no purchase of its own; reversed, it would be one.
  if (ended === 'reverse' && taxIncluded.amount < 0) return { fault: 'ended-negative' };

  const format = accountingFormats[program];
  const questions: AccountingQuestion[] = [];
  const ask = (question: AccountingQuestion): null => {
    questions.push(question);
    return null;
  };
  const { bookkeeping } = accounting;
  if (format.asksBookkeeping && bookkeeping === null) ask({ of: 'bookkeeping' });
  /** Whether who sold a line is registered. What is not known is asked for, and stands for registered meanwhile. */
  const sellerOf = (line: OrderedLine): Seller => {
    if (line.taxRate === 0 || !asksForSeller(date)) return 'qualified';
    const question = sellerQuestionOf(line, { supplier, name: supplierName }, date, registrations);
    if (question === null) return 'qualified';
    const known = sellerAnswer(accounting, question);
    if (known === undefined) ask(question);
    return known ?? 'qualified';
  };
  /** What 0 % of a line stands for. What is not known is asked for, and stands for exempt meanwhile. */
  const zeroRateOf = ({ taxRate, category }: OrderedLine): ZeroRateKind => {
    if (taxRate !== 0) return 'exempt';
    const kinds = accounting.zeroRates[supplier] ?? {};
    const known = Object.hasOwn(kinds, category ?? '') ? kinds[category ?? ''] : undefined;
    if (known === undefined) ask({ of: 'zero-rate', supplier, name: supplierName, category });
    return known ?? 'exempt';
  };
  const taxCategoryOf = (line: OrderedLine): TaxCategoryKey | null =>
    taxCategoryKeyOf(line.taxRate, date, sellerOf(line), zeroRateOf(line));
  const keys = order.lines.map(taxCategoryOf);
  const counter = accounting.counters[order.payment.method] ?? null;
  if (counter === null && !format.oneSided) ask({ of: 'counter', method: order.payment.method });

  const bases = order.taxTotals.map(({ rate, taxable }) => ({ rate, taxable: taxable.amount }));
  const shippingRate = shippingRateOf(bases, order.lines, order.shippingFee.amount);
  const sides: (Omit<JournalSide, 'amount' | 'tax'> & { amount: number; tax: number })[] = [];
  for (const { rate, taxable, tax } of order.taxTotals) {
    const shares = new Map<string, Share>();
    const add = (
      account: BookAccount,
      department: string,
      taxCategory: TaxCategoryKey,
      net: number,
    ): void => {
      const key = JSON.stringify([account.account, account.subAccount, department, taxCategory]);
      const known = shares.get(key);
      if (known) known.net += net;
      else shares.set(key, { to: account, department, taxCategory, net });
    };
    if (taxCategoryKeyOf(rate, date, 'qualified', 'exempt') === null) return { fault: 'rate' };
    for (const [at, line] of order.lines.entries()) {
      if (line.taxRate !== rate) continue;
      const department = (line.department === undefined ? order.department : line.department)?.name ?? null;
      const account =
        accountOf(accounting, line, department) ??
        ask({ of: 'category', category: line.category, department });
      if (account)
        add(account, accounting.departments ? (department ?? '') : '', keys[at]!, line.amount.amount);
    }
    const fee = rate === shippingRate ? order.shippingFee.amount : 0;
    if (fee !== 0) {
      const account = accounting.shipping ?? ask({ of: 'shipping' });
      const department = accounting.departments ? (order.department?.name ?? '') : '';
      // Whose parcel it is for is not said: that of the first of them.
      const first = order.lines.find(({ taxRate }) => taxRate === rate) ?? order.lines[0]!;
      if (account) add(account, department, taxCategoryOf({ ...first, taxRate: rate } as OrderedLine)!, fee);
    }
    const parts = [...shares.values()];
    const isAsked = questions.some((each) => isSellerQuestion(each) || each.of === 'zero-rate');
    for (const key of new Set(parts.map(({ taxCategory }) => taxCategory)))
      if (!isAsked && !format.wordOf(accounting, key)) ask({ of: 'tax-category', key });
    if (questions.length > 0) continue;
    // A discount is of the order as a whole: what each account gets is its part of what is left.
    const nets = adjustToTotal(
      taxable.amount,
      parts.map(({ net }) => net),
    );
    const taxes = nets && allocate(tax.amount, nets);
    if (!nets || !taxes) return { fault: 'rate' };
    parts.forEach(({ to: { account, subAccount }, department, taxCategory }, index) => {
      const amount = nets[index]! + taxes[index]!;
      if (amount === 0) return;
      sides.push({ account, subAccount, department, taxCategory, amount, tax: taxes[index]! });
    });
  }
  const names = [...sides, ...(counter ? [counter] : [])].flatMap(({ account, subAccount }) => [
    account,
    subAccount,
  ]);
  for (const name of new Set(names))
    if (format.nameWidth !== null && textWidth(name) > format.nameWidth)
      ask({ of: 'too-long', name, width: format.nameWidth });
  if (questions.length > 0) return { questions };

  const reversed = ended === 'reverse' ? -1 : 1;
  const total = taxIncluded.amount * reversed;
  const signed = sides.map((side) => ({
    ...side,
    amount: side.amount * reversed,
    tax: side.tax * reversed,
  }));
  if (format.oneSided && signed.some(({ amount }) => Math.sign(amount) !== Math.sign(total)))
    return { fault: 'mixed' };
  if (counter && total !== 0)
    signed.push({ ...counter, department: '', taxCategory: 'outside', amount: -total, tax: 0 });
  const debits = signed.filter(({ amount }) => amount > 0);
  const credits = signed
    .filter(({ amount }) => amount < 0)
    .map((side) => ({ ...side, amount: -side.amount, tax: side.tax === 0 ? 0 : -side.tax }));
  const length = Math.max(debits.length, credits.length);
  return {
    entry: {
      orderNumber: order.number,
      supplier: supplierName,
      date,
      due: np && dueOf(order, np),
      returned: total < 0,
      rows: Array.from({ length }, (_, index) => ({
        debit: debits[index] ?? null,
        credit: credits[index] ?? null,
      })),
      products: { first: order.lines[0]!.name, more: order.lines.length - 1 },
    },
  };
}
