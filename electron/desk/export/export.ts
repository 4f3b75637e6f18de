import { basename, dirname } from 'node:path';
import type { Host } from '#electron/host/host.ts';
import type { Settings } from '#shared/ipc/settings.ts';
import type { ExportCheck, ExportRequest } from '#shared/ipc/export.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import { saveDialogTexts } from '#shared/messages/save-dialog-texts.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import type { AccountId, Locale } from '#shared/model/identifiers.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { createMutex } from '#shared/model/mutex.ts';
import { within } from '#shared/model/within.ts';
import type { archivedReferences } from '../archive/archived-references.ts';
import { createAccounting } from '../accounting/accounting.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { Session } from '../sign-in/session.ts';
import type { JobOutcome, Jobs } from '../jobs/jobs.ts';
import type { Clock } from '../ports/clock.ts';
import type { AccountingSource, JobResults, JobTask, JobThreads } from '../ports/job-threads.ts';
import type { SaveLocations } from '../policy/save-locations.ts';
import { cancelGraceMs } from '../cancel-grace.ts';
import type { GeneratedFiles } from './generated-files.ts';
import type { HistoryFiles, WriteTask } from './history-files.ts';
import { deduplicateFile, type SaveTarget } from './save-target.ts';
import type { ScheduledWork } from './scheduled-work.ts';

export interface ExportPorts {
  readonly accounts: Accounts;
  readonly jobs: Jobs;
  readonly threads: JobThreads;
  readonly host: Host;
  readonly saveLocations: SaveLocations;
  readonly files: GeneratedFiles;
  readonly clock: Clock;
  readonly settings: () => Settings;
  readonly archivedReferences: ReturnType<typeof archivedReferences>;
  /** Proposes a file name for an export; `documents` knows how. */
  readonly suggestName: (request: ExportRequest, suppliers: readonly string[]) => string;
}

/** Exports of search results, and of a period for an accounting program. */
export function createExport(ports: ExportPorts) {
  const { accounts, jobs, threads, host, saveLocations, files } = ports;
  let checking: { readonly abort: AbortController; readonly ended: Promise<unknown> } | null = null;

  const sessionsOf = (wanted: readonly AccountId[]): Result<Session[]> => {
    const found: Session[] = [];
    for (const account of wanted) {
      const session = accounts.find(account);
      if (!session.ok) return session;
      found.push(session.value);
    }
    return ok(found);
  };
  const sourcesOf = (sessions: readonly Session[], locale: Locale): AccountingSource[] =>
    sessions.map((session) => ({
      account: session.id,
      where: accounts.location(session),
      supplier: session.supplier.name[locale],
      supplierId: session.supplier.id,
      np: session.supplier.profile.buying?.np ?? null,
    }));
  // What one of them finds half placed was left by a program that was killed: none runs beside another.
  const inTurns = createMutex();
  const run: JobThreads['run'] = (task, hooks) =>
    task.kind.startsWith('accounting') ? inTurns(() => threads.run(task, hooks)) : threads.run(task, hooks);
  const noFetch: typeof globalThis.fetch = () => Promise.reject(new TypeError('exports have no network'));

  const check: HistoryFiles['check'] = async <K extends 'export-check' | 'accounting-check'>(
    wanted: readonly AccountId[],
    locale: Locale,
    taskOf: (sources: AccountingSource[]) => Extract<JobTask, { kind: K }>,
  ): Promise<Result<JobResults[K]>> => {
    const sessions = sessionsOf(wanted);
    if (!sessions.ok) return sessions;
    checking?.abort.abort();
    const abort = new AbortController();
    const hooks = { progress: () => undefined, fetch: noFetch, signal: abort.signal };
    const ran = run<K>(taskOf(sourcesOf(sessions.value, locale)), hooks);
    checking = { abort, ended: ran.catch(() => undefined) };
    return ran;
  };

  /** An export for the books with the archive's documents of its orders. */
  const withDocuments = async (task: WriteTask): Promise<WriteTask> => {
    if (task.kind !== 'accounting') return task;
    const { accounts: of, from, to } = task.request;
    return { ...task, archived: await ports.archivedReferences(of, from, to) };
  };

  /** Starts a job that writes a file from the histories of accounts. `ended` is called with what came of it. */
  const write = (
    sessions: readonly Session[],
    file: string,
    locale: Locale,
    taskOf: (sources: AccountingSource[]) => WriteTask,
    {
      ended,
      placed = async () => file,
    }: {
      readonly ended?: (outcome: JobOutcome) => void;
      /** Where the file is in the end. */
      readonly placed?: (signal: AbortSignal) => Promise<string>;
    } = {},
  ): Job => {
    const ids = sessions.map(({ id }) => id);
    const task = taskOf(sourcesOf(sessions, locale));
    return jobs.start({
      kind: 'export',
      account: ids.length === 1 ? ids[0]! : null,
      accounts: ids,
      run: async (control) => {
        const made = await run(await withDocuments(task), { ...control, fetch: noFetch });
        if (!made.ok) return made;
        const { bytes, rows, files: written } = made.value;
        const isParted = written.length > 1;
        // One of a month may have been there already.
        const path =
          isParted || written[0] !== file
            ? written[0]!
            : ((await within(placed(control.signal), cancelGraceMs, control.signal)) ?? file);
        const fileId = files.add(path, ids);
        const parts = isParted ? { parts: written.map((each) => basename(each)) } : {};
        const counts = 'counts' in made.value ? { counts: made.value.counts } : {};
        return ok({
          file: { fileId, name: basename(path), folder: dirname(path), bytes, rows, ...parts },
          ...counts,
        });
      },
      ended,
    });
  };

  const readExports: HistoryFiles['readExports'] = async (wanted, taskOf) => {
    const sessions = sessionsOf(wanted);
    if (!sessions.ok) return sessions;
    const hooks = { progress: () => undefined, fetch: noFetch, signal: new AbortController().signal };
    return run<'accounting-exports'>(taskOf(sourcesOf(sessions.value, 'ja')), hooks);
  };

  const saveAndWrite: HistoryFiles['saveAndWrite'] = async (wanted, locale, suggest, taskOf) => {
    const sessions = sessionsOf(wanted);
    if (!sessions.ok) return sessions;
    const names = [...new Set(sessions.value.map(({ supplier }) => supplier.name[locale]))];
    const words = saveDialogTexts[locale];
    const { name, extension } = suggest(names);
    const chosen = await saveLocations.file({
      title: words.title,
      suggestedName: name,
      filter: { name: words.fileKinds[extension], extension },
    });
    if (!chosen.ok) return chosen;
    const file = chosen.value;
    if (file === null) return ok(null);
    // The dialog may have been open for long: export nothing if the account signed out meanwhile.
    const still = sessionsOf(wanted);
    if (!still.ok) return still;
    return ok(write(still.value, file, locale, (sources) => taskOf(sources, file)));
  };

  return {
    accounting: createAccounting(ports, { check, readExports, saveAndWrite }),
    /** Counts rows and finds characters the format can't hold. A newer check cancels an older one. */
    check: (request: ExportRequest): Promise<Result<ExportCheck>> =>
      check(request.search.accounts, request.locale, (sources) => ({
        kind: 'export-check',
        request,
        sources,
      })),
    /** Cancels a running check, so that no history is read after its account signed out. */
    stopCheck: async (): Promise<void> => {
      checking?.abort.abort();
      await checking?.ended;
    },
    start: (request: ExportRequest): Promise<Result<Job | null>> =>
      saveAndWrite(
        request.search.accounts,
        request.locale,
        (names) => ({
          name: ports.suggestName(request, names),
          extension: request.format === 'xlsx' ? 'xlsx' : 'csv',
        }),
        (sources, file) => ({ kind: 'export', request, sources, file, wholeAfter: null }),
      ),
    /**
     * Writes an export to a path that nobody is asked for, as a job; answers when it has ended. Refuses
     * `history.fetched-again` unless all of the history was fetched behind the day `wholeAfter`.
     */
    writeTo: (
      session: Session,
      work: ScheduledWork,
      target: SaveTarget,
      wholeAfter: CalendarDate,
    ): Promise<JobOutcome> =>
      new Promise((resolve) => {
        const { path: file } = target;
        const taskOf = (sources: AccountingSource[]): WriteTask =>
          work.kind === 'export'
            ? { ...work, sources, file, wholeAfter }
            : {
                ...work,
                accounting: ports.settings().accounting,
                at: ports.clock.now(),
                sources,
                file,
                wholeAfter,
              };
        const placed = (signal: AbortSignal) => deduplicateFile(target, signal);
        write([session], file, work.request.locale, taskOf, { ended: resolve, placed });
      }),
    open: async (fileId: string, how: 'open' | 'show-in-folder'): Promise<Result<{ url: string | null }>> => {
      const file = files.find(fileId);
      if (!file.ok) return file;
      const { path, revoked } = file.value;
      return how === 'open' ? host.openFile(path, revoked) : host.showInFolder(path, revoked);
    },
  };
}
