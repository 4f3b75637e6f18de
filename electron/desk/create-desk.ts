import type { AccountId } from '#shared/model/identifiers.ts';
import { refuse } from '#shared/model/refusal.ts';
import { createLastShown } from './checkout/last-shown.ts';
import type { Desk, RunningWork } from './desk.ts';
import type { DeskPorts } from './desk-ports.ts';
import { createDispatch, type CallHandlers } from './dispatch.ts';
import { createEvents } from './events.ts';
import { createFileWork } from './file-work.ts';
import { createForms } from './forms/forms.ts';
import { createGate } from './gate/gate.ts';
import { createIdleAndKiosk } from './idle-and-kiosk.ts';
import { createHelp } from './help/help.ts';
import { createSelfCheck } from './help/self-check.ts';
import { inBackground } from './in-background.ts';
import { createJobs } from './jobs/jobs.ts';
import { createLock } from './lock/lock.ts';
import { shareInFlight } from './share-in-flight.ts';
import { createMemberCalls } from './member-calls.ts';
import { createNotices } from './notices.ts';
import { createPageReports } from './page-reports.ts';
import { createPersonMemory } from './person-memory.ts';
import { recentDays } from './pending-writes/damage-reports.ts';
import { createPendingWrites } from './pending-writes/pending-writes.ts';
import { createDeskPolicy } from './policy/desk-policy.ts';
import { effectiveSettings } from './policy/policy-rules.ts';
import { createSaveLocations } from './policy/save-locations.ts';
import { createPolicyWatch } from './policy/policy-watch.ts';
import { createProgramCalls } from './program-calls.ts';
import { createProxyCalls } from './proxy/proxy.ts';
import { createRecovery } from './recovery/recovery.ts';
import { createSettings } from './settings/settings.ts';
import { createAccountKeys } from './sign-in/account-keys.ts';
import { createAccounts, type Accounts } from './sign-in/accounts.ts';
import { withOrphanedKeys } from './sign-in/orphaned-keys.ts';
import { createStoredSessions } from './sign-in/stored-sessions.ts';
import { createSignInCalls } from './sign-in/sign-in-calls.ts';
import { createDescriptions } from './suppliers/descriptions.ts';
import { createSuppliers } from './suppliers/suppliers.ts';
import { createSync } from './sync/sync.ts';
import { createTrialMail } from './trial-mail/trial-mail.ts';
import { createUpdates } from './updates/updates.ts';
import { createUploadCalls } from './uploads/uploads.ts';

/** Composes the use cases over their ports into the handlers of the contract. */
export async function createDesk(ports: DeskPorts): Promise<Desk> {
  const { host, vault, clock, timers, log } = ports;
  const { send, listen, end } = createEvents(log);

  const policy = createDeskPolicy(ports.policy);
  const suppliers = createSuppliers(ports.suppliers, policy.withholds);
  const saveLocations = createSaveLocations(host, policy.values);
  const settings = createSettings(
    ports.settings,
    (now, before) => {
      send('settings.changed', now);
      lock.settingsChanged();
      if (now.sharedMachine !== before.sharedMachine) stored.sharedMachineChanged(now.sharedMachine);
      people.checkIdle();
    },
    (chosen) => effectiveSettings(chosen, policy.values()),
    () => policy.values().kiosk !== true,
  );
  /** Whether nobody can stay signed in, because people share the machine or the policy says so. */
  const nobodyStays = (): boolean => settings.get().sharedMachine || !policy.allows('staySignedIn');
  const notices = createNotices({
    ofStart: ports.notices,
    isShown: (account) => accounts.sessionOf(account) !== undefined && !lock.isLocked(account),
    changed: (list) => send('notices.changed', list),
  });
  if (settings.notice) {
    notices.set(settings.notice);
    log.warn('settings damaged', { code: settings.notice.code });
  }
  const memory = createPersonMemory(clock, timers, send);
  const { visits, failedSignIns, flows, pendingLinks } = memory;
  const jobs = createJobs(clock, log, (job) => {
    if (!lock.isLocked(job.account)) send('job.changed', job);
  });
  const keys = withOrphanedKeys(
    createAccountKeys(vault, ports.deskId, ports.sealingCost),
    ports.orphanedKeys,
    () => vault.state.state !== 'memory',
  );
  const proxy = createProxyCalls({ ...ports, suppliers, values: policy.values, nobodyStays, visits });
  const stopProxy = ports.proxySignIn.listen(() => send('proxy.changed', proxy.view()));
  const locale = () => settings.get().locale;
  const seen = createLastShown();
  const tools = { fields: ports.reference, isCommon: ports.reference.isCommonPassword };
  const stopWork = async (account: AccountId): Promise<void> => {
    for (const each of [sync, notices, seen]) each.forget(account);
    files.revoke(account);
    await Promise.all([jobs.stopFor(account), files.stopWork(account)]);
    // What a job has written while it ended, and how a sync did.
    sync.forget(account);
    files.revoke(account);
  };
  const accounts: Accounts = createAccounts({
    ...ports,
    suppliers,
    keys,
    flows,
    failedSignIns,
    visits,
    locale,
    notRestored: notices.set,
    staysNoLonger: notices.set,
    staysAgain: (account) => notices.delete('session.stays-no-longer', account),
    sharedMachine: nobodyStays,
    cacheReplaced: (account) => sync.cacheReplaced(account),
    isLossReported: (account) => notices.wasShown('import.history-lost', account),
    ended: (account, name, refusal) => send('session.ended', { account, name, refusal }),
    keychainLost: () => ports.keychainLostWithin(recentDays),
    keysArePersistent: () => vault.state.state !== 'memory',
    changed: (list) => {
      lock.accountsChanged();
      notices.update();
      send('accounts.changed', list.map(lock.shown));
      people.checkIdle();
      pending.accountsChanged(list);
    },
    signedOut: (account) => lock.signedOut(account),
    forgotten: (account) => files.forget(account),
    stopWork,
  });
  const gate = createGate(accounts, clock, (supplier) => descriptions.describe(supplier));
  const lock = createLock({
    ...ports,
    accounts: () => accounts.list(),
    signInOf: accounts.sessionOf,
    keys,
    file: ports.lockFile,
    asks: () => settings.get().askWhenSwitching,
    cost: ports.sealingCost,
    changed: (state) => {
      send('lock.changed', state);
      notices.update();
      send('accounts.changed', accounts.list().map(lock.shown));
    },
  });
  const stored = createStoredSessions({ accounts, lock, proxy, policy, nobodyStays, notices, log });
  /** What is not of a locked account. */
  const unlocked = <T extends { readonly account: AccountId | null }>(list: readonly T[]): T[] =>
    list.filter(({ account }) => account === null || !lock.isLocked(account));
  const sync = createSync(
    { ...ports, accounts, jobs, keys, addNotice: notices.set },
    { changed: (state) => send('sync.changed', state), synced: (account) => files.synced(account) },
  );
  ports.onCacheReplaced(sync.cacheReplaced);
  const files = createFileWork({
    ...ports,
    settings: settings.get,
    accounts,
    jobs,
    saveLocations,
    policy,
    nobodyStays,
    isLocked: (account) => lock.isLocked(account),
    send,
    notices,
  });
  const descriptions = createDescriptions(suppliers, ports.descriptionCache, clock, log, () => {
    // Who is signed in has the supplier's card with them.
    send('accounts.changed', accounts.list().map(lock.shown));
    send('suppliers.changed', suppliers.cards());
  });
  for (const { id } of suppliers.undescribed())
    inBackground(log, 'a supplier’s description', descriptions.describe(id));
  const pending = createPendingWrites({
    ...ports,
    gate,
    accounts,
    keys,
    syncNewOrders: async (account) => void (await sync.start(account, false)),
    send,
    unlocked,
  });
  const people = createIdleAndKiosk({
    ...ports,
    accounts,
    policy,
    settings: settings.get,
    send,
    memory,
    forget: async (deletes) => {
      settings.forget();
      await Promise.all([proxy.forgetPerson(deletes), files.archiveService.release()]);
    },
  });
  // Whoever is signed out through these leaves nothing at a kiosk.
  const leaving: Accounts = { ...accounts, signOut: people.signOut };

  const running = (): readonly RunningWork[] => {
    const kinds = jobs.list().flatMap((job) => (job.state === 'running' ? [job.kind] : []));
    return [...new Set<RunningWork>(pending.writes.isSending() ? ['write', ...kinds] : kinds)];
  };
  const updates = createUpdates({
    ...ports,
    values: policy.values,
    isBusy: () => running().length > 0,
    changed: (view) => send('updates.changed', view),
  });
  const policyWatch = createPolicyWatch({
    ...ports,
    desk: policy,
    updates,
    settings,
    accounts: leaving,
    suppliers,
    vault,
    endKiosk: people.kioskTakenAway,
    stayingSignedInChanged: stored.stayingSignedInChanged,
    restoreSessions: stored.restore,
    stopWork,
    send,
  });

  await stored.start(vault.state.state === 'ready');

  const handlers: CallHandlers = {
    ...createProgramCalls({
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
      reportOf: createPageReports(clock, log),
      restoreSessions: stored.restore,
      send,
    }),
    ...files.calls,
    ...createUploadCalls({ ...ports, gate, nobodyStays }),
    ...createSignInCalls({ suppliers, vault, accounts, lock }),
    ...lock.calls,
    ...people.calls,
    ...createForms({ suppliers, reference: ports.reference }),
    ...createHelp({ ...ports, suppliers, descriptions, failedSignIns }),
    ...createTrialMail({ ...ports, suppliers }),
    ...createSelfCheck({ ...ports, suppliers, accounts, policy, saveLocations, updates }),
    ...updates.calls,
    ...proxy.calls,
    ...shareInFlight(
      createRecovery({ ...ports, suppliers, accounts, keys, flows, pendingLinks, tools, locale }),
    ),
    ...pending.calls,
    ...createMemberCalls({
      ...ports,
      gate,
      archiveService: files.archiveService,
      writes: pending.writes,
      seen,
      accounts: { ...leaving, list: () => accounts.list().filter(({ id }) => !lock.isLocked(id)) },
      keys,
      jobs,
      files: files.generated,
      saveLocations,
      policy,
      tools,
      settings: settings.get,
      send,
    }),
  };

  const dispatch = createDispatch(
    handlers,
    log,
    ports.checkOutput,
    (name, input) => policy.forbids(name, input) ?? lock.forbids(name, input),
    lock.withholds,
  );
  let closed = false;
  return {
    call: (name, input) =>
      closed ? Promise.resolve(refuse('call.unknown')) : visits.run(() => dispatch(name, input)),
    listen,
    arrive: pendingLinks.arrive,
    onPowerEvent: () => {
      people.checkIdle();
      policyWatch.check();
    },
    running,
    close: async () => {
      if (closed) return;
      closed = true;
      stopProxy();
      for (const each of [people, policyWatch, updates, proxy, pending, files]) each.stop();
      failedSignIns.clear();
      await jobs.stopAll();
      await ports.uploads.discardAll();
      await people.endKiosk().then(accounts.close);
      await files.archiveService.close();
      end();
    },
  };
}
