import { toRefusal } from '#electron/domain/buying-problems.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { MemberPorts } from '../member-ports.ts';
import type { Session } from '../sign-in/session.ts';

type QuoteCalls = Pick<
  CallHandlers,
  'quotes.list' | 'quotes.get' | 'quotes.remove' | 'quotes.preview-order' | 'quotes.place-order'
>;

/**
 * Quotes and saved orders of the company (AM-33 to AM-40, QC-27, QC-28). A quote is ordered as quoted (AM-39): the
 * call has no input that could change it.
 */
export function createQuotes({
  gate,
  seen,
  writes,
}: Pick<MemberPorts, 'gate' | 'seen' | 'writes'>): QuoteCalls {
  /** Needs a supplier whose quotes can be ordered; a saved order goes back into the cart instead (QC-28). */
  const enterAsItIs = async (
    account: AccountId,
    route: 'quoteOrderPreview' | 'orderFromQuote',
  ): Promise<Result<Session>> => {
    const session = await gate.enter(account, route);
    return session.ok && !session.value.supplier.profile.buying?.quotes?.frozen
      ? refuse('quote.resume-instead')
      : session;
  };

  const quoteOf = async (account: AccountId, id: string) => {
    const quote = await gate.ask(account, 'quote', { params: { id } });
    if (quote.ok) seen.quote(account, id, quote.value.calculation);
    return quote;
  };

  return {
    'quotes.list': async ({ account }) => {
      const found = await gate.ask(account, 'quotes');
      return found.ok ? ok([...found.value.quotes]) : found;
    },
    'quotes.get': ({ account, quote }) => quoteOf(account, quote),
    'quotes.remove': async ({ account, quote }) => {
      const removed = await gate.ask(account, 'removeQuote', { params: { id: quote } });
      return removed.ok ? ok(null) : removed;
    },
    'quotes.preview-order': async ({ account, quote }) => {
      const session = await enterAsItIs(account, 'quoteOrderPreview');
      if (!session.ok) return session;
      const preview = await gate.ask(session.value, 'quoteOrderPreview', { params: { id: quote } });
      if (!preview.ok) return preview;
      seen.quote(account, quote, preview.value.calculation);
      const { problem } = preview.value;
      return ok({
        ...preview.value,
        refusal: problem ? toRefusal(problem, 'buying.not-possible-now') : null,
      });
    },
    'quotes.place-order': async ({ account, quote, taxIncluded, key }) => {
      const session = await enterAsItIs(account, 'orderFromQuote');
      if (!session.ok) return session;
      let about = seen.quoteOf(account, quote);
      if (!about) {
        const found = await quoteOf(account, quote);
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
