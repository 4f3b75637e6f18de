import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { BillMatch, BillTolerances, OrderedOrder } from '#electron/domain/bills/bill.ts';
import { billResult, orderedOrderOf } from '#electron/domain/bills/bill-result.ts';
import { billKey } from '#electron/domain/bills/bill-keys.ts';
import { matchBill } from '#electron/domain/bills/match-bill.ts';
import { maxBillLines, type BillReport } from '#shared/ipc/bills.ts';
import { historyFilterSchema, type HistoryFilter } from '#shared/ipc/orders.ts';
import { billFindings, type BillDay, type BillIssuer, type BillResultLine } from '#shared/model/bill.ts';
import { addDays } from '#shared/model/dates.ts';
import { formatMoney, yen } from '#shared/model/money.ts';
import type { Order } from '#shared/model/order.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { ReadBill } from './read-bill.ts';

/** What was supplied was mostly ordered so long before; of what a bill names, older orders are looked for too. Days. */
const orderedBefore = 100;

/** How many rows beside the lines are listed. */
const maxSummaries = 500;

/** Orders of the saved histories by a filter, how many they are first. */
export type FindOrders = (
  filter: HistoryFilter,
) => Result<{ readonly count: number; readonly orders: Iterable<Order> }>;

export interface CheckHooks {
  readonly find: FindOrders;
  readonly progress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

export interface CheckedBill {
  readonly report: BillReport;
  readonly lines: readonly BillResultLine[];
}

/** What is said of a bill of which rows can't be read, before anybody has said to go on without them. */
export const withheldBill = (read: ReadBill, day: BillDay): BillReport =>
  reportOf(
    { lines: [], notBilled: [], discounts: [], taxes: [], withoutDay: 0, billed: yen(0), expected: yen(0) },
    [],
    0,
    read,
    day,
  );

const reportOf = (
  { billed, expected, withoutDay }: BillMatch,
  lines: readonly BillResultLine[],
  otherCurrency: number,
  { bill: { tax, from, to }, summaries, ...rows }: ReadBill,
  day: BillDay,
): BillReport => {
  const countOf = (finding: BillResultLine['finding']): number =>
    lines.filter((line) => line.finding === finding).length;
  const counts = Object.fromEntries(billFindings.map((each) => [each, countOf(each)]));
  return {
    result: createHash('sha256').update(JSON.stringify(lines)).digest('hex'),
    tax,
    from,
    to,
    billed,
    expected,
    counts: counts as BillReport['counts'],
    lines: lines.slice(0, maxBillLines),
    otherCurrency,
    day,
    withoutDay,
    earlier: lines.filter(({ earlier }) => earlier).length,
    ...rows,
    summaries: summaries.slice(0, maxSummaries).map(({ row, label, amount }) => ({
      row,
      code: 'summary-row',
      field: null,
      text: amount === null ? label.slice(0, 80) : `${label.slice(0, 80)} ${formatMoney(yen(amount))}`,
    })),
  };
};

/** How a bill is laid against the orders. */
export interface BillRules {
  readonly issuer: BillIssuer;
  readonly tolerances: BillTolerances;
  readonly day: BillDay;
}

/** Lays a bill against the saved orders. Refuses `job.cancelled`, and what reading the orders refuses. */
export async function checkBill(
  read: ReadBill,
  { issuer, tolerances, day }: BillRules,
  { find, progress, signal }: CheckHooks,
): Promise<Result<CheckedBill>> {
  const { bill } = read;
  const all = historyFilterSchema.parse({});
  const from = addDays(bill.from, -orderedBefore);
  const ordered: OrderedOrder[] = [];
  let otherCurrency = 0;
  const take = async (filter: HistoryFilter, isMeant: (order: Order) => boolean): Promise<Result<null>> => {
    const found = find(filter);
    if (!found.ok) return found;
    const { count, orders } = found.value;
    let seen = 0;
    for (const order of orders) {
      seen += 1;
      const inYen = isMeant(order) ? orderedOrderOf(order, issuer, day) : undefined;
      if (inYen) ordered.push(inYen);
      if (inYen === null) otherCurrency += 1;
      if (seen % 500 !== 0) continue;
      progress(seen, count);
      await turn();
      if (signal.aborted) return refuse('job.cancelled');
    }
    progress(seen, count);
    return ok(null);
  };
  const near = await take({ ...all, from }, () => true);
  if (!near.ok) return near;
  const known = new Set(ordered.map(({ number }) => billKey(number)));
  const missing = new Set(
    bill.lines
      .map(({ orderNumber }) => billKey(orderNumber ?? ''))
      .filter((number) => number !== '' && !known.has(number)),
  );
  if (missing.size > 0) {
    const older = await take({ ...all, to: addDays(from, -1) }, ({ number }) => missing.has(billKey(number)));
    if (!older.ok) return older;
  }
  const matched = matchBill(bill, ordered, tolerances);
  const lines = billResult(matched, bill.from);
  return ok({ lines, report: reportOf(matched, lines, otherCurrency, read, day) });
}
