import { isAllowed } from '#electron/domain/access.ts';
import { dueRuns } from '#electron/domain/recurring.ts';
import { instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type { RefusalReason } from '#electron/domain/checkout.ts';
import type { Choices } from '#shared/supplier-api/checkout.ts';
import type { RecurringSpec } from '#shared/supplier-api/lists.ts';
import type { MemberRow } from '../http/caller.ts';
import { createMembers, accountStatusRefusal } from '../sign-in/members.ts';
import type { CurrentCartLine } from '../cart/carts.ts';
import type { Checkout } from '../checkout/checkout.ts';
import type { BuyingDependencies } from '../checkout/buying-dependencies.ts';
import type { PlacePreparedOrder } from '../checkout/place-order.ts';

interface DueRow {
  readonly id: number;
  readonly memberId: number;
  readonly departmentId: number | null;
  readonly spec: string;
  readonly since: string;
}

type Problem = RefusalReason;

/** What a recurring order chooses each time: no coupon, no points, its own address and way to pay. */
const choicesOf = ({ addressId, payment, departmentId, costMemo }: RecurringSpec): Choices => ({
  addressId,
  payment,
  departmentId,
  costMemo,
  coupon: null,
  points: 0,
  comment: '',
});

/** The lines of a recurring order as they are sold now; what is not carried any more is named as a problem. */
export function recurringLines(
  dependencies: BuyingDependencies,
  companyId: number,
  spec: RecurringSpec,
  now: number,
): readonly CurrentCartLine[] | Problem {
  const known = dependencies.offers.many(
    companyId,
    spec.lines.map(({ code }) => code),
    now,
  );
  const lines: CurrentCartLine[] = [];
  for (const [index, { code, quantity }] of spec.lines.entries()) {
    const product = known.get(code);
    if (!product) return { code: 'list.no-such-product', params: { code } };
    lines.push({
      row: index,
      id: code,
      product,
      quantity,
      department: null,
      departmentRow: null,
      from: 'catalogue',
      addedAt: now,
      changes: [],
    });
  }
  return lines;
}

/**
 * 定期注文 (AS-52): orders what has come due, each day of a cycle once. The store does it whenever somebody of the
 * company asks for something: a program that was closed has missed the days meanwhile, and the order's own choice says
 * whether the latest of them is caught up. Prices and stock are those of the day on which it is ordered.
 */
export function createRecurringRuns(
  dependencies: BuyingDependencies,
  checkout: Checkout,
  place: PlacePreparedOrder,
) {
  const { db, deliveryAddresses, offers } = dependencies;
  const members = createMembers(db);
  // Who left the company orders nothing any more.
  const isMember = db
    .prepare<[number], number>('SELECT 1 FROM members WHERE id = ? AND removed_at IS NULL')
    .pluck();
  const waiting = db.prepare<[number, string], DueRow>(
    `SELECT id, member_id AS memberId, department_id AS departmentId, spec, since FROM recurring_orders
     WHERE company_id = ? AND paused = 0 AND looked_on IS NOT ? ORDER BY id`,
  );
  const handledDays = db
    .prepare<[number], string>('SELECT due FROM recurring_runs WHERE recurring_id = ?')
    .pluck();
  const addRun = db.prepare(
    'INSERT INTO recurring_runs (recurring_id, due, at, outcome, order_id, problem) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const markChecked = db.prepare('UPDATE recurring_orders SET looked_on = ? WHERE id = ?');

  function order(row: DueRow, member: MemberRow, spec: RecurringSpec, now: number): number | Problem {
    if (!isAllowed(member.role, 'buyers') || accountStatusRefusal(member, now))
      return { code: 'recurring.owner-gone' };
    const lines = recurringLines(dependencies, member.companyId, spec, now);
    if ('code' in lines) return lines;
    const evaluation = checkout.evaluate(member, choicesOf(spec), now, lines);
    const [blocker] = evaluation.problems;
    if (blocker) return blocker;
    if (!evaluation.payment) return { code: 'checkout.payment-not-possible' };
    const { row: orderRow } = place(
      member,
      {
        departmentRow: evaluation.department?.row ?? row.departmentId,
        addressRow: evaluation.place && deliveryAddresses.rowOf(member, evaluation.place),
        method: evaluation.payment.method,
        term: evaluation.payment.term,
        cardLast4: evaluation.payment.cardLast4,
        costMemo: evaluation.costMemo,
        comment: null,
        calculation: evaluation.calculation,
        productRows: lines.map(({ product }) => offers.productIdOf(product.code)!),
        coupon: null,
        benefitsOf: member.id,
        points: 0,
        earns: evaluation.earns,
      },
      now,
    );
    return orderRow;
  }

  const run = db.transaction((companyId: number, now: number): void => {
    const today = tokyoDateOf(instantOf(now));
    for (const row of waiting.all(companyId, today)) {
      const spec = JSON.parse(row.spec) as RecurringSpec;
      const due = dueRuns(
        spec,
        spec.onHoliday,
        spec.whenMissed,
        new Set(handledDays.all(row.id) as string[]),
        row.since as CalendarDate,
        today,
      );
      for (const missed of due.missed) addRun.run(row.id, missed, now, 'missed', null, null);
      if (due.order !== null) {
        const member = isMember.get(row.memberId) === undefined ? null : members.byId(row.memberId);
        const outcome = member ? order(row, member, spec, now) : { code: 'recurring.owner-gone' };
        if (typeof outcome === 'number') addRun.run(row.id, due.order, now, 'ordered', outcome, null);
        else addRun.run(row.id, due.order, now, 'refused', null, JSON.stringify(outcome));
      }
      markChecked.run(today, row.id);
    }
  });

  /** Deals with every day that has come for a company by `now`, in Unix time in milliseconds. */
  return (companyId: number, now: number): void => {
    const today = tokyoDateOf(instantOf(now));
    // Most of the time there is nothing, and no lock is taken for it.
    if (waiting.get(companyId, today)) run.immediate(companyId, now);
  };
}
export type RecurringRuns = ReturnType<typeof createRecurringRuns>;
