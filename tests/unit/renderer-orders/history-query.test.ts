import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyFilterSchema, historySearchSchema, sortKeys } from '#shared/ipc/orders.ts';
import { addDays, calendarDate } from '#shared/model/dates.ts';
import { accountIdSchema } from '#shared/model/identifiers.ts';
import { orderStatuses, paymentMethods } from '#shared/model/order.ts';
import {
  isUnfiltered,
  nextSort,
  emptyFilter,
  queryOf,
  searchOf,
  defaultSort,
  viewOf,
  type HistoryView,
} from '#renderer/features/orders/history-query.ts';

const account = accountIdSchema.parse('a'.repeat(32));
const other = accountIdSchema.parse('b'.repeat(32));

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(calendarDate('1990-01-01'), days));
const names = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 6 });
const amount = fc.option(fc.integer({ min: 0, max: 10 ** 14 }), { nil: null });
const views: fc.Arbitrary<HistoryView> = fc.record({
  filter: fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 12 }),
    from: fc.option(day, { nil: null }),
    to: fc.option(day, { nil: null }),
    departments: names,
    people: names,
    statuses: fc.uniqueArray(fc.constantFrom(...orderStatuses)),
    payments: fc.uniqueArray(fc.constantFrom(...paymentMethods)),
    minTotal: amount,
    maxTotal: amount,
    minQuantity: amount,
    maxQuantity: amount,
  }),
  sort: fc.record({
    by: fc.constantFrom(...sortKeys),
    direction: fc.constantFrom('ascending' as const, 'descending' as const),
  }),
  otherAccounts: fc.constantFrom([], [other]),
  open: fc.option(
    fc.record({ account: fc.constant(other), id: fc.stringMatching(/^[A-Za-z0-9:-]{1,20}$/) }),
    { nil: null },
  ),
});

describe('the address of the history page', () => {
  it('AS-38 AS-40 keeps every filter, sort and open order through the address and back', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(viewOf(queryOf(view))).toEqual(view);
      }),
    );
  });

  it('asks only for what the contract takes, whatever the address says', () => {
    const values = fc.oneof(
      fc.string({ minLength: 0, maxLength: 300, size: 'max' }),
      fc.constant(null),
      fc.array(fc.oneof(fc.string({ maxLength: 300 }), fc.constant(null)), { maxLength: 5 }),
    );
    const keys = [
      'q',
      'from',
      'to',
      'department',
      'status',
      'payment',
      'min',
      'max',
      'sort',
      'with',
      'order',
    ];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...keys), values), (query) => {
        expect(historySearchSchema.safeParse(searchOf(account, viewOf(query))).success).toBe(true);
      }),
    );
  });

  it('has nothing in it for a plain view', () => {
    expect(queryOf({ filter: emptyFilter, sort: defaultSort, otherAccounts: [], open: null })).toEqual({});
  });

  it('leaves out dates that do not exist and words that are no status', () => {
    const { filter } = viewOf({ from: '2026-02-30', to: '2026-02-28', status: ['shipped', 'eaten'] });
    expect(filter).toMatchObject({ from: null, to: '2026-02-28', statuses: ['shipped'] });
  });

  it('keeps orders without a department apart from no choice of departments', () => {
    expect(viewOf({ department: '' }).filter.departments).toEqual(['']);
    expect(viewOf({}).filter.departments).toEqual([]);
  });

  it('does not ask for the same account twice', () => {
    const view = viewOf({ with: [account, other] });
    expect(searchOf(account, view).accounts).toEqual([account, other]);
  });
});

describe('a filter', () => {
  it('is none as the contract has it by default', () => {
    expect(isUnfiltered(historyFilterSchema.parse({}))).toBe(true);
  });
  it.each(Object.entries({ text: 'x', from: '2026-01-01', people: ['x'], minTotal: 0 }))(
    'counts %s as a filter',
    (key, value) => {
      expect(isUnfiltered(historyFilterSchema.parse({ [key]: value }))).toBe(false);
    },
  );
});

describe('sorting by a heading', () => {
  it('turns round with the second click', () => {
    const first = nextSort(defaultSort, 'number');
    expect(first).toEqual({ by: 'number', direction: 'ascending' });
    expect(nextSort(first, 'number')).toEqual({ by: 'number', direction: 'descending' });
  });
  it('begins with the largest amount', () => {
    expect(nextSort(defaultSort, 'total').direction).toBe('descending');
  });
});
