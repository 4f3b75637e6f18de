import { isAllowed, isOffered } from '#electron/domain/access.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Cart } from '#shared/supplier-api/cart.ts';
import type { CallHandlers } from '../dispatch.ts';
import { shareInFlight } from '../share-in-flight.ts';
import type { MemberPorts } from '../member-ports.ts';

type CartCalls = Pick<
  CallHandlers,
  'cart.get' | 'cart.all' | 'cart.add' | 'cart.change' | 'cart.fill' | 'reorder.preview'
>;

/**
 * The cart, which the supplier keeps: without the supplier there is none to show. The supplier also decides what a
 * reorder or a resumed order adds to it (AM-57, AM-58, AS-39, QC-28, C-13).
 */
export function createCart({
  gate,
  seen,
  accounts,
  send,
}: Pick<MemberPorts, 'gate' | 'seen' | 'accounts' | 'send'>): CartCalls {
  const cartOf = async (account: AccountId) => {
    const cart = await gate.ask(account, 'cart');
    if (cart.ok) seen.cart(account, cart.value);
    return cart;
  };

  /** Remembers and announces a changed cart. */
  const changed = async (account: AccountId, answer: Promise<Result<Cart>>): Promise<Result<Cart>> => {
    const cart = await answer;
    if (cart.ok) {
      seen.cart(account, cart.value);
      send('cart.changed', { account });
    }
    return cart;
  };

  const fill: CartCalls['cart.fill'] = async ({ account, ...body }) => {
    // A reorder needs the same access as its preview.
    const session = await gate.enter(account, body.from === 'order' ? 'reorderPreview' : 'fillCart');
    if (!session.ok) return session;
    const filled = await gate.ask(session.value, 'fillCart', { body });
    if (filled.ok) {
      seen.cart(account, filled.value.cart);
      send('cart.changed', { account });
    }
    return filled;
  };

  return {
    'cart.get': ({ account }) => cartOf(account),
    'cart.all': async () => {
      const buyers = accounts.list().filter(({ id, member }) => {
        const session = gate.session(id);
        return (
          isAllowed(member.role, 'buyers') && session.ok && isOffered(session.value.supplier.profile, 'cart')
        );
      });
      return ok(
        await Promise.all(
          buyers.map(async ({ id }) => {
            const cart = await cartOf(id);
            return {
              account: id,
              cart: cart.ok ? cart.value : null,
              refusal: cart.ok ? null : cart.error,
            };
          }),
        ),
      );
    },
    'cart.add': ({ account, ...body }) => changed(account, gate.ask(account, 'addToCart', { body })),
    'cart.change': ({ account, ...body }) => changed(account, gate.ask(account, 'changeCart', { body })),
    // A double click must not add everything twice.
    ...shareInFlight({ 'cart.fill': fill }),
    'reorder.preview': gate.forward('reorderPreview', ({ order: id }) => ({ params: { id } })),
  };
}
