import type { Answer } from './client.ts';
import type { Kit } from './kit.ts';
import type { CheckId } from './messages.ts';
import type { Calculation, Money, Order } from './shapes.ts';

/** Yen may have hundredths, whose sum as fractions is beside them. */
const toHundredths = (amount: number): number => Math.round(amount * 100) / 100;
const sum = (amounts: readonly Money[]): number =>
  toHundredths(amounts.reduce((total, { amount }) => total + amount, 0));

/** What is no whole number may be rounded down, half up or up to one. */
const isRounded = (actual: number, exact: number): boolean =>
  actual === toHundredths(exact) || Math.abs(actual - exact) < 1;

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
  lines.forEach(({ quantity, unitPrice, amount }, index) => {
    const exact = toHundredths(unitPrice.amount * quantity);
    if (Number.isInteger(exact)) same(`lines[${index}].amount`, amount.amount, exact);
    else if (!isRounded(amount.amount, exact))
      kit.say(check, answer, `${path}.lines[${index}].amount`, `${amount.amount} ≠ ${exact}, rounded or not`);
  });
  // Without lines nothing says what the goods are but their total.
  if (lines.length > 0) same('totals.goods', totals.goods.amount, sum(lines.map(({ amount }) => amount)));
  same('totals.discount', totals.discount.amount, sum(discounts.map(({ amount }) => amount)));
  same('totals.taxExcluded', totals.taxExcluded.amount, sum([totals.goods, totals.discount, shippingFee]));
  same('totals.tax', totals.tax.amount, sum(taxTotals.map(({ tax }) => tax)));
  same('totals.taxIncluded', totals.taxIncluded.amount, sum([totals.taxExcluded, totals.tax]));
  const taxable = sum(taxTotals.map((each) => each.taxable));
  if (taxTotals.length > 0) same('taxTotals[].taxable', taxable, totals.taxExcluded.amount);
  taxTotals.forEach(({ rate, taxable: part, tax }, index) => {
    if (!isRounded(tax.amount, (part.amount * rate) / 100))
      kit.say(check, answer, `${path}.taxTotals[${index}].tax`, `${tax.amount} ≠ ${part.amount} × ${rate} %`);
  });
  checkTaxable(kit, check, answer, path, of);
  if (new Set(taxTotals.map(({ rate }) => rate)).size !== taxTotals.length)
    kit.say(check, answer, `${path}.taxTotals`, 'a rate twice');
}

const FEE_RATE = 10;
/** Rates since the day on which the shipping fee is taxed at 10 %. */
const RATES: ReadonlySet<number> = new Set([0, 8, FEE_RATE]);
const RATES_SINCE = '2019-10-01';

/** Whether each rate has its goods, its share of the discounts, and the standard rate the shipping fee. */
function checkTaxable(kit: Kit, check: CheckId, answer: Answer, path: string, of: Calculation): void {
  const { lines, discounts, shippingFee, taxTotals, totals } = of;
  const { orderedOn = RATES_SINCE } = of as Partial<Order>;
  const rates = new Set([...lines.map(({ taxRate }) => taxRate), ...taxTotals.map(({ rate }) => rate)]);
  if (lines.length === 0 || orderedOn < RATES_SINCE || [...rates].some((rate) => !RATES.has(rate))) return;
  for (const rate of rates.add(FEE_RATE)) {
    const goods = sum(lines.filter(({ taxRate }) => taxRate === rate).map(({ amount }) => amount));
    const share = goods === 0 ? 0 : (totals.discount.amount * goods) / totals.goods.amount;
    const expected = toHundredths(goods + share + (rate === FEE_RATE ? shippingFee.amount : 0));
    const index = taxTotals.findIndex((each) => each.rate === rate);
    const actual = taxTotals[index]?.taxable.amount ?? 0;
    // Each discount is shared in whole yen, and any of the rates gets what is left over.
    if (Math.abs(actual - expected) > discounts.length * rates.size)
      kit.say(
        check,
        answer,
        `${path}.taxTotals${index === -1 ? '' : `[${index}].taxable`}`,
        `${actual} ≠ ${expected} at ${rate} %`,
      );
  }
}

const roundings = { floor: Math.floor, 'half-up': Math.round, ceil: Math.ceil } as const;
export type Rounding = keyof typeof roundings;
export const allRoundings = Object.keys(roundings) as readonly Rounding[];

/** The ways of rounding that explain the tax of an order too, of those that explain all before; a finding where none does. */
export function checkRounding(
  kit: Kit,
  answer: Answer,
  path: string,
  { taxTotals }: Calculation,
  before: readonly Rounding[],
): readonly Rounding[] {
  return taxTotals.reduce((left, { rate, taxable, tax }, index) => {
    const hundredths = taxable.amount * rate;
    // Of amounts with 銭 the tax may have 銭 too.
    if (!Number.isInteger(taxable.amount) || !Number.isInteger(hundredths)) return left;
    const fitting = allRoundings.filter((name) => roundings[name](hundredths / 100) === tax.amount);
    const both = left.filter((name) => fitting.includes(name));
    if (both.length > 0 || fitting.length === 0) return both.length > 0 ? both : left;
    kit.say(
      'orders.rounding',
      answer,
      `${path}.taxTotals[${index}].tax`,
      `${taxable.amount} × ${rate} % = ${tax.amount}: ${fitting.join(', ')} ≠ ${left.join(', ')}`,
    );
    return left;
  }, before);
}

/** Whether an order is in one currency, in whole minor units; yen alone may have two decimals. */
export function checkCurrency(kit: Kit, answer: Answer, path: string, order: Calculation): void {
  const amounts: readonly (readonly [string, Money])[] = [
    ...Object.entries(order.totals).map(([name, money]) => [`totals.${name}`, money] as const),
    ...order.lines.map(({ amount }, index) => [`lines[${index}].amount`, amount] as const),
    ...order.discounts.map(({ amount }, index) => [`discounts[${index}].amount`, amount] as const),
    ...order.taxTotals.map(({ taxable }, index) => [`taxTotals[${index}].taxable`, taxable] as const),
    ...order.taxTotals.map(({ tax }, index) => [`taxTotals[${index}].tax`, tax] as const),
    ['shippingFee', order.shippingFee],
  ];
  const own = order.totals.taxIncluded.currency ?? 'JPY';
  for (const [where, { amount, currency = 'JPY' }] of amounts) {
    if (currency !== own) kit.say('orders.currency', answer, `${path}.${where}`, `${currency} ≠ ${own}`);
    if (amount !== (currency === 'JPY' ? toHundredths(amount) : Math.trunc(amount)))
      kit.say('orders.currency', answer, `${path}.${where}`, `${amount} ${currency}`);
  }
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
    if (quantity <= 0) say(`lines[${index}].quantity`, quantity);
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
