import { toldRefusal } from '#electron/domain/buying-problems.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { BuyingParts } from '../pending-writes/buying.ts';
import type { Recognised } from '../pending-writes/seen.ts';
import type { Who } from '../pending-writes/who.ts';

type CheckoutCalls = Pick<
  CallHandlers,
  'checkout.options' | 'checkout.preview' | 'checkout.order' | 'checkout.quote'
>;

/**
 * From the cart to the order or the quote: what can be chosen, what it would come to with every discount (AM-33,
 * AM-44, AM-46, AM-51, AM-53), and the one write.
 */
export function createCheckout({ asked, who, seen, writes }: BuyingParts): CheckoutCalls {
  const recognised = async (
    account: AccountId,
    { session }: Who,
    version: number,
  ): Promise<Result<Recognised>> => {
    const known = seen.cartOf(account, version);
    if (known) return ok(known);
    const cart = await asked.ask(session, 'cart', 'cart');
    if (!cart.ok) return cart;
    seen.cart(account, cart.value);
    // Somebody has changed it since it was shown: nothing is sent that nobody has seen.
    const now = seen.cartOf(account, version);
    return now ? ok(now) : refuse('cart.changed-meanwhile');
  };

  return {
    'checkout.options': async ({ account }) => {
      const buyer = await who.ordering(account);
      return buyer.ok ? asked.ask(buyer.value.session, 'checkout', 'checkoutOptions') : buyer;
    },
    'checkout.preview': async ({ account, ...body }) => {
      const buyer = await who.ordering(account);
      if (!buyer.ok) return buyer;
      const preview = await asked.ask(buyer.value.session, 'checkout', 'previewOrder', { body });
      if (!preview.ok) return preview;
      const refusals = preview.value.problems.map((problem) => ({
        field: problem.field,
        refusal: toldRefusal(problem, 'checkout.refused'),
      }));
      return ok({ ...preview.value, refusals });
    },
    'checkout.order': async ({ account, key, ...body }) => {
      const buyer = await who.ordering(account);
      if (!buyer.ok) return buyer;
      const about = await recognised(account, buyer.value, body.cartVersion);
      if (!about.ok) return about;
      return writes.once(account, {
        key,
        what: 'order',
        route: 'placeOrder',
        question: { body },
        ...about.value,
        taxIncluded: body.confirmed.taxIncluded,
      });
    },
    'checkout.quote': async ({ account, key, ...body }) => {
      const buyer = await who.ordering(account);
      if (!buyer.ok) return buyer;
      if (!buyer.value.rules.quotes) return refuse('quote.not-here');
      const about = await recognised(account, buyer.value, body.cartVersion);
      if (!about.ok) return about;
      return writes.once(account, {
        key,
        what: 'quote',
        route: 'makeQuote',
        question: { body },
        ...about.value,
        taxIncluded: body.confirmed.taxIncluded,
      });
    },
  };
}
