import type { Preview } from '#shared/supplier-api/checkout.ts';
import type { Handlers } from '../http/handlers.ts';
import { success, problem } from '../http/problems.ts';
import type { Checkout } from './checkout.ts';
import { createOptions } from './options.ts';
import type { BuyingParts } from './parts.ts';
import { createPlaceOrder, type PlaceReady } from './place-order.ts';

/** From the cart to the order. */
export function createCheckoutRoutes(
  parts: BuyingParts,
  checkout: Checkout,
  place: PlaceReady,
): Pick<Handlers, 'checkoutOptions' | 'previewOrder' | 'placeOrder'> {
  const options = createOptions(parts, checkout);
  const placeOrder = createPlaceOrder(parts, checkout, place);
  return {
    checkoutOptions: ({ caller: { member }, now }) => success(options(member, now)),
    previewOrder({ caller: { member }, body, now }) {
      if (parts.carts.state(member.id).version !== body.cartVersion) return problem('conflict');
      const { reckoning, problems, changes, earns, payment } = checkout.consider(member, body.choices, now);
      const preview: Preview = {
        reckoning,
        problems,
        changes,
        earns,
        payment: payment && { method: payment.method, term: payment.term },
      };
      return success(preview);
    },
    placeOrder: ({ caller: { member }, body, now }) => placeOrder(member, body, now),
  };
}
