import type { Preview } from '#shared/supplier-api/checkout.ts';
import type { Handlers } from '../http/handlers.ts';
import { success, problem } from '../http/problems.ts';
import { orderingClosed } from '../service-notice.ts';
import type { Checkout } from './checkout.ts';
import { createCheckoutOptions } from './checkout-options.ts';
import type { BuyingDependencies } from './buying-dependencies.ts';
import { createPlaceOrder, type PlacePreparedOrder } from './place-order.ts';

/** From the cart to the order. */
export function createCheckoutRoutes(
  dependencies: BuyingDependencies,
  checkout: Checkout,
  place: PlacePreparedOrder,
): Partial<Handlers> {
  const options = createCheckoutOptions(dependencies, checkout);
  const placeOrder = createPlaceOrder(dependencies, checkout, place);
  return {
    checkoutOptions: ({ caller: { member }, now }) => success(options(member, now)),
    previewOrder({ caller: { member }, body, now }) {
      if (dependencies.carts.state(member.id).version !== body.cartVersion) return problem('conflict');
      const { calculation, problems, changes, earns, payment } = checkout.evaluate(member, body.choices, now);
      const preview: Preview = {
        calculation,
        problems,
        changes,
        earns,
        payment: payment && { method: payment.method, term: payment.term },
      };
      return success(preview);
    },
    placeOrder: ({ caller: { member }, body, now }) =>
      orderingClosed(dependencies.settings, dependencies.supplier.id, now) ?? placeOrder(member, body, now),
  };
}
