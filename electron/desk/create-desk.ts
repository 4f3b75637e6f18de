import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal, refuse, type Refusal, type RefusalCode } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { createKeeper } from './archive/keeper.ts';
import { createUploads } from './archive/uploads.ts';
import { createLastShown } from './checkout/last-shown.ts';
import type { Desk, RunningWork } from './desk.ts';
import type { DeskPorts } from './desk-ports.ts';
import { createDispatch, type CallHandlers } from './dispatch.ts';
import { createEvents } from './events.ts';
import { createExport } from './export/export.ts';
import { createGeneratedFiles } from './export/generated-files.ts';
import { createForms } from './forms/forms.ts';
import { createGate } from './gate/gate.ts';
import { createHelp } from './help/help.ts';
import { createSelfCheck } from './help/self-check.ts';
import { createFailedSignIns } from './help/failed-sign-ins.ts';
import { createIdle } from './idle/idle.ts';
import { createImport } from './import/import.ts';
import { createJobs } from './jobs/jobs.ts';
import { shareInFlight } from './share-in-flight.ts';
import { createMemberCalls } from './member-calls.ts';
import { createPageReports } from './page-reports.ts';
import { createPendingWrites } from './pending-writes/pending-writes.ts';
import { createKiosk } from './policy/kiosk.ts';
import { createDeskPolicy } from './policy/desk-policy.ts';
import { effectiveSettings } from './policy/policy-rules.ts';
import { createSavePlaces } from './policy/save-places.ts';
import { createPolicyWatch } from './policy/policy-watch.ts';
import { createPendingLinks } from './recovery/pending-links.ts';
import { createFlows } from './recovery/flows.ts';
import { createRecovery } from './recovery/recovery.ts';
import { createSettings } from './settings/settings.ts';
import { createAccountKeys } from './sign-in/account-keys.ts';
import { createAccounts } from './sign-in/accounts.ts';
import { createSignInCalls } from './sign-in/sign-in-calls.ts';
import { createDescriptions } from './suppliers/descriptions.ts';
import { openLink } from './suppliers/links.ts';
import { createSuppliers } from './suppliers/suppliers.ts';
import { createSync } from './sync/sync.ts';

/** How often it is asked whether the archive is due to be verified, in milliseconds. */
const hour = 3_600_000;

/** Composes the use cases over their ports into the handlers of the contract. */
export async function createDesk(ports: DeskPorts): Promise<Desk> {
  const { host, vault, histories, clock, timers, log, threads } = ports;
  const { send, listen, end } = createEvents(log);

  const policy = createDeskPolicy(ports.policy);
  const suppliers = createSuppliers(ports.suppliers, policy.withholds);
  const places = createSavePlaces(host, policy.values);
  const files = createGeneratedFiles();
  const settings = createSettings(
    ports.settings,
    (now, before) => {
      send('settings.changed', now);
      if (now.sharedMachine && !before.sharedMachine) void endAllStayingSignedIn();
      if (before.sharedMachine && !nobodyStays()) void restoreFileSources();
      idle.check();
    },
    (chosen) => effectiveSettings(chosen, policy.values()),
  );
  /** Whether nobody can stay signed in, because people share the machine or the policy says so. */
  const nobodyStays = (): boolean => settings.get().sharedMachine || !policy.allows('staySignedIn');
  /** Notices of the start, by their code. */
  const notices = new Map<RefusalCode, Refusal>();
  if (settings.notice) notices.set(settings.notice.code, settings.notice);
  if (settings.notice) log.warn('settings damaged', { code: settings.notice.code });
  const reportOf = createPageReports(clock, log);
  const failedSignIns = createFailedSignIns(clock);
  const pendingLinks = createPendingLinks(() => send('link.received', {}));
  const jobs = createJobs(clock, log, (job) => send('job.changed', job));
  const keys = createAccountKeys(vault, ports.deskId, ports.sealingCost);
  const endAllStayingSignedIn = async (): Promise<void> => {
    const ended = await accounts.endStayingSignedIn();
    if (!ended.ok) log.warn('saved sign-ins not ended', { code: ended.error.code });
  };
  const restoreFileSources = async (): Promise<void> => {
    const restored = await accounts.restoreFileSources();
    if (!restored.ok) notices.set(restored.error.code, restored.error);
  };
  /** Restores sessions that stay signed in; none where nobody can. */
  const restore = async (): Promise<void> => {
    if (nobodyStays()) await endAllStayingSignedIn();
    else await restoreFileSources();
    await accounts.restore();
  };
  const flows = createFlows(clock, timers);
  const locale = () => settings.get().locale;
  const tools = { fields: ports.reference, isCommon: ports.reference.isCommonPassword };
  const accounts = createAccounts({
    ...ports,
    suppliers,
    keys,
    flows,
    failedSignIns,
    locale,
    notRestored: (refusal) => void notices.set(refusal.code, refusal),
    sharedMachine: nobodyStays,
    ended: (account, name, refusal) => send('session.ended', { account, name, refusal }),
    keysArePersistent: () => vault.state.state !== 'memory',
    changed: (list) => {
      send('accounts.changed', list);
      idle.check();
      pending.accountsChanged(list);
    },
    stopWork: async (account) => {
      await Promise.all([jobs.stopFor(account), exports.stopCheck(), pending.writes.releaseAccount(account)]);
      files.revokeFor(account);
      uploads.forget(account);
      sync.forget(account);
    },
  });
  const sync = createSync({
    accounts,
    histories,
    jobs,
    threads,
    keys,
    log,
    clock,
    changed: (state) => send('sync.changed', state),
  });
  const imports = createImport({
    ...ports,
    accounts,
    jobs,
    nobodyStays,
    changed: (state) => send('sync.changed', state),
  });
  const exports = createExport({ ...ports, accounts, jobs, files, places });
  const uploads = createUploads(clock);
  const keeper = createKeeper({ ...ports, settings: settings.get });
  const stopVerifying = timers.every(hour, () => void verifyArchive());
  const verifyArchive = async (): Promise<void> => {
    try {
      const faults = await keeper.verifyIfDue();
      if (faults === 0) notices.delete('archive.not-whole');
      else if (faults !== null)
        notices.set('archive.not-whole', refusal('archive.not-whole', { params: { n: faults } }));
    } catch (error) {
      log.exception('archive verification', error);
    }
  };
  const descriptions = createDescriptions(suppliers, clock, () =>
    send('suppliers.changed', suppliers.cards()),
  );
  for (const { id } of suppliers.undescribed())
    descriptions.describe(id).catch((error: unknown) => log.exception('a supplier’s description', error));
  const gate = createGate(accounts, clock);
  const pending = createPendingWrites({
    ...ports,
    gate,
    accounts,
    keys,
    syncNewOrders: sync.syncNewOrders,
    send,
  });
  /** In a kiosk nothing of a person stays on the machine. */
  const isKiosk = (): boolean => policy.values().kiosk === true;
  const signOutAll = async (ids: readonly AccountId[]): Promise<void> => {
    const ended = await Promise.allSettled(ids.map((id) => accounts.signOut(id, isKiosk())));
    for (const each of ended) if (each.status === 'rejected') log.exception('sign-out', each.reason);
  };
  /** Once nobody is signed in at a kiosk, what is left of the last person goes. */
  const forgetPerson = async (): Promise<void> => {
    if (!isKiosk() || accounts.list().length > 0) return;
    failedSignIns.clear();
    flows.clear();
    pendingLinks.take();
    await host.forgetPerson();
  };
  const kiosk = createKiosk({
    host,
    desk: policy,
    tries: ports.kioskTries,
    clock,
    log,
    endSessions: async () => {
      await signOutAll(accounts.list().map(({ id }) => id));
      await forgetPerson();
    },
  });
  const idle = createIdle({
    clock,
    timers,
    settings: settings.get,
    accounts: () => accounts.list(),
    signOut: async (ids) => {
      failedSignIns.clear();
      await signOutAll(ids);
      await forgetPerson();
    },
    changed: (state) => send('idle.changed', state),
  });

  const policyWatch = createPolicyWatch({
    ...ports,
    desk: policy,
    settings,
    accounts,
    suppliers,
    vault,
    endStayingSignedIn: endAllStayingSignedIn,
    send,
  });

  if (vault.state.state === 'ready') await restore();

  const handlers: CallHandlers = {
    'desk.start': () =>
      ok({
        version: ports.version,
        host: host.kind,
        platform: ports.platform,
        vault: vault.state,
        settings: settings.get(),
        notices: [...notices.values(), ...ports.notices()],
        policy: policy.view(),
      }),
    'desk.report-error': (report) => ok({ id: reportOf(report) }),
    'settings.change': (changes) => settings.change(changes),
    'vault.decide': async ({ decision }) => {
      const state = await vault.decide(decision);
      if (state.state === 'ready') await restore();
      send('vault.changed', state);
      return ok(state);
    },
    // Suppliers with an address of their own have no store here.
    'store.recreate': async () => (ports.recreateStore ? ports.recreateStore() : refuse('call.unknown')),

    'suppliers.list': () => ok(suppliers.cards()),
    'suppliers.describe': ({ supplier }) => descriptions.describe(supplier),
    'links.open': ({ supplier, link, page }) => openLink(descriptions, host, supplier, link, page),

    'jobs.list': () => ok([...jobs.list()]),
    'jobs.cancel': ({ job }) => jobs.cancel(job),
    'sync.start': ({ account, fromScratch }) => sync.start(account, fromScratch),
    'sync.state': ({ account }) => sync.state(account),
    'export.check': (request) => exports.check(request),
    'export.start': (request) => exports.start(request),
    'files.open': ({ fileId, how }) => exports.open(fileId, how),

    ...imports.calls,
    ...createSignInCalls({ suppliers, vault, accounts }),
    'accounts.sign-out': async ({ account, forget }) => {
      const ended = await accounts.signOut(account, forget || isKiosk());
      await forgetPerson();
      return ended;
    },
    ...kiosk,
    ...createForms({ suppliers, reference: ports.reference }),
    ...createHelp({ ...ports, suppliers, descriptions, failedSignIns }),
    ...createSelfCheck({ ...ports, suppliers, accounts, policy, places }),
    ...idle.calls,
    ...shareInFlight(
      createRecovery({
        suppliers,
        accounts,
        keys,
        flows,
        pendingLinks: pendingLinks,
        clock,
        log,
        tools,
        locale,
      }),
    ),
    ...pending.calls,
    ...createMemberCalls({
      ...ports,
      gate,
      keeper,
      uploads,
      writes: pending.writes,
      seen: createLastShown(),
      accounts,
      keys,
      jobs,
      files,
      places,
      policy,
      tools,
      settings: settings.get,
      send,
    }),
  };

  const dispatch = createDispatch(handlers, log, ports.checkOutput, policy.forbids);
  let closed = false;
  return {
    call: (name, input) => {
      if (!closed) return dispatch(name, input);
      return Promise.resolve(refuse('call.unknown'));
    },
    listen,
    arrive: (link) => pendingLinks.arrive(link),
    onPowerEvent: () => {
      idle.check();
      policyWatch.check();
    },
    running: () => {
      const kinds = jobs.list().flatMap((job) => (job.state === 'running' ? [job.kind] : []));
      return [...new Set<RunningWork>(pending.writes.isSending() ? ['write', ...kinds] : kinds)];
    },
    close: async () => {
      if (closed) return;
      closed = true;
      idle.stop();
      policyWatch.stop();
      pending.stop();
      stopVerifying();
      failedSignIns.clear();
      await jobs.stopAll();
      await imports.close();
      await accounts.close();
      await keeper.close();
      end();
    },
  };
}
