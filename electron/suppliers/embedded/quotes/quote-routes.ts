import type { QuoteKind } from '#shared/model/quote-kind.ts';
import type { Checkout } from '../checkout/checkout.ts';
import type { BuyingDependencies } from '../checkout/buying-dependencies.ts';
import type { PlacePreparedOrder } from '../checkout/place-order.ts';
import type { Handlers } from '../http/handlers.ts';
import { success, problem } from '../http/problems.ts';
import { orderingClosed } from '../service-notice.ts';
import { createMakeQuote } from './make-quote.ts';
import { createOrderFromQuote } from './order-from-quote.ts';
import type { QuoteReader } from './quote-reader.ts';

/** Quotes, or orders that were saved to be resumed. */
export function createQuoteRoutes(
  kind: QuoteKind,
  dependencies: BuyingDependencies,
  checkout: Checkout,
  place: PlacePreparedOrder,
  quotes: QuoteReader,
): Partial<Handlers> {
  const makeQuote = createMakeQuote(kind, dependencies, checkout, quotes);
  const fromQuote = createOrderFromQuote(dependencies, checkout, place, quotes);
  return {
    quotes: ({ caller: { member }, now }) => success({ quotes: quotes.all(member, now) }),
    quote({ caller: { member }, params, now }) {
      const known = quotes.byId(member, params.id, now);
      return known ? success(known.quote) : problem('not-found');
    },
    makeQuote: ({ caller: { member }, body, now }) => makeQuote(member, body, now),
    quoteOrderPreview: ({ caller: { member }, params, now }) => fromQuote.preview(member, params.id, now),
    orderFromQuote: ({ caller: { member }, params, body, now }) =>
      orderingClosed(dependencies.settings, dependencies.supplier.id, now) ??
      fromQuote.order(member, params.id, body.taxIncluded, now),
  };
}
