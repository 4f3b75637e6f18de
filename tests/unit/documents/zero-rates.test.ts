import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkAccounting, writeAccounting } from '#electron/documents/export/write-accounting.ts';
import { accountingRequestSchema } from '#shared/ipc/accounting.ts';
import { accountingSchema, zeroRateKinds, type Accounting } from '#shared/model/accounting.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { readFreee } from '#tests/support/accounting-files.ts';
import { bookedSources, bookedSupplier as supplier, fullBooks } from '#tests/support/books.ts';
import { accountOf, good } from '#tests/support/caches.ts';
import { makeLine, makeOrder } from '#tests/support/orders.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const options = (accounting: Accounting) => ({
  request: accountingRequestSchema.parse({
    accounts: [accountOf('a')],
    program: 'freee',
    encoding: 'utf8',
    from: '2000-01-01',
    to: '2099-12-31',
    ended: 'leave-out',
    locale: 'ja',
  }),
  accounting,
  exportId: 'KD1',
});
const order = makeOrder({
  orderedOn: calendarDate('2026-11-10'),
  lines: [
    makeLine({ taxRate: 0, category: 'ギフト券' }),
    makeLine({ lineNumber: 2, taxRate: 0, category: null }),
    makeLine({ lineNumber: 3 }),
  ],
});
const books: Accounting = { ...fullBooks, rules: [], zeroRates: {} };
const asked = async (accounting: Accounting) =>
  good(await checkAccounting(bookedSources([order]), options(accounting))).questions.map(
    ({ question }) => question,
  );

it('what 0 % stands for is asked for each category of a supplier, and nothing is written meanwhile', async () => {
  const question = { of: 'zero-rate', supplier, name: 'アマノ' };
  expect(await asked(books)).toEqual([
    { ...question, category: 'ギフト券' },
    { ...question, category: null },
  ]);
  const file = join(tempFolder(), 'out.csv');
  expect(await writeAccounting(bookedSources([order]), { ...options(books), file })).toMatchObject({
    error: { code: 'accounting.incomplete' },
  });
  // Names are of any letters.
  const other = { ...books, zeroRates: { [supplier]: { constructor: 'exempt' } } } as Accounting;
  expect(await asked(other)).toHaveLength(2);
});

it.each(zeroRateKinds)(
  '%s has its own tax category, which is asked for where no published list has one',
  async (kind) => {
    const zeroRates = { [supplier]: { ギフト券: kind, '': 'exempt' } } as Accounting['zeroRates'];
    const answered: Accounting = { ...books, zeroRates };
    expect(await asked(answered)).toEqual(kind === 'exempt' ? [] : [{ of: 'tax-category', key: kind }]);
    const worded: Accounting = { ...answered, words: { freee: { [kind]: `語${kind}` } } };
    const file = join(tempFolder(), 'out.csv');
    good(await writeAccounting(bookedSources([order]), { ...options(worded), file }));
    const words = readFreee(readFileSync(file))[0]!.lines.map(({ word, amount, tax }) => [word, amount, tax]);
    expect(words).toEqual([
      ...(kind === 'exempt'
        ? [['語exempt', 4_960, 0]]
        : [
            [`語${kind}`, 2_480, 0],
            ['非課仕入', 2_480, 0],
          ]),
      ['課対仕入10%', 2_728, 248],
    ]);
  },
);

it('settings of a version that did not ask are read, and ask', () => {
  const { zeroRates: _, ...before } = fullBooks;
  expect(accountingSchema.parse(before).zeroRates).toEqual({});
});
