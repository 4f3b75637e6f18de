import { isHoliday } from '@holiday-jp/holiday_jp';
import { describe, expect, it } from 'vitest';
import { bankDayOnOrAfter, bankDaysAfter, bankDayOnOrBefore, isBankDay } from '#electron/domain/bank-days.ts';
import { isJapaneseHoliday } from '#electron/domain/japanese-holidays.ts';
import { addDays, calendarDate, type CalendarDate } from '#shared/model/dates.ts';

const day = calendarDate;

describe('holidays', () => {
  it.each([
    ['2026-05-06', 'a substitute for a Sunday, three days later'],
    ['2026-09-22', 'a day between two holidays'],
    ['2027-03-22', 'a substitute for an equinox on a Sunday'],
  ])('%s is one: %s', (date) => {
    expect(isJapaneseHoliday(day(date))).toBe(true);
  });

  it('agree with another list on every day that they know, up to where that list ends', () => {
    const changedFields: CalendarDate[] = [];
    let asked = 0;
    // Strings, never Dates: with a Date that list answers for another time zone. It ends on 2050-11-23.
    for (let date = day('2022-01-01'); date <= '2050-11-23'; date = addDays(date, 1)) {
      asked += 1;
      if (isJapaneseHoliday(date) !== isHoliday(date as unknown as Date)) changedFields.push(date);
    }
    expect(asked).toBe(10_554);
    expect(changedFields).toEqual([]);
  });

  it('are not guessed for the day before the first known year and the day after the last', () => {
    expect([isJapaneseHoliday(day('2021-12-31')), isJapaneseHoliday(day('2022-01-01'))]).toEqual([
      null,
      true,
    ]);
    expect([isJapaneseHoliday(day('2050-12-31')), isJapaneseHoliday(day('2051-01-01'))]).toEqual([
      false,
      null,
    ]);
  });
});

describe('bank days', () => {
  it('leave out the weekend, holidays, and 31 December to 3 January, and nothing more', () => {
    const closed = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-12-31', '2024-01-02', '2024-01-03'];
    const open = ['2026-11-20', '2026-11-24', '2026-12-30', '2027-01-04', '2024-01-04'];
    expect(closed.filter((date) => isBankDay(day(date)) !== false)).toEqual([]);
    expect(open.filter((date) => isBankDay(day(date)) !== true)).toEqual([]);
  });

  it('are looked for forwards and backwards over the longest holidays', () => {
    expect(bankDayOnOrAfter(day('2026-12-31'))).toBe('2027-01-04');
    expect(bankDayOnOrBefore(day('2027-01-03'))).toBe('2026-12-30');
    expect(bankDayOnOrAfter(day('2026-09-19'))).toBe('2026-09-24');
    expect(bankDayOnOrBefore(day('2026-09-23'))).toBe('2026-09-18');
    expect(bankDayOnOrAfter(day('2026-11-24'))).toBe('2026-11-24');
    expect(bankDayOnOrBefore(day('2026-11-24'))).toBe('2026-11-24');
  });

  it('are counted from the day after', () => {
    expect(bankDaysAfter(day('2026-11-30'), 0)).toBe('2026-11-30');
    expect(bankDaysAfter(day('2026-11-30'), 1)).toBe('2026-12-01');
    expect(bankDaysAfter(day('2026-12-29'), 3)).toBe('2027-01-05');
  });

  it('are null where a year without holiday data is touched, on either side', () => {
    expect(isBankDay(day('2051-01-04'))).toBeNull();
    expect(bankDayOnOrAfter(day('2050-12-31'))).toBeNull();
    expect(bankDayOnOrAfter(day('2050-12-30'))).toBe('2050-12-30');
    expect(bankDayOnOrBefore(day('2022-01-03'))).toBeNull();
    expect(bankDayOnOrBefore(day('2022-01-04'))).toBe('2022-01-04');
    expect(bankDaysAfter(day('2050-12-30'), 1)).toBeNull();
    expect(bankDaysAfter(day('2050-12-30'), 3)).toBeNull();
  });
});
