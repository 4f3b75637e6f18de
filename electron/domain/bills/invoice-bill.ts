import { isCalendarDate, type CalendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { formatDecimal, parseDecimal, wholeOf } from '../jp-pint/decimal.ts';
import { elementsAt, textAt, type XmlElement } from '../jp-pint/xml-element.ts';
import type { Bill, BillLine } from './bill.ts';

/** The first text that there is at one of the paths; null for none. */
function firstOf(element: XmlElement, paths: readonly string[]): string | null {
  for (const path of paths) {
    const text = textAt(element, path);
    if (text !== '') return text;
  }
  return null;
}

/**
 * The bill that an electronic invoice (JP PINT) is: its lines without tax, and the days that it is for. Null where an
 * amount or the period can't be read; then the check of the invoice names what is wrong.
 */
export function billOfInvoice(invoice: XmlElement): Bill | null {
  const header = firstOf(invoice, ['cac:OrderReference/cbc:ID']);
  const lines: BillLine[] = [];
  const days: CalendarDate[] = ['cbc:StartDate', 'cbc:EndDate']
    .flatMap((day) => [`cac:InvoicePeriod/${day}`, `cac:InvoiceLine/cac:InvoicePeriod/${day}`])
    .flatMap((path) => elementsAt(invoice, path).map(({ text }) => text))
    .filter(isCalendarDate);
  for (const [index, line] of elementsAt(invoice, 'cac:InvoiceLine').entries()) {
    const net = parseDecimal(textAt(line, 'cbc:LineExtensionAmount'));
    const amount = net === null ? null : wholeOf(net);
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
    });
  }
  const [from] = days.sort();
  const to = days.at(-1);
  return from === undefined || to === undefined ? null : { lines, tax: 'excluded', from, to };
}
