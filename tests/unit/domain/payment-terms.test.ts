import { describe, expect, it } from 'vitest';
import {
  termAppliesFrom,
  parseTermChangeRule,
  parseTermValue,
  termInForceOn,
  termsFor,
  formatTermValue,
} from '#electron/domain/payment-terms.ts';
import { amano } from '#electron/domain/profiles/amano.ts';
import { askul } from '#electron/domain/profiles/askul.ts';
import { quocardPay } from '#electron/domain/profiles/quocard-pay.ts';
import { calendarDate, tokyoInstant } from '#shared/model/dates.ts';
import type { PaymentTerm } from '#shared/model/order.ts';

const day = calendarDate;
const np = amano.buying!.np!;
const [endOfMonthNext, twentiethNext, endOfMonthAfterNext] = np.terms as unknown as [
  PaymentTerm,
  PaymentTerm,
  PaymentTerm,
];

it('AM-67 AM-71 members choose among exactly three terms, guests have the usual one', () => {
  expect(termsFor(amano, 'member').map(formatTermValue)).toEqual(['31-1-31', '20-1-31', '31-2-31']);
  expect(termsFor(amano, 'guest').map(formatTermValue)).toEqual(['31-1-31']);
  // Where it isn't known whether there are guests, or there are none, nobody has a term without signing in.
  expect(askul.guests).toBe('unstated');
  expect(termsFor(askul, 'guest')).toEqual([]);
  expect(termsFor(quocardPay, 'member')).toEqual([]);
});

it('AM-68 AM-72 a field of the customer information says one of them or nothing', () => {
  for (const term of np.terms) expect(parseTermValue(np, formatTermValue(term))).toEqual(term);
  for (const other of ['', '31-1-30', '15-1-31', '31-3-31', '31-1-31-1', 'toString'])
    expect(parseTermValue(np, other)).toBeNull();
  const field = amano.forms.customer!.fields.find(({ name }) => name === 'paymentTerm')!;
  const options = field.rule.kind === 'choice' ? field.rule.options.map(({ value }) => value) : [];
  expect(options).toEqual(np.terms.map(formatTermValue));
});

describe('from when a change applies', () => {
  const rule = parseTermChangeRule('20 17:00');
  const at = (date: string, time: string) => tokyoInstant(day(date), time);

  it.each([
    ['2026-11-01', '00:00:00', '2026-12-01'],
    ['2026-11-20', '16:59:59', '2026-12-01'],
    ['2026-11-20', '17:00:00', '2026-12-01'],
    ['2026-11-20', '17:00:01', '2027-01-01'],
    ['2026-11-30', '23:59:59', '2027-01-01'],
    ['2026-12-01', '00:00:00', '2027-01-01'],
  ])('AM-69 closing at the end of the month, changed on %s %s: from %s', (date, time, from) => {
    expect(termAppliesFrom(rule, endOfMonthNext, at(date, time))).toBe(from);
  });

  it.each([
    ['2026-11-20', '17:00:00', '2026-11-21'],
    ['2026-11-20', '17:00:01', '2026-12-21'],
    ['2026-11-21', '00:00:00', '2026-12-21'],
    ['2026-12-20', '17:00:00', '2026-12-21'],
  ])('AM-69 closing on the 20th, changed on %s %s: from %s', (date, time, from) => {
    expect(termAppliesFrom(rule, twentiethNext, at(date, time))).toBe(from);
  });

  it('a day that a short month does not have is its last', () => {
    const last = parseTermChangeRule('31 12:00');
    expect(termAppliesFrom(last, endOfMonthNext, at('2027-02-28', '12:00:00'))).toBe('2027-03-01');
    expect(termAppliesFrom(last, endOfMonthNext, at('2027-02-28', '12:00:01'))).toBe('2027-04-01');
  });

  it('is the supplier’s to say without a rule, or with one that says nothing', () => {
    for (const setting of ['', ' ', '20', '17:00', '0 17:00', '32 17:00', '20 24:00', '20 17:60', 'soon'])
      expect(parseTermChangeRule(setting)).toBeNull();
    expect(parseTermChangeRule(' 5 09:30 ')).toEqual({ day: 5, time: '09:30' });
    expect(termAppliesFrom(null, endOfMonthNext, at('2026-11-01', '00:00:00'))).toBeNull();
  });
});

describe('AM-18 which term an order goes by', () => {
  const change = (from: PaymentTerm, to: PaymentTerm, appliesFrom: string | null) => ({
    from,
    to,
    appliesFrom: appliesFrom === null ? null : day(appliesFrom),
  });

  it('the registered one where nothing was changed', () => {
    expect(termInForceOn(twentiethNext, [], day('2026-11-22'))).toBe(twentiethNext);
  });

  it('the new one at once where its day is not known, else from its day on', () => {
    const open = [change(endOfMonthNext, twentiethNext, null)];
    expect(termInForceOn(twentiethNext, open, day('2026-11-22'))).toBe(twentiethNext);
    const later = [change(endOfMonthNext, twentiethNext, '2026-12-01')];
    expect(termInForceOn(twentiethNext, later, day('2026-11-30'))).toBe(endOfMonthNext);
    expect(termInForceOn(twentiethNext, later, day('2026-12-01'))).toBe(twentiethNext);
  });

  it('of several changes each from its day on, and the latest of those that apply', () => {
    const changes = [
      change(endOfMonthNext, twentiethNext, '2026-12-01'),
      change(twentiethNext, endOfMonthAfterNext, '2027-01-01'),
    ];
    const on = (date: string) => termInForceOn(endOfMonthAfterNext, changes, day(date));
    expect(on('2026-11-30')).toBe(endOfMonthNext);
    expect(on('2026-12-31')).toBe(twentiethNext);
    expect(on('2027-01-01')).toBe(endOfMonthAfterNext);
    const back = [...changes, change(endOfMonthAfterNext, endOfMonthNext, '2026-12-01')];
    expect(termInForceOn(endOfMonthNext, back, day('2027-02-01'))).toBe(endOfMonthNext);
  });
});
