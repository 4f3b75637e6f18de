import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepUntil, matcherOf, recordsOf, searchArchive } from '#electron/domain/archive/archive-records.ts';
import type { ArchiveEntry, ArchiveFilter } from '#shared/model/archive.ts';
import { addDays, calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { at, documentOf, filter, person, rule } from '#tests/support/archives.ts';

const chain = 'a'.repeat(12);
const entryOf = (number: number, change: ArchiveEntry['change'], second = number): ArchiveEntry => ({
  format: 1,
  archive: 'x',
  chain,
  number,
  previous: null,
  seen: [],
  at: at(second),
  by: person,
  change,
});
const added = (number: number, changes: Parameters<typeof documentOf>[0] = {}, name = `${number}.pdf`) =>
  entryOf(number, {
    action: 'add',
    origin: 'brought-in',
    document: documentOf(changes),
    file: { stored: 's', name, mediaType: 'application/pdf', bytes: 1, sha256: '0'.repeat(64) },
  });

const found = (entries: readonly ArchiveEntry[], conditions: Partial<ArchiveFilter>): string[] =>
  searchArchive(recordsOf(entries, rule).values(), filter(conditions)).found.map(
    ({ id }) => id.split('-')[1]!,
  );

const entries = [
  added(1, { tradedOn: calendarDate('2026-01-31'), amount: yen(100), counterparty: '株式会社アマノ' }),
  added(2, { tradedOn: calendarDate('2026-02-01'), amount: yen(200), counterparty: 'アスクル株式会社' }),
  added(3, { tradedOn: null, amount: yen(300), counterparty: '株式会社ＡＭＡＮＯ' }),
  added(4, { tradedOn: calendarDate('2026-02-02'), amount: null, counterparty: null, kind: 'delivery-note' }),
];

it.each<[string, Partial<ArchiveFilter>, string[]]>([
  ['a day', { from: calendarDate('2026-02-01'), to: calendarDate('2026-02-01') }, ['2']],
  [
    'a range of days, both ends included',
    { from: calendarDate('2026-01-31'), to: calendarDate('2026-02-01') },
    ['2', '1'],
  ],
  ['from a day on', { from: calendarDate('2026-02-01') }, ['4', '2']],
  ['until a day', { to: calendarDate('2026-01-31') }, ['1']],
  ['a range of amounts, both ends included', { min: yen(100), max: yen(200) }, ['2', '1']],
  ['an amount', { min: yen(300), max: yen(300) }, ['3']],
  ['a counterparty', { counterparty: '株式会社' }, ['3', '2', '1']],
  ['a counterparty in other letters', { counterparty: 'amano' }, ['3']],
  ['date and amount together', { from: calendarDate('2026-01-01'), min: yen(150) }, ['2']],
  ['amount and counterparty together', { max: yen(250), counterparty: 'アマノ' }, ['1']],
  ['date and counterparty together', { to: calendarDate('2026-02-01'), counterparty: 'アスクル' }, ['2']],
  ['all three', { from: calendarDate('2026-01-01'), max: yen(100), counterparty: 'アマノ' }, ['1']],
  ['no date', { blank: ['date'] }, ['3']],
  ['no amount', { blank: ['amount'] }, ['4']],
  ['no counterparty', { blank: ['counterparty'] }, ['4']],
  ['no amount and no counterparty', { blank: ['amount', 'counterparty'] }, ['4']],
  ['no amount, in a range of days', { blank: ['amount'], to: calendarDate('2026-02-01') }, []],
  ['a kind', { kinds: ['delivery-note'] }, ['4']],
  ['words of the file name', { words: '２.pdf' }, ['2']],
  ['nothing set', {}, ['3', '4', '2', '1']],
])('finds documents by %s', (_name, conditions, expected) => {
  expect(found(entries, conditions)).toEqual(expected);
});

it('finds a counterparty and words in other forms of their 漢字, and by other words for the same', () => {
  const kept = [added(1, { counterparty: '髙橋商店', note: '齋藤様、ステープラー' }), added(2)];
  for (const counterparty of ['髙橋', '高橋', '高橋 商店'])
    expect(found(kept, { counterparty })).toEqual(['1']);
  for (const words of ['斉藤', '斎藤', 'ホチキス']) expect(found(kept, { words })).toEqual(['1']);
  expect(found(kept, { counterparty: '高梨' })).toEqual([]);
});

it('sums the amounts of what it found, blanks left out', () => {
  expect(searchArchive(recordsOf(entries, rule).values(), filter()).sum).toEqual(yen(600));
});

it('combines conditions as what each finds alone has in common', () => {
  const days = ['2026-01-31', '2026-02-01', '2026-02-02'].map(calendarDate);
  const conditions: fc.Arbitrary<Partial<ArchiveFilter>> = fc.record(
    {
      from: fc.constantFrom(null, ...days),
      to: fc.constantFrom(null, ...days),
      min: fc.constantFrom(null, yen(100), yen(201)),
      max: fc.constantFrom(null, yen(100), yen(300)),
      counterparty: fc.constantFrom('', 'アマノ', '会社'),
      blank: fc.subarray<'date' | 'amount' | 'counterparty'>(['date', 'amount', 'counterparty']),
    },
    { requiredKeys: [] },
  );
  const records = [...recordsOf(entries, rule).values()];
  fc.assert(
    fc.property(conditions, (some) => {
      const together = records.filter(matcherOf(filter(some)));
      const each = Object.entries(some).map(([name, value]) => matcherOf(filter({ [name]: value })));
      expect(together).toEqual(records.filter((record) => each.every((matches) => matches(record))));
    }),
  );
});

it.each([
  // The year ends in March: its tax return is due by June, and the years begin there.
  ['2026-04-01', 7, 3, '2034-06-30'],
  ['2027-03-31', 7, 3, '2034-06-30'],
  ['2027-04-01', 7, 3, '2035-06-30'],
  ['2026-04-01', 10, 3, '2037-06-30'],
  ['2026-12-31', 7, 12, '2034-03-31'],
  ['2026-01-01', 7, 12, '2034-03-31'],
  ['2024-02-29', 7, 2, '2031-05-31'],
] as const)(
  'keeps a document of %s for %i years of a year that ends in month %i until %s',
  (day, years, fiscalYearEnd, until) => {
    expect(keepUntil(calendarDate(day), { years, fiscalYearEnd })).toBe(until);
  },
);

it('never lets a document go before seven years have passed, and none later than nine', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 12 }),
      (days, fiscalYearEnd) => {
        const day = addDays(calendarDate('1990-01-01'), days);
        const until = keepUntil(day, { years: 7, fiscalYearEnd });
        expect(until >= addDays(day, 7 * 365 + 60)).toBe(true);
        expect(until <= addDays(day, 9 * 366)).toBe(true);
      },
    ),
  );
});

it('keeps a corrected document as long as its longest version, and takes its last state', () => {
  const id = `${chain}-1` as never;
  const corrected = (number: number, tradedOn: string) =>
    entryOf(number, {
      action: 'correct',
      of: id,
      reason: 'r',
      document: documentOf({ tradedOn: calendarDate(tradedOn) }),
      file: null,
    });
  const [record] = recordsOf(
    [
      corrected(3, '2020-01-01'),
      added(1, { tradedOn: calendarDate('2020-01-01') }),
      corrected(2, '2026-05-01'),
    ],
    rule,
  ).values();
  expect(record!.versions.map(({ entry }) => entry)).toEqual([1, 2, 3].map((number) => `${chain}-${number}`));
  expect(record!.keepUntil).toBe('2034-06-30');
});

it('keeps a document of a mistyped old date as long as one that was kept on that day, and one of a later date longer', () => {
  const untilOf = (tradedOn: string | null): string =>
    [
      ...recordsOf(
        [added(1, { tradedOn: tradedOn === null ? null : calendarDate(tradedOn) })],
        rule,
      ).values(),
    ][0]!.keepUntil;
  expect(untilOf('2016-11-20')).toBe('2034-06-30');
  expect(untilOf(null)).toBe('2034-06-30');
  expect(untilOf('2027-04-01')).toBe('2035-06-30');
});
