import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { OrderWriter } from '#electron/cache/order-writer.ts';
import { listPlacements } from '#electron/files/placements.ts';
import { unlistedFiles } from '#electron/files/unfinished.ts';
import { accounting } from '#electron/jobs/accounting-job.ts';
import { accountingAgain, accountingExports } from '#electron/jobs/accounting-exports.ts';
import type { Job } from '#electron/jobs/job.ts';
import {
  accountingRequestSchema,
  type AccountingCheck,
  type AccountingExport,
  type AccountingRequest,
} from '#shared/ipc/accounting.ts';
import type { Accounting } from '#shared/model/accounting.ts';
import { calendarDate, instantOf } from '#shared/model/dates.ts';
import type { Order } from '#shared/model/order.ts';
import { readYayoi, type ReadEntry } from './accounting-files.ts';
import { bookedSupplier, fullBooks } from './books.ts';
import { accountOf, good, opened, pageOf, temporaryCache } from './caches.ts';
import { makeOrder } from './orders.ts';
import { tempFolder } from './temp-folder.ts';

/** An order of November with the number `EC-<id>`. */
export const bookedOrder = (id: string, over: Parameters<typeof makeOrder>[0] = {}): Order =>
  makeOrder({ id, number: `EC-${id}`, orderedOn: calendarDate('2026-11-10'), ...over });

/** Real caches, one for each of `names`, and exports from all of them under running numbers. */
export function bookingDesk(names: readonly string[] = ['a']) {
  const caches = names.map((name) => ({ account: accountOf(name), where: temporaryCache() }));
  const writers = caches.map(({ where }) => new OrderWriter(opened(where)));
  const folder = tempFolder();
  const placements = listPlacements(tempFolder());
  /** Called when nothing of a file will be there, before what was remembered of it is undone. */
  const hooks = { withdrawn: (): void => undefined };
  const job: Job = {
    unfinished: unlistedFiles,
    placements: { ...placements, withdraw: (id) => (placements.withdraw(id), hooks.withdrawn()) },
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  let at = Date.parse('2026-12-01T00:00:00.000Z');
  const now = () => instantOf((at += 60_000));
  const sync = (orders: readonly Order[], removed: readonly string[] = [], of = 0): void => {
    good(writers[of]!.begin(instantOf(Date.now())));
    // A later state of an order is newer.
    const page = pageOf(orders.map((order) => ({ ...order, updatedAt: now() })));
    good(writers[of]!.apply({ ...page, removed } as never));
    good(writers[of]!.complete('position'));
  };
  const sources = caches.map((cache) => ({
    ...cache,
    supplier: 'アマノ',
    supplierId: bookedSupplier,
    np: null,
  }));
  const requestOf = (over: Partial<AccountingRequest>): AccountingRequest =>
    accountingRequestSchema.parse({
      accounts: caches.map(({ account }) => account),
      program: 'yayoi',
      encoding: 'cp932',
      from: '2026-11-01',
      to: '2026-11-30',
      ended: 'leave-out',
      locale: 'ja',
      ...over,
    });
  const check = async (
    over: Partial<AccountingRequest> = {},
    books: Accounting = fullBooks,
  ): Promise<AccountingCheck> =>
    good(
      await accounting(
        { kind: 'accounting-check', request: requestOf(over), accounting: books, sources },
        job,
      ),
    ) as AccountingCheck;
  let exports = 0;
  /** The entries that the file holds, or why there is none. */
  const entries = async (
    over: Partial<AccountingRequest> = {},
    books: Accounting = fullBooks,
    exportId = `KD${exports + 1}`,
  ): Promise<ReadEntry[] | string> => {
    exports += 1;
    const file = join(folder, `${exports}.csv`);
    const done = await accounting(
      {
        kind: 'accounting',
        request: requestOf(over),
        accounting: books,
        exportId,
        at: now(),
        sources,
        file,
        wholeAfter: null,
      },
      job,
    );
    if (!done.ok) {
      expect(existsSync(file)).toBe(false);
      return done.error.code;
    }
    return [...readYayoi(readFileSync(file))];
  };
  /** The bytes of a file of this desk that is made once more, or why it is not. */
  const again = async (exportId: string, of = sources): Promise<Buffer | string> => {
    const file = join(folder, `again-${exportId}.csv`);
    const { accounts, program, encoding, locale } = requestOf({});
    const request = { accounts, program, encoding, locale, exportId };
    const done = await accountingAgain({ kind: 'accounting-again', request, sources: of, file }, job);
    return done.ok ? readFileSync(file) : done.error.code;
  };
  /** What is listed after `forget` was forgotten, or why it is not. */
  const exportsAfter = async (
    forget: string | null = null,
    of = sources,
  ): Promise<AccountingExport[] | string> => {
    const task = { kind: 'accounting-exports', program: 'yayoi', forget, sources: of } as const;
    const listed = await accountingExports(task, job);
    return listed.ok ? listed.value : listed.error.code;
  };
  /** The numbers of the orders that the file holds, or why there is none. */
  const write = async (
    over: Partial<AccountingRequest> = {},
    books: Accounting = fullBooks,
  ): Promise<readonly string[] | string> => {
    const made = await entries(over, books);
    if (typeof made === 'string') return made;
    return made.map(({ summary }) => /EC-\w+/.exec(summary)![0]).sort();
  };
  const { where } = caches[0]!;
  return {
    where,
    hooks,
    caches,
    writer: writers[0]!,
    now,
    sync,
    check,
    entries,
    write,
    again,
    entriesUnder: (exportId: string) => entries({}, fullBooks, exportId),
    exportsAfter,
    sources,
    fileOf: (exportId: string) => readFileSync(join(folder, `${exportId.slice(2)}.csv`)),
    files: () => readdirSync(folder),
  };
}
