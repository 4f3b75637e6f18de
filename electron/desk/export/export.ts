import { basename, dirname } from 'node:path';
import type { Host } from '#electron/host/host.ts';
import type { ExportCheck, ExportRequest } from '#shared/ipc/export.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import { saveDialogTexts } from '#shared/messages/save-dialog-texts.ts';
import { ok, type Result } from '#shared/model/result.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { Session } from '../sign-in/session.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Clock } from '../ports/clock.ts';
import type { ExportSource, JobThreads } from '../ports/job-threads.ts';
import type { SavePlaces } from '../policy/save-places.ts';
import type { GeneratedFiles } from './generated-files.ts';

export interface ExportPorts {
  readonly accounts: Accounts;
  readonly jobs: Jobs;
  readonly threads: JobThreads;
  readonly host: Host;
  readonly places: SavePlaces;
  readonly files: GeneratedFiles;
  readonly clock: Clock;
  /** Proposes a file name for an export; `documents` knows how. */
  readonly suggestName: (request: ExportRequest, suppliers: readonly string[]) => string;
}

/** Exports of search results. */
export function createExport(ports: ExportPorts) {
  const { accounts, jobs, threads, host, places, files } = ports;
  let checking: { readonly abort: AbortController; readonly ended: Promise<unknown> } | null = null;

  const sessionsOf = (request: ExportRequest): Result<Session[]> => {
    const found: Session[] = [];
    for (const account of request.search.accounts) {
      const session = accounts.find(account);
      if (!session.ok) return session;
      found.push(session.value);
    }
    return ok(found);
  };
  const sourcesOf = (sessions: readonly Session[], request: ExportRequest): ExportSource[] =>
    sessions.map((session) => ({
      account: session.id,
      where: accounts.location(session),
      supplier: session.supplier.name[request.locale],
    }));
  const noFetch: typeof globalThis.fetch = () => Promise.reject(new TypeError('exports have no network'));

  return {
    /** Counts rows and finds characters the format can't hold. A newer check cancels an older one. */
    check: async (request: ExportRequest): Promise<Result<ExportCheck>> => {
      const sessions = sessionsOf(request);
      if (!sessions.ok) return sessions;
      checking?.abort.abort();
      const abort = new AbortController();
      const check = threads.run(
        { kind: 'export-check', request, sources: sourcesOf(sessions.value, request) },
        { progress: () => undefined, fetch: noFetch, signal: abort.signal },
      );
      checking = { abort, ended: check.catch(() => undefined) };
      return check;
    },
    /** Cancels a running check, so that no history is read after its account signed out. */
    stopCheck: async (): Promise<void> => {
      checking?.abort.abort();
      await checking?.ended;
    },
    start: async (request: ExportRequest): Promise<Result<Job | null>> => {
      const sessions = sessionsOf(request);
      if (!sessions.ok) return sessions;
      const names = [...new Set(sessions.value.map(({ supplier }) => supplier.name[request.locale]))];
      const extension = request.format === 'xlsx' ? 'xlsx' : 'csv';
      const words = saveDialogTexts[request.locale];
      const chosen = await places.file({
        title: words.title,
        suggestedName: ports.suggestName(request, names),
        filter: { name: words.fileKinds[extension], extension },
      });
      if (!chosen.ok) return chosen;
      const file = chosen.value;
      if (file === null) return ok(null);
      // The dialog may have been open for long: export nothing if the account signed out meanwhile.
      const still = sessionsOf(request);
      if (!still.ok) return still;
      const ids = still.value.map(({ id }) => id);
      const sources = sourcesOf(still.value, request);
      return ok(
        jobs.start({
          kind: 'export',
          account: ids.length === 1 ? ids[0]! : null,
          accounts: ids,
          run: async (control) => {
            const hooks = { ...control, fetch: noFetch };
            const made = await threads.run({ kind: 'export', request, sources, file }, hooks);
            if (!made.ok) return made;
            const fileId = files.add(file, ids);
            return ok({
              file: {
                fileId,
                name: basename(file),
                folder: dirname(file),
                bytes: made.value.bytes,
                rows: made.value.rows,
              },
            });
          },
        }),
      );
    },
    open: async (fileId: string, how: 'open' | 'show-in-folder'): Promise<Result<{ url: string | null }>> => {
      const file = files.find(fileId);
      if (!file.ok) return file;
      const { path, revoked } = file.value;
      return how === 'open' ? host.openFile(path, revoked) : host.showInFolder(path, revoked);
    },
  };
}
