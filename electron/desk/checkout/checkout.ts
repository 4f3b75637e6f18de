import { toRefusal } from '#electron/domain/buying-problems.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';
import type { Session } from '../sign-in/session.ts';
import type { OrderLabel } from './last-shown.ts';

type CheckoutCalls = Pick<
  CallHandlers,
  'checkout.options' | 'checkout.preview' | 'checkout.place-order' | 'checkout.create-quote'
>;

/**
 * From the cart to the order or the quote: options, preview with every discount (AM-33, AM-44, AM-46, AM-51, AM-53),
 * and the one write.
 */
export function createCheckout({
  gate,
  seen,
  writes,
}: Pick<MemberPorts, 'gate' | 'seen' | 'writes'>): CheckoutCalls {
  const labelOf = async (session: Session, version: number): Promise<Result<OrderLabel>> => {
    const known = seen.cartOf(session.id, version);
    if (known) return ok(known);
    const cart = await gate.ask(session, 'cart');
    if (!cart.ok) return cart;
    seen.cart(session.id, cart.value);
    // The cart changed after it was shown: never send what was not confirmed.
    const now = seen.cartOf(session.id, version);
    return now ? ok(now) : refuse('cart.conflict');
  };

  return {
    'checkout.options': gate.forward('checkoutOptions'),
    'checkout.preview': async ({ account, ...body }) => {
      const preview = await gate.ask(account, 'previewOrder', { body });
      if (!preview.ok) return preview;
      const refusals = preview.value.problems.map((problem) => ({
        field: problem.field,
        refusal: toRefusal(problem, 'checkout.refused'),
      }));
      return ok({ ...preview.value, refusals });
    },
    'checkout.place-order': async ({ account, key, ...body }) => {
      const session = await gate.enter(account, 'placeOrder');
      if (!session.ok) return session;
      const about = await labelOf(session.value, body.cartVersion);
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
    'checkout.create-quote': async ({ account, key, ...body }) => {
      const session = await gate.enter(account, 'makeQuote');
      if (!session.ok) return session;
      const about = await labelOf(session.value, body.cartVersion);
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
