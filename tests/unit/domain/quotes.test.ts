import { describe, expect, it } from 'vitest';
import {
  quoteOrderProblem,
  quoteStateOf,
  validUntilOf,
  type QuoteStateInput,
} from '#electron/domain/quotes.ts';
import { calendarDate } from '#shared/model/dates.ts';

const on = calendarDate;
const quote = (some: Partial<QuoteStateInput> = {}): QuoteStateInput => ({
  kind: 'quote',
  validUntil: on('2026-04-30'),
  orderNumber: null,
  benefitsHold: true,
  ...some,
});

describe('where a quote stands', () => {
  it.each([
    ['2026-04-29', 'valid'],
    ['2026-04-30', 'valid'],
    ['2026-05-01', 'expired'],
  ] as const)('AM-36 on %s it is %s', (day, state) => {
    expect(quoteStateOf(quote(), on(day))).toBe(state);
  });

  it('AM-37 its validity is what the supplier gives: so many days, or none', () => {
    expect(validUntilOf(on('2026-03-31'), 30)).toBe('2026-04-30');
    expect(validUntilOf(on('2026-03-31'), 0)).toBeNull();
    expect(quoteStateOf(quote({ validUntil: null }), on('2026-04-01'))).toBe('validity-unknown');
  });

  it('what became of it counts before its age, and its age before what is behind the price', () => {
    const day = on('2026-06-01');
    expect(quoteStateOf(quote({ orderNumber: 'EC1', benefitsHold: false }), day)).toBe('ordered');
    expect(quoteStateOf(quote({ benefitsHold: false }), day)).toBe('expired');
    expect(quoteStateOf(quote({ benefitsHold: false }), on('2026-04-30'))).toBe('ended');
    expect(quoteStateOf(quote({ kind: 'saved-order', validUntil: null }), day)).toBe('saved');
  });
});

describe('whether a quote can be ordered', () => {
  const why = (some: Partial<QuoteStateInput>, day = '2026-04-30', late = false) =>
    quoteOrderProblem(quote(some), on(day), late);

  it('AM-30 AM-40 in date, with everything behind its price; an expired one where the supplier lets it', () => {
    expect(why({})).toBeNull();
    expect(why({}, '2026-05-01')).toEqual({ code: 'quote.expired', params: { date: '2026-04-30' } });
    expect(why({}, '2026-05-01', true)).toBeNull();
    expect(why({ benefitsHold: false })).toEqual({ code: 'quote.ended' });
    expect(why({ benefitsHold: false }, '2026-05-01', true)).toEqual({ code: 'quote.ended' });
  });

  it('never twice, never without a validity, and a saved order is resumed instead', () => {
    expect(why({ orderNumber: 'EC1' })).toEqual({ code: 'quote.ordered', params: { number: 'EC1' } });
    expect(why({ validUntil: null })).toEqual({ code: 'quote.validity-unknown' });
    expect(why({ kind: 'saved-order', validUntil: null })).toEqual({ code: 'quote.resume-instead' });
  });
});
