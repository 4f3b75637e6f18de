import { createCheckout } from '../checkout/checkout.ts';
import { createBuyingParts } from '../checkout/parts.ts';
import { createOrderPlacing } from '../checkout/place-order.ts';
import type { HandlerParts, Handlers } from '../http/handlers.ts';
import { problem, type Answer, type Refused } from '../http/problems.ts';
import type { SupplierRules } from '../suppliers.ts';
import { createMyCatalogues } from './my-catalogues.ts';
import { createRecurringOrders } from '../recurring/recurring-orders.ts';
import { createRecurringRuns, type RecurringRuns } from '../recurring/recurring-runs.ts';

type MyCatalogueRoutes = Pick<
  Handlers,
  'myCatalogues' | 'makeMyCatalogue' | 'changeMyCatalogue' | 'addToMyCatalogue' | 'removeMyCatalogue'
>;
type RecurringRoutes = Pick<
  Handlers,
  | 'recurringOrders'
  | 'makeRecurringOrder'
  | 'changeRecurringOrder'
  | 'decideRecurringOrder'
  | 'removeRecurringOrder'
>;

const noCatalogues: MyCatalogueRoutes = {
  myCatalogues: () => problem('not-offered'),
  makeMyCatalogue: () => problem('not-offered'),
  changeMyCatalogue: () => problem('not-offered'),
  addToMyCatalogue: () => problem('not-offered'),
  removeMyCatalogue: () => problem('not-offered'),
};
const noRecurring: RecurringRoutes = {
  recurringOrders: () => problem('not-offered'),
  makeRecurringOrder: () => problem('not-offered'),
  changeRecurringOrder: () => problem('not-offered'),
  decideRecurringOrder: () => problem('not-offered'),
  removeRecurringOrder: () => problem('not-offered'),
};

const answered = <T extends object>(outcome: T | Refused, status = 200): Answer | Refused =>
  'problem' in outcome ? outcome : { status, body: outcome };

/** Runs whatever recurring order has come due for a company; does nothing where there are none. */
export function createRunsDue(rules: SupplierRules, parts: HandlerParts): RecurringRuns {
  const buying = createBuyingParts(rules, parts);
  if (!buying?.buying.recurring) return () => undefined;
  const checkout = createCheckout(buying);
  return createRecurringRuns(buying, checkout, createOrderPlacing(buying, checkout));
}

/** マイカタログ and 定期注文 of one supplier (AS-46, AS-47, AS-52). Who only looks changes nothing. */
export function createListRoutes(
  rules: SupplierRules,
  parts: HandlerParts,
  runDue: RecurringRuns,
): MyCatalogueRoutes & RecurringRoutes {
  const buying = createBuyingParts(rules, parts);
  if (!buying) return { ...noCatalogues, ...noRecurring };
  const catalogues = createMyCatalogues(buying);
  const recurring = createRecurringOrders(buying, createCheckout(buying));

  const catalogueRoutes: MyCatalogueRoutes = {
    myCatalogues: ({ caller, now }) => ({
      status: 200,
      body: { catalogues: catalogues.all(caller.member, now) },
    }),
    makeMyCatalogue: ({ caller, body, now }) => answered(catalogues.make(caller.member, body, now), 201),
    changeMyCatalogue: ({ caller, params, body, now }) =>
      answered(catalogues.change(caller.member, params.id, body, now)),
    addToMyCatalogue: ({ caller, params, body, now }) =>
      answered(catalogues.add(caller.member, params.id, body, now)),
    removeMyCatalogue: ({ caller, params }) => {
      return catalogues.remove(caller.member, params.id) ? { status: 204, body: null } : problem('not-found');
    },
  };
  const recurringRoutes: RecurringRoutes = {
    recurringOrders: ({ caller, now }) => {
      runDue(caller.member.companyId, now);
      return { status: 200, body: { orders: recurring.all(caller.member, now) } };
    },
    makeRecurringOrder: ({ caller, body, now }) => answered(recurring.make(caller.member, body, now), 201),
    changeRecurringOrder: ({ caller, params, body, now }) =>
      answered(recurring.change(caller.member, params.id, body, now)),
    decideRecurringOrder: ({ caller, params, body, now }) =>
      answered(recurring.decide(caller.member, params.id, body, now)),
    removeRecurringOrder: ({ caller, params }) =>
      recurring.remove(caller.member, params.id) ?? { status: 204, body: null },
  };
  return {
    ...(buying.buying.myCatalogues ? catalogueRoutes : noCatalogues),
    ...(buying.buying.recurring ? recurringRoutes : noRecurring),
  };
}
