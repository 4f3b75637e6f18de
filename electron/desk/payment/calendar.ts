import type { CalendarAccount } from '#shared/ipc/payment.ts';
import { addMonths, tokyoDateOf, type Instant } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { NpOrders } from '#shared/supplier-api/payment.ts';
import type { Session } from '../sign-in/session.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';
import type { Payable } from '../ports/cache.ts';
import { paymentPlan, type PlannedAccount } from './plan.ts';

/** Longer than any payment term. */
const MONTHS_BACK = 12;
/** Orders that are read at most; the answer says when there are more. */
const MAX_ORDERS = 5_000;

/**
 * 支払カレンダー: due amounts by day, from the saved histories, so that it works offline; with the suppliers' payment states
 * when they can be reached.
 */
export function createCalendar({
  gate,
  histories,
  clock,
}: Pick<MemberPorts, 'gate' | 'histories' | 'clock'>): CallHandlers['payment.calendar'] {
  return async ({ accounts: ids }) => {
    const sessions: Session[] = [];
    for (const id of new Set(ids)) {
      const session = gate.session(id);
      if (!session.ok) return session;
      sessions.push(session.value);
    }
    const today = tokyoDateOf(clock.now());
    const payers = sessions.filter(({ supplier }) => supplier.profile.buying?.np);
    const payerIds = payers.map(({ id }) => id);

    const [payables, responses, states] = await Promise.all([
      payerIds.length === 0
        ? ok({ orders: [] as readonly Payable[], more: false })
        : histories.payables(payerIds, addMonths(today, -MONTHS_BACK), MAX_ORDERS),
      Promise.all(payers.map((payer) => gate.ask(payer, 'npOrders'))),
      Promise.all(sessions.map(({ id }) => histories.state(id))),
    ]);
    if (!payables.ok) return payables;
    const asOf: (Instant | null)[] = [];
    for (const state of states) {
      // One that can't be read is no history that was never fetched.
      if (!state.ok) return state;
      asOf.push(state.value.completeAsOf);
    }

    const answers = new Map(payers.map(({ id }, at) => [id, responses[at]!]));
    const planned = new Map(
      payers.map(({ id, supplier }): [AccountId, PlannedAccount] => {
        const answer = answers.get(id)!;
        const known = answer.ok ? answer.value.orders : null;
        return [
          id,
          {
            np: supplier.profile.buying!.np!,
            states: known && new Map(known.map((order) => [order.id, order.state])),
          },
        ];
      }),
    );
    return ok({
      today,
      accounts: sessions.map(({ id, supplier }, at): CalendarAccount => {
        const np = supplier.profile.buying?.np ?? null;
        return {
          account: id,
          np: np && {
            basis: np.basis.of,
            basisAssumed: np.basis.assumed,
            invoiceBy: np.invoice?.by ?? null,
            onHoliday: np.onHoliday,
          },
          asOf: asOf[at]!,
          statesRefusal: refusalOf(answers.get(id)),
          incomplete: np !== null && payables.value.more,
        };
      }),
      ...paymentPlan(withoutDuplicates(payables.value.orders, sessions), planned, today),
    });
  };
}

const refusalOf = (answer: Result<NpOrders> | undefined): Refusal | null =>
  answer && !answer.ok ? answer.error : null;

/** Removes duplicates: two members of one company see the same orders. */
function withoutDuplicates(orders: readonly Payable[], sessions: readonly Session[]): readonly Payable[] {
  const supplierOf = new Map(sessions.map(({ id, supplier }) => [id, supplier.id]));
  const seen = new Set<string>();
  return orders.filter(({ account, id }) => {
    const name = `${supplierOf.get(account)} ${id}`;
    return !seen.has(name) && seen.add(name);
  });
}
