import { toldRefusal } from '#electron/domain/buying-problems.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { BuyingParts } from '../pending-writes/buying.ts';
import type { Who } from '../pending-writes/who.ts';

type QuoteCalls = Pick<CallHandlers, 'quotes.list' | 'quotes.get' | 'quotes.order-look' | 'quotes.order'>;

/**
 * Quotes and saved orders of the company (AM-33 to AM-40, QC-27, QC-28). A quote is ordered exactly as it is (AM-39):
 * there is nothing in the call by which anything could be changed.
 */
export function createQuotes({ asked, who, seen, writes }: BuyingParts): QuoteCalls {
  const withQuotes = (buyer: Result<Who>): Result<Who> =>
    buyer.ok && !buyer.value.rules.quotes ? refuse('quote.not-here') : buyer;

  /** Where a quote is ordered as it is; a saved order goes back into the cart instead (QC-28). */
  const asItIs = (buyer: Result<Who>): Result<Who> => {
    const found = withQuotes(buyer);
    return found.ok && !found.value.rules.quotes?.frozen ? refuse('quote.resume-instead') : found;
  };

  const quoteOf = async ({ session }: Who, id: string) => {
    const quote = await asked.ask(session, 'quotes', 'quote', { params: { id } });
    if (quote.ok) seen.quote(session.id, id, quote.value.reckoning);
    return quote;
  };

  return {
    'quotes.list': async ({ account }) => {
      const looker = withQuotes(who.looking(account));
      if (!looker.ok) return looker;
      const found = await asked.ask(looker.value.session, 'quotes', 'quotes');
      return found.ok ? ok([...found.value.quotes]) : found;
    },
    'quotes.get': async ({ account, quote }) => {
      const looker = withQuotes(who.looking(account));
      return looker.ok ? quoteOf(looker.value, quote) : looker;
    },
    'quotes.order-look': async ({ account, quote }) => {
      const buyer = asItIs(who.looking(account));
      if (!buyer.ok) return buyer;
      const look = await asked.ask(buyer.value.session, 'quotes', 'quoteOrderLook', {
        params: { id: quote },
      });
      if (!look.ok) return look;
      seen.quote(account, quote, look.value.reckoning);
      const { problem } = look.value;
      return ok({ ...look.value, refusal: problem ? toldRefusal(problem, 'buying.not-now') : null });
    },
    'quotes.order': async ({ account, quote, taxIncluded, key }) => {
      const buyer = asItIs(await who.ordering(account));
      if (!buyer.ok) return buyer;
      let about = seen.quoteOf(account, quote);
      if (!about) {
        const found = await quoteOf(buyer.value, quote);
        if (!found.ok) return found;
        about = seen.quoteOf(account, quote);
      }
      return writes.once(account, {
        key,
        what: 'order-from-quote',
        route: 'orderFromQuote',
        question: { params: { id: quote }, body: { taxIncluded } },
        title: about?.title ?? '',
        lines: about?.lines ?? 0,
        taxIncluded,
      });
    },
  };
}
