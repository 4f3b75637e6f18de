import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { NpRules } from '#electron/domain/buying-rules.ts';
import { writeAccounting } from '#electron/documents/export/write-accounting.ts';
import { accountingRequestSchema } from '#shared/ipc/accounting.ts';
import type { JournalDate } from '#shared/model/accounting.ts';
import { calendarDate } from '#shared/model/dates.ts';
import type { PaymentTerm } from '#shared/model/order.ts';
import { readFreee } from '#tests/support/accounting-files.ts';
import { bookedSources, fullBooks } from '#tests/support/books.ts';
import { accountOf, good } from '#tests/support/caches.ts';
import { makeOrder } from '#tests/support/orders.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const monthEnd: PaymentTerm = { closingDay: 31, payMonthOffset: 1, payDay: 31 };
const rulesOf = (of: NpRules['basis']['of'], onHoliday: NpRules['onHoliday'] = 'none'): NpRules => ({
  terms: [monthEnd],
  basis: { of, assumed: false },
  invoice: null,
  onHoliday,
  changeable: false,
});
/** When an order is due in the file of freee. It was ordered in August, shipped in September and delivered in October. */
const dueOf = async (
  date: JournalDate,
  np: NpRules | null,
  over: Parameters<typeof makeOrder>[0] = {},
): Promise<string> => {
  const order = makeOrder({
    orderedOn: calendarDate('2026-08-31'),
    shippedOn: calendarDate('2026-09-01'),
    deliveredOn: calendarDate('2026-10-01'),
    payment: { method: 'np', term: monthEnd, cardLast4: null },
    ...over,
  });
  const request = accountingRequestSchema.parse({
    accounts: [accountOf('a')],
    program: 'freee',
    encoding: 'utf8',
    from: '2000-01-01',
    to: '2099-12-31',
    ended: 'leave-out',
    locale: 'ja',
  });
  const file = join(tempFolder(), 'out.csv');
  const sources = bookedSources([order]).map((source) => ({ ...source, np }));
  const accounting = { ...fullBooks, date };
  good(await writeAccounting(sources, { request, accounting, exportId: 'KD1', file }));
  return readFreee(readFileSync(file))[0]!.due;
};

it.each([
  ['ordered', '2026/09/30'],
  ['shipped', '2026/10/31'],
  ['delivered', '2026/11/30'],
] as const)(
  'an order closes by the day that its supplier states (%s), whatever day the books go by',
  async (of, due) => {
    for (const date of ['ordered', 'shipped', 'delivered'] as const)
      expect(await dueOf(date, rulesOf(of))).toBe(due);
  },
);

it('a payment day on which banks are closed is moved as the supplier states', async () => {
  // 31 October 2026 is a Saturday.
  expect(await dueOf('ordered', rulesOf('shipped', 'next'))).toBe('2026/11/02');
  expect(await dueOf('ordered', rulesOf('shipped', 'previous'))).toBe('2026/10/30');
});

it('nothing is due before it is shipped', async () => {
  const shippedOn = calendarDate('2026-10-20');
  expect(await dueOf('ordered', rulesOf('ordered'), { shippedOn })).toBe('2026/11/30');
});

it('a day that is not known yet, or not stated, is left blank', async () => {
  expect(await dueOf('ordered', rulesOf('shipped'), { shippedOn: null, deliveredOn: null })).toBe('');
  expect(await dueOf('ordered', null)).toBe('');
  expect(await dueOf('ordered', rulesOf('ordered'), { payment: { method: 'card', term: null, cardLast4: null } })).toBe(''); // prettier-ignore
});
