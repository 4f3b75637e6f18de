import type { Handlers } from '../http/handlers.ts';
import { respond, success, problem } from '../http/problems.ts';
import type { OrderReader } from './read-orders.ts';

/**
 * What was ordered. Only when a desk asks does a embedded store get round to what has come due: `refreshAll` does
 * it for a company by `now`, in Unix time in milliseconds.
 */
export const createOrderRoutes = (
  orders: OrderReader,
  refreshAll: (companyId: number, now: number) => void,
): Partial<Handlers> => ({
  orders({ caller: { member }, query, now }) {
    refreshAll(member.companyId, now);
    return respond(orders.page(member, query, now));
  },
  order({ caller: { member }, params }) {
    const order = orders.byId(member, params.id);
    return order ? success(order) : problem('not-found');
  },
});
