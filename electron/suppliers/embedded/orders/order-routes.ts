import type { Handlers } from '../http/handlers.ts';
import { respond, success, problem } from '../http/problems.ts';
import type { OrderReader } from './read-orders.ts';

/**
 * What was ordered. Only when a desk asks does a store in the box get round to what has come due: `bringUpToDate` does
 * it for a company by `now`, in milliseconds since 1970 UTC.
 */
export const createOrderRoutes = (
  orders: OrderReader,
  bringUpToDate: (companyId: number, now: number) => void,
): Pick<Handlers, 'orders' | 'order'> => ({
  orders({ caller: { member }, query, now }) {
    bringUpToDate(member.companyId, now);
    return respond(orders.page(member, query, now));
  },
  order({ caller: { member }, params }) {
    const order = orders.byId(member, params.id);
    return order ? success(order) : problem('not-found');
  },
});
