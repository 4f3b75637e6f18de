import { describe, expect, it } from 'vitest';
import { parseDate, possibleDateOrders } from '#electron/domain/import/cell-dates.ts';
import type { DateOrder } from '#shared/model/import.ts';

const date = (cell: string, order: DateOrder | null = null): string => {
  const read = parseDate(cell, order);
  if (!read.ok) return read.error;
  return read.value === null ? 'blank' : [read.value.date, read.value.time].filter(Boolean).join(' ');
};

describe('a date', () => {
  it.each([
    ['2026-04-01', '2026-04-01'],
    ['2026/4/1', '2026-04-01'],
    ['2026.04.01', '2026-04-01'],
    ['２０２６／４／１', '2026-04-01'],
    ['2026年4月1日', '2026-04-01'],
    ['2026年4月1日(水)', '2026-04-01'],
    ['20260401', '2026-04-01'],
    ['2026/4/1 水曜日', '2026-04-01'],
    ['2026/04/01(水) 9:05', '2026-04-01 09:05'],
    ['2026−04−01', '2026-04-01'],
    ['２０２６ー４ー１', '2026-04-01'],
    ['令和8年4月1日', '2026-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['R8.4.1', '2026-04-01'],
    ['R08/04/01', '2026-04-01'],
    ['R.8.4.1', '2026-04-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['㋿8年4月1日', '2026-04-01'],
    ['S64/1/7', '1989-01-07'],
    ['2026/04/01 9:05', '2026-04-01 09:05'],
    ['2026-04-01T09:05:59', '2026-04-01 09:05'],
    ['2026-03-31T23:30:00Z', '2026-04-01 08:30'],
    ['2026-09-03 10:14:00 -0400', '2026-09-03 23:14'],
    ['2026/ 4/ 1', '2026-04-01'],
    ['2026年 4月 1日', '2026-04-01'],
    ['令和 8年4月1日', '2026-04-01'],
    ['令和　８年　４月　１日', '2026-04-01'],
    ['R 8. 4. 1', '2026-04-01'],
    ['2026/4/1(水・祝)', '2026-04-01'],
    ['2026/4/1（水曜）', '2026-04-01'],
    ['2026/4/1 9時05分', '2026-04-01 09:05'],
    ['2026年4月1日 9時05分30秒', '2026-04-01 09:05'],
    ['2026/04/01 9:05 PM', '2026-04-01 21:05'],
    ['2026/04/01 12:05 am', '2026-04-01 00:05'],
    ['2026/4/1 午後9:05', '2026-04-01 21:05'],
    ['2026/4/1午前 9時05分', '2026-04-01 09:05'],
    ['20260401093000', '2026-04-01 09:30'],
    ['\u200e2026/4/1', '2026-04-01'],
    ['00000000', 'blank'],
    ['0000/00/00', 'blank'],
    ['', 'blank'],
    ['-', 'blank'],
  ])('%s is %s', (cell, value) => expect(date(cell)).toBe(value));

  it.each([
    ['2026-02-30', 'no-such-day'],
    ['2026/13/01', 'no-such-day'],
    ['昨日', 'bad-date'],
    ['4月1日', 'bad-date'],
    ['46113', 'serial-date'],
    ['9999/12/31', 'far-date'],
    ['99991231', 'far-date'],
    ['1900/1/1', 'far-date'],
    ['1900-01-01', 'far-date'],
    ['1970/01/01', 'far-date'],
    ['2026/04/01 13:05 PM', 'bad-date'],
    ['2026/04/01 0:05 AM', 'bad-date'],
    ['20260230093000', 'no-such-day'],
    ['20260401990000', 'bad-date'],
    ['R6/10', 'bad-date'],
    ['10/5', 'bad-date'],
    ['H31/05/01', 'era-date'],
    ['平成32年1月1日', 'era-date'],
    ['R1/4/30', 'era-date'],
    ['昭和64年1月8日', 'era-date'],
    ['2026/4/1(火)', 'wrong-weekday'],
    ['令和8年4月1日（木）', 'wrong-weekday'],
    ['2026/04/01(火) 9:05', 'wrong-weekday'],
    ['2026-04-01 25:00', 'bad-date'],
    ['2026/04/1²', 'bad-date'],
    ['2026/④/1', 'bad-date'],
    // What could be three things is asked about.
    ['01/02/03', 'date-order'],
    ['4/5/2026', 'date-order'],
    ['260401', 'date-order'],
    ['8/4/1', 'date-order'],
    ['26/4/1', 'date-order'],
    ['26.4.1', 'date-order'],
    ['08/ 4/ 1', 'date-order'],
  ])('%s is a problem: %s', (cell, code) => expect(date(cell)).toBe(code));

  it('goes by the order of day, month and year once somebody has said it', () => {
    expect(date('01/02/03', 'ymd')).toBe('2001-02-03');
    expect(date('01/02/03', 'mdy')).toBe('2003-01-02');
    expect(date('01/02/03', 'dmy')).toBe('2003-02-01');
    expect(date('4/5/2026', 'mdy')).toBe('2026-04-05');
    expect(date('4/5/2026', 'dmy')).toBe('2026-05-04');
    expect(date('13/5/2026', 'mdy')).toBe('no-such-day');
    expect(date('26/4/1', 'ymd')).toBe('2026-04-01');
    expect(date('8/4/1', 'ymd')).toBe('2008-04-01');
    expect(date('080401', 'era')).toBe('2026-04-01');
    expect(date('8/4/1', 'era')).toBe('2026-04-01');
    expect(date('30/4/1', 'era')).toBe('2018-04-01');
    expect(date('31/5/1', 'era')).toBe('no-such-day');
    expect(date('260401', 'ymd')).toBe('2026-04-01');
  });
});

it('a column allows the orders under which each of its cells is a date', () => {
  expect(possibleDateOrders(['01/02/03'])).toEqual(['ymd', 'mdy', 'dmy']);
  expect(possibleDateOrders(['08/04/01'])).toEqual(['ymd', 'mdy', 'dmy', 'era']);
  expect(possibleDateOrders(['4/5/2026', '4/13/2026'])).toEqual(['mdy']);
  expect(possibleDateOrders(['2026-04-01'])).toEqual(['ymd', 'mdy', 'dmy', 'era']);
  expect(possibleDateOrders(['4/13/2026', '13/4/2026'])).toEqual([]);
});
