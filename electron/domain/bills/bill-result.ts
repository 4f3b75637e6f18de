import type { BillDay, BillIssuer, BillResultLine } from '#shared/model/bill.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { isYenOrder, type Order, type OrderPaymentMethod } from '#shared/model/order.ts';
import type { BillMatch, NotBilled, OrderedOrder } from './bill.ts';
import { isMissingCredit } from './not-billed.ts';

/** The result line by line, those that need somebody's eye first, in the order of the bill. */
export function billResult(
  { lines, notBilled, discounts, taxes }: BillMatch,
  from: CalendarDate,
): readonly BillResultLine[] {
  const ofBill = lines.map(({ line, finding, order, ordered, expected }): BillResultLine => ({
    finding,
    row: line.row,
    orderNumber: line.orderNumber ?? order?.number ?? null,
    code: line.code ?? ordered?.code ?? null,
    name: line.name,
    billedQuantity: line.quantity,
    orderedQuantity: ordered?.quantity ?? null,
    billed: line.amount,
    expected,
    earlier: finding === 'matched' && line.amount.amount > 0 && (order?.dueOn ?? from) < from,
  }));
  const missingOf = (
    finding: 'not-billed' | 'credit-missing' | 'discount-missing',
    { order, ordered, expected }: NotBilled,
  ): BillResultLine => ({
    finding,
    row: null,
    orderNumber: order.number,
    code: ordered?.code ?? null,
    name: ordered?.name ?? order.lines[0]?.name ?? '',
    billedQuantity: null,
    orderedQuantity: ordered?.quantity ?? null,
    billed: null,
    expected,
    earlier: false,
  });
  const missing = [
    ...notBilled.map((each) => missingOf(isMissingCredit(each) ? 'credit-missing' : 'not-billed', each)),
    ...discounts.map((each) => missingOf('discount-missing', each)),
  ];
  const ofTaxes = taxes.map(({ rate, billed, expected }): BillResultLine => ({
    finding: expected === null ? 'tax-not-compared' : 'tax-differs',
    row: null,
    orderNumber: null,
    code: null,
    name: `${rate}%`,
    billedQuantity: null,
    orderedQuantity: null,
    billed,
    expected,
    earlier: false,
  }));
  const isRight = ({ finding }: BillResultLine): boolean => finding === 'matched';
  return [...ofBill.filter((each) => !isRight(each)), ...missing, ...ofTaxes, ...ofBill.filter(isRight)];
}

/** Paid on a bill of the supplier's own; what is paid at once, or to an agent, is on none. */
const billedBySupplier: ReadonlySet<OrderPaymentMethod> = new Set(['bank-transfer', 'unstated', 'other']);

/** An order as a bill of this issuer is laid against it; null for one that is not in whole yen, which is on no bill in yen. */
export function orderedOrderOf(order: Order, issuer: BillIssuer, day: BillDay): OrderedOrder | null {
  const { totals, payment } = order;
  if (!isYenOrder(order)) return null;
  return {
    id: order.id,
    number: order.number,
    status: order.status,
    orderedOn: order.orderedOn,
    suppliedOn: order.deliveredOn ?? order.shippedOn,
    dueOn: {
      ordered: order.orderedOn,
      shipped: order.shippedOn ?? order.deliveredOn,
      delivered: order.deliveredOn ?? order.shippedOn,
    }[day],
    total: { excluded: totals.taxExcluded.amount, included: totals.taxIncluded.amount },
    shipping: order.shippingFee.amount,
    discount: totals.discount.amount,
    bases: order.taxTotals.map(({ rate, taxable }) => ({ rate, taxable: taxable.amount })),
    due: issuer === 'np' ? payment.method === 'np' : billedBySupplier.has(payment.method),
    lines: order.lines.map(({ lineNumber, productCode, jan, name, quantity, amount, taxRate }) => ({
      lineNumber,
      code: productCode,
      jan,
      name,
      quantity,
      amount: yen(amount.amount),
      taxRate,
    })),
  };
}
