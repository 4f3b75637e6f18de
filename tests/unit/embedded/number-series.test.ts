import { describe, expect, it } from 'vitest';
import { formatSeriesNumber, periodOf } from '#electron/suppliers/embedded/orders/number-series.ts';
import { scheduleOf } from '#electron/suppliers/embedded/orders/order-progress.ts';
import { createOrderNumbers } from '#electron/suppliers/embedded/seed/order-numbers.ts';
import { trialSuppliers } from '#electron/suppliers/embedded/suppliers.ts';
import { calendarDate } from '#shared/model/dates.ts';

describe('numbers of orders and quotes', () => {
  it('AM-34 AM-54 begin with what the profile says, and a series that both share gives each number once', () => {
    for (const { profile: rules, orderNumbers, quoteNumbers } of trialSuppliers) {
      expect(orderNumbers.prefix.startsWith(rules.history.numberPrefix ?? '')).toBe(true);
      const prefix = rules.buying?.quotes?.numberPrefix ?? '';
      expect((quoteNumbers?.prefix ?? '').startsWith(prefix)).toBe(true);
      expect(quoteNumbers !== null).toBe((rules.buying?.quotes ?? null) !== null);
      if (rules.history.numberSharedWithQuotes) expect(quoteNumbers?.series).toBe(orderNumbers.series);
    }
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
