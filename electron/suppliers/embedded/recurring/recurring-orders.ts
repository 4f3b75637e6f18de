import { randomBytes } from 'node:crypto';
import { nextRecurringDays } from '#electron/domain/recurring.ts';
import { instantOf, tokyoDateOf, type CalendarDate } from '#shared/model/dates.ts';
import type {
  RecurringOrder,
  RecurringSpec,
  recurringChangeSchema,
  recurringDecisionSchema,
} from '#shared/supplier-api/lists.ts';
import type { z } from 'zod';
import type { MemberRow } from '../http/caller.ts';
import type { Checkout } from '../checkout/checkout.ts';
import { seesDepartment } from '../orders/departments.ts';
import type { BuyingDependencies } from '../checkout/buying-dependencies.ts';
import { choicesRefused } from '../http/refusals.ts';
import { problem, type Refused } from '../http/problems.ts';
import { recurringLines } from './recurring-runs.ts';

interface Row {
  readonly id: number;
  readonly publicId: string;
  readonly memberId: number;
  readonly memberName: string;
  readonly departmentId: number | null;
  readonly version: number;
  readonly paused: number;
  readonly spec: string;
  readonly names: string;
  readonly since: string;
}

interface RunRow {
  readonly due: string;
  readonly at: number;
  readonly outcome: RecurringOrder['runs'][number]['outcome'];
  readonly orderId: string | null;
  readonly orderNumber: string | null;
  readonly problem: string | null;
}

/** How many upcoming days and past runs are returned. */
const MAX_NEXT = 6;
const MAX_RUNS = 12;

/**
 * 定期注文 as people set them (AS-52). Whoever sees the orders of the department sees them; who made one, and
 * administrators, change it. What was ordered stays, whatever becomes of the recurring order.
 */
export function createRecurringOrders(dependencies: BuyingDependencies, checkout: Checkout) {
  const { db, supplier, offers, departments } = dependencies;
  const columns = `r.id, r.public_id AS publicId, r.member_id AS memberId, m.name AS memberName,
    r.department_id AS departmentId, r.version, r.paused, r.spec, r.names, r.since
    FROM recurring_orders r JOIN members m ON m.id = r.member_id`;
  const select = db.prepare<[number], Row>(`SELECT ${columns} WHERE r.company_id = ? ORDER BY r.id`);
  const selectOne = db.prepare<[number, string], Row>(
    `SELECT ${columns} WHERE r.company_id = ? AND r.public_id = ?`,
  );
  const insert = db.prepare(
    `INSERT INTO recurring_orders (public_id, company_id, member_id, department_id, spec, names, since)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const update = db.prepare(
    `UPDATE recurring_orders SET spec = ?, names = ?, department_id = ?, since = ?, version = version + 1,
       looked_on = NULL WHERE id = ?`,
  );
  const setPaused = db.prepare(
    `UPDATE recurring_orders SET paused = ?, since = ?, version = version + 1, looked_on = NULL WHERE id = ?`,
  );
  const touch = db.prepare(
    'UPDATE recurring_orders SET version = version + 1, looked_on = NULL WHERE id = ?',
  );
  const remove = db.prepare('DELETE FROM recurring_orders WHERE id = ?');
  const selectRuns = db.prepare<[number, number], RunRow>(
    `SELECT u.due, u.at, u.outcome, o.public_id AS orderId, o.number AS orderNumber, u.problem
     FROM recurring_runs u LEFT JOIN orders o ON o.id = u.order_id AND o.removed = 0
     WHERE u.recurring_id = ? ORDER BY u.due DESC LIMIT ?`,
  );
  const skip = db.prepare(
    "INSERT OR IGNORE INTO recurring_runs (recurring_id, due, at, outcome) VALUES (?, ?, ?, 'skipped')",
  );
  const unskip = db.prepare(
    "DELETE FROM recurring_runs WHERE recurring_id = ? AND due = ? AND outcome = 'skipped'",
  );

  const today = (now: number): CalendarDate => tokyoDateOf(instantOf(now));
  const mayChange = (member: MemberRow, row: Row): boolean =>
    member.role === 'administrator' || (member.role === 'buyer' && row.memberId === member.id);

  function toApi(member: MemberRow, row: Row, now: number): RecurringOrder {
    const spec = JSON.parse(row.spec) as RecurringSpec;
    const names = new Map(JSON.parse(row.names) as [string, string][]);
    const known = offers.many(
      member.companyId,
      spec.lines.map(({ code }) => code),
      now,
    );
    const runs = selectRuns.all(row.id, MAX_RUNS);
    const skipped = new Set(runs.filter(({ outcome }) => outcome === 'skipped').map(({ due }) => due));
    const done = new Set(runs.filter(({ outcome }) => outcome !== 'skipped').map(({ due }) => due));
    const from = row.since > today(now) ? (row.since as CalendarDate) : today(now);
    const next = nextRecurringDays(spec, spec.onHoliday, from, MAX_NEXT + done.size)
      .filter(({ due }) => !done.has(due))
      .slice(0, MAX_NEXT);
    return {
      id: row.publicId,
      version: row.version,
      state: row.paused === 1 ? 'paused' : next.length === 0 ? 'ended' : 'active',
      spec,
      lines: spec.lines.map(({ code, quantity }) => {
        const product = known.get(code) ?? null;
        return { code, quantity, product, name: product?.name ?? names.get(code) ?? code };
      }),
      madeBy: row.memberName,
      changeable: mayChange(member, row),
      next: next.map(({ due, on }) => ({ due, on, skipped: skipped.has(due) })),
      runs: runs
        .filter(({ due, outcome }) => outcome !== 'skipped' || due < today(now))
        .map(({ due, at, outcome, orderId, orderNumber, problem: toApi }) => ({
          due: due as CalendarDate,
          at: instantOf(at),
          outcome,
          order: orderId === null || orderNumber === null ? null : { id: orderId, number: orderNumber },
          problem: toApi === null ? null : (JSON.parse(toApi) as RecurringOrder['runs'][number]['problem']),
        })),
    };
  }

  const read = (member: MemberRow, id: string): Row | null => {
    const row = selectOne.get(member.companyId, id);
    return row && seesDepartment(supplier, member, row.departmentId) ? row : null;
  };

  /** What stands against a recurring order as it is set up, as if it were ordered today; stock may change until then. */
  function refusalFor(member: MemberRow, spec: RecurringSpec, now: number): Refused | null {
    if (spec.endsOn !== null && spec.endsOn < spec.startsOn)
      return choicesRefused([{ field: 'endsOn', code: 'recurring.ends-before' }], member.locale);
    const lines = recurringLines(dependencies, member.companyId, spec, now);
    if ('code' in lines) return choicesRefused([{ field: 'lines', ...lines }], member.locale);
    const { problems } = checkout.evaluate(
      member,
      { ...spec, coupon: null, points: 0, comment: '' },
      now,
      lines,
    );
    const lasting = problems.filter(({ code }) => code !== 'cart.out-of-stock');
    return lasting.length > 0 ? choicesRefused(lasting, member.locale) : null;
  }

  const namesOf = (member: MemberRow, spec: RecurringSpec, now: number): string =>
    JSON.stringify(
      [
        ...offers.many(
          member.companyId,
          spec.lines.map(({ code }) => code),
          now,
        ),
      ].map(([code, { name }]) => [code, name]),
    );
  const departmentOf = (member: MemberRow, spec: RecurringSpec): number | null =>
    departments.ofOrders(member).find(({ id }) => id === spec.departmentId)?.row ?? null;

  const make = (member: MemberRow, spec: RecurringSpec, now: number): RecurringOrder | Refused => {
    const wrong = refusalFor(member, spec, now);
    if (wrong) return wrong;
    const publicId = randomBytes(8).toString('hex');
    const since = spec.startsOn > today(now) ? spec.startsOn : today(now);
    insert.run(
      publicId,
      member.companyId,
      member.id,
      departmentOf(member, spec),
      JSON.stringify(spec),
      namesOf(member, spec, now),
      since,
    );
    return toApi(member, read(member, publicId)!, now);
  };

  /** The row that a member may change in this version, or why not. */
  const changing = (member: MemberRow, id: string, version: number): Row | Refused => {
    const row = read(member, id);
    if (!row) return problem('not-found');
    if (!mayChange(member, row)) return problem('not-allowed');
    return row.version === version ? row : problem('conflict');
  };

  const change = (
    member: MemberRow,
    id: string,
    { version, spec }: z.output<typeof recurringChangeSchema>,
    now: number,
  ): RecurringOrder | Refused => {
    const row = changing(member, id, version);
    if ('problem' in row) return row;
    const wrong = refusalFor(member, spec, now);
    if (wrong) return wrong;
    // Days of the new cycle count from today: what the old one had before is over.
    update.run(
      JSON.stringify(spec),
      namesOf(member, spec, now),
      departmentOf(member, spec),
      today(now),
      row.id,
    );
    return toApi(member, read(member, id)!, now);
  };

  const decide = (
    member: MemberRow,
    id: string,
    { version, decision, due }: z.output<typeof recurringDecisionSchema>,
    now: number,
  ): RecurringOrder | Refused => {
    const row = changing(member, id, version);
    if ('problem' in row) return row;
    switch (decision) {
      case 'pause':
        setPaused.run(1, row.since, row.id);
        break;
      case 'resume':
        // Days that passed meanwhile were paused, not missed.
        setPaused.run(0, today(now), row.id);
        break;
      case 'skip':
      case 'unskip': {
        const known = toApi(member, row, now).next.some((day) => day.due === due);
        if (due === null || !known)
          return choicesRefused([{ field: 'due', code: 'recurring.no-such-day' }], member.locale);
        if (decision === 'skip') skip.run(row.id, due, now);
        else unskip.run(row.id, due);
        touch.run(row.id);
      }
    }
    return toApi(member, read(member, id)!, now);
  };

  return {
    all: (member: MemberRow, now: number): readonly RecurringOrder[] =>
      select
        .all(member.companyId)
        .flatMap((row) =>
          seesDepartment(supplier, member, row.departmentId) ? [toApi(member, row, now)] : [],
        ),
    make: db.transaction(make).immediate as typeof make,
    change: db.transaction(change).immediate as typeof change,
    decide: db.transaction(decide).immediate as typeof decide,
    /** Deletes it; `not-found` and `not-allowed` say why not. */
    remove(member: MemberRow, id: string): Refused | null {
      const row = read(member, id);
      if (!row) return problem('not-found');
      if (!mayChange(member, row)) return problem('not-allowed');
      remove.run(row.id);
      return null;
    },
  };
}
