import { describe, expect, it } from 'vitest';
import { formatSeriesNumber, periodOf } from '#electron/suppliers/embedded/orders/number-series.ts';
import { scheduleOf } from '#electron/suppliers/embedded/orders/order-progress.ts';
import { createOrderNumbers } from '#electron/suppliers/embedded/seed/order-numbers.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { calendarDate } from '#shared/model/dates.ts';

describe('numbers of orders and quotes', () => {
  it('are there for quotes where the profile has some', () => {
    for (const { profile, quoteNumbers } of trialSuppliers)
      expect(quoteNumbers !== null).toBe((profile.buying?.quotes ?? null) !== null);
  });

  it('AM-34 AM-54 begin with EC at Amano, and one series gives each number once', () => {
    const { orderNumbers, quoteNumbers } = trialSuppliers.find(({ id }) => id === 'amano-trial')!;
    expect([orderNumbers.prefix, quoteNumbers?.prefix]).toEqual(['EC', 'EC']);
    expect(quoteNumbers?.series).toBe(orderNumbers.series);
  });

  it('run on by day, by month or for ever', () => {
    const days = ['2026-04-30', '2026-04-30', '2026-05-01'].map(calendarDate);
    const of = (supplier: string) => {
      const next = createOrderNumbers(trialSuppliers.find(({ id }) => id === supplier)!);
      return days.map((day) => next(day));
    };
    expect(of('amano-trial')).toEqual(['EC20260430-0001', 'EC20260430-0002', 'EC20260501-0001']);
    expect(of('plus-member-trial')).toEqual(['PM202604-0001', 'PM202604-0002', 'PM202605-0001']);
    expect(of('askul-trial')).toEqual(['300000003', '300000006', '300000009']);
    expect(of('quocard-pay-trial')).toEqual(['QP00000001', 'QP00000002', 'QP00000003']);
    const series = trialSuppliers[0]!.orderNumbers;
    expect(formatSeriesNumber(series, periodOf(series, days[0]!), 2)).toBe('300000009');
  });
});

describe('how an order goes on', () => {
  it('shipped after a step and delivered after two; what goes by mail is there after one', () => {
    expect([...scheduleOf(1000, 120, false)]).toEqual([
      ['preparing', 1060],
      ['shipped', 1120],
      ['delivered', 1240],
    ]);
    expect([...scheduleOf(1000, 120, true)]).toEqual([['delivered', 1120]]);
  });
});
