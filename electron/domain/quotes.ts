import { addDays, type CalendarDate } from '#shared/model/dates.ts';
import type { QuoteKind, QuoteState } from '#shared/model/quote-kind.ts';
import type { RefusalReason } from './checkout.ts';

export interface QuoteStateInput {
  readonly kind: QuoteKind;
  /** The last valid day; null if the supplier gave none. */
  readonly validUntil: CalendarDate | null;
  /** The number of the order that it became. */
  readonly orderNumber: string | null;
  /** Whether campaign, coupon and points of the price are still available (AM-30). */
  readonly benefitsHold: boolean;
}

/**
 * The last day on which a quote made on `madeOn` holds, so many days later; 0 days for a supplier that gives no
 * validity (AM-37).
 */
export const validUntilOf = (madeOn: CalendarDate, validDays: number): CalendarDate | null =>
  validDays > 0 ? addDays(madeOn, validDays) : null;

/** State of a quote on a day in Japan; its last day is still valid (AM-36). */
export function quoteStateOf(quote: QuoteStateInput, today: CalendarDate): QuoteState {
  if (quote.orderNumber !== null) return 'ordered';
  if (quote.kind === 'saved-order') return 'saved';
  if (quote.validUntil === null) return 'validity-unknown';
  if (today > quote.validUntil) return 'expired';
  return quote.benefitsHold ? 'valid' : 'ended';
}

/**
 * Why a quote can't be ordered as it is, or null (AM-30, AM-39, AM-40). Whether an expired one can be ordered is said
 * by no rule, so the supplier says it.
 */
export function quoteOrderProblem(
  quote: QuoteStateInput,
  today: CalendarDate,
  orderWhenExpired: boolean,
): RefusalReason | null {
  const state = quoteStateOf(quote, today);
  switch (state) {
    case 'ordered':
      return { code: 'quote.ordered', params: { number: quote.orderNumber ?? '' } };
    case 'saved':
      return { code: 'quote.resume-instead' };
    case 'validity-unknown':
      return { code: 'quote.validity-unknown' };
    case 'expired':
      if (!orderWhenExpired) return { code: 'quote.expired', params: { date: quote.validUntil ?? '' } };
      return quote.benefitsHold ? null : { code: 'quote.ended' };
    case 'ended':
      return { code: 'quote.ended' };
    case 'valid':
      return null;
  }
}
