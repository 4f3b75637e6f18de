import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { maxAccountingListed } from '#shared/ipc/accounting.ts';
import { historyFilterSchema, type HistorySearch } from '#shared/ipc/orders.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Order } from '#shared/model/order.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { BookedOrders } from '../cache/booked-orders.ts';
import { openCache } from '../cache/open-cache.ts';
import type { AccountingSource, JobResults } from '../desk/ports/job-threads.ts';
import { correctionOf } from '../documents/export/booked-before.ts';
import { checkAccounting, writeAccounting } from '../documents/export/write-accounting.ts';
import type { BookedOrder } from '../domain/accounting/booked.ts';
import { withOrders } from './histories.ts';
import { statedRegistrations } from './stated-registrations.ts';
import type { Job, TaskOf } from './job.ts';

/**
 * The orders of a period by the day that the books go by, as entries for an accounting program. `register` is the folder in
 * which IT puts the tax agency's public files; the numbers of sellers are looked up there.
 */
export async function accounting(
  task: TaskOf<'accounting' | 'accounting-check'>,
  job: Job,
  register: string | null = null,
): Promise<Result<JobResults['accounting' | 'accounting-check']>> {
  const { from, to, accounts } = task.request;
  // What was shipped in these days may have been ordered long before.
  const first = task.accounting.date === 'ordered' ? from : null;
  const search: HistorySearch = {
    accounts,
    filter: { ...historyFilterSchema.parse({}), from: first, to },
    sort: { by: 'orderedAt', direction: 'ascending' },
  };
  const suppliers = new Map(task.sources.map(({ account, supplierId }) => [account, supplierId]));
  type Made = JobResults['accounting' | 'accounting-check'];
  const { program } = task.request;
  const known =
    register === null ? ok(null) : await statedRegistrations(register, search, task.sources, job.signal);
  if (!known.ok) return known;
  const registrations = known.value;
  const memories = openMemories(task.sources);
  if (!memories.ok) return memories;
  const read = async (
    found: Iterable<{ account: AccountId; supplier: string; order: Order }>,
    total: number,
  ): Promise<Result<Made>> => {
    let seen = 0;
    const orders = Iterator.from(found).map(({ account, supplier, order }) => {
      seen += 1;
      const booked = memories.value.of(account).find(program, order.id);
      return { account, order, supplier: suppliers.get(account)!, supplierName: supplier, booked };
    });
    if (task.kind === 'accounting-check') {
      const checked = await checkAccounting(orders, { ...task, registrations, exportId: '' }, job.signal);
      if (!checked.ok) return checked;
      const { corrections } = checked.value;
      const ended = memories.value
        .all()
        .flatMap((memory) => memory.ended(program, maxAccountingListed))
        .map((booked) => correctionOf(booked, booked.status, null));
      return ok({ ...checked.value, corrections: [...ended, ...corrections].slice(0, maxAccountingListed) });
    }
    const entries = new Map<AccountId, [string, Omit<BookedOrder, 'file'>][]>();
    const { exportId, at } = task;
    const written = await writeAccounting(
      orders,
      {
        ...task,
        registrations,
        unfinished: job.unfinished,
        onProgress: () => job.progress(seen, total),
        signal: job.signal,
      },
      ({ account, order: { id, number, totals } }, fingerprint) => {
        const of = entries.get(account) ?? [];
        entries.set(account, of);
        const reversed = task.request.ended === 'reverse';
        of.push([id, { number, exportId, at, fingerprint, amount: totals.taxIncluded.amount, reversed }]);
      },
    );
    if (!written.ok) return written;
    let isKept = false;
    try {
      const kept = remember(task, entries, basename(written.value.files[0]!));
      isKept = kept.ok;
      return kept.ok ? written : kept;
    } finally {
      // Nobody may import what would be written a second time.
      if (!isKept) for (const file of written.value.files) await rm(file, { force: true });
    }
  };
  const wholeAfter = task.kind === 'accounting' ? task.wholeAfter : null;
  try {
    return await withOrders<Made>({ search, granularity: 'order' }, task.sources, read, wholeAfter);
  } finally {
    memories.value.close();
  }
}

/** What the caches of `sources` remember of earlier files. */
function openMemories(sources: readonly AccountingSource[]) {
  const opened: { readonly account: AccountId; readonly memory: BookedOrders; readonly close: () => void }[] =
    [];
  const close = (): void => opened.forEach((one) => one.close());
  for (const { account, where } of sources) {
    const connection = openCache(where, 'read-only', { cacheKiB: 2_000 });
    if (!connection.ok) {
      close();
      return connection;
    }
    opened.push({ account, memory: new BookedOrders(connection.value), close: connection.value.close });
  }
  return ok({
    of: (account: AccountId) => opened.find((one) => one.account === account)!.memory,
    all: () => opened.map(({ memory }) => memory),
    close,
  });
}

/** Remembers which orders stood in a file that is there now. */
function remember(
  { sources, request }: TaskOf<'accounting'>,
  entries: ReadonlyMap<AccountId, readonly (readonly [string, Omit<BookedOrder, 'file'>])[]>,
  file: string,
): Result<null> {
  for (const { account, where } of sources) {
    const of = entries.get(account);
    if (of === undefined) continue;
    const connection = openCache(where, 'read-write');
    if (!connection.ok) return connection;
    try {
      const named = of.map(([id, booked]) => [id, { ...booked, file }] as const);
      const kept = new BookedOrders(connection.value).keep(request.program, named);
      if (!kept.ok) return kept;
    } finally {
      connection.value.close();
    }
  }
  return ok(null);
}
