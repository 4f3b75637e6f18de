import type { Handlers } from '../http/handlers.ts';
import { respond, success } from '../http/problems.ts';
import { createCartChanges } from './change-cart.ts';
import type { CartParts } from './carts.ts';
import { createReorder, type ReorderParts } from './reorder.ts';

/** The cart of a member. */
export function createCartRoutes(dependencies: CartParts & ReorderParts): Partial<Handlers> {
  const changes = createCartChanges(dependencies);
  const reorder = createReorder(dependencies);
  return {
    cart: ({ caller: { member }, now }) => success(dependencies.carts.toApi(member, now)),
    addToCart: ({ caller: { member }, body, now }) => respond(changes.add(member, body, now)),
    changeCart: ({ caller: { member }, body, now }) => respond(changes.change(member, body, now)),
    fillCart: ({ caller: { member }, body, now }) => respond(reorder.fill(member, body, now)),
    reorderPreview: ({ caller: { member }, params, now }) => respond(reorder.preview(member, params.id, now)),
  };
}
