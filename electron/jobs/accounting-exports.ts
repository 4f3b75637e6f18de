import { maxAccountingExports, type AccountingExport } from '#shared/ipc/accounting.ts';
import type { AccountingProgram } from '#shared/model/accounting.ts';
import { clampedYen } from '#shared/model/money.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { BookedExports, type KeptExport } from '../cache/booked-exports.ts';
import { openCache, type CacheConnection } from '../cache/open-cache.ts';
import { catchSqliteErrors } from '../cache/sqlite-faults.ts';
import type { AccountingSource, JobResults } from '../desk/ports/job-threads.ts';
import { rewriteEntries } from '../documents/export/write-accounting.ts';
import type { BookEntry } from '../domain/accounting/journal.ts';
import { openMemories } from './booked-memory.ts';
import type { Job, TaskOf } from './job.ts';

/** Opens what the caches of `sources` remember of files, after what a killed program left has been settled. */
async function withExports<T>(
  sources: readonly AccountingSource[],
  { placements }: Job,
  mode: CacheConnection['mode'],
  use: (opened: readonly (CacheConnection & { readonly exports: BookedExports })[]) => Promise<Result<T>>,
): Promise<Result<T>> {
  const settled = await openMemories(sources, placements);
  if (!settled.ok) return settled;
  settled.value.close();
  const opened: (CacheConnection & { readonly exports: BookedExports })[] = [];
  try {
    for (const { where } of sources) {
      const connection = openCache(where, mode, { durable: true });
      if (!connection.ok) return connection;
      opened.push({ ...connection.value, exports: new BookedExports(connection.value) });
    }
    return await use(opened);
  } finally {
    for (const { close } of opened) close();
  }
}

/** What `opened` have of a file, each that has some. Refuses unless together they have all of its entries. */
function wholeFile(
  opened: readonly { readonly exports: BookedExports }[],
  program: AccountingProgram,
  exportId: string,
): Result<readonly KeptExport[]> {
  const kept = opened.flatMap(({ exports }) => exports.find(program, exportId) ?? []);
  const [first] = kept;
  if (!first) return refuse('accounting.export-unknown');
  const { file, entries } = first;
  const own = kept.reduce((sum, each) => sum + each.own, 0);
  return own === entries ? ok(kept) : refuse('accounting.export-in-part', { params: { file, entries, own } });
}

/**
 * The newest files for a program, after `forget` has been forgotten: by all accounts that it is of, or by none. Refuses
 * `accounting.export-unknown`, `accounting.export-in-part` unless `sources` have all of its entries, and what
 * `BookedExports.forget` does.
 */
export const accountingExports = (
  { sources, program, forget }: TaskOf<'accounting-exports'>,
  job: Job,
): Promise<Result<JobResults['accounting-exports']>> =>
  withExports(sources, job, forget === null ? 'read-only' : 'read-write', async (opened) => {
    if (forget !== null) {
      const forgotten = forgetIn(opened, program, forget);
      if (!forgotten.ok) return forgotten;
    }
    const found = new Map<string, AccountingExport & { own: number }>();
    for (const { exports } of opened)
      for (const { program: _program, made: _made, total, ...each } of exports.list(
        program,
        maxAccountingExports,
      )) {
        const known = found.get(each.exportId);
        if (known) known.own += each.own;
        else found.set(each.exportId, { ...each, total: clampedYen(total), isWhole: false });
      }
    return ok(
      [...found.values()]
        .sort((one, other) => (one.at < other.at ? 1 : -1))
        .slice(0, maxAccountingExports)
        .map(({ own, ...each }) => ({ ...each, isWhole: own === each.entries })),
    );
  });

function forgetIn(
  opened: readonly (CacheConnection & { readonly exports: BookedExports })[],
  program: AccountingProgram,
  exportId: string,
): Result<null> {
  try {
    return catchSqliteErrors(() => {
      for (const { db } of opened) db.exec('BEGIN IMMEDIATE');
      const whole = wholeFile(opened, program, exportId);
      if (!whole.ok) return whole;
      for (const { exports } of opened) {
        const forgotten = exports.forget(program, exportId);
        if (!forgotten.ok) return forgotten;
      }
      for (const { db } of opened) db.exec('COMMIT');
      return ok(null);
    });
  } finally {
    for (const { db } of opened) if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/**
 * Writes a file once more, under its number, as it was. Nothing is remembered of it. Refuses `accounting.export-unknown`,
 * `accounting.export-in-part` unless `sources` have all of its entries, and what `writeWith` refuses.
 */
export const accountingAgain = (
  { sources, request, file }: TaskOf<'accounting-again'>,
  job: Job,
): Promise<Result<JobResults['accounting-again']>> =>
  withExports(sources, job, 'read-only', async (opened) => {
    const { program, exportId, encoding } = request;
    const of = opened.map(({ exports }) => exports.entries(program, exportId));
    const kept = wholeFile(opened, program, exportId);
    if (!kept.ok) return kept;
    const { encoding: was, entries: own } = kept.value[0]!;
    if (was !== encoding) return refuse('accounting.export-unknown');
    let done = 0;
    const entries = inOrder(of).map(({ written }): BookEntry => {
      done += 1;
      job.progress(done, own);
      return JSON.parse(written);
    });
    return rewriteEntries(entries, request, { file, unfinished: job.unfinished, signal: job.signal });
  });

/** What stands in several lists, each in order, by its place. */
function* inOrder<T extends { readonly place: number }>(lists: readonly Iterator<T>[]): Generator<T> {
  const heads = lists.map((list) => ({ list, next: list.next() }));
  for (;;) {
    const waiting = heads.filter(({ next }) => !next.done);
    if (waiting.length === 0) return;
    const first = waiting.reduce((one, other) =>
      other.next.value.place < one.next.value.place ? other : one,
    );
    yield first.next.value;
    first.next = first.list.next();
  }
}
