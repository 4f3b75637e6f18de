import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeAccounting } from '#electron/documents/export/write-accounting.ts';
import { writeExport } from '#electron/documents/export/write-export.ts';
import { writeDocuments } from '#electron/documents/pdf/write-documents.ts';
import { calculateTotals } from '#electron/domain/tax.ts';
import { openTable } from '#electron/table-reader/open-table.ts';
import { memorySource } from '#electron/table-reader/byte-source.ts';
import { accountingRequestSchema } from '#shared/ipc/accounting.ts';
import { exportHeadings } from '#shared/messages/export.ts';
import { roundings, type Calculation } from '#shared/model/calculation.ts';
import { formatMoney, yen } from '#shared/model/money.ts';
import type { Order } from '#shared/model/order.ts';
import { readMoneyForward } from '#tests/support/accounting-files.ts';
import { bookedSources, fullBooks } from '#tests/support/books.ts';
import { accountOf, good } from '#tests/support/caches.ts';
import { makeOrder, orderLineArbitrary } from '#tests/support/orders.ts';
import { tempFolder } from '#tests/support/temp-folder.ts';
import { readCsv } from './csv-reader.ts';
import { textOf } from './pdf/poppler.ts';
import { sampleDocument } from './pdf/sample-documents.ts';

/** Taxable amount and tax of 10 %, of 8 %, what bears none, and the total with tax. */
type Sums = readonly [
  taxable10: number,
  tax10: number,
  taxable8: number,
  tax8: number,
  taxable0: number,
  total: number,
];
const keys = ['taxable10', 'tax10', 'taxable8', 'tax8', 'taxable0', 'taxIncluded'] as const;
const headings = keys.map((key) => exportHeadings[key].ja);

/** An order as a supplier calculates it, with every kind of discount, a fee, and each way to round. */
const calculation: fc.Arbitrary<Calculation> = fc
  .record({
    lines: fc.array(orderLineArbitrary, { minLength: 1, maxLength: 6 }),
    coupon: fc.integer({ min: 0, max: 97 }),
    points: fc.integer({ min: 0, max: 3 }),
    fee: fc.constantFrom(0, 1, 550, 999),
    rounding: fc.constantFrom(...roundings),
  })
  .map(({ lines, coupon, points, fee, rounding }) => {
    const goods = lines.reduce((sum, { amount }) => sum + amount.amount, 0);
    const off = Math.min(goods, coupon + points);
    const deductions = [{ kind: 'coupon' as const, label: '秋', yen: off }];
    return calculateTotals(lines, deductions, yen(fee), rounding);
  });

function sumsOfRows(head: readonly string[], rows: readonly (readonly string[])[]): Sums[] {
  const at = headings.map((heading) => head.indexOf(heading));
  return rows.map((row) => at.map((index) => Number(row[index]!.replaceAll(/[¥,]/g, ''))) as unknown as Sums);
}

async function byExport(orders: readonly Order[], format: 'csv-utf8' | 'xlsx'): Promise<Sums[]> {
  const file = join(tempFolder(), `out.${format === 'xlsx' ? 'xlsx' : 'csv'}`);
  const entries = orders.map((order) => ({ supplier: 'アマノ', order }));
  good(await writeExport(entries, { format, granularity: 'order', locale: 'ja', file }));
  if (format === 'csv-utf8') {
    const [head, ...rows] = readCsv(readFileSync(file, 'utf8').replace(/^\ufeff/, '')).map((row) =>
      row.map(({ value }) => value),
    );
    return sumsOfRows(head!, rows);
  }
  const table = good(await openTable(memorySource(readFileSync(file))));
  const read: (readonly string[])[] = [];
  for await (const some of table.rows()) read.push(...some.map(({ cells }) => cells));
  const [head, ...rows] = read;
  return sumsOfRows(head!, rows);
}

async function byAccounting(orders: readonly Order[]): Promise<Sums[]> {
  const file = join(tempFolder(), 'out.csv');
  const request = accountingRequestSchema.parse({
    accounts: [accountOf('a')],
    program: 'moneyforward',
    encoding: 'utf8',
    from: '2000-01-01',
    to: '2099-12-31',
    ended: 'leave-out',
    locale: 'ja',
  });
  const options = { request, accounting: fullBooks, exportId: 'KD1', file };
  good(await writeAccounting(bookedSources(orders), options));
  return readMoneyForward(readFileSync(file)).map(({ debits, credits }) => {
    const of = (mark: string, part: 'net' | 'tax'): number =>
      [...debits.map((side) => [side, 1] as const), ...credits.map((side) => [side, -1] as const)]
        .filter(([{ word }]) => word.includes(mark))
        .reduce((sum, [{ amount, tax }, sign]) => sum + sign * (part === 'tax' ? tax! : amount - tax!), 0);
    const total = [...credits]
      .filter(({ word }) => word === '対象外')
      .reduce((sum, { amount }) => sum + amount, 0);
    return [of('10%', 'net'), of('10%', 'tax'), of('8%', 'net'), of('8%', 'tax'), of('非課税', 'net'), total];
  });
}

/** What a document prints of the rates and of the total. */
async function byDocument(of: Calculation, kind: 'quote' | 'invoice'): Promise<Sums> {
  const file = join(tempFolder(), 'out.pdf');
  const document = sampleDocument(kind, { calculation: of });
  good(await writeDocuments([{ document, supplier: 'アマノ' }], { into: { kind: 'file', file } }));
  const text = textOf(file, '-layout');
  const money = String.raw`(-?¥-?[\d,]+)`;
  const amount = (found: string | undefined): number => Number((found ?? '0').replaceAll(/[¥,]/g, ''));
  const rate = (mark: string): readonly [number, number] => {
    const [, taxable, tax] = new RegExp(`${mark}${money}${money}`).exec(text) ?? [];
    return [amount(taxable), amount(tax)];
  };
  const total = new RegExp(String.raw`合計\(税込\)${money}`).exec(text)?.[1];
  // Where nothing bears tax no total is said to be with it.
  if (of.taxTotals.some(({ rate: each }) => each !== 0))
    expect(total).toBe(formatMoney(of.totals.taxIncluded));
  const [outside] = rate('対象外');
  return [...rate('10%'), ...rate('8%※'), outside, of.totals.taxIncluded.amount] as unknown as Sums;
}

it(
  'CSV, XLSX and the file for accounting have the same amounts and tax a rate, order by order',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(calculation, { minLength: 1, maxLength: 8 }), async (made) => {
        const orders = made
          .filter(({ totals }) => totals.taxIncluded.amount > 0)
          .map((of, at) => makeOrder({ id: `o${at}`, number: `EC-${at}`, ...of }));
        if (orders.length === 0) return;
        const expected = orders.map((order): Sums => {
          const of = (rate: number, part: 'taxable' | 'tax'): number =>
            order.taxTotals.find((each) => each.rate === rate)?.[part].amount ?? 0;
          return [
            of(10, 'taxable'),
            of(10, 'tax'),
            of(8, 'taxable'),
            of(8, 'tax'),
            of(0, 'taxable'),
            order.totals.taxIncluded.amount,
          ];
        });
        expect(await byExport(orders, 'csv-utf8')).toEqual(expected);
        expect(await byExport(orders, 'xlsx')).toEqual(expected);
        expect(await byAccounting(orders)).toEqual(expected);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  },
);

it.each(['quote', 'invoice'] as const)(
  'a %s prints the amounts and the tax that the export has',
  { timeout: 120_000 },
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(calculation, async (made) => {
        const [exported] = await byExport([makeOrder({ ...made })], 'csv-utf8');
        expect(await byDocument(made, kind)).toEqual(exported);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  },
);
