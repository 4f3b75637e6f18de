import type { IconName } from '#renderer/ui/index.ts';
import { daysBetween, type CalendarDate } from '#shared/model/dates.ts';
import type { QuoteState } from '#shared/model/quote-kind.ts';
import type { Quote } from '#shared/supplier-api/quotes.ts';
import { filterByText } from '#renderer/features/orders/filter-choices.ts';

/** The sign of a state beside its word. */
export const quoteIcons: Readonly<
  Record<QuoteState, { readonly icon: IconName; readonly tone: 'success' | 'caution' | 'info' | 'quiet' }>
> = {
  valid: { icon: 'success', tone: 'success' },
  expired: { icon: 'expired', tone: 'quiet' },
  'validity-unknown': { icon: 'question', tone: 'caution' },
  ordered: { icon: 'check', tone: 'info' },
  ended: { icon: 'caution', tone: 'caution' },
  saved: { icon: 'folder', tone: 'info' },
};

/** The states that one kind can have, in the order in which they are explained. */
export const statesOf = (kind: Quote['kind']): readonly QuoteState[] =>
  kind === 'quote' ? ['valid', 'expired', 'ended', 'validity-unknown', 'ordered'] : ['saved', 'ordered'];

/** Whole days from today to the last day of validity; negative once it is over, null without a validity (AM-37). */
export const daysLeft = ({ validUntil }: Pick<Quote, 'validUntil'>, today: CalendarDate): number | null =>
  validUntil === null ? null : daysBetween(today, validUntil);

/** The quotes of a state that have all the words, the latest first. */
export function quotesToShow(
  quotes: readonly Quote[],
  state: QuoteState | null,
  searchText: string,
): readonly Quote[] {
  const found = filterByText(
    quotes,
    searchText,
    ({ number, madeBy, calculation, department, costMemo, orderedAs }) =>
      [
        number,
        madeBy.name,
        department?.name,
        costMemo,
        orderedAs?.number,
        ...calculation.lines.flatMap(({ name, productCode, maker }) => [name, productCode, maker]),
      ].join(' '),
  );
  return found
    .filter((quote) => state === null || quote.state === state)
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : a.madeAt > b.madeAt ? -1 : 0));
}
