import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NpRules } from '#electron/domain/buying-rules.ts';
import {
  closingBasisOn,
  closingDateOf,
  formalInvoiceOn,
  paymentDayOf,
} from '#electron/domain/payment-calendar.ts';
import { amanoBuying } from '#electron/domain/profiles/buying/amano.ts';
import { addDays, addMonths, calendarDate, daysBetween } from '#shared/model/dates.ts';
import type { PaymentTerm } from '#shared/model/order.ts';

const day = calendarDate;
const np = amanoBuying.np!;
const [endOfMonthNext, twentiethNext, endOfMonthAfterNext] = np.terms as unknown as [
  PaymentTerm,
  PaymentTerm,
  PaymentTerm,
];

describe('closing at the end of the month', () => {
  const vectors = [
    {
      closing: '2026-11-30',
      invoice: '2026-12-01',
      next: ['2026-12-31', '2027-01-04', '2026-12-30'],
      afterNext: ['2027-01-31', '2027-02-01', '2027-01-29'],
    },
    {
      closing: '2026-12-31',
      invoice: '2027-01-04',
      next: ['2027-01-31', '2027-02-01', '2027-01-29'],
      afterNext: ['2027-02-28', '2027-03-01', '2027-02-26'],
    },
    {
      closing: '2027-01-31',
      invoice: '2027-02-01',
      next: ['2027-02-28', '2027-03-01', '2027-02-26'],
      afterNext: ['2027-03-31', '2027-03-31', '2027-03-31'],
    },
    {
      closing: '2027-02-28',
      invoice: '2027-03-01',
      next: ['2027-03-31', '2027-03-31', '2027-03-31'],
      afterNext: ['2027-04-30', '2027-04-30', '2027-04-30'],
    },
  ] as const;

  it.each(vectors)(
    'AM-61 of $closing is invoiced on the business day after, $invoice, and paid where banks are open',
    ({ closing, invoice, next, afterNext }) => {
      const first = day(`${closing.slice(0, 7)}-01`);
      for (const term of [endOfMonthNext, endOfMonthAfterNext]) {
        expect(closingDateOf(term, first)).toBe(closing);
        expect(closingDateOf(term, day(closing))).toBe(closing);
        expect(closingDateOf(term, addDays(day(closing), 1))).not.toBe(closing);
        expect(formalInvoiceOn(np, term, first)).toBe(invoice);
      }
      const of = ([nominal, adjusted, payBy]: readonly [string, string, string]) => ({
        nominal,
        adjusted,
        payBy,
      });
      expect(paymentDayOf(endOfMonthNext, day(closing))).toEqual(of(next));
      expect(paymentDayOf(endOfMonthAfterNext, day(closing))).toEqual(of(afterNext));
    },
  );
});

describe('closing on the 20th', () => {
  it.each([
    ['2026-12-20', '2026-12-20', '2027-01-31'],
    ['2026-12-21', '2027-01-20', '2027-02-28'],
    ['2027-01-20', '2027-01-20', '2027-02-28'],
    ['2027-01-21', '2027-02-20', '2027-03-31'],
  ])('an order of %s closes on %s and is paid by %s', (ordered, closing, nominal) => {
    expect(closingDateOf(twentiethNext, day(ordered))).toBe(closing);
    expect(paymentDayOf(twentiethNext, day(closing)).nominal).toBe(nominal);
  });

  it('AM-61 a closing day on a Sunday is invoiced on Monday, or after the holidays', () => {
    expect(formalInvoiceOn(np, twentiethNext, day('2026-12-20'))).toBe('2026-12-21');
    expect(formalInvoiceOn(np, twentiethNext, day('2026-09-20'))).toBe('2026-09-24');
  });
});

describe('other terms that NP knows', () => {
  const terms: readonly (readonly [PaymentTerm, string, string, string])[] = [
    [{ closingDay: 10, payMonthOffset: 1, payDay: 10 }, '2026-11-11', '2026-12-10', '2027-01-10'],
    [{ closingDay: 15, payMonthOffset: 2, payDay: 25 }, '2026-11-15', '2026-11-15', '2027-01-25'],
    [{ closingDay: 30, payMonthOffset: 1, payDay: 30 }, '2027-02-01', '2027-02-28', '2027-03-30'],
    [{ closingDay: 30, payMonthOffset: 1, payDay: 30 }, '2027-01-31', '2027-02-28', '2027-03-30'],
    [{ closingDay: 31, payMonthOffset: 0, payDay: 31 }, '2028-02-29', '2028-02-29', '2028-02-29'],
  ];
  it.each(terms)('%j of %s closes on %s and is paid by %s', (term, basis, closing, nominal) => {
    expect(closingDateOf(term, day(basis))).toBe(closing);
    expect(paymentDayOf(term, day(closing)).nominal).toBe(nominal);
  });
});

describe('closed banks', () => {
  it('move the payment as the supplier says: next, previous or not at all', () => {
    const closing = day('2026-11-30');
    expect(paymentDayOf(endOfMonthNext, closing, 'next').adjusted).toBe('2027-01-04');
    expect(paymentDayOf(endOfMonthNext, closing, 'previous').adjusted).toBe('2026-12-30');
    expect(paymentDayOf(endOfMonthNext, closing, 'none').adjusted).toBe('2026-12-31');
  });

  it('are not guessed for a year whose holidays are not known', () => {
    expect(paymentDayOf(endOfMonthNext, day('2050-12-31'))).toEqual({
      nominal: '2051-01-31',
      adjusted: null,
      payBy: null,
    });
    expect(paymentDayOf(endOfMonthNext, day('2050-11-30'))).toEqual({
      nominal: '2050-12-31',
      adjusted: null,
      payBy: '2050-12-30',
    });
    expect(formalInvoiceOn(np, endOfMonthNext, day('2050-12-01'))).toBeNull();
    expect(formalInvoiceOn(np, endOfMonthNext, day('2050-11-01'))).toBe('2050-12-01');
  });
});

it('says nothing of an invoice where the supplier says nothing', () => {
  const silent: NpRules = { ...np, invoice: null };
  expect(formalInvoiceOn(silent, endOfMonthNext, day('2026-11-22'))).toBeNull();
});

it.each([
  // Paid on 2 November, a Monday, because 31 October is a Saturday.
  ['2026-09-12', '2026-09-10'],
  ['2026-11-02', '2026-09-10'],
  ['2026-11-03', '2026-11-03'],
  [null, '2026-11-20'],
] as const)('an order of 10 September, shipped on %s, is closed by its day of %s', (shipped, basis) => {
  const byOrder: NpRules = { ...np, basis: { ...np.basis, of: 'ordered' }, onHoliday: 'next' };
  const order = { orderedOn: day('2026-09-10'), shippedOn: shipped && day(shipped), deliveredOn: null };
  expect(closingBasisOn(byOrder, endOfMonthNext, order, day('2026-11-20'))).toBe(basis);
});

it('holds for any term and day: the closing day is never before, never more than a month after, and goes up', () => {
  const date = fc.integer({ min: 0, max: 9_000 }).map((days) => addDays(day('2022-03-01'), days));
  const term = fc.record({
    closingDay: fc.integer({ min: 1, max: 31 }),
    payMonthOffset: fc.integer({ min: 0, max: 3 }),
    payDay: fc.integer({ min: 1, max: 31 }),
  });
  fc.assert(
    fc.property(term, date, fc.integer({ min: 0, max: 70 }), (each, basis, later) => {
      const closing = closingDateOf(each, basis);
      expect(daysBetween(basis, closing)).toBeGreaterThanOrEqual(0);
      expect(closing <= addMonths(basis, 1) || closing.slice(0, 7) === addMonths(basis, 1).slice(0, 7)).toBe(
        true,
      );
      expect(closingDateOf(each, closing)).toBe(closing);
      expect(closingDateOf(each, addDays(basis, later)) >= closing).toBe(true);
      const { nominal, adjusted, payBy } = paymentDayOf(each, closing);
      expect(payBy! <= nominal && nominal <= adjusted!).toBe(true);
    }),
  );
});
