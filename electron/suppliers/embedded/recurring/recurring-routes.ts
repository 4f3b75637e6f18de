import type { Checkout } from '../checkout/checkout.ts';
import type { BuyingDependencies } from '../checkout/buying-dependencies.ts';
import type { Handlers } from '../http/handlers.ts';
import { respond, noContent, success } from '../http/problems.ts';
import { createRecurringOrders } from './recurring-orders.ts';
import type { RecurringRuns } from './recurring-runs.ts';

/** 定期注文 (AS-52). */
export function createRecurringRoutes(
  dependencies: BuyingDependencies,
  checkout: Checkout,
  runDue: RecurringRuns,
): Partial<Handlers> {
  const recurring = createRecurringOrders(dependencies, checkout);
  return {
    recurringOrders({ caller: { member }, now }) {
      runDue(member.companyId, now);
      return success({ orders: recurring.all(member, now) });
    },
    createRecurringOrder: ({ caller: { member }, body, now }) =>
      respond(recurring.make(member, body, now), 201),
    changeRecurringOrder: ({ caller: { member }, params, body, now }) =>
      respond(recurring.change(member, params.id, body, now)),
    decideRecurringOrder: ({ caller: { member }, params, body, now }) =>
      respond(recurring.decide(member, params.id, body, now)),
    removeRecurringOrder: ({ caller: { member }, params }) =>
      recurring.remove(member, params.id) ?? noContent,
  };
}
