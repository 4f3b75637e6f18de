import {
  strictTolerances,
  type Bill,
  type BillLine,
  type OrderedLine,
  type OrderedOrder,
} from '#electron/domain/bills/bill.ts';
import { matchBill } from '#electron/domain/bills/match-bill.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';

export const from = calendarDate('2026-11-01');
export const to = calendarDate('2026-11-30');

/** A line with what is said of its order. */
export interface Flat extends OrderedLine, Pick<OrderedOrder, 'status' | 'suppliedOn'> {
  readonly order: string;
  readonly orderNumber: string;
}
export const ordered = (changes: Partial<Flat> = {}): Flat => ({
  order: 'o1',
  lineNumber: 1,
  orderNumber: 'EC20261101-0001',
  code: 'AB-100',
  jan: '4901234567894',
  name: 'コピー用紙',
  quantity: 10,
  amount: yen(5_000),
  taxRate: 10,
  status: 'delivered',
  suppliedOn: calendarDate('2026-11-05'),
  ...changes,
});
export const billed = (changes: Partial<BillLine> = {}): BillLine => ({
  row: 1,
  orderNumber: 'EC20261101-0001',
  code: 'AB-100',
  name: 'コピー用紙',
  quantity: 10,
  amount: yen(5_000),
  suppliedOn: null,
  ...changes,
});
/** Orders of these lines, and of nothing else unless it is said. */
export function ordersOf(lines: readonly Flat[], changes: Partial<OrderedOrder> = {}): OrderedOrder[] {
  return [...Map.groupBy(lines, ({ order }) => order)].map(([id, own]): OrderedOrder => {
    const { orderNumber: number, status, suppliedOn } = own[0]!;
    const excluded = own.reduce((sum, { amount }) => sum + amount.amount, 0);
    const taxOf = (rate: number): number => {
      const taxable = own.reduce((sum, each) => sum + (each.taxRate === rate ? each.amount.amount : 0), 0);
      return Math.floor((taxable * rate) / 100);
    };
    const total = { excluded, included: excluded + taxOf(10) + taxOf(8) };
    const days = { suppliedOn, dueOn: suppliedOn, orderedOn: suppliedOn ?? from };
    const rest = { id, number, status, ...days, total, shipping: 0, discount: 0, due: true };
    const bases = [10, 8].flatMap((rate) => {
      const taxable = own.reduce((sum, each) => sum + (each.taxRate === rate ? each.amount.amount : 0), 0);
      return taxable === 0 ? [] : [{ rate, taxable }];
    });
    return { ...rest, bases, lines: own, ...changes };
  });
}
export const match = (
  lines: readonly BillLine[],
  orders: readonly Flat[] | readonly OrderedOrder[],
  {
    tax = 'excluded',
    taxes,
    tolerances = strictTolerances,
  }: { tax?: Bill['tax']; taxes?: Bill['taxes']; tolerances?: typeof strictTolerances } = {},
) => {
  const all = orders.flatMap((each) => ('lines' in each ? each : []));
  const flat = orders.flatMap((each) => ('lines' in each ? [] : each));
  return matchBill(
    { lines, tax, ...(taxes && { taxes }), from, to },
    [...all, ...ordersOf(flat)],
    tolerances,
  );
};
export const findings = (...given: Parameters<typeof match>): string[] =>
  match(...given).lines.map(({ finding }) => finding);
