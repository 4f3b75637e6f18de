import { expect, it } from 'vitest';
import {
  dayAfterKey,
  marksByDay,
  monthsToShow,
  openingDay,
  weeksOf,
} from '#renderer/features/payment/calendar-month.ts';
import type { PaymentDue } from '#shared/ipc/payment.ts';
import { calendarDate } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { yen } from '#shared/model/money.ts';

const day = calendarDate;
const due = (paymentOn: string, more: Partial<PaymentDue> = {}): PaymentDue => ({
  account: 'a0000000-0000-4000-8000-000000000001' as AccountId,
  closingOn: day('2026-11-30'),
  term: { closingDay: 31, payMonthOffset: 1, payDay: 31 },
  invoiceOn: day('2026-12-01'),
  paymentOn: day(paymentOn),
  dueOn: day(paymentOn),
  payBy: day(paymentOn),
  banksClosed: false,
  amount: yen(1),
  orders: [],
  state: null,
  ...more,
});

it('a month has its days once each, from Sunday to Saturday', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks).toHaveLength(5);
  expect(weeks[0]).toEqual(['01', '02', '03', '04', '05', '06', '07'].map((each) => `2026-11-${each}`));
  expect(weeks[4]).toEqual(['2026-11-29', '2026-11-30', null, null, null, null, null]);
  expect(weeksOf('2027-01')[0]).toEqual([null, null, null, null, null, '2027-01-01', '2027-01-02']);
  // Six weeks, and exactly four.
  expect(weeksOf('2026-08')).toHaveLength(6);
  expect(weeksOf('2026-02')).toHaveLength(4);
  for (const month of ['2026-02', '2027-01', '2028-02', '2026-12'])
    expect(
      weeksOf(month)
        .flat()
        .filter((each) => each !== null),
    ).toEqual([...new Set(weeksOf(month).flat())].filter((each) => each !== null).toSorted());
});

it('closing, invoice and payment stand on their days; a payment where banks are open, if that is known', () => {
  const moved = due('2026-12-31', { dueOn: day('2027-01-04') });
  const unknown = due('2051-01-31', { dueOn: null, invoiceOn: null, closingOn: day('2050-12-31') });
  const marks = marksByDay([moved, unknown]);
  expect([...marks.keys()].toSorted()).toEqual([
    '2026-11-30',
    '2026-12-01',
    '2027-01-04',
    '2050-12-31',
    '2051-01-31',
  ]);
  expect(marks.get(day('2027-01-04'))).toEqual({ closing: [], invoice: [], pay: [moved] });
  expect(marks.get(day('2051-01-31'))!.pay).toEqual([unknown]);
});

it('opens with the next payment, and shows from what is late to the last', () => {
  const today = day('2026-11-22');
  const dues = [due('2026-09-30'), due('2026-11-30'), due('2027-01-29')];
  expect(openingDay({ today, dues })).toBe('2026-11-30');
  expect(openingDay({ today, dues: [due('2026-11-22')] })).toBe('2026-11-22');
  expect(openingDay({ today, dues: [due('2026-11-21')] })).toBe(today);
  expect(monthsToShow({ today, dues })).toEqual({ first: '2026-09', last: '2027-01' });
  expect(monthsToShow({ today, dues: [] })).toEqual({ first: '2026-11', last: '2026-11' });
});

it.each([
  ['ArrowLeft', '2026-11-24'],
  ['ArrowRight', '2026-11-26'],
  ['ArrowUp', '2026-11-18'],
  ['ArrowDown', '2026-12-02'],
  ['Home', '2026-11-22'],
  ['End', '2026-11-28'],
  ['PageUp', '2026-11-01'],
  ['PageDown', '2026-12-25'],
  ['Enter', null],
])('%s leads from a Wednesday to %s, and never beyond the months to show', (key, to) => {
  expect(dayAfterKey(day('2026-11-25'), key, { first: '2026-11', last: '2026-12' })).toBe(to);
  const last = dayAfterKey(day('2026-12-31'), key, { first: '2026-11', last: '2026-12' });
  expect(last === null || last <= '2026-12-31').toBe(true);
});
