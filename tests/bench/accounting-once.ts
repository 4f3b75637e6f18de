/**
 * One file for an accounting program, in a process of its own, so that its memory is its own:
 * `accounting-once.ts <program> <lines>`. Prints a `Taken` as JSON, of which the memory is what was added.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAccounting } from '#electron/documents/export/write-accounting.ts';
import { accountingPrograms, defaultAccounting, type Accounting } from '#shared/model/accounting.ts';
import { calendarDate } from '#shared/model/dates.ts';
import { orderPaymentMethods } from '#shared/model/order.ts';
import { makeOrder } from '#tests/support/orders.ts';
import { manyOrders } from '#tests/unit/documents/sample-orders.ts';
import type { Taken } from './measured-program.ts';

const [, , what = '', lines = '0'] = process.argv;
const count = Number(lines);
const folder = mkdtempSync(join(tmpdir(), 'kobai-bench-'));
const file = join(folder, 'out');

const work: Record<string, () => Promise<unknown>> = {};

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
rmSync(folder, { recursive: true, force: true });
const taken: Taken = { milliseconds, processor: (user + system) / 1000, megabytes };
process.stdout.write(JSON.stringify(taken));
