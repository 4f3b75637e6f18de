import type { AccountId } from '#shared/model/identifiers.ts';
import type { Settings } from '#shared/ipc/settings.ts';
import type { DeskPorts } from './desk-ports.ts';
import type { CallHandlers } from './dispatch.ts';
import type { SendEvent } from './events.ts';
import { createIdle } from './idle/idle.ts';
import type { DeskPolicy } from './policy/desk-policy.ts';
import { createKiosk } from './kiosk/kiosk.ts';
import type { PersonMemory } from './person-memory.ts';
import type { Accounts } from './sign-in/accounts.ts';

interface IdleAndKioskPorts extends Pick<DeskPorts, 'host' | 'kioskAttempts' | 'clock' | 'timers' | 'log'> {
  readonly accounts: Accounts;
  readonly policy: DeskPolicy;
  readonly settings: () => Settings;
  readonly send: SendEvent;
  readonly memory: Pick<PersonMemory, 'visits' | 'failedSignIns' | 'clear'>;
  /** Forgets what is left of a person besides their account and their memory; on the disk and in the keychain only with `deletes`. */
  readonly forget: (deletes: boolean) => Promise<void>;
}

type IdleAndKioskCalls = Pick<
  CallHandlers,
  'accounts.sign-out' | Extract<keyof CallHandlers, `${'idle' | 'kiosk'}.${string}`>
>;

/** How people leave: by signing out, after a time without activity (AS-74), and from a kiosk without a trace. */
export function createIdleAndKiosk(ports: IdleAndKioskPorts) {
  const { host, accounts, policy, clock, timers, log, settings, send, memory } = ports;
  const { visits, failedSignIns } = memory;
  /** Whether the next person must find nothing of the one before, for whatever reason this counts as a kiosk. */
  const isKiosk = (): boolean => policy.values().kiosk === true;
  const deletes = (): boolean => policy.deletesWhatIsLeft();
  const signOutAll = async (ids: readonly AccountId[], forget: boolean): Promise<void> => {
    const ended = await Promise.allSettled(ids.map((id) => accounts.signOut(id, forget)));
    for (const each of ended) if (each.status === 'rejected') log.exception('sign-out', each.reason);
  };
  /** Once nobody is signed in at a kiosk, what is left of the last person goes. */
  const forgetPerson = async (forget: boolean): Promise<void> => {
    if (accounts.list().length > 0) return;
    visits.end(forget);
    memory.clear();
    await ports.forget(forget);
    await host.forgetPerson();
  };
  /**
   * Whoever leaves a kiosk, by whatever way, leaves nothing. Who has withdrawn reads what became of it first: the page ends
   * that by `kiosk.end`.
   */
  const signOut: Accounts['signOut'] = async (id, forget) => {
    const ended = await accounts.signOut(id, forget || deletes());
    if (forget !== 'withdrawn' && isKiosk()) await forgetPerson(deletes());
    return ended;
  };
  const endSessions = async (forget = deletes()): Promise<void> => {
    // At once: whatever a supplier answers while they are signed out is of somebody who has left.
    visits.end(forget);
    await signOutAll(
      accounts.list().map(({ id }) => id),
      forget,
    );
    await forgetPerson(forget);
  };
  const kiosk = createKiosk({
    host,
    desk: policy,
    tries: ports.kioskAttempts,
    clock,
    log,
    endSessions: () => endSessions(),
  });
  const idle = createIdle({
    clock,
    timers,
    settings,
    // On a shared machine; what is to stay is not ended for good while the policy is unknown.
    nobodyStays: () => settings().sharedMachine && !policy.isUnknown(),
    accounts: () => accounts.list(),
    signOut: async (ids) => {
      if (isKiosk()) visits.end(deletes());
      failedSignIns.clear();
      await signOutAll(ids, deletes());
      if (isKiosk()) await forgetPerson(deletes());
    },
    changed: (state) => send('idle.changed', state),
  });
  const calls: IdleAndKioskCalls = {
    ...kiosk,
    ...idle.calls,
    'accounts.sign-out': ({ account, forget }) => signOut(account, forget),
  };
  return {
    calls,
    signOut,
    /** Checks the idle time now: after a resume, a change of settings, a sign-in or a sign-out. */
    checkIdle: idle.check,
    stop: idle.stop,
    /** The policy has no kiosk any more: whoever is at one leaves it, `forget` as for `signOut`. */
    kioskTakenAway: (forget: boolean) => endSessions(forget),
    /** The desk is ending: whoever is at a kiosk leaves it, so that nothing of them stays until the next start. */
    endKiosk: () => (isKiosk() && !policy.isUnknown() ? endSessions() : Promise.resolve()),
  };
}
