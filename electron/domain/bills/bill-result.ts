import type { BillResultLine } from '#shared/model/bill.ts';
import type { Order } from '#shared/model/order.ts';
import type { BillMatch, OrderedLine } from './match-bill.ts';

/** The result line by line, those that need somebody's eye first, in the order of the bill. */
export function billResult({ lines, notBilled }: BillMatch): readonly BillResultLine[] {
  const ofBill = lines.map(({ line, finding, orders, expected }): BillResultLine => {
    const [only] = orders.length === 1 && line.code !== null ? orders : [];
    return {
      finding,
      row: line.row,
      orderNumber: line.orderNumber ?? orders[0]?.orderNumber ?? null,
      code: line.code,
      name: line.name,
      billedQuantity: line.quantity,
      orderedQuantity: only?.quantity ?? null,
      billed: line.amount,
      expected,
    };
  });
  const missing = notBilled.map(({ line, quantity }): BillResultLine => ({
    finding: 'not-billed',
    row: null,
    orderNumber: line.orderNumber,
    code: line.code,
    name: line.name,
    billedQuantity: null,
    orderedQuantity: quantity,
    billed: null,
    expected: line.amount,
  }));
  const isRight = ({ finding }: BillResultLine): boolean => finding === 'matched';
  return [...ofBill.filter((each) => !isRight(each)), ...missing, ...ofBill.filter(isRight)];
}

/** The lines of an order as a bill is laid against them. */
export const orderedLinesOf = (order: Order): readonly OrderedLine[] =>
  order.lines.map((line) => ({
    order: order.id,
    lineNumber: line.lineNumber,
    orderNumber: order.number,
    code: line.productCode,
    jan: line.jan,
    name: line.name,
    quantity: line.quantity,
    amount: line.amount,
    taxRate: line.taxRate,
    status: order.status,
    suppliedOn: order.deliveredOn ?? order.shippedOn,
  }));
