import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { unlistedPlacements } from '#electron/files/placements.ts';
import { unlistedFiles } from '#electron/files/unfinished.ts';
import { findAllRegistrations, findRegistrations } from '#electron/invoices/registrations.ts';
import { accounting } from '#electron/jobs/accounting-job.ts';
import { accountingRequestSchema, type AccountingCheck } from '#shared/ipc/accounting.ts';
import type { Accounting } from '#shared/model/accounting.ts';
import { calendarDate, instantOf, tokyoInstant } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import { readFreee } from '#tests/support/accounting-files.ts';
import { bookedSupplier, fullBooks } from '#tests/support/books.ts';
import { accountOf, fill, good, opened, temporaryCache } from '#tests/support/caches.ts';
import { makeLine, makeOrder } from '#tests/support/orders.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const account = accountOf('a');
const held = 'T4011001098993';
const ended = 'T7123456789012';
const unknown = 'T8700110005901';

const row = (number: string, expired: string, quote = '"'): string =>
  `1,${quote}${number}${quote},01,0,2,1,1,2023-10-01,2023-10-01,,${expired},"東京都",13,101,,,,,"株式会社みどり商事",,,,,`;
const register = (rows: readonly string[]): string => {
  const folder = join(tempFolder(), 'registrations');
  mkdirSync(folder);
  writeFileSync(join(folder, '1.csv'), rows.join('\n'));
  return folder;
};
const agency = (): string =>
  register([row(held, ''), row(ended, '2026-09-15'), row('T1180301018771', '2026-01-01', '')]);

const cart = (id: string, day: string, numbers: readonly string[]) =>
  makeOrder({
    id,
    number: `EC-${id}`,
    orderedAt: tokyoInstant(calendarDate(day), '09:00'),
    lines: numbers.map((sellerNumber, at) =>
      makeLine({ lineNumber: at + 1, unitPrice: yen(1_000), sellerNumber, sellerName: `店${at}` }),
    ),
  });
const orders = [
  cart('before', '2026-09-14', [ended]),
  cart('after', '2026-09-15', [held, ended]),
  cart('later', '2026-09-20', [ended]),
  cart('unknown', '2026-09-21', [unknown]),
  // Before the system began nobody had to be registered.
  cart('early', '2023-09-30', [ended]),
];
const lapsed = (number: string, seller: string, until: string | null) => ({
  of: 'lapsed-number',
  supplier: bookedSupplier,
  name: 'アマノ',
  seller,
  number,
  until,
});

/** A check of these orders, or the rows of their file, with the agency's files in `folder`. */
function desk(books: Partial<Accounting>, folder: string | null, signal = new AbortController().signal) {
  const where = temporaryCache();
  fill(opened(where), orders);
  const request = accountingRequestSchema.parse({
    accounts: [account],
    program: 'freee',
    encoding: 'utf8',
    from: '2023-01-01',
    to: '2026-12-31',
    ended: 'leave-out',
    locale: 'ja',
  });
  const task = {
    request,
    accounting: { ...fullBooks, rules: [], ...books },
    sources: [{ account, where, supplier: 'アマノ', supplierId: bookedSupplier, np: null }],
  };
  const job = {
    unfinished: unlistedFiles,
    placements: unlistedPlacements,
    signal,
    progress: () => undefined,
  };
  return {
    check: () => accounting({ kind: 'accounting-check', ...task }, job, folder),
    write: async () => {
      const file = join(tempFolder(), 'out.csv');
      const at = instantOf(Date.parse('2026-12-01T00:00:00Z'));
      const written = await accounting(
        { kind: 'accounting', ...task, exportId: 'KD1', at, file, wholeAfter: null },
        job,
        folder,
      );
      if (!written.ok) return written.error.code;
      return readFreee(readFileSync(file)).map(({ lines }) => lines.map(({ word }) => word).join(' '));
    },
  };
}

it('asks about numbers that did not hold on the day, and writes nothing as stated until it is answered', async () => {
  const open = desk({}, agency());
  const check = good(await open.check()) as AccountingCheck;
  expect(check).toMatchObject({ orders: 2, incomplete: 3 });
  const asked = check.questions.map(({ question, orders: waiting }) => ({ ...question, waiting }));
  expect(asked).toHaveLength(3);
  expect(asked).toEqual(
    expect.arrayContaining([
      { ...lapsed(ended, '店1', '2026-09-15'), waiting: 1 },
      { ...lapsed(ended, '店0', '2026-09-15'), waiting: 1 },
      { ...lapsed(unknown, '店0', null), waiting: 1 },
    ]),
  );
  expect(await open.write()).toBe('accounting.incomplete');
});

it('books by the answer, each number for itself, and asks again of a later end', async () => {
  const answered = { [`${ended}/2026-09-15`]: 'unregistered', [`${unknown}/`]: 'qualified' } as const;
  const words = await desk({ lapsedNumbers: answered }, agency()).write();
  expect(words).toEqual([
    '課対仕入10%',
    '課対仕入10%',
    '課対仕入10% 課対仕入(控80)10%',
    '課対仕入(控80)10%',
    '課対仕入10%',
  ]);
  const later = register([row(held, ''), row(unknown, ''), row(ended, '2026-09-18')]);
  const check = good(await desk({ lapsedNumbers: answered }, later).check()) as AccountingCheck;
  expect(check.questions.map(({ question }) => question)).toEqual([lapsed(ended, '店0', '2026-09-18')]);
});

it('a stated number counts where IT gives no file, or none of the agency', async () => {
  const none = [null, join(tempFolder(), 'none'), register([]), register(['a,b,c'])];
  for (const folder of none)
    expect(good(await desk({}, folder).check())).toMatchObject({ orders: 5, questions: [], incomplete: 0 });
  const broken = join(tempFolder(), 'registrations');
  mkdirSync(broken);
  symlinkSync(join(broken, 'nowhere'), join(broken, '1.csv'));
  expect(await desk({}, broken).check()).toMatchObject({ ok: false, error: { code: 'file.unusable' } });
});

it('many numbers are found as one is, across the parts in which a file is read', async () => {
  const others = Array.from({ length: 30_000 }, (_, at) => row(`T${String(1_000_000_000_000 + at)}`, ''));
  const folder = register([
    ...others.slice(0, 9_000),
    row(ended, '2026-09-15', ''),
    ...others.slice(9_000),
    row(held, ''),
  ]);
  const all = await findAllRegistrations(folder, new Set([held, ended, unknown]));
  for (const number of [held, ended, unknown])
    expect(all!.get(number), number).toEqual(await findRegistrations(folder, number));
  expect(all!.get(ended)).toHaveLength(1);
});
