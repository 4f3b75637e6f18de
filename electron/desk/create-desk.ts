import type { Host } from '#electron/host/host.ts';
import type { EventName, EventPayload } from '#shared/ipc/contract.ts';
import type { ExportRequest } from '#shared/ipc/export.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { understandIdentifier } from '#electron/domain/login-identifier.ts';
import { refuse, type Refusal, type RefusalCode } from '#shared/model/refusal.ts';
import { ok, refused, type Result } from '#shared/model/result.ts';
import { createAccountKeys } from './sign-in/account-keys.ts';
import { createAccounts } from './sign-in/accounts.ts';
import type { Desk, DeskListener, RunningWork } from './desk.ts';
import { createDispatch, type CallHandlers } from './dispatch.ts';
import { createExport } from './export/export.ts';
import { createMadeFiles } from './export/made-files.ts';
import { createJobs } from './jobs/jobs.ts';
import { joined } from './joined.ts';
import type { Histories } from './ports/cache.ts';
import type { Clock } from './ports/clock.ts';
import type { JobThreads } from './ports/job-threads.ts';
import type { Journals } from './ports/journal.ts';
import type { Log } from './ports/log.ts';
import type { PaperMaker } from './ports/documents.ts';
import type { Reference } from './ports/reference.ts';
import type { Tables } from './ports/tables.ts';
import type { Timers } from './ports/timers.ts';
import type { Vault } from './ports/vault.ts';
import { createBuyingSide } from './pending-writes/buying-side.ts';
import { createForms } from './forms/forms.ts';
import { createHelp } from './help/help.ts';
import { createRefusedTries } from './help/refused-tries.ts';
import { createIdle } from './idle/idle.ts';
import { createArrivedLinks } from './recovery/arrived-links.ts';
import { createFlows } from './recovery/flows.ts';
import { createRecovery } from './recovery/recovery.ts';
import { createMembers } from './people/members.ts';
import { createPageReports } from './page-reports.ts';
import { createSettings, type SettingsStore } from './settings/settings.ts';
import { createDescriptions } from './suppliers/descriptions.ts';
import { openLink } from './suppliers/links.ts';
import { createSuppliers, type SupplierEntry } from './suppliers/suppliers.ts';
import { createSync } from './sync/sync.ts';

export interface DeskPorts {
  readonly host: Host;
  readonly vault: Vault;
  readonly deskId: string;
  /** What sealing with a password costs; the real cost by default. Lower only in tests. */
  readonly sealingCost?: number | undefined;
  readonly suppliers: readonly SupplierEntry[];
  readonly histories: Histories;
  readonly journals: Journals;
  /** Makes the store in the box anew; null where there is none. Refuses `store.unusable`. */
  readonly renewStore: (() => Promise<Result<null>>) | null;
  /** Open writes of accounts that are not signed in here. */
  readonly waitingWrites: () => ReturnType<Journals['waiting']>;
  readonly threads: JobThreads;
  readonly settings: SettingsStore;
  readonly reference: Reference;
  readonly tables: Tables;
  readonly papers: PaperMaker;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  /** What else is wrong on this machine, for people to read. */
  readonly notices: () => readonly Refusal[];
  readonly fetch: typeof globalThis.fetch;
  readonly cacheFile: (account: AccountId, kept: boolean) => string;
  readonly suggestName: (request: ExportRequest, suppliers: readonly string[]) => string;
  readonly version: string;
  readonly platform: 'windows' | 'macos' | 'linux';
  /** In development and tests answers and events are held against the contract. */
  readonly checkOutput: boolean;
}

/** Puts the use cases together over their ports and answers the contract with them. */
export async function createDesk(ports: DeskPorts): Promise<Desk> {
  const { host, vault, histories, journals, clock, log, threads } = ports;
  const listeners = new Set<DeskListener>();
  const send = <N extends EventName>(event: N, payload: EventPayload<N>): void => {
    for (const listener of listeners) {
      try {
        listener(event, payload);
      } catch (error) {
        // Whoever listens badly must not stop what is being told of.
        log.exception(`listener of ${event}`, error);
      }
    }
  };

  const suppliers = createSuppliers(ports.suppliers);
  const files = createMadeFiles();
  const settings = createSettings(ports.settings, (now, before) => {
    send('settings.changed', now);
    if (now.sharedMachine && !before.sharedMachine) void nobodyStays();
    idle.look();
  });
  /** What a person is told of the start, by its code. */
  const notices = new Map<RefusalCode, Refusal>();
  if (settings.notice) notices.set(settings.notice.code, settings.notice);
  if (settings.notice) log.warn('settings damaged', { code: settings.notice.code });
  const reportOf = createPageReports(clock, log);
  const tries = createRefusedTries(clock);
  const arrivedLinks = createArrivedLinks(() => send('link.arrived', {}));
  const jobs = createJobs(clock, log, (job) => send('job.changed', job));
  const keys = createAccountKeys(vault, ports.deskId, ports.sealingCost);
  const nobodyStays = async (): Promise<void> => {
    const ended = await accounts.endStaying();
    if (!ended.ok) log.warn('saved sign-ins not ended', { code: ended.error.code });
  };
  /** Brings back who stayed signed in; on a machine that is shared by now, nobody. */
  const restore = async (): Promise<void> => {
    if (settings.get().sharedMachine) await nobodyStays();
    await accounts.restore();
  };
  const flows = createFlows(clock, ports.timers);
  const locale = () => settings.get().locale;
  const tools = { fields: ports.reference, isCommon: ports.reference.isCommonPassword };
  const accounts = createAccounts({
    suppliers,
    histories,
    journals,
    clock,
    log,
    keys,
    fetch: ports.fetch,
    deskId: ports.deskId,
    flows,
    tries,
    locale,
    notRestored: (refusal) => void notices.set(refusal.code, refusal),
    sharedMachine: () => settings.get().sharedMachine,
    ended: (account, name, refusal) => send('session.ended', { account, name, refusal }),
    cacheFile: ports.cacheFile,
    keysAreKept: () => vault.state.state !== 'memory',
    changed: (list) => {
      send('accounts.changed', list);
      idle.look();
      buying.follow(list);
    },
    stopWork: async (account) => {
      await Promise.all([jobs.stopFor(account), exports.stopCheck(), buying.leave(account)]);
      files.dropFor(account);
    },
  });
  const sync = createSync({
    accounts,
    histories,
    jobs,
    threads,
    keys,
    changed: (state) => send('sync.changed', state),
  });
  const exports = createExport({
    accounts,
    jobs,
    threads,
    host,
    files,
    clock,
    suggestName: ports.suggestName,
  });
  const descriptions = createDescriptions(suppliers, clock);
  const buying = createBuyingSide({
    accounts,
    histories,
    journals,
    waiting: async () => {
      const away = await ports.waitingWrites();
      const unknown: (typeof away)[number][] = [];
      for (const each of away) {
        // Who is known here is told when they sign in, and nobody else before.
        const known = await keys.isKnown(each.account);
        if (known.ok && !known.value) unknown.push(each);
      }
      return unknown;
    },
    freshen: sync.freshen,
    jobs,
    threads,
    files,
    papers: ports.papers,
    tables: ports.tables,
    host,
    clock,
    timers: ports.timers,
    log,
    settings: settings.get,
    send,
  });

  const idle = createIdle({
    clock,
    timers: ports.timers,
    settings: settings.get,
    accounts: () => accounts.list(),
    signOut: async (ids) => {
      tries.clear();
      const ended = await Promise.allSettled(ids.map((id) => accounts.signOut(id, false)));
      for (const each of ended) if (each.status === 'rejected') log.exception('idle sign-out', each.reason);
    },
    changed: (state) => send('idle.changed', state),
  });

  if (vault.state.state === 'ready') await restore();

  const known = (ids: readonly AccountId[]) => {
    for (const id of ids) {
      const session = accounts.find(id);
      if (!session.ok) return session;
    }
    return ok(null);
  };

  const handlers: CallHandlers = {
    'desk.start': () =>
      ok({
        version: ports.version,
        host: host.kind,
        platform: ports.platform,
        vault: vault.state,
        settings: settings.get(),
        notices: [...notices.values(), ...ports.notices()],
      }),
    'desk.report': (report) => ok({ id: reportOf(report) }),
    'settings.change': (changes) => settings.change(changes),
    'vault.decide': async ({ decision }) => {
      const state = await vault.decide(decision);
      if (state.state === 'ready') await restore();
      send('vault.changed', state);
      return ok(state);
    },
    // Suppliers with an address of their own have no store here.
    'store.renew': async () => (ports.renewStore ? ports.renewStore() : refuse('call.unknown')),
    'links.open': ({ supplier, link }) => openLink(descriptions, host, supplier, link),

    'suppliers.list': () => ok(suppliers.cards()),
    'suppliers.describe': ({ supplier }) => descriptions.describe(supplier),
    'sign-in.understand': ({ supplier, identifier }) => {
      const entry = suppliers.find(supplier);
      return entry.ok ? understandIdentifier(entry.value.profile, identifier) : entry;
    },
    // Without a place for keys nobody can come in; the password isn't sent anywhere first.
    'sign-in.start': (credentials) =>
      vault.state.refusal ? refused(vault.state.refusal) : accounts.signIn(credentials),
    'sign-in.offline': (credentials) =>
      vault.state.refusal ? refused(vault.state.refusal) : accounts.signInOffline(credentials),
    'accounts.list': () => ok(accounts.list()),
    'accounts.sign-out': ({ account, forget }) => accounts.signOut(account, forget),

    'jobs.list': () => ok([...jobs.list()]),
    'jobs.cancel': ({ job }) => jobs.cancel(job),
    'sync.start': ({ account, fromScratch }) => sync.start(account, fromScratch),
    'sync.state': ({ account }) => sync.state(account),

    'history.search': (search) => {
      const signedIn = known(search.accounts);
      return signedIn.ok ? histories.search(search) : signedIn;
    },
    'history.rows': async ({ resultId, offset, limit }) => {
      const rows = await histories.rows(resultId, offset, limit);
      return rows.ok ? ok([...rows.value]) : rows;
    },
    'history.facets': ({ accounts: ids }) => {
      const signedIn = known(ids);
      return signedIn.ok ? histories.facets(ids) : signedIn;
    },
    'history.order': ({ account, id }) => {
      const signedIn = known([account]);
      return signedIn.ok ? histories.order(account, id) : signedIn;
    },

    'export.check': (request) => exports.check(request),
    'export.start': (request) => exports.start(request),
    'files.open': ({ fileId, how }) => exports.open(fileId, how),

    ...createForms({ suppliers, reference: ports.reference }),
    ...createHelp({ suppliers, descriptions, tries, host, platform: ports.platform, clock }),
    ...idle.calls,
    ...joined(
      createRecovery({ suppliers, accounts, keys, flows, arrived: arrivedLinks, clock, log, tools, locale }),
    ),
    ...joined(
      createMembers({
        accounts,
        keys,
        jobs,
        files,
        tables: ports.tables,
        host,
        clock,
        log,
        tools,
        settings: settings.get,
      }),
    ),
    ...buying.calls,
  };

  const dispatch = createDispatch(handlers, log, ports.checkOutput);
  let closed = false;
  return {
    call: (name, input) => {
      if (!closed) return dispatch(name, input);
      return Promise.resolve(refuse('call.unknown'));
    },
    listen: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    arrive: (link) => arrivedLinks.arrive(link),
    stir: () => idle.look(),
    running: () => {
      const kinds = jobs.list().flatMap((job) => (job.state === 'running' ? [job.kind] : []));
      return [...new Set<RunningWork>(buying.isSending() ? ['write', ...kinds] : kinds)];
    },
    close: async () => {
      if (closed) return;
      closed = true;
      idle.stop();
      buying.stop();
      tries.clear();
      await jobs.stopAll();
      await accounts.close();
      listeners.clear();
    },
  };
}
