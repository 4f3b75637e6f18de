import { describe, expect, it } from 'vitest';
import { calendarDate } from '#shared/model/dates.ts';
import { columnsFor } from '#renderer/features/orders/columns.ts';
import { conditionsOf, filterFields, clearFilterPart } from '#renderer/features/orders/filter-conditions.ts';
import { rowAfterKey } from '#renderer/features/orders/grid-navigation.ts';
import { emptyFilter } from '#renderer/features/orders/history-query.ts';
import {
  amountReadings,
  searchChoices,
  facetChoices,
  parseAmount,
} from '#renderer/features/orders/filter-choices.ts';
import { MAX_CONTENT_HEIGHT, scrollTopFor, viewportOf } from '#renderer/features/orders/row-viewport.ts';

const keysFor = (width: number, several = false, departments = true) =>
  columnsFor(width, { several, departments }).map(({ key }) => key);

describe('the columns', () => {
  it('AS-41 keeps product, date, number and status however narrow the window is', () => {
    for (const width of [0, 400, 700, 800, 1000, 2000]) {
      expect(keysFor(width)).toEqual(expect.arrayContaining(['date', 'number', 'product', 'status']));
    }
  });
  it('never asks for more room than there is, down to those four and the total', () => {
    for (let width = 744; width < 1600; width += 16) {
      const needed = columnsFor(width, { several: true, departments: true }).reduce(
        (sum, { minWidth }) => sum + minWidth,
        0,
      );
      expect(needed).toBeLessThanOrEqual(width);
    }
  });
  it('gives a date and a status, which are never cut off, the room of larger type', () => {
    const widths = (typeScale: number) =>
      Object.fromEntries(
        columnsFor(2000, { several: false, departments: true, typeScale }).map((each) => [
          each.key,
          each.minWidth,
        ]),
      );
    const usual = widths(1);
    expect(widths(1.5)).toEqual({ ...usual, date: usual['date']! * 1.5, status: usual['status']! * 1.5 });
  });
  it('shows the supplier only where there are several', () => {
    expect(keysFor(1600)).not.toContain('supplier');
    expect(keysFor(1600, true)).toContain('supplier');
  });
  it('leaves the room of the department to the products where no order has one', () => {
    expect(keysFor(1600)).toContain('department');
    expect(keysFor(1600, false, false)).not.toContain('department');
    // What had to go for the empty column stays.
    expect(keysFor(950)).not.toContain('payment');
    expect(keysFor(950, false, false)).toContain('payment');
  });
});

describe('the scrolled list', () => {
  const place = { rows: 300_000, rowHeight: 32, scrollTop: 0, height: 640 };

  it('draws what is seen and a little more', () => {
    const { first, last, top } = viewportOf({ ...place, scrollTop: 32_000, overscan: 6 });
    expect([first, last, top(1000)]).toEqual([994, 1025, 32_000]);
  });
  it.each([300_000, 5_000_000, 80_000_000])('reaches the first and the last of %i rows', (rows) => {
    const long = { ...place, rows };
    const { contentHeight } = viewportOf({ ...long, overscan: 0 });
    expect(contentHeight).toBeLessThanOrEqual(Math.max(MAX_CONTENT_HEIGHT, 300_000 * 32));
    const bottom = contentHeight - long.height;
    const end = viewportOf({ ...long, scrollTop: bottom, overscan: 0 });
    expect(end.last).toBe(rows - 1);
    expect(end.top(rows - 1) + 32).toBeCloseTo(contentHeight, 3);
    expect(viewportOf({ ...long, overscan: 0 }).first).toBe(0);
  });
  it.each([300_000, 5_000_000])('scrolls so that any of %i rows is wholly seen', (rows) => {
    for (const index of [0, 1, 999, rows >> 1, rows - 1]) {
      const scrollTop = scrollTopFor(index, { ...place, rows, scrollTop: 4000 });
      const { top } = viewportOf({ ...place, rows, scrollTop, overscan: 0 });
      expect(top(index)).toBeGreaterThanOrEqual(scrollTop - 0.01);
      expect(top(index) + 32).toBeLessThanOrEqual(scrollTop + place.height + 0.01);
    }
  });
  it('stays where it is for a row already seen', () => {
    expect(scrollTopFor(5, { ...place, scrollTop: 100 })).toBe(100);
  });
  it('draws nothing of nothing', () => {
    expect(viewportOf({ ...place, rows: 0, overscan: 6 }).last).toBe(-1);
  });
});

describe('the keys of the list', () => {
  const at = (key: string, active: number) =>
    rowAfterKey({ key, altKey: false, shiftKey: false }, { active, rows: 100, page: 20 });
  it('move within the list and stop at its ends', () => {
    expect([at('ArrowDown', 99), at('ArrowUp', 0), at('PageDown', 95), at('PageUp', 30)]).toEqual([
      99, 0, 99, 10,
    ]);
    expect([at('Home', 50), at('End', 50), at('x', 50)]).toEqual([0, 99, null]);
  });
});

describe('the words of a filter', () => {
  const words = {
    t: (key: string, params?: Record<string, unknown>) => `${key}${params ? JSON.stringify(params) : ''}`,
    date: (date: string) => date,
    money: ({ amount }: { amount: number }) => String(amount),
  };
  const today = calendarDate('2026-11-22');
  const all = {
    ...emptyFilter,
    text: '紙',
    from: calendarDate('2026-11-01'),
    departments: ['', '総務部'],
    people: ['佐藤'],
    statuses: ['shipped' as const],
    payments: ['np' as const],
    maxTotal: 0,
    minQuantity: 10,
  };
  it('says every part that is chosen, and nothing of the others', () => {
    expect(conditionsOf(all, today, words).map(({ part }) => part)).toEqual(filterFields);
    expect(conditionsOf(emptyFilter, today, words)).toEqual([]);
  });
  it.each(filterFields)('takes away %s and nothing else', (part) => {
    const left = conditionsOf(clearFilterPart(all, part), today, words).map((one) => one.part);
    expect(left).toEqual(filterFields.filter((one) => one !== part));
  });
});

describe('the small searches of the filters', () => {
  const choices = facetChoices(
    [
      { value: 'コピー機', orders: 5 },
      { value: 'ＡＢＣ商事', orders: 3 },
    ],
    ['消えた部署'],
    (name) => name,
  );
  it.each([
    ['ｺﾋﾟｰ', 'コピー機'],
    ['こぴー', 'コピー機'],
    ['abc', 'ＡＢＣ商事'],
  ])('finds by %s whatever its width, case or kana', (text, label) => {
    expect(searchChoices(choices, text, new Set()).map((one) => one.label)).toEqual([label]);
  });
  it('keeps what is chosen though no order has it, and puts it first', () => {
    const [first] = searchChoices(choices, '', new Set(['消えた部署']));
    expect(first).toEqual({ value: '消えた部署', label: '消えた部署', orders: 0 });
  });
  it.each([
    ['１，２３４円', 1234],
    ['¥5,000', 5000],
    ['', null],
    ['-5', 'invalid'],
    ['1.5', 'invalid'],
    ['1234567890123456', 'invalid'],
  ])('reads the amount %j', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  it.each([
    ['1.000', [1, 1000]],
    ['¥１．０００円', [1, 1000]],
    ['1,000', []],
    ['1000', []],
    ['1.5', []],
    ['', []],
  ])('%j can mean %j, and is asked about', (text, amounts) => {
    expect(amountReadings(text)).toEqual(amounts);
    if (amounts.length > 0) expect(parseAmount(text)).toBe('invalid');
  });
});
