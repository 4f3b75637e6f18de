import { basename, dirname, join } from 'node:path';
import { maxAccountingListed, type AccountingCheck } from '#shared/ipc/accounting.ts';
import { historyFilterSchema, type HistorySearch } from '#shared/ipc/orders.ts';
import type { ArchiveId } from '#shared/model/archive.ts';
import { millisecondsOf } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { EntryToKeep } from '../cache/booked-exports.ts';
import { bookedKey, type OrderToKeep } from '../cache/booked-orders.ts';
import type { JobResults } from '../desk/ports/job-threads.ts';
import type { AccountingOrder, OverSource } from '../documents/export/accounting-orders.ts';
import { correctionOf, isAsBooked } from '../documents/export/booked-before.ts';
import {
  checkAccounting,
  writeAccounting,
  type BeforePlacing,
} from '../documents/export/write-accounting.ts';
import type { BookEntry } from '../domain/accounting/journal.ts';
import type { KnownRegistrations } from '../domain/registration-number.ts';
import { keepEntry } from '../domain/accounting/kept-entry.ts';
import { bookExport, openMemories, type Booking } from './booked-memory.ts';
import { withOrders, type FoundOrders } from './histories.ts';
import { statedRegistrations } from './stated-registrations.ts';
import type { Job, TaskOf } from './job.ts';

type OrderOf = FoundOrders['orderOf'];
type Memories = Extract<Awaited<ReturnType<typeof openMemories>>, { ok: true }>['value'];
type Source = { readonly account: AccountId } & AccountingOrder;
type Over = { readonly account: AccountId } & OverSource;

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
  const suppliers = new Map(
    task.sources.map(({ account, supplierId, np }) => [account, { supplier: supplierId, np }]),
  );
  type Made = JobResults['accounting' | 'accounting-check'];
  const { program, ended } = task.request;
  const known =
    register === null ? ok(null) : await statedRegistrations(register, search, task.sources, job.signal);
  if (!known.ok) return known;
  const registrations = known.value;
  const archived = task.kind === 'accounting' ? (task.archived ?? []) : [];
  const documents = new Map<string, ArchiveId[]>();
  for (const { account, reference, id } of archived) {
    const key = `${account} ${reference}`;
    documents.set(key, [...(documents.get(key) ?? []), id]);
  }
  const memories = await openMemories(task.sources, job.placements);
  if (!memories.ok) return memories;
  const read = async ({ orders, rows: total, orderOf }: FoundOrders): Promise<Result<Made>> => {
    let seen = 0;
    const ofPeriod = Iterator.from(orders).map(({ account, supplier, order }): Source => {
      seen += 1;
      const booked = memories.value.of(account).find(program, order);
      const archived = documents.get(`${account} ${order.number}`);
      return { account, order, ...suppliers.get(account)!, supplierName: supplier, booked, archived };
    });
    const all = function* (): Generator<Source | Over> {
      if (ended === 'reverse') yield* overSources(memories.value, task.request, orderOf);
      yield* ofPeriod;
    };
    if (task.kind === 'accounting-check') {
      const checked = await checkAccounting(all(), { ...task, registrations, exportId: '' }, job.signal);
      if (!checked.ok) return checked;
      return ok({ ...checked.value, corrections: correctionsOf(memories.value, task.request, orderOf) });
    }
    const earlier = task.wholeAfter === null ? null : writtenBefore(task, memories.value);
    if (earlier) return ok(earlier);
    return writeAndRemember(task, job, registrations, all(), () => job.progress(seen, total));
  };
  const wholeAfter = task.kind === 'accounting' ? task.wholeAfter : null;
  try {
    return await withOrders<Made>({ search, granularity: 'order' }, task.sources, read, wholeAfter);
  } finally {
    memories.value.close();
  }
}

/** The file of a month that a program had written which was killed before it could note it; null for none. */
function writtenBefore(
  { request, exportId, file }: TaskOf<'accounting'>,
  { all }: Memories,
): JobResults['accounting'] | null {
  const made = all[0]!.exports.find(request.program, exportId)?.made;
  if (!made) return null;
  const { files, bytes, counts } = made;
  return { rows: counts.rows, bytes, files: files.map((name) => join(dirname(file), name)), counts };
}

/** Writes the file of `sources`, which has its name only if what it holds is remembered. */
async function writeAndRemember(
  task: TaskOf<'accounting'>,
  { placements, unfinished, signal }: Job,
  registrations: KnownRegistrations | null,
  sources: Iterable<Source | Over>,
  onProgress: () => void,
): Promise<Result<JobResults['accounting']>> {
  const { exportId, at, request } = task;
  const { program, encoding, from, to } = request;
  const reversed = request.ended === 'reverse';
  const entries = new Map<AccountId, EntryToKeep[]>();
  let place = 0;
  let total = 0;
  let booking: Booking | null = null;
  const beforePlacing: BeforePlacing = (moves, made) => {
    const files = moves.map(({ to }) => basename(to));
    const file = files[0]!;
    for (const of of entries.values())
      of.forEach((each, index) => (of[index] = { ...each, booked: { ...each.booked, file } }));
    const written = {
      program,
      exportId,
      at,
      file,
      encoding,
      from,
      to,
      reversed,
      entries: place,
      total,
      made: { ...made, files },
    };
    const booked = bookExport(task.sources, written, entries, moves, placements);
    if (booked.ok) booking = booked.value;
    return booked.ok ? ok(null) : booked;
  };
  let isPlaced = false;
  try {
    const written = await writeAccounting<Source>(
      sources,
      { ...task, registrations, unfinished, onProgress, signal, beforePlacing },
      (source, entry, fingerprint) => {
        const { account } = source as Source | Over;
        const of = entries.get(account) ?? [];
        entries.set(account, of);
        const kept = toKeep(source, entry, fingerprint, task);
        const ownWords = entry.booksThen !== undefined;
        const text =
          (reversed ? null : kept.booked.entry) ??
          (ownWords ? JSON.stringify(entry) : keepEntry(entry, program, task.accounting));
        of.push({ ...kept, place, written: text });
        place += 1;
        total += reversed ? -kept.booked.amount : kept.booked.amount;
      },
    );
    isPlaced = written.ok;
    return written;
  } finally {
    const made = booking as Booking | null;
    if (isPlaced) made?.placed();
    else made?.withdraw();
  }
}

/** What is remembered of an entry; of a reversal, what was booked, with its new state. */
function toKeep(
  { order, booked: was = null, ...source }: AccountingOrder | OverSource,
  entry: BookEntry,
  fingerprint: string,
  { request, accounting, exportId, at }: TaskOf<'accounting'>,
): OrderToKeep {
  const reversed = request.ended === 'reverse';
  const now = { exportId, at, file: '', reversed };
  if ('over' in source || order === null) return { booked: { ...was!, ...now }, was };
  return {
    booked: {
      ...now,
      orderId: bookedKey(order.id),
      number: order.number,
      fingerprint,
      amount: order.totals.taxIncluded.amount,
      entry: reversed ? null : keepEntry(entry, request.program, accounting),
      updatedAt: millisecondsOf(order.updatedAt),
    },
    was,
  };
}

/** What the books have and should not have any more, to be reversed. */
function* overSources(
  { all }: Memories,
  { program, scope }: TaskOf<'accounting'>['request'],
  orderOf: OrderOf,
): Generator<Over> {
  for (const { account, source, memory } of all)
    for (const { booked, what, nowId } of memory.over(program, scope === 'all'))
      yield {
        account,
        order: nowId === null ? null : orderOf(account, nowId),
        supplier: source.supplierId,
        supplierName: source.supplier,
        np: source.np,
        booked,
        over: what,
      };
}

/** What the books have otherwise than it is now, of any day; what is to be reversed first. */
function correctionsOf(
  { all }: Memories,
  { program, ended }: TaskOf<'accounting'>['request'],
  orderOf: OrderOf,
): AccountingCheck['corrections'] {
  const listed: AccountingCheck['corrections'][number][] = [];
  for (const { account, memory } of all)
    for (const { booked, what, nowId } of memory.over(program).slice(0, maxAccountingListed))
      listed.push(correctionOf(booked, what, what === 'changed' ? orderOf(account, nowId!) : null));
  if (ended === 'reverse') return listed.slice(0, maxAccountingListed);
  for (const { account, memory } of all)
    for (const booked of memory.touched(program)) {
      if (listed.length >= maxAccountingListed) break;
      const order = orderOf(account, booked.orderId);
      if (order && !isAsBooked(booked, order)) listed.push(correctionOf(booked, 'changed', order));
    }
  return listed.slice(0, maxAccountingListed);
}
