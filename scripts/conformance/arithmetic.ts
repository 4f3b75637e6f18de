import type { Answer } from './client.ts';
import type { Kit } from './kit.ts';
import type { CheckId } from './messages.ts';
import type { Calculation, Money, Order } from './shapes.ts';

const sum = (amounts: readonly Money[]): number => amounts.reduce((total, { amount }) => total + amount, 0);

/** A tax of whole yen may be rounded down, half up or up. */
const isRounded = (tax: number, taxable: number, rate: number): boolean =>
  Math.abs(tax - (taxable * rate) / 100) < 1;

/** Whether lines, discounts, tax and totals add up. `path` is where the calculation stands in the answer. */
export function checkArithmetic(
  kit: Kit,
  check: CheckId,
  answer: Answer,
  path: string,
  of: Calculation,
): void {
  const { lines, discounts, shippingFee, taxTotals, totals } = of;
  const same = (where: string, actual: number, expected: number) =>
    kit.same(check, answer, `${path}.${where}`, actual, expected);
  lines.forEach(({ quantity, unitPrice, amount }, index) =>
    same(`lines[${index}].amount`, amount.amount, unitPrice.amount * quantity),
  );
  same('totals.goods', totals.goods.amount, sum(lines.map(({ amount }) => amount)));
  same('totals.discount', totals.discount.amount, sum(discounts.map(({ amount }) => amount)));
  same(
    'totals.taxExcluded',
    totals.taxExcluded.amount,
    totals.goods.amount + totals.discount.amount + shippingFee.amount,
  );
  same('totals.tax', totals.tax.amount, sum(taxTotals.map(({ tax }) => tax)));
  same('totals.taxIncluded', totals.taxIncluded.amount, totals.taxExcluded.amount + totals.tax.amount);
  const taxable = sum(taxTotals.map((each) => each.taxable));
  if (taxTotals.length > 0) same('taxTotals[].taxable', taxable, totals.taxExcluded.amount);
  taxTotals.forEach(({ rate, taxable: part, tax }, index) => {
    if (!isRounded(tax.amount, part.amount, rate))
      kit.say(check, answer, `${path}.taxTotals[${index}].tax`, `${tax.amount} ≠ ${part.amount} × ${rate} %`);
  });
  if (new Set(taxTotals.map(({ rate }) => rate)).size !== taxTotals.length)
    kit.say(check, answer, `${path}.taxTotals`, 'a rate twice');
}

/** Whether what takes something off is negative, and everything else is not. */
export function checkSigns(kit: Kit, answer: Answer, path: string, order: Calculation): void {
  const say = (where: string, amount: number) =>
    kit.say('orders.signs', answer, `${path}.${where}`, String(amount));
  order.discounts.forEach(({ amount }, index) => {
    if (amount.amount > 0) say(`discounts[${index}].amount`, amount.amount);
  });
  if (order.totals.discount.amount > 0) say('totals.discount', order.totals.discount.amount);
  order.lines.forEach(({ amount, quantity }, index) => {
    if (amount.amount < 0) say(`lines[${index}].amount`, amount.amount);
    if (quantity < 1) say(`lines[${index}].quantity`, quantity);
  });
  for (const name of ['goods', 'taxExcluded', 'tax', 'taxIncluded'] as const)
    if (order.totals[name].amount < 0) say(`totals.${name}`, order.totals[name].amount);
  if (order.shippingFee.amount < 0) say('shippingFee', order.shippingFee.amount);
}

const TOKYO_MS = 9 * 3_600_000;
const dayInTokyo = (instant: string): string =>
  new Date(Date.parse(instant) + TOKYO_MS).toISOString().slice(0, 10);

/** Whether the days of an order are those of Tokyo, and in order. */
export function checkDays(kit: Kit, answer: Answer, path: string, order: Order): void {
  kit.same('orders.days', answer, `${path}.orderedOn`, order.orderedOn, dayInTokyo(order.orderedAt));
  const days = [order.orderedOn, order.shippedOn, order.deliveredOn].filter((day) => day !== null);
  if (days.join() !== days.toSorted().join()) kit.say('orders.days', answer, path, days.join(' > '));
  if (Date.parse(order.updatedAt) < Date.parse(order.orderedAt))
    kit.say('orders.days', answer, `${path}.updatedAt`, `${order.updatedAt} < ${order.orderedAt}`);
}
