import { profileById } from '#electron/domain/profiles/index.ts';
import type { Preview } from '#shared/supplier-api/checkout.ts';
import type { MemberRow } from '../people/members.ts';
import type { HandlerParts, Handlers } from '../http/handlers.ts';
import { problem, type Answer, type Refused } from '../http/problems.ts';
import type { SupplierRules } from '../suppliers.ts';
import { createCartChanges } from '../cart/change-cart.ts';
import { createCheckout } from './checkout.ts';
import { createMakeQuote } from '../quotes/make-quote.ts';
import { createOptions } from './options.ts';
import { createOrderFromQuote } from '../quotes/order-from-quote.ts';
import { createBuyingParts } from './parts.ts';
import { createOrderPlacing, createPlaceOrder } from './place-order.ts';
import { createQuoteReader } from '../quotes/quoted.ts';
import { createReorder } from '../cart/reorder.ts';

type Own = Pick<
  Handlers,
  | 'cart'
  | 'addToCart'
  | 'changeCart'
  | 'fillCart'
  | 'reorderLook'
  | 'checkoutOptions'
  | 'previewOrder'
  | 'placeOrder'
  | 'quotes'
  | 'quote'
  | 'makeQuote'
  | 'quoteOrderLook'
  | 'orderFromQuote'
  | 'settleWrite'
  | 'recentWrites'
>;

const DAY_MS = 86_400_000;

const good = (body: object): Answer => ({ status: 200, body });
/** A good answer of something that is no answer yet. Nothing with a `problem` of its own may come here. */
const answered = (outcome: object | Refused): Answer | Refused =>
  'problem' in outcome ? (outcome as Refused) : good(outcome);

/** From the cart to the order. Who may only look may not fill a cart, order, or have a quote made. */
export function createBuyingRoutes(rules: SupplierRules, handlerParts: HandlerParts): Own {
  const notOffered = () => problem('not-offered');
  const parts = createBuyingParts(rules, handlerParts);
  const { writesOnce } = handlerParts;
  const settleWrite: Own['settleWrite'] = ({ caller: { member }, body, now }) =>
    good(writesOnce.settle(member.id, body.key, body.void, now));
  const recentWrites: Own['recentWrites'] = ({ caller: { member, deskId }, query, now }) =>
    good(writesOnce.recent(member.id, deskId, now - query.days * DAY_MS));
  if (!parts)
    return {
      cart: notOffered,
      addToCart: notOffered,
      changeCart: notOffered,
      fillCart: notOffered,
      reorderLook: notOffered,
      checkoutOptions: notOffered,
      previewOrder: notOffered,
      placeOrder: notOffered,
      quotes: notOffered,
      quote: notOffered,
      makeQuote: notOffered,
      quoteOrderLook: notOffered,
      orderFromQuote: notOffered,
      // Charges are writes that are done once too.
      settleWrite: profileById(rules.profile)?.buying ? settleWrite : notOffered,
      recentWrites: profileById(rules.profile)?.buying ? recentWrites : notOffered,
    };

  const { carts, buying } = parts;
  const cartChanges = createCartChanges(parts);
  const checkout = createCheckout(parts);
  const options = createOptions(parts, checkout);
  const place = createOrderPlacing(parts, checkout);
  const placeOrder = createPlaceOrder(parts, checkout, place);
  const quotes = createQuoteReader(parts);
  const makeQuote = createMakeQuote(parts, checkout, quotes);
  const fromQuote = createOrderFromQuote(parts, checkout, place, quotes);
  const reorder = createReorder(parts, quotes);

  const buyers = (member: MemberRow, write: () => Answer | Refused): Answer | Refused =>
    member.role === 'viewer' ? problem('not-allowed') : write();
  const withQuotes = (work: () => Answer | Refused): Answer | Refused =>
    buying.quotes ? work() : problem('not-offered');

  return {
    settleWrite,
    recentWrites,
    cart: ({ caller: { member }, now }) => good(carts.told(member, now)),
    addToCart: ({ caller: { member }, body, now }) => answered(cartChanges.add(member, body, now)),
    changeCart: ({ caller: { member }, body, now }) => answered(cartChanges.change(member, body, now)),
    fillCart: ({ caller: { member }, body, now }) => answered(reorder.fill(member, body, now)),
    reorderLook: ({ caller: { member }, params, now }) => answered(reorder.look(member, params.id, now)),
    checkoutOptions: ({ caller: { member }, now }) => good(options(member, now)),
    previewOrder: ({ caller: { member }, body, now }) =>
      buyers(member, () => {
        if (carts.state(member.id).version !== body.cartVersion) return problem('conflict');
        const { reckoning, problems, changes, earns, payment } = checkout.consider(member, body.choices, now);
        const preview: Preview = {
          reckoning,
          problems,
          changes,
          earns,
          payment: payment && { method: payment.method, term: payment.term },
        };
        return good(preview);
      }),
    placeOrder: ({ caller: { member }, body, now }) => placeOrder(member, body, now),
    quotes: ({ caller: { member }, now }) => withQuotes(() => good({ quotes: quotes.all(member, now) })),
    quote: ({ caller: { member }, params, now }) =>
      withQuotes(() => {
        const known = quotes.byId(member, params.id, now);
        return known ? good(known.quote) : problem('not-found');
      }),
    makeQuote: ({ caller: { member }, body, now }) => makeQuote(member, body, now),
    quoteOrderLook: ({ caller: { member }, params, now }) =>
      withQuotes(() => fromQuote.look(member, params.id, now)),
    orderFromQuote: ({ caller: { member }, params, body, now }) =>
      withQuotes(() => fromQuote.order(member, params.id, body.taxIncluded, now)),
  };
}
