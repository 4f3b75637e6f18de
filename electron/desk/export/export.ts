import { basename, dirname } from 'node:path';
import { accountingFormats } from '#electron/domain/accounting/formats.ts';
import type { Host } from '#electron/host/host.ts';
import type { AccountingRequest } from '#shared/ipc/accounting.ts';
import type { Settings } from '#shared/ipc/desk.ts';
import type { ExportCheck, ExportRequest } from '#shared/ipc/export.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import { accountingFileName, accountingFileTexts } from '#shared/messages/accounting.ts';
import { saveDialogTexts } from '#shared/messages/save-dialog-texts.ts';
import { taxCategoryKeys } from '#shared/model/accounting.ts';
import type { Instant } from '#shared/model/dates.ts';
import type { AccountId, Locale } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { safeNamePart } from '#shared/model/safe-file-name.ts';
import { within } from '#shared/model/within.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { Session } from '../sign-in/session.ts';
import type { JobOutcome, Jobs } from '../jobs/jobs.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobResults, JobTask, JobThreads } from '../ports/job-threads.ts';
import type { SaveLocations } from '../policy/save-locations.ts';
import { cancelGraceMs } from '../cancel-grace.ts';
import type { GeneratedFiles } from './generated-files.ts';
import { withoutDouble, type SaveTarget } from './save-target.ts';

export interface ExportPorts {
  readonly accounts: Accounts;
  readonly jobs: Jobs;
  readonly threads: JobThreads;
  readonly host: Host;
  readonly places: SaveLocations;
  readonly files: GeneratedFiles;
  readonly clock: Clock;
  readonly settings: () => Settings;
  /** Proposes a file name for an export; `documents` knows how. */
  readonly suggestName: (request: ExportRequest, suppliers: readonly string[]) => string;
}

type WriteTask = Extract<JobTask, { kind: 'export' | 'accounting' }>;
type CheckKind = 'export-check' | 'accounting-check';

/** A name for one export, that people can read out: `KD20261129103015`, the second of it in UTC. */
const exportIdOf = (now: Instant): string => `KD${now.slice(0, 19).replace(/\D/g, '')}`;

/** Such as `仕訳_弥生会計_アスクル法人_20261101-20261130.csv`. */
const accountingName = ({ program, from, to, locale }: AccountingRequest, suppliers: string): string =>
  `${[
    accountingFileName[locale],
    accountingFileTexts.programs[program],
    safeNamePart(suppliers),
    `${from}-${to}`.replace(/(\d{4})-(\d\d)-(\d\d)/g, '$1$2$3'),
  ].join('_')}.csv`;

/** Exports of search results, and of a period for an accounting program. */
export function createExport(ports: ExportPorts) {
  const { accounts, jobs, threads, host, places, files, clock, settings } = ports;
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
  const sourcesOf = (sessions: readonly Session[], locale: Locale) =>
    sessions.map((session) => ({
      account: session.id,
      where: accounts.location(session),
      supplier: session.supplier.name[locale],
      supplierId: session.supplier.id,
    }));
  const noFetch: typeof globalThis.fetch = () => Promise.reject(new TypeError('exports have no network'));

  /** Runs a check over the histories of accounts. A newer check cancels an older one. */
  const check = async <K extends CheckKind>(
    wanted: readonly AccountId[],
    locale: Locale,
    taskOf: (sources: ReturnType<typeof sourcesOf>) => Extract<JobTask, { kind: K }>,
  ): Promise<Result<JobResults[K]>> => {
    const sessions = sessionsOf(wanted);
    if (!sessions.ok) return sessions;
    checking?.abort.abort();
    const abort = new AbortController();
    const hooks = { progress: () => undefined, fetch: noFetch, signal: abort.signal };
    const ran = threads.run<K>(taskOf(sourcesOf(sessions.value, locale)), hooks);
    checking = { abort, ended: ran.catch(() => undefined) };
    return ran;
  };

  /** Starts a job that writes a file from the histories of accounts. `ended` is called with what came of it. */
  const write = (
    sessions: readonly Session[],
    file: string,
    locale: Locale,
    taskOf: (sources: ReturnType<typeof sourcesOf>) => WriteTask,
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
        const made = await threads.run(task, { ...control, fetch: noFetch });
        if (!made.ok) return made;
        const { bytes, rows } = made.value;
        const path = (await within(placed(control.signal), cancelGraceMs, control.signal)) ?? file;
        const fileId = files.add(path, ids);
        return ok({ file: { fileId, name: basename(path), folder: dirname(path), bytes, rows } });
      },
      ended,
    });
  };

  /** Asks where to save, then starts. */
  const saveAndWrite = async (
    wanted: readonly AccountId[],
    locale: Locale,
    suggest: (suppliers: readonly string[]) => { readonly name: string; readonly extension: 'xlsx' | 'csv' },
    taskOf: (sources: ReturnType<typeof sourcesOf>, file: string) => WriteTask,
  ): Promise<Result<Job | null>> => {
    const sessions = sessionsOf(wanted);
    if (!sessions.ok) return sessions;
    const names = [...new Set(sessions.value.map(({ supplier }) => supplier.name[locale]))];
    const words = saveDialogTexts[locale];
    const { name, extension } = suggest(names);
    const chosen = await places.file({
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

  const accounting: Pick<CallHandlers, 'accounting.describe' | 'accounting.check' | 'accounting.start'> = {
    'accounting.describe': ({ program }) => {
      const { encodings, rowsPerImport, words } = accountingFormats[program];
      const own = words(settings().accounting.bookkeeping);
      return ok({
        encodings,
        rowsPerImport,
        words: taxCategoryKeys.map((key) => ({ key, word: own[key] ?? null })),
      });
    },
    'accounting.check': async (request) =>
      request.to < request.from
        ? refuse('accounting.dates', { field: 'to' })
        : check(request.accounts, request.locale, (sources) => ({
            kind: 'accounting-check',
            request,
            accounting: settings().accounting,
            sources,
          })),
    'accounting.start': async (request) =>
      request.to < request.from
        ? refuse('accounting.dates', { field: 'to' })
        : saveAndWrite(
            request.accounts,
            request.locale,
            (suppliers) => ({
              name: accountingName(request, suppliers.join('・')),
              extension: 'csv',
            }),
            (sources, file) => ({
              kind: 'accounting',
              request,
              accounting: settings().accounting,
              exportId: exportIdOf(clock.now()),
              sources,
              file,
            }),
          ),
  };

  return {
    accounting,
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
        (sources, file) => ({ kind: 'export', request, sources, file }),
      ),
    /** Writes an export to a path that nobody is asked for, as a job; answers when it has ended. */
    writeTo: (session: Session, request: ExportRequest, target: SaveTarget): Promise<JobOutcome> =>
      new Promise((resolve) => {
        const { path: file } = target;
        write([session], file, request.locale, (sources) => ({ kind: 'export', request, sources, file }), {
          ended: resolve,
          placed: (signal) => withoutDouble(target, signal),
        });
      }),
    open: async (fileId: string, how: 'open' | 'show-in-folder'): Promise<Result<{ url: string | null }>> => {
      const file = files.find(fileId);
      if (!file.ok) return file;
      const { path, revoked } = file.value;
      return how === 'open' ? host.openFile(path, revoked) : host.showInFolder(path, revoked);
    },
  };
}
