import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/model/dates.ts';
import {
  fiscalYearStart,
  periodOf,
  periodPresets,
  presetOf,
  type PeriodPreset,
} from '#renderer/features/orders/periods.ts';

const on = (preset: PeriodPreset, today: string) => {
  const { from, to } = periodOf(preset, calendarDate(today));
  return `${from} ${to}`;
};

describe('common periods', () => {
  it.each([
    ['2026-03-31', '2025-04-01'],
    ['2026-04-01', '2026-04-01'],
    ['2026-12-31', '2026-04-01'],
    ['2027-01-01', '2026-04-01'],
  ])('the fiscal year (年度) of %s begins on %s', (today, start) => {
    expect(fiscalYearStart(calendarDate(today))).toBe(start);
  });

  it('ends a fiscal year on 31 March', () => {
    expect(on('this-fiscal-year', '2026-11-22')).toBe('2026-04-01 2027-03-31');
    expect(on('last-fiscal-year', '2026-11-22')).toBe('2025-04-01 2026-03-31');
    expect(on('last-fiscal-year', '2026-02-01')).toBe('2024-04-01 2025-03-31');
  });

  it('knows how long months are', () => {
    expect(on('this-month', '2028-02-10')).toBe('2028-02-01 2028-02-29');
    expect(on('last-month', '2026-03-31')).toBe('2026-02-01 2026-02-28');
    expect(on('last-month', '2026-01-15')).toBe('2025-12-01 2025-12-31');
  });

  it('counts today as one of the last 30 days', () => {
    expect(on('last-30-days', '2026-11-22')).toBe('2026-10-24 2026-11-22');
  });

  it('reaches three years back', () => {
    expect(on('last-3-years', '2026-11-22')).toBe('2023-11-23 2026-11-22');
  });

  it.each(periodPresets)('recognises %s by its days', (preset) => {
    const today = calendarDate('2026-11-22');
    expect(presetOf(periodOf(preset, today), today)).toBe(preset);
  });

  it('recognises nothing in other days', () => {
    const today = calendarDate('2026-11-22');
    expect(presetOf({ from: today, to: null }, today)).toBeNull();
    expect(presetOf({ from: null, to: null }, today)).toBeNull();
  });
});
