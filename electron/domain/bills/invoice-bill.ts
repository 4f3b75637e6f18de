import { isCalendarDate, type CalendarDate } from '#shared/model/dates.ts';
import type { RowProblem } from '#shared/model/import.ts';
import { yen } from '#shared/model/money.ts';
import { formatDecimal, parseDecimal, wholeOf } from '../jp-pint/decimal.ts';
import { elementsAt, textAt, type XmlElement } from '../jp-pint/xml-element.ts';
import { createTotalCheck } from '../import/file-totals.ts';
import type { Bill, BillLine } from './bill.ts';

/** The first text that there is at one of the paths; null for none. */
function firstOf(element: XmlElement, paths: readonly string[]): string | null {
  for (const path of paths) {
    const text = textAt(element, path);
    if (text !== '') return text;
  }
  return null;
}

/** Whole yen at a path; null for what is none. */
function yenAt(element: XmlElement, path: string): number | null {
  const amount = parseDecimal(textAt(element, path));
  // Nought is a number too: a decimal of nought is falsy.
  return amount === null ? null : wholeOf(amount);
}

/** The rate of a category; out of scope (O) has none, and no tax. */
function rateAt(element: XmlElement, path: string): { taxRate?: number } {
  const [category] = elementsAt(element, path);
  if (!category) return {};
  const rate = Number(
    textAt(category, 'cbc:Percent') || (textAt(category, 'cbc:ID') === 'O' ? 0 : Number.NaN),
  );
  return Number.isFinite(rate) ? { taxRate: rate } : {};
}

/** Tax by rate; nothing where one of them can't be read, of which the check of the invoice says so. */
function taxesOf(invoice: XmlElement): Pick<Bill, 'taxes'> {
  const taxes = new Map<number, number>();
  for (const group of elementsAt(invoice, 'cac:TaxTotal/cac:TaxSubtotal')) {
    const { taxRate } = rateAt(group, 'cac:TaxCategory');
    const tax = yenAt(group, 'cbc:TaxAmount');
    if (taxRate === undefined || tax === null) return {};
    taxes.set(taxRate, (taxes.get(taxRate) ?? 0) + tax);
  }
  return taxes.size === 0 ? {} : { taxes };
}

/** What is to be noted of the invoice's own total without tax: it is not what its lines and charges come to. */
export function totalNotes(invoice: XmlElement, { lines }: Bill): readonly RowProblem[] {
  const totals = createTotalCheck();
  for (const { amount } of lines) totals.add(amount.amount);
  const stated = yenAt(invoice, 'cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount');
  const differs = stated === null ? null : totals.compare({ row: lines.length + 1, stated });
  return differs ? [differs] : [];
}

/**
 * The bill that an electronic invoice (JP PINT) is: its lines, and the charges and allowances of all of it, without tax,
 * and the days that it is for. Null where it is not in yen, or an amount or the period can't be read; then the check of the
 * invoice names what is wrong.
 */
export function billOfInvoice(invoice: XmlElement): Bill | null {
  if (textAt(invoice, 'cbc:DocumentCurrencyCode') !== 'JPY') return null;
  const header = firstOf(invoice, ['cac:OrderReference/cbc:ID']);
  const lines: BillLine[] = [];
  const days: CalendarDate[] = ['cbc:StartDate', 'cbc:EndDate']
    .flatMap((day) => [`cac:InvoicePeriod/${day}`, `cac:InvoiceLine/cac:InvoicePeriod/${day}`])
    .flatMap((path) => elementsAt(invoice, path).map(({ text }) => text))
    .filter(isCalendarDate);
  for (const [index, line] of elementsAt(invoice, 'cac:InvoiceLine').entries()) {
    const amount = yenAt(line, 'cbc:LineExtensionAmount');
    if (amount === null) return null;
    const pieces = parseDecimal(textAt(line, 'cbc:InvoicedQuantity'));
    const end = textAt(line, 'cac:InvoicePeriod/cbc:EndDate');
    lines.push({
      row: index + 1,
      orderNumber: firstOf(line, ['cac:OrderLineReference/cac:OrderReference/cbc:ID']) ?? header,
      code: firstOf(line, [
        'cac:Item/cac:SellersItemIdentification/cbc:ID',
        'cac:Item/cac:StandardItemIdentification/cbc:ID',
        'cac:Item/cac:BuyersItemIdentification/cbc:ID',
      ]),
      name: textAt(line, 'cac:Item/cbc:Name'),
      quantity: pieces === null ? null : Number(formatDecimal(pieces)),
      amount: yen(amount),
      suppliedOn: isCalendarDate(end) ? end : null,
      ...rateAt(line, 'cac:Item/cac:ClassifiedTaxCategory'),
    });
  }
  for (const each of elementsAt(invoice, 'cac:AllowanceCharge')) {
    const amount = yenAt(each, 'cbc:Amount');
    if (amount === null) return null;
    const isCharge = textAt(each, 'cbc:ChargeIndicator') === 'true';
    lines.push({
      row: lines.length + 1,
      orderNumber: header,
      code: null,
      name: textAt(each, 'cbc:AllowanceChargeReason'),
      quantity: null,
      amount: yen(isCharge ? amount : -amount),
      suppliedOn: null,
      ...rateAt(each, 'cac:TaxCategory'),
    });
  }
  const [from] = days.sort();
  const to = days.at(-1);
  return from === undefined || to === undefined
    ? null
    : { lines, tax: 'excluded', ...taxesOf(invoice), from, to };
}
