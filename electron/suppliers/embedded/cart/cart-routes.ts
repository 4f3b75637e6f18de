import type { Handlers } from '../http/handlers.ts';
import { answered, good } from '../http/problems.ts';
import { createCartChanges } from './change-cart.ts';
import type { CartParts } from './carts.ts';
import { createReorder, type ReorderParts } from './reorder.ts';

/** The cart of a member. */
export function createCartRoutes(
  parts: CartParts & ReorderParts,
): Pick<Handlers, 'cart' | 'addToCart' | 'changeCart' | 'fillCart' | 'reorderLook'> {
  const changes = createCartChanges(parts);
  const reorder = createReorder(parts);
  return {
    cart: ({ caller: { member }, now }) => good(parts.carts.told(member, now)),
    addToCart: ({ caller: { member }, body, now }) => answered(changes.add(member, body, now)),
    changeCart: ({ caller: { member }, body, now }) => answered(changes.change(member, body, now)),
    fillCart: ({ caller: { member }, body, now }) => answered(reorder.fill(member, body, now)),
    reorderLook: ({ caller: { member }, params, now }) => answered(reorder.look(member, params.id, now)),
  };
}
