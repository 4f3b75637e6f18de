/**
 * One export, or one reference, in a process of its own, so that its memory is its own: `export-once.ts <what> <lines>`.
 * Prints milliseconds (also of processor time), and how far memory rose above what stood before in MB, as JSON.
 */
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { Zip, ZipDeflate } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { exportColumns, type Column, type ExportOrder } from '#electron/documents/export/columns.ts';
import { writeExport } from '#electron/documents/export/write-export.ts';
import { writeAccounting } from '#electron/documents/export/write-accounting.ts';
import { exportFormats } from '#shared/ipc/export.ts';
import { accountingPrograms, defaultAccounting, type Accounting } from '#shared/model/accounting.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { orderPaymentMethods } from '#shared/model/order.ts';
import { makeOrder } from '#tests/support/orders.ts';
import { manyOrders } from '#tests/unit/documents/sample-orders.ts';

const [, , what = '', lines = '0'] = process.argv;
const count = Number(lines);
const folder = mkdtempSync(join(tmpdir(), 'kobai-bench-'));
const file = join(folder, 'out');
const columns = exportColumns('line', 'ja');

function* rowsOf(orders: Iterable<ExportOrder>) {
  for (const entry of orders) {
    for (const line of entry.order.lines) yield columns.map((column) => column.value(entry, line));
  }
}

/** The same rows as JSON, one a line: what it costs to make text of them and write it, and nothing else. */
async function json(): Promise<void> {
  const stream = createWriteStream(file);
  let text = '';
  for (const row of rowsOf(manyOrders(count))) {
    text += `${JSON.stringify(row)}\n`;
    if (text.length < 131_072) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.end(text);
  await once(stream, 'finish');
}

/** The library, which takes the whole sheet at once. */
async function library(): Promise<void> {
  const cell = (column: Column, value: string | number | null) => {
    if (value === null) return null;
    if (column.kind === 'date')
      return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy/mm/dd' };
    return typeof value === 'number' ? { value, type: Number, format: '#,##0' } : { value, type: String };
  };
  const data = [...rowsOf(manyOrders(count))].map((row) =>
    row.map((value, index) => cell(columns[index]!, value)),
  );
  await writeXlsxFile(data as never, { stickyRowsCount: 1 } as never).toFile(file);
}

/** What XLSX costs at the least with fflate's own compression: the text of a sheet, deflated as it comes. */
async function fflateOnly(): Promise<void> {
  const stream = createWriteStream(file);
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    stream.write(bytes);
  });
  const part = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 1 });
  zip.add(part);
  let text = '';
  let row = 1;
  for (const cells of rowsOf(manyOrders(count))) {
    text += `<row r="${(row += 1)}">${cells.map((cell, index) => `<c r="${index}${row}" s="6" t="s"><v>${String(cell).length}</v></c>`).join('')}</row>`;
    if (text.length < 131_072) continue;
    part.push(Buffer.from(text) as never);
    text = '';
    if (stream.writableNeedDrain) await once(stream, 'drain');
  }
  part.push(Buffer.from(text) as never, true);
  zip.end();
  stream.end();
  await once(stream, 'finish');
}

const work: Record<string, () => Promise<unknown>> = { json, library, fflate: fflateOnly };
for (const format of exportFormats) {
  work[format] = () => writeExport(manyOrders(count), { format, granularity: 'line', locale: 'ja', file });
}

/** Books in which every order can be booked. */
const books: Accounting = {
  ...defaultAccounting,
  date: 'ordered',
  bookkeeping: 'exclusive',
  otherwise: { account: '消耗品費', subAccount: '' },
  shipping: { account: '荷造運賃', subAccount: '' },
  counters: Object.fromEntries(
    orderPaymentMethods.map((method) => [method, { account: '未払金', subAccount: '' }]),
  ),
  sellers: { store: 'qualified' } as never,
};
for (const program of accountingPrograms) {
  const orders = () =>
    manyOrders(count)
      [Symbol.iterator]()
      .map(({ order, supplier }) => {
        // The samples' sums are not those of their lines.
        const { taxTotals: _, totals: __, ...rest } = order;
        return {
          order: makeOrder({ ...rest, discounts: [] }),
          supplier: 'store' as never,
          supplierName: supplier,
        };
      });
  work[program] = async () => {
    const written = await writeAccounting(orders(), {
      request: {
        accounts: [],
        program,
        encoding: program === 'yayoi' ? 'cp932' : 'utf8',
        from: calendarDate('2000-01-01'),
        to: calendarDate('2099-12-31'),
        ended: 'leave-out',
        scope: 'new',
        unmappable: 'replace',
        leaveOutIncomplete: true,
        locale: 'ja',
      },
      accounting: books,
      exportId: 'KD20261129103015',
      file,
    });
    if (!written.ok) throw new Error(written.error.code);
  };
}

const before = process.resourceUsage().maxRSS;
const cpuBefore = process.cpuUsage();
const from = performance.now();
await work[what]!();
const milliseconds = performance.now() - from;
const { user, system } = process.cpuUsage(cpuBefore);
const megabytes = (process.resourceUsage().maxRSS - before) / 1024;
const bytes = statSync(file).size;
rmSync(folder, { recursive: true, force: true });
process.stdout.write(
  JSON.stringify({ milliseconds, cpuMilliseconds: (user + system) / 1000, megabytes, bytes }),
);
