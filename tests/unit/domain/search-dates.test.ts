import { describe, expect, it } from 'vitest';
import { isAmongDays, searchedDays } from '#electron/domain/search-dates.ts';
import { fold } from '#electron/domain/search-folding.ts';
import { calendarDate } from '#shared/model/dates.ts';

const today = calendarDate('2026-03-01');
const read = (typed: string) => searchedDays(fold(typed), today);
const period = (from: string, to = from) => ({ kind: 'period', from, to });
const everyYear = (month: number, day: number | null) => ({ kind: 'every-year', month, day });

describe('a date that is typed into the search', () => {
  it.each([
    ['2024/10', period('2024-10-01', '2024-10-31')],
    ['2024/2', period('2024-02-01', '2024-02-29')],
    ['2024-10', period('2024-10-01', '2024-10-31')],
    ['2024.10', period('2024-10-01', '2024-10-31')],
    ['2024年10月', period('2024-10-01', '2024-10-31')],
    ['２０２４／１０', period('2024-10-01', '2024-10-31')],
    ['2024/10/5', period('2024-10-05')],
    ['2024-10-05', period('2024-10-05')],
    ['2024.10.05', period('2024-10-05')],
    ['2024年10月5日', period('2024-10-05')],
    ['２０２４年１０月５日', period('2024-10-05')],
    ['10月5日', everyYear(10, 5)],
    ['１０月５日', everyYear(10, 5)],
    ['10/5', everyYear(10, 5)],
    ['2/29', everyYear(2, 29)],
    ['10月', everyYear(10, null)],
    ['今日', period('2026-03-01')],
    ['本日', period('2026-03-01')],
    ['昨日', period('2026-02-28')],
    ['きのう', period('2026-02-28')],
    ['一昨日', period('2026-02-27')],
    ['おととい', period('2026-02-27')],
    ['今月', period('2026-03-01', '2026-03-31')],
    ['先月', period('2026-02-01', '2026-02-28')],
    ['きょう', period('2026-03-01')],
    ['今週', period('2026-02-23', '2026-03-01')],
    ['先週', period('2026-02-16', '2026-02-22')],
    ['先々月', period('2026-01-01', '2026-01-31')],
    ['今年', period('2026-01-01', '2026-12-31')],
    ['昨年', period('2025-01-01', '2025-12-31')],
    ['去年', period('2025-01-01', '2025-12-31')],
    ['2024年', period('2024-01-01', '2024-12-31')],
    ['10月5日(土)', everyYear(10, 5)],
    ['2024/10/5（土）', period('2024-10-05')],
    ['令和6年10月5日', period('2024-10-05')],
    ['令和元年10月', period('2019-10-01', '2019-10-31')],
    ['R6.10.5', period('2024-10-05')],
    ['H31/4/30', period('2019-04-30')],
    ['H31/5/1', null],
    ['令和6年13月', null],
    ['2024/10/5(月)', null],
    ['令和6年10月5日(日)', null],
    ['2/29(木)', everyYear(2, 29)],
    ['令和6年', period('2024-01-01', '2024-12-31')],
    ['平成31年', period('2019-01-01', '2019-04-30')],
    ['昭和65年', null],
    ['R6年', period('2024-01-01', '2024-12-31')],
    ['R6/10', period('2024-10-01', '2024-10-31')],
    ['H31.4', period('2019-04-01', '2019-04-30')],
    ['令和6年10', period('2024-10-01', '2024-10-31')],
    ['2024年10月5日土曜日', period('2024-10-05')],
    ['2024/10/5(土曜)', period('2024-10-05')],
    ['2024/10/5(土・祝)', period('2024-10-05')],
    ['10月5日(土曜)', everyYear(10, 5)],
    ['10月5日土曜日', everyYear(10, 5)],
    ['2024/10/5日曜日', null],
    ['前月', period('2026-02-01', '2026-02-28')],
    ['当月', period('2026-03-01', '2026-03-31')],
    ['先々週', period('2026-02-09', '2026-02-15')],
    ['前日', period('2026-02-28')],
    ['去年10月', period('2025-10-01', '2025-10-31')],
    ['去年の10月', period('2025-10-01', '2025-10-31')],
    ['昨年10月5日', period('2025-10-05')],
    ['今年2月29日', null],
    ['2024年度', period('2024-04-01', '2025-03-31')],
    ['今年度', period('2025-04-01', '2026-03-31')],
    ['前年度', period('2024-04-01', '2025-03-31')],
    ['令和6年度', period('2024-04-01', '2025-03-31')],
    ['10/5/2024', { kind: 'either', dates: ['2024-10-05', '2024-05-10'] }],
    ['25/10/2024', period('2024-10-25')],
    ['2024/10/5〜2024/10/10', period('2024-10-05', '2024-10-10')],
    ['2024/10～2024/12', period('2024-10-01', '2024-12-31')],
    ['2024/12〜2024/10', null],
    ['10/5〜10/10', null],
    ['R6.13', null],
    ['R6', null],
    ['0000年', null],
    ['2024/13', null],
    ['2024/0', null],
    ['2023/2/29', null],
    ['2024/10/32', null],
    ['13/1', null],
    ['2/30', null],
    ['13月', null],
    ['20241005', null],
    ['2024', null],
    ['10', null],
    ['EC20241005', null],
    ['10-5', null],
    ['constructor', null],
    ['', null],
  ])('%j means %o', (typed, days) => {
    expect(read(typed)).toEqual(days);
  });

  it('of a month and a day is that day of any year', () => {
    const days = read('10月5日')!;
    const found = ['2024-10-05', '2025-10-05', '2025-10-06', '2025-05-10'].filter((date) =>
      isAmongDays(days, calendarDate(date)),
    );
    expect(found).toEqual(['2024-10-05', '2025-10-05']);
    expect(isAmongDays(read('10月')!, calendarDate('2025-10-31'))).toBe(true);
  });

  it('of which the month may be the day is either', () => {
    const days = read('10/5/2024')!;
    const found = ['2024-05-10', '2024-10-05', '2024-05-05'].filter((date) =>
      isAmongDays(days, calendarDate(date)),
    );
    expect(found).toEqual(['2024-05-10', '2024-10-05']);
  });

  it('includes the first and the last day of its month, and no other', () => {
    const days = read('2024/10')!;
    const at = (date: string) => isAmongDays(days, calendarDate(date));
    expect(['2024-09-30', '2024-10-01', '2024-10-31', '2024-11-01'].map(at)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});
