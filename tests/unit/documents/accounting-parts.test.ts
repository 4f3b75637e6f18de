import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAccounting, writeAccounting } from '#electron/documents/export/write-accounting.ts';
import type { Accounting, AccountingProgram } from '#shared/model/accounting.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { yen } from '#shared/model/money.ts';
import type { Order } from '#shared/model/order.ts';
import { readFreee, readMoneyForward, readYayoi } from '#tests/support/accounting-files.ts';
import { bookedSources, fullBooks } from '#tests/support/books.ts';
import { makeLine, makeOrder } from '#tests/support/orders.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';

const optionsFor = (program: AccountingProgram) => ({
  request: {
    accounts: [],
    program,
    encoding: program === 'yayoi' ? ('cp932' as const) : ('utf8' as const),
    from: calendarDate('2000-01-01'),
    to: calendarDate('2099-12-31'),
    ended: 'leave-out' as const,
    scope: 'new' as const,
    unmappable: 'refuse' as const,
    leaveOutIncomplete: false,
    locale: 'ja' as const,
  },
  accounting: fullBooks satisfies Accounting,
  exportId: 'KD1',
});

/** An order whose entry has `rows` rows: an account for each of its categories. */
const orderOf = (rows: number, nth: number, name = 'コピー用紙'): Order =>
  makeOrder({
    number: `EC-${nth}`,
    orderedOn: calendarDate('2026-11-10'),
    lines: Array.from({ length: rows }, (_, at) =>
      makeLine({ lineNumber: at + 1, unitPrice: yen(1_000 + nth), category: `分類${at}`, name }),
    ),
  });

async function write(orders: readonly Order[], program: AccountingProgram, file: string, over = {}) {
  const options = optionsFor(program);
  const checked = await checkAccounting(bookedSources(orders), options);
  const written = await writeAccounting(bookedSources(orders), { ...options, ...over, file });
  if (!checked.ok || !written.ok) throw new Error('refused');
  expect(checked.value.files).toBe(written.value.files.length);
  return written.value;
}

describe('a file for accounting software that would be larger than the program takes', () => {
  it('is one file of the chosen name up to 1,000 rows of 弥生会計, and two from the next entry on', async () => {
    const folder = tempFolder();
    const file = join(folder, '仕訳.csv');
    const full = Array.from({ length: 1_000 }, (_, nth) => orderOf(1, nth));
    expect((await write(full, 'yayoi', file)).files).toEqual([file]);
    expect(readYayoi(readFileSync(file))).toHaveLength(1_000);

    const more = await write([...full, orderOf(1, 1_000)], 'yayoi', file);
    expect(more.files.map((path) => basename(path))).toEqual(['仕訳_1of2.csv', '仕訳_2of2.csv']);
    expect(more.files.map((path) => readYayoi(readFileSync(path)).length)).toEqual([1_000, 1]);
    expect(more.rows).toBe(1_001);
    expect(more.bytes).toBe(more.files.reduce((sum, path) => sum + statSync(path).size, 0));
    // The one that was there has another name, so that it stays.
    expect(readYayoi(readFileSync(file))).toHaveLength(1_000);
    expect(readdirSync(folder).sort()).toEqual(['仕訳.csv', '仕訳_1of2.csv', '仕訳_2of2.csv']);
  });

  it('keeps each entry in one file, in order, with every row of all of them, whatever their sizes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 300, max: 700 })), {
          minLength: 1,
          maxLength: 30,
        }),
        async (sizes) => {
          const orders = sizes.map((rows, nth) => orderOf(rows, nth));
          const { files, rows } = await write(orders, 'yayoi', join(tempFolder(), 'out.csv'));
          // Throws where a slip does not end in its file.
          const parts = files.map((path) => readYayoi(readFileSync(path)));
          const numbers = parts.flat().map(({ summary }) => /EC-\d+/.exec(summary)?.[0]);
          expect(numbers).toEqual(orders.map(({ number }) => number));
          const rowsOf = (part: (typeof parts)[number]): number =>
            part.reduce((sum, { debits, credits }) => sum + Math.max(debits.length, credits.length), 0);
          for (const part of parts) expect(rowsOf(part)).toBeLessThanOrEqual(1_000);
          expect(parts.reduce((sum, part) => sum + rowsOf(part), 0)).toBe(rows);
          // No more files than are needed: the first entry of a file had no room in the one before.
          for (let at = 1; at < parts.length; at += 1)
            expect(rowsOf(parts[at - 1]!) + sizes[parts.slice(0, at).flat().length]!).toBeGreaterThan(1_000);
        },
      ),
      { numRuns: 12, endOnFailure: true },
    );
  });

  it('has at most 5 MB a file of freee, each with its headings; マネーフォワード has one', async () => {
    const long = '複写機用紙'.repeat(60);
    const orders = Array.from({ length: 200 }, (_, nth) => orderOf(40, nth, long));
    const wide = orders.map((order, nth) => ({ ...order, number: `EC-${nth}-${'X'.repeat(50)}` }));
    const many = [...wide, ...wide.map((order) => ({ ...order, number: `${order.number}B` }))];
    const freee = await write(many, 'freee', join(tempFolder(), 'out.csv'));
    expect(freee.files.length).toBeGreaterThan(1);
    for (const path of freee.files) expect(statSync(path).size).toBeLessThanOrEqual(5_000_000);
    expect(freee.files.flatMap((path) => readFreee(readFileSync(path))).map(({ number }) => number)).toEqual(
      many.map(({ number }) => number),
    );
    const mf = await write(many, 'moneyforward', join(tempFolder(), 'out.csv'));
    expect(mf.files).toHaveLength(1);
    expect(readMoneyForward(readFileSync(mf.files[0]!))).toHaveLength(many.length);
  });

  it('numbers the files so that they sort in their order, and takes no name that is taken', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, '仕訳_03of11.csv'), 'somebody’s');
    const orders = Array.from({ length: 11 }, (_, nth) => orderOf(900, nth));
    const { files } = await write(orders, 'yayoi', join(folder, '仕訳.csv'));
    const names = files.map((path) => basename(path));
    expect(names[0]).toBe('仕訳 (2)_01of11.csv');
    expect(names).toEqual([...names].sort());
    expect(readFileSync(join(folder, '仕訳_03of11.csv'), 'utf8')).toBe('somebody’s');
  });

  it('leaves none of its files where a later one can’t be written, or is cancelled', async () => {
    const folder = tempFolder();
    const orders = Array.from({ length: 3 }, (_, nth) => orderOf(900, nth));
    const lacking = [...orders, orderOf(1, 9, '𠮷野家')];
    const refused = await writeAccounting(bookedSources(lacking), {
      ...optionsFor('yayoi'),
      file: join(folder, 'a.csv'),
    });
    expect(refused).toMatchObject({ error: { code: 'export.unmappable' } });
    const broken = [...orders, makeOrder({ number: 'X', lines: [{ ...makeLine(), taxRate: 7 } as never] })];
    const incomplete = await writeAccounting(bookedSources(broken), {
      ...optionsFor('yayoi'),
      file: join(folder, 'b.csv'),
    });
    expect(incomplete).toMatchObject({ error: { code: 'accounting.incomplete' } });
    const abort = new AbortController();
    const cancelled = await writeAccounting(bookedSources(orders), {
      ...optionsFor('yayoi'),
      file: join(folder, 'c.csv'),
      onProgress: () => abort.abort(),
      signal: abort.signal,
    });
    expect(cancelled).toMatchObject({ error: { code: 'job.cancelled' } });
    expect(existsSync(folder) && readdirSync(folder)).toEqual([]);
  });
});
