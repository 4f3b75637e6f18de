import type { QuoteKind } from '#shared/model/quote-kind.ts';
import type { Checkout } from '../checkout/checkout.ts';
import type { BuyingDependencies } from '../checkout/buying-dependencies.ts';
import type { PlacePreparedOrder } from '../checkout/place-order.ts';
import type { Handlers } from '../http/handlers.ts';
import { success, problem } from '../http/problems.ts';
import { notNow } from '../http/refusals.ts';
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
  const remove = dependencies.db.prepare('UPDATE quotes SET removed_at = ? WHERE id = ?');
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
    removeQuote({ caller: { member }, params, now }) {
      const known = quotes.byId(member, params.id, now);
      if (!known) return problem('not-found');
      // A quote is what was offered, and an order what became of it: both are kept.
      if (known.quote.kind !== 'saved-order' || known.quote.orderedAs !== null)
        return notNow({ code: 'quote.kept' }, member.locale);
      remove.run(now, known.row.row);
      return { status: 204, body: null };
    },
  };
}
