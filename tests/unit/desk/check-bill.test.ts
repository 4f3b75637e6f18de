import fc from 'fast-check';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { billPurpose } from '#electron/desk/bills/bill-purpose.ts';
import { checkBill, type CheckedBill, type FindOrders } from '#electron/desk/bills/check-bill.ts';
import { readBill, type ReadBill } from '#electron/desk/bills/read-bill.ts';
import { headingsOf, previewFile } from '#electron/desk/import/preview-file.ts';
import { strictTolerances } from '#electron/domain/bills/bill.ts';
import { billOfInvoice } from '#electron/domain/bills/invoice-bill.ts';
import type { TableRow } from '#electron/domain/import/table-row.ts';
import { readInvoiceXml } from '#electron/invoices/read-invoice-xml.ts';
import { memorySource } from '#electron/table-reader/byte-source.ts';
import { openTable } from '#electron/table-reader/open-table.ts';
import { addDays } from '#shared/model/dates.ts';
import type { Order } from '#shared/model/order.ts';
import { ok } from '#shared/model/result.ts';
import { good } from '#tests/support/archives.ts';
import { changed, wholeInvoice } from '#tests/support/sample-invoice.ts';
import {
  billAsCsv,
  billAsInvoice,
  billAsXlsx,
  billedFrom,
  billedTo,
  foundOf,
  invoiceLines,
  plantedBill,
  plantedWholeBill,
} from '#tests/support/planted-bill.ts';

const { signal } = new AbortController();

/** Reads a table as a bill, its columns as they are suggested. */
async function readTable(bytes: Uint8Array): Promise<ReadBill> {
  const table = good(await openTable(memorySource(bytes)));
  const rows: TableRow[] = [];
  for await (const some of table.rows()) rows.push(...some);
  const preview = previewFile(billPurpose, { ...table, rows: rows.slice(0, 2_000) }, null, true, () => null);
  expect(preview.questions).toEqual([]);
  expect(preview.rows.every(({ problem }) => problem === null)).toBe(true);
  const { reading, mapping } = preview;
  const wanted = { reading, mapping, from: billedFrom, to: billedTo, goodRows: false };
  const headings = headingsOf(rows, mapping.headerRow);
  return good(await readBill(table.rows(), wanted, headings, { sparse: reading.sheet !== null, signal }));
}
const readInvoice = (bytes: Uint8Array): ReadBill => ({
  bill: billOfInvoice(good(readInvoiceXml(bytes)))!,
  problems: [],
  problemCount: 0,
  notes: [],
  noteCount: 0,
  summaries: [],
  stated: null,
});

const findIn =
  (orders: readonly Order[]): FindOrders =>
  ({ from, to }) => {
    const some = orders.filter(
      ({ orderedOn }) => (from === null || orderedOn >= from) && (to === null || orderedOn <= to),
    );
    return ok({ count: some.length, orders: some });
  };
const check = async (read: ReadBill, orders: readonly Order[]): Promise<CheckedBill> =>
  good(
    await checkBill(
      read,
      { issuer: 'supplier', tolerances: strictTolerances, day: 'shipped' },
      { find: findIn(orders), progress: () => undefined, signal },
    ),
  );
const foundIn = ({ lines }: CheckedBill): string[] =>
  lines
    .filter(({ finding }) => finding !== 'matched')
    .map(({ orderNumber, code, finding }) => foundOf(orderNumber, code, finding))
    .sort();

const files = {
  'CSV, tax excluded': { taxIn: false, read: (rows) => readTable(billAsCsv(rows, false)) },
  'XLSX, tax included': { taxIn: true, read: (rows) => readTable(billAsXlsx(rows, true)) },
  'JP PINT': { taxIn: false, read: async (rows) => readInvoice(billAsInvoice(rows)) },
} satisfies Record<
  string,
  { taxIn: boolean; read: (rows: ReturnType<typeof plantedBill>['rows']) => Promise<ReadBill> }
>;
type File = keyof typeof files;

it.each(
  (Object.keys(files) as File[]).flatMap((file) =>
    ['a', 'b', 'c', 'd', 'e'].map((seed) => [file, seed] as const),
  ),
)(
  'finds 45 planted faults of all kinds in 2,000 lines, and none that is not there (%s, %s)',
  async (file, seed) => {
    const { taxIn, read } = files[file];
    const { orders, rows, expected, tooMuch } = plantedBill(seed, 2_000, taxIn);
    const bill = await read(rows);
    expect(bill.problems).toEqual([]);
    const written = file === 'JP PINT' ? invoiceLines(rows) : rows;
    const amounts = bill.bill.lines.map(({ amount }) => amount.amount);
    expect(amounts.slice(0, written.length)).toEqual(written.map(({ amount }) => amount));
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(
      rows.reduce((sum, { amount }) => sum + amount, 0),
    );
    expect(bill.notes).toEqual([]);
    expect(expected).toHaveLength(45);
    const before = JSON.stringify(bill.bill);
    const checked = await check(bill, orders);
    expect(foundIn(checked)).toEqual(expected);
    expect(checked.report.counts.matched).toBe(amounts.length - 35);
    // With tax each of the 45 is rounded by itself.
    const { billed, expected: justified } = checked.report;
    const difference = billed.amount - justified.amount;
    expect(Math.abs(difference - tooMuch)).toBeLessThanOrEqual(taxIn ? 45 : 0);
    // What was billed is never rewritten.
    expect(JSON.stringify(bill.bill)).toBe(before);
  },
);

it.each(['a', 'b', 'c', 'd', 'e'])(
  'finds that a line is billed at another rate than it was ordered at, beside the 45 faults, by the tax of each rate (%s)',
  async (seed) => {
    const { orders, rows, expected } = plantedBill(seed, 2_000, false);
    const checked = await check(readInvoice(billAsInvoice(rows, { wrongRate: true })), orders);
    const ofTax = checked.lines.filter(({ finding }) => finding === 'tax-differs');
    expect(
      ofTax.map(({ name, billed, expected: right }) => [name, Math.sign(billed!.amount - right!.amount)]),
    ).toEqual([
      ['10%', 1],
      ['8%', -1],
    ]);
    expect(foundIn(checked)).toEqual(
      [...expected, ...ofTax.map(() => foundOf(null, null, 'tax-differs'))].sort(),
    );
  },
);

it('reads a line that costs nothing, and the tax of a rate of nought', () => {
  const { bill } = readInvoice(
    Buffer.from(changed('>700</cbc:LineExtensionAmount>', '>0</cbc:LineExtensionAmount>')),
  );
  expect(bill.lines[2]).toMatchObject({ amount: { amount: 0 }, taxRate: 0 });
  expect([...bill.taxes!]).toEqual([
    [10, 520],
    [8, 88],
    [0, 0],
  ]);
});

it('lets the tax of a rate be rounded once for the whole bill, either way, and differ as far as is set', async () => {
  const { orders, rows } = plantedBill('tax', 700, false);
  const right = readInvoice(billAsInvoice(rows));
  const taxes = (yens: number) => ({
    ...right,
    bill: { ...right.bill, taxes: new Map([...right.bill.taxes!].map(([rate, tax]) => [rate, tax + yens])) },
  });
  const count = async (yens: number, taxYen: number) => {
    const rules = {
      issuer: 'supplier',
      tolerances: { ...strictTolerances, taxYen },
      day: 'shipped',
    } as const;
    const hooks = { find: findIn(orders), progress: () => undefined, signal };
    return good(await checkBill(taxes(yens), rules, hooks)).report.counts['tax-differs'];
  };
  expect(await count(0, 0)).toBe(0);
  expect(await count(2, 0)).toBe(2);
  expect(await count(2, 2)).toBe(0);
  expect(await count(-1, 0)).toBe(2);
});

it.each(['a', 'b', 'c'])('finds planted faults in a bill of whole orders, with tax (%s)', async (seed) => {
  const { orders, rows, expected } = plantedWholeBill(seed, 500);
  expect(expected.length).toBeGreaterThan(10);
  expect(foundIn(await check(await readTable(billAsCsv(rows, true)), orders))).toEqual(expected);
});

it('finds nothing in a bill that is right, in whatever order its lines stand', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.boolean(), async (seed, taxIn) => {
      const { orders, rows, expected } = plantedBill(`${seed}`, 700, taxIn);
      const wrong = new Set(expected.map((each) => each.split(' ')[0]));
      const right = orders.filter(({ number }) => !wrong.has(number));
      const bill = await readTable(
        billAsCsv(rows.filter(({ number }) => !wrong.has(number)).toReversed(), taxIn),
      );
      expect(foundIn(await check(bill, right))).toEqual([]);
    }),
    { numRuns: 5 },
  );
});

it('looks for an order that a bill names however old it is', async () => {
  const { orders, rows } = plantedBill('old', 700, false);
  const [first] = orders;
  const old: Order = { ...first!, orderedOn: addDays(billedFrom, -900) };
  const bill = await readTable(
    billAsCsv(
      rows.filter(({ number }) => number === first!.number),
      false,
    ),
  );
  const found = await check(bill, [old]);
  expect(found.report.counts.unknown).toBe(0);
  expect(found.lines[0]!.expected).not.toBeNull();
});

it('compares the total of a bill with what was read, and says where it differs', async () => {
  const { rows } = plantedBill('total', 700, false);
  const whole = billAsCsv(rows, false);
  expect((await readTable(whole)).notes).toEqual([]);
  const cut = iconv.decode(whole, 'cp932').split('\r\n').toSpliced(5, 1).join('\r\n');
  const found = await readTable(iconv.encode(cut, 'cp932'));
  expect(found.notes).toMatchObject([{ code: 'file-total-differs', field: 'amount' }]);
  expect(found.noteCount).toBe(1);
});

it('goes by the day that the bill goes by, and names what was billed of days before', async () => {
  const { orders, rows, expected } = plantedBill('days', 700, false);
  const [other, first] = orders;
  const moved: Order = { ...first!, shippedOn: addDays(billedFrom, -1), deliveredOn: billedFrom };
  const bill = await readTable(billAsCsv(rows, false));
  const all = [other!, moved, ...orders.slice(2)];
  const checked = await check(bill, all);
  expect(foundIn(checked)).toEqual(expected);
  expect(checked.report.earlier).toBe(
    rows.filter(({ number, amount }) => number === first!.number && amount > 0).length,
  );
  const without = await readTable(
    billAsCsv(
      rows.filter(({ number }) => number !== first!.number),
      false,
    ),
  );
  expect((await check(without, all)).report.counts['not-billed']).toBe(5);
  const byDelivery = await checkBill(without, { issuer: 'supplier', tolerances: strictTolerances, day: 'delivered' }, { find: findIn(all), progress: () => undefined, signal }); // prettier-ignore
  expect(foundIn(good(byDelivery))).toContain(foundOf(first!.number, null, 'not-billed'));
});

it('looks at a charge of the whole document, and finds what no order has', async () => {
  const { orders, rows } = plantedBill('charge', 700, false);
  const xml = billAsInvoice(invoiceLines(rows)).toString();
  const more = `<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator><cbc:Amount currencyID="JPY">100000</cbc:Amount></cac:AllowanceCharge>`;
  const bill = readInvoice(Buffer.from(xml.replace('<cac:TaxTotal>', `${more}<cac:TaxTotal>`)));
  const { report } = await check(bill, orders);
  const right = await check(readInvoice(Buffer.from(xml)), orders);
  expect(report.counts.unknown).toBe(right.report.counts.unknown + 1);
  expect(report.billed.amount).toBe(right.report.billed.amount + 100_000);
});

it('takes no invoice in another currency for one in yen', () => {
  const usd = wholeInvoice.replaceAll('JPY', 'USD');
  expect(billOfInvoice(good(readInvoiceXml(Buffer.from(usd))))).toBeNull();
});

it('names rows that can’t be read, and amounts in another currency', async () => {
  const csv = [
    '納品日,注文番号,商品コード,数量,請求金額(税抜)',
    '2026-11-05,EC-1,A,1,$12',
    '2026-11-06,EC-1,B,x,100',
  ];
  const { bill, problems } = await readTableWithProblems(Buffer.from(csv.join('\n')));
  expect(bill.lines).toEqual([]);
  expect(problems.map(({ row, code }) => `${row} ${code}`)).toEqual(['2 other-currency', '3 bad-amount']);
});

async function readTableWithProblems(bytes: Uint8Array): Promise<ReadBill> {
  const table = good(await openTable(memorySource(bytes)));
  const rows: TableRow[] = [];
  for await (const some of table.rows()) rows.push(...some);
  const { mapping, reading } = previewFile(billPurpose, { ...table, rows }, null, true, () => null);
  const wanted = { reading, mapping, from: billedFrom, to: billedTo, goodRows: false };
  return good(await readBill(table.rows(), wanted, headingsOf(rows, 1), { sparse: false, signal }));
}
