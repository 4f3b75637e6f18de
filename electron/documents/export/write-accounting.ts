import { setImmediate as turn } from 'node:timers/promises';
import type { FileContext } from '#electron/domain/accounting/cells.ts';
import { isBooked, isWanted } from '#electron/domain/accounting/booked.ts';
import type { Move } from '#electron/files/placements.ts';
import type { KnownRegistrations } from '#electron/domain/registration-number.ts';
import { accountingFormats } from '#electron/domain/accounting/formats.ts';
import { journalOf, type BookEntry } from '#electron/domain/accounting/journal.ts';
import {
  maxAccountingListed,
  type AccountingCheck,
  type AccountingCounts,
  type AccountingRequest,
} from '#shared/ipc/accounting.ts';
import { accountingFileTexts } from '#shared/messages/accounting.ts';
import { defaultAccounting, type Accounting, type AccountingQuestion } from '#shared/model/accounting.ts';
import { clampedYen } from '#shared/model/money.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { accountingCsvWriter } from './accounting-csv.ts';
import { createBookedOrderCollector, fingerprintOf, isAsBooked } from './booked-before.ts';
import type { AccountingOrder, OverSource } from './accounting-orders.ts';
import { takeBack } from './take-back.ts';
import { writeWith, type EntryWriter, type ExportResult, type FileOptions } from './write-entries.ts';

/** Called as `FileOptions.beforePlacing` is, with what the file holds. */
export type BeforePlacing = (
  moves: readonly Move[],
  made: { readonly bytes: number; readonly counts: AccountingCounts },
) => Result<null>;

/** What is to be remembered of an entry. Of one that takes an order back there is no fingerprint. */
type OnEntry<S> = (source: S | OverSource, entry: BookEntry, fingerprint: string) => void;

export interface AccountingOptions {
  readonly request: AccountingRequest;
  readonly accounting: Accounting;
  /** What the tax agency says of the sellers' numbers; absent or null where it was not asked. */
  readonly registrations?: KnownRegistrations | null;
  /** Stands in the memo of each entry, so that an import can be found in the books again. */
  readonly exportId: string;
}

/** Thrown by the entries' source where nothing may be written: `writeWith` then leaves no file. */
class Incomplete extends Error {}

function summaryOf({ supplier, orderNumber, returned, products: { first, more } }: BookEntry): string {
  const texts = accountingFileTexts;
  const parts: Readonly<Record<string, string>> = { supplier, number: orderNumber, product: first };
  return (
    (returned ? texts.reversed : '') +
    texts.summary.replace(/\{(\w+)\}/g, (_whole, name: string) => parts[name] ?? '') +
    (more > 0 ? texts.more.replace('{n}', String(more)) : '')
  );
}

const isChanged = ({ order, booked = null }: AccountingOrder): boolean =>
  isBooked(booked) && !isAsBooked(booked, order);

/** Makes entries of orders one at a time, and adds up what the check says of them. */
function tally<S extends AccountingOrder>({
  request,
  accounting,
  registrations,
  exportId,
}: AccountingOptions) {
  const left = { ended: 0, free: 0, noDay: 0, currency: 0, before: 0 };
  const before = createBookedOrderCollector();
  const questions = new Map<string, { question: AccountingQuestion; orders: number; example: string }>();
  const faults: AccountingCheck['faults'][number][] = [];
  const sums = { orders: 0, total: 0, incomplete: 0 };
  const context: FileContext = {
    format: accountingFormats[request.program],
    accounting,
    exportId,
    summaryOf,
  };

  function* entries(
    orders: Iterable<S | OverSource>,
    strict: boolean,
    onEntry?: OnEntry<S>,
  ): Generator<BookEntry> {
    for (const source of orders) {
      const { booked = null } = source;
      const made =
        'over' in source
          ? takeBack(source, accounting, request, registrations)
          : journalOf(source, accounting, request, registrations);
      const isEmpty = 'left' in made && made.left !== 'period' && made.left !== 'ended';
      const isOfPeriod = !('left' in made) || (isEmpty && isBooked(booked));
      // Those come by themselves, with what the books have of them.
      const isOther =
        request.ended === 'reverse' && (isBooked(booked) || (booked && request.scope === 'all'));
      if (isOfPeriod && isOther && !('over' in source)) continue;
      if (isOfPeriod && booked) before.add(booked);
      if (isOfPeriod && !('over' in source) && (isEmpty || !isWanted(request, booked, isChanged(source)))) {
        left.before += 1;
      } else if ('entry' in made) {
        // A reversal names the documents that its entry was booked with.
        const { archived } = 'over' in source ? made.entry : source;
        const entry = archived ? { ...made.entry, archived } : made.entry;
        onEntry?.(source, entry, source.order ? fingerprintOf(source.order, accounting) : '');
        sums.orders += 1;
        const amount = 'over' in source ? source.booked.amount : source.order.totals.taxIncluded.amount;
        sums.total += amount * (request.ended === 'reverse' ? -1 : 1);
        yield entry;
      } else if ('left' in made) {
        if (made.left === 'no-day') left.noDay += 1;
        else if (made.left !== 'period') left[made.left] += 1;
      } else {
        if (strict) throw new Incomplete();
        sums.incomplete += 1;
        const orderNumber = source.order?.number ?? booked!.number;
        if ('fault' in made) faults.push({ fault: made.fault, orderNumber });
        const asked = 'questions' in made ? made.questions : [];
        for (const key of new Set(asked.map((question) => JSON.stringify(question)))) {
          const known = questions.get(key);
          if (known) known.orders += 1;
          else if (questions.size < maxAccountingListed)
            questions.set(key, { question: JSON.parse(key), orders: 1, example: orderNumber });
        }
      }
    }
  }
  return {
    context,
    entries,
    check: (
      rows: number,
      files: number,
      losses: { readonly unmappable: number; readonly cut: number },
    ): AccountingCheck => ({
      orders: sums.orders,
      rows,
      files,
      total: clampedYen(sums.total),
      left,
      before: before.listed(),
      corrections: [],
      questions: [...questions.values()].sort((one, other) => other.orders - one.orders),
      faults: faults.slice(0, maxAccountingListed),
      incomplete: sums.incomplete,
      ...losses,
    }),
  };
}

/** What a file for an accounting program would hold, and what has to be known first. Refuses `job.cancelled`. */
export async function checkAccounting(
  orders: Iterable<AccountingOrder | OverSource>,
  options: AccountingOptions,
  signal?: AbortSignal,
): Promise<Result<AccountingCheck>> {
  const { context, entries, check } = tally(options);
  let files = 1;
  const writer = accountingCsvWriter(context, options.request.encoding, {
    write: async () => undefined,
    next: async () => void (files += 1),
  });
  let rows = 0;
  let seen = 0;
  for (const entry of entries(orders, false)) {
    rows += writer.add(entry);
    seen += 1;
    if (seen % 512 !== 0) continue;
    await writer.flush();
    await turn();
    if (signal?.aborted) return refuse('job.cancelled');
  }
  await writer.flush();
  return ok(check(rows, files, writer.losses));
}

/** Writes entries once more that stood in a file, under its number: the same ones in the same order make the same file. */
export const rewriteEntries = (
  entries: Iterable<BookEntry>,
  {
    program,
    encoding,
    exportId,
  }: Pick<AccountingRequest, 'program' | 'encoding'> & { readonly exportId: string },
  options: FileOptions,
): Promise<Result<ExportResult>> =>
  // Each entry has the words of the books of its day; what the encoding lacks had been agreed to.
  writeWith(
    entries,
    entryWriter(
      { format: accountingFormats[program], accounting: defaultAccounting, exportId, summaryOf },
      encoding,
    ),
    { ...options, unmappable: 'replace' },
  );

const entryWriter = (
  context: FileContext,
  encoding: AccountingRequest['encoding'],
): EntryWriter<BookEntry> => ({
  writer: (sink) => accountingCsvWriter(context, encoding, sink),
  rowsOf: (entry) => entry.rows.length,
  maxRows: Infinity,
});

/**
 * Writes the entries of `orders` for an accounting program, into as many files as it takes them in. Refuses `accounting.incomplete` where an order lacks an
 * answer or can't be booked, unless the request leaves those out, and what `writeWith` refuses. `onEntry` is called for
 * each order that gets an entry, with the fingerprint to remember it by. What changed since an earlier file is not listed here.
 */
export async function writeAccounting<S extends AccountingOrder>(
  orders: Iterable<S | OverSource>,
  {
    beforePlacing = () => ok(null),
    ...options
  }: AccountingOptions & Omit<FileOptions, 'beforePlacing'> & { readonly beforePlacing?: BeforePlacing },
  onEntry?: OnEntry<S>,
): Promise<Result<ExportResult & { readonly counts: AccountingCounts }>> {
  const { encoding, leaveOutIncomplete, unmappable } = options.request;
  const { context, entries, check } = tally<S>(options);
  try {
    const source = entries(orders, !leaveOutIncomplete, onEntry);
    const countsOf = (rows: number): AccountingCounts => {
      const { orders: count, total, left } = check(rows, 1, { unmappable: 0, cut: 0 });
      return { orders: count, rows, total, left };
    };
    const written = await writeWith(source, entryWriter(context, encoding), {
      ...options,
      unmappable,
      beforePlacing: (moves, { rows, bytes }) => beforePlacing(moves, { bytes, counts: countsOf(rows) }),
    });
    return written.ok ? ok({ ...written.value, counts: countsOf(written.value.rows) }) : written;
  } catch (error) {
    if (error instanceof Incomplete) return refuse('accounting.incomplete');
    throw error;
  }
}
