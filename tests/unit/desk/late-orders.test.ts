import { expect, it } from 'vitest';
import { workFor } from '#electron/desk/export/scheduled-work.ts';
import { exportScheduleSchema, scheduledExportSchema } from '#shared/ipc/scheduled-exports.ts';
import type { Accounting } from '#shared/model/accounting.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { bookedOrder as orderOf, bookingDesk } from '#tests/support/booking-desk.ts';
import { fullBooks } from '#tests/support/books.ts';
import { accountOf } from '#tests/support/caches.ts';

const period = (from: string, to: string) => ({
  from: calendarDate(from),
  to: calendarDate(to),
  on: calendarDate(to),
});
const november = period('2026-11-01', '2026-11-30');
const december = period('2026-12-01', '2026-12-31');

it('a monthly file for accounting software has what became known only after the file of its month', async () => {
  const schedule = scheduledExportSchema.parse({
    ...exportScheduleSchema.parse({
      name: '仕訳',
      format: 'csv-cp932',
      granularity: 'order',
      leaveOut: [],
      closingDay: 31,
      waitDays: 0,
      withoutEnded: true,
      locale: 'ja',
      accounting: 'yayoi',
    }),
    id: 'abcd',
    account: accountOf('a'),
    folder: '/',
    writtenUntil: '2026-10-31',
    accountingSince: '2026-11-01',
    last: null,
  });
  const { sync, write } = bookingDesk();
  const books: Accounting = { ...fullBooks, date: 'shipped' };
  const ofMonth = (of: typeof november) => {
    const work = workFor(schedule, of);
    return write(work.kind === 'accounting' ? work.request : {}, books);
  };
  const shippedOn = calendarDate('2026-11-12');
  sync([orderOf('1', { shippedOn: null }), orderOf('2', { shippedOn }), orderOf('before', { shippedOn: calendarDate('2026-10-30') })]); // prettier-ignore
  expect(await ofMonth(november)).toEqual(['EC-2']);
  sync([orderOf('1', { shippedOn: calendarDate('2026-11-30') })]);
  expect(await ofMonth(december)).toEqual(['EC-1']);
  expect(await ofMonth(december)).toBe('export.empty');
});
