import { addDays, addMonths, type CalendarDate } from '#shared/model/dates.ts';

/** A stretch of days, both ends included; null is open. */
export interface Period {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

export const periodPresets = [
  'this-month', // 今月
  'last-month', // 先月
  'last-30-days', // 直近30日
  'this-fiscal-year', // 今年度
  'last-fiscal-year', // 前年度
  'last-3-years', // 直近3年
] as const;
export type PeriodPreset = (typeof periodPresets)[number];

/** Fiscal years of companies in Japan mostly begin on 1 April. */
const FISCAL_YEAR_STARTS_IN = 4;

const firstOfMonth = (date: CalendarDate): CalendarDate => `${date.slice(0, 7)}-01` as CalendarDate;
const month = (first: CalendarDate): Period => ({ from: first, to: addDays(addMonths(first, 1), -1) });

/** The first day of the fiscal year (年度) in which `date` lies. */
export function fiscalYearStart(date: CalendarDate): CalendarDate {
  const year = Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) < FISCAL_YEAR_STARTS_IN ? 1 : 0);
  return `${year}-${String(FISCAL_YEAR_STARTS_IN).padStart(2, '0')}-01` as CalendarDate;
}

/** The days that a preset means on `today` (a date in Tokyo). */
export function periodOf(preset: PeriodPreset, today: CalendarDate): Period {
  switch (preset) {
    case 'this-month':
      return month(firstOfMonth(today));
    case 'last-month':
      return month(addMonths(firstOfMonth(today), -1));
    case 'last-30-days':
      return { from: addDays(today, -29), to: today };
    case 'this-fiscal-year': {
      const from = fiscalYearStart(today);
      return { from, to: addDays(addMonths(from, 12), -1) };
    }
    case 'last-fiscal-year': {
      const from = addMonths(fiscalYearStart(today), -12);
      return { from, to: addDays(addMonths(from, 12), -1) };
    }
    case 'last-3-years':
      return { from: addDays(addMonths(today, -36), 1), to: today };
  }
}

/** The preset that means exactly these days on `today`; null where none does. */
export const presetOf = (period: Period, today: CalendarDate): PeriodPreset | null =>
  periodPresets.find((preset) => {
    const days = periodOf(preset, today);
    return days.from === period.from && days.to === period.to;
  }) ?? null;
