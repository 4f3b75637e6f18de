import type { QuoteKind } from '#shared/model/quote-kind.ts';
import type { Checkout } from '../checkout/checkout.ts';
import type { BuyingParts } from '../checkout/parts.ts';
import type { PlaceReady } from '../checkout/place-order.ts';
import type { Handlers } from '../http/handlers.ts';
import { success, problem } from '../http/problems.ts';
import { createMakeQuote } from './make-quote.ts';
import { createOrderFromQuote } from './order-from-quote.ts';
import type { QuoteReader } from './quoted.ts';

/** Quotes, or orders that were saved to be resumed. */
export function createQuoteRoutes(
  kind: QuoteKind,
  parts: BuyingParts,
  checkout: Checkout,
  place: PlaceReady,
  quotes: QuoteReader,
): Pick<Handlers, 'quotes' | 'quote' | 'makeQuote' | 'quoteOrderLook' | 'orderFromQuote'> {
  const makeQuote = createMakeQuote(kind, parts, checkout, quotes);
  const fromQuote = createOrderFromQuote(parts, checkout, place, quotes);
  return {
    quotes: ({ caller: { member }, now }) => success({ quotes: quotes.all(member, now) }),
    quote({ caller: { member }, params, now }) {
      const known = quotes.byId(member, params.id, now);
      return known ? success(known.quote) : problem('not-found');
    },
    makeQuote: ({ caller: { member }, body, now }) => makeQuote(member, body, now),
    quoteOrderLook: ({ caller: { member }, params, now }) => fromQuote.look(member, params.id, now),
    orderFromQuote: ({ caller: { member }, params, body, now }) =>
      fromQuote.order(member, params.id, body.taxIncluded, now),
  };
}
