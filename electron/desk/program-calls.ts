import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { CallHandlers } from './dispatch.ts';
import type { SendEvent } from './events.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { Notices } from './notices.ts';
import type { createPageReports } from './page-reports.ts';
import type { DeskPolicy } from './policy/desk-policy.ts';
import type { DeskSettings } from './settings/settings.ts';
import type { Descriptions } from './suppliers/descriptions.ts';
import { openLink } from './suppliers/links.ts';
import type { Suppliers } from './suppliers/suppliers.ts';
import type { createSync } from './sync/sync.ts';
import type { createUpdates } from './updates/updates.ts';

interface ProgramCallsPorts {
  readonly ports: DeskPorts;
  readonly policy: DeskPolicy;
  readonly suppliers: Suppliers;
  readonly settings: DeskSettings;
  readonly descriptions: Descriptions;
  readonly jobs: Jobs;
  readonly sync: ReturnType<typeof createSync>;
  readonly updates: ReturnType<typeof createUpdates>;
  readonly notices: Pick<Notices, 'list'>;
  /** What is not of a locked account. */
  readonly unlocked: <T extends { readonly account: AccountId | null }>(list: readonly T[]) => T[];
  readonly reportOf: ReturnType<typeof createPageReports>;
  /** Signs in again whoever stayed signed in, once the keychain can be read. */
  readonly restoreSessions: () => Promise<void>;
  readonly send: SendEvent;
}

type ProgramCalls = Pick<
  CallHandlers,
  | Extract<keyof CallHandlers, `${'desk' | 'settings' | 'vault' | 'store' | 'jobs' | 'sync'}.${string}`>
  | 'links.open'
  | 'suppliers.list'
  | 'suppliers.describe'
>;

/** Calls about the program itself: its start, settings and keychain, its suppliers and their links, jobs and syncs. */
export function createProgramCalls({
  ports,
  policy,
  suppliers,
  settings,
  descriptions,
  jobs,
  sync,
  updates,
  notices,
  unlocked,
  reportOf,
  restoreSessions,
  send,
}: ProgramCallsPorts): ProgramCalls {
  const { host, vault } = ports;
  return {
    'desk.start': () =>
      ok({
        version: ports.version,
        host: host.kind,
        platform: ports.platform,
        vault: vault.state,
        settings: settings.get(),
        notices: notices.list(),
        policy: policy.view(),
        updates: updates.view(),
      }),
    'desk.report-error': (report) => ok({ id: reportOf(report) }),
    'settings.change': (changes) => settings.change(changes),
    'vault.decide': async ({ decision }) => {
      const state = await vault.decide(decision);
      if (state.state === 'ready') await restoreSessions();
      send('vault.changed', state);
      return ok(state);
    },
    // Suppliers with an address of their own have no store here.
    'store.recreate': async () => (ports.recreateStore ? ports.recreateStore() : refuse('call.unknown')),

    'suppliers.list': () => ok(suppliers.cards()),
    'suppliers.describe': ({ supplier }) => descriptions.describe(supplier),
    'links.open': ({ supplier, link, page }) => openLink(descriptions, host, supplier, link, page),

    'jobs.list': () => ok(unlocked(jobs.list())),
    'jobs.cancel': ({ job }) =>
      unlocked(jobs.list()).some(({ id }) => id === job) ? jobs.cancel(job) : refuse('job.unknown'),
    'sync.start': ({ account, fromScratch }) => sync.start(account, fromScratch),
    'sync.state': ({ account }) => sync.state(account),
  };
}
