import type { ImportReport } from '#shared/ipc/import.ts';
import type { SyncState } from '#shared/ipc/jobs.ts';
import { importTexts } from '#shared/messages/import-texts.ts';
import type { ArchivedDocument } from '#shared/model/archive.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { ArchiveService } from '../archive/archive-service.ts';
import type { Clock } from '../ports/clock.ts';
import type { Histories } from '../ports/cache.ts';
import type { JobThreads } from '../ports/job-threads.ts';
import type { Uploads } from '../ports/uploads.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { Session } from '../sign-in/session.ts';

export interface ImportPorts {
  readonly accounts: Accounts;
  readonly histories: Histories;
  readonly jobs: Jobs;
  readonly threads: JobThreads;
  readonly uploads: Uploads;
  readonly clock: Clock;
  readonly archiveService: Pick<ArchiveService, 'keepReceived'>;
  /** Whether nobody may stay signed in: then nothing may be seen without a sign-in either. */
  readonly nobodyStays: () => boolean;
  readonly changed: (state: SyncState) => void;
}

type ImportCalls = Pick<CallHandlers, Extract<keyof CallHandlers, `import.${string}`>>;

/** How many reports are kept to be asked for. */
const reportsKept = 20;

/** What a file of orders is found by in the archive. It is of many trades, so that its amount stays blank. */
function orderFileDocument({ days, rows }: ImportReport, { supplier }: Session): ArchivedDocument {
  const period = days === null ? '' : days.from === days.to ? days.from : `${days.from} – ${days.to}`;
  return {
    kind: 'order-detail',
    tradedOn: days?.to ?? null,
    amount: null,
    counterparty: supplier.name.ja.trim() || null,
    registrationNumber: null,
    reference: null,
    note: importTexts.archivedNote.ja.replace('{period}', () => period).replace('{rows}', () => String(rows)),
  };
}

const noFetch: typeof globalThis.fetch = () => Promise.reject(new TypeError('imports have no network'));

/** Files that are brought in, into accounts whose source is files. */
export function createImport(ports: ImportPorts): ImportCalls {
  const { accounts, histories, jobs, threads, uploads, clock, archiveService } = ports;
  /** What the last import of a file came to. */
  const reports = new Map<string, ImportReport>();
  const quiet = { progress: () => undefined, fetch: noFetch, signal: new AbortController().signal };

  const fileSession = (account: AccountId): Result<Session> => {
    const session = accounts.find(account);
    if (!session.ok) return session;
    return session.value.account.state === 'from-file'
      ? session
      : refuse('account.unknown', { field: 'account' });
  };
  const sources = () =>
    accounts
      .list()
      .filter(({ state }) => state === 'from-file')
      .flatMap(({ id }) => {
        const session = accounts.find(id);
        return session.ok ? [{ account: id, where: accounts.location(session.value) }] : [];
      });
  const notify = async (account: AccountId): Promise<void> => {
    const state = await histories.state(account);
    if (!state.ok) return;
    const { orders, lines, unreadable, completeAsOf } = state.value;
    ports.changed({ account, orders, lines, unreadable, completeAsOf, failure: null, job: null });
  };
  /** One change of an account's files at a time. */
  const isBusy = (account: AccountId): boolean =>
    jobs.find((job) => (job.kind === 'import' || job.kind === 'import-undo') && job.account === account) !==
    null;

  return {
    'import.preview': async ({ upload, reading, mapping }) => {
      const file = uploads.find(null, upload);
      if (!file.ok) return file;
      return threads.run(
        { kind: 'import-preview', purpose: 'orders', file: file.value, reading, mapping, sources: sources() },
        quiet,
      );
    },
    'import.start': async ({ upload, reading, mapping, into, goodRows, archive }) => {
      if (ports.nobodyStays()) return refuse('import.shared-machine');
      const file = uploads.find(null, upload);
      if (!file.ok) return file;
      const preview = await threads.run(
        { kind: 'import-preview', purpose: 'orders', file: file.value, reading, mapping, sources: [] },
        quiet,
      );
      if (!preview.ok) return preview;
      if (preview.value.questions.length > 0) return refuse('import.open-questions');
      const session =
        'account' in into ? fileSession(into.account) : await accounts.openFileSource(into.name);
      if (!session.ok) return session;
      const { id } = session.value;
      if (isBusy(id)) return refuse('import.busy');
      const task = {
        kind: 'import',
        file: file.value,
        reading,
        mapping: preview.value.mapping,
        where: accounts.location(session.value),
        others: sources().filter(({ account }) => account !== id),
        goodRows,
        now: clock.now(),
      } as const;
      reports.delete(upload);
      /** A source that was made for a file of which nothing came in is not left behind. */
      const isEmptyNew = async (): Promise<boolean> => {
        if ('account' in into) return false;
        const state = await histories.state(id);
        return state.ok && state.value.orders === 0;
      };
      return ok(
        jobs.start({
          kind: 'import',
          account: id,
          accounts: [id],
          run: async (control) => {
            const done = await threads.run(task, { ...control, fetch: noFetch });
            if (!done.ok) return done;
            for (const [old] of [...reports].slice(0, -reportsKept)) reports.delete(old);
            const isIn = done.value.import !== null;
            const document = orderFileDocument(done.value, session.value);
            // The file as it came, whatever becomes of its orders: taking them out again deletes nothing there.
            const kept =
              isIn && archive && (await archiveService.keepReceived(session.value, file.value, document));
            reports.set(upload, {
              ...done.value,
              account: isIn ? id : null,
              ...(kept && { archived: kept.ok ? { id: kept.value } : { why: kept.error } }),
            });
            return ok({ file: null });
          },
          ended: async () => {
            if (await isEmptyNew()) await accounts.signOut(id, true);
            else await notify(id);
          },
        }),
      );
    },
    'import.report': ({ upload }) => ok(reports.get(upload) ?? null),
    'import.list': async ({ account }) => {
      const session = fileSession(account);
      if (!session.ok) return session;
      const found = await threads.run(
        { kind: 'import-list', where: accounts.location(session.value) },
        quiet,
      );
      return found.ok ? ok([...found.value]) : found;
    },
    'import.undo': async ({ account, import: id }) => {
      const session = fileSession(account);
      if (!session.ok) return session;
      if (isBusy(account)) return refuse('import.busy');
      const where = accounts.location(session.value);
      return ok(
        jobs.start({
          kind: 'import-undo',
          account,
          accounts: [account],
          run: async (control) => {
            const task = { kind: 'import-undo', where, id, now: clock.now() } as const;
            const done = await threads.run(task, { ...control, fetch: noFetch });
            return done.ok ? ok({ file: null }) : done;
          },
          ended: () => notify(account),
        }),
      );
    },
  };
}
