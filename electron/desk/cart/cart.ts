import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { may } from '#electron/domain/permissions.ts';
import type { CallHandlers } from '../dispatch.ts';
import { joined } from '../joined.ts';
import { learnAnew } from '../people/ask.ts';
import type { BuyingParts } from '../pending-writes/buying.ts';

type CartCalls = Pick<
  CallHandlers,
  'cart.get' | 'cart.all' | 'cart.add' | 'cart.change' | 'cart.fill' | 'reorder.look'
>;

/**
 * The cart, which is the supplier's: without the supplier there is none to show, and nothing is made up. What a reorder
 * or a resumed order brings along is the supplier's to say too (AM-57, AM-58, AS-39, QC-28, C-13).
 */
export function createCart({ asked, who, seen, ports }: BuyingParts): CartCalls {
  const changed = (account: AccountId): void => ports.send('cart.changed', { account });

  const cartOf = async (account: AccountId) => {
    const buyer = await who.ordering(account);
    if (!buyer.ok) return buyer;
    const cart = await asked.ask(buyer.value.session, 'cart', 'cart');
    if (cart.ok) seen.cart(account, cart.value);
    return cart;
  };

  /** Changes the cart as somebody who may order. */
  const change = async <T>(
    account: AccountId,
    work: (buyer: Parameters<typeof asked.ask>[0]) => Promise<Result<T>>,
  ): Promise<Result<T>> => {
    const buyer = await who.ordering(account);
    if (!buyer.ok) return buyer;
    const { session } = buyer.value;
    const done = await work(session);
    if (done.ok) changed(account);
    // Somebody else has taken the right to order away: the page shows it from now on.
    else if (done.error.code === 'buying.not-allowed') await learnAnew(session);
    return done;
  };

  return {
    'cart.get': ({ account }) => cartOf(account),
    'cart.all': async () => {
      const buyers = ports.accounts
        .list()
        .filter(({ id, member }) => may(member.role, 'order') && who.looking(id).ok);
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
    'cart.add': ({ account, ...body }) =>
      change(account, async (session) => {
        const cart = await asked.ask(session, 'cart', 'addToCart', { body });
        if (cart.ok) seen.cart(account, cart.value);
        return cart;
      }),
    'cart.change': ({ account, ...body }) =>
      change(account, async (session) => {
        const cart = await asked.ask(session, 'cart', 'changeCart', { body });
        if (cart.ok) seen.cart(account, cart.value);
        return cart;
      }),
    // A second click must not put everything in twice.
    ...joined({
      'cart.fill': (({ account, ...body }) =>
        change(account, async (session) => {
          const { buying } = session.supplier.profile;
          if (body.from === 'order' && !buying?.reorder) return refuse('reorder.not-here');
          const filled = await asked.ask(session, 'cart', 'fillCart', { body });
          if (filled.ok) seen.cart(account, filled.value.cart);
          return filled;
        })) as CartCalls['cart.fill'],
    }),
    'reorder.look': async ({ account, order }) => {
      const buyer = await who.ordering(account);
      if (!buyer.ok) return buyer;
      if (!buyer.value.rules.reorder) return refuse('reorder.not-here');
      return asked.ask(buyer.value.session, 'cart', 'reorderLook', { params: { id: order } });
    },
  };
}
