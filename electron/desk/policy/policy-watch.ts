import type { AccountId } from '#shared/model/identifiers.ts';
import { refusal } from '#shared/model/refusal.ts';
import type { Log } from '../ports/log.ts';
import { isKiosk, isUnknown, type Policy, type PolicyState } from '../ports/policy.ts';
import type { Timers } from '../ports/timers.ts';
import type { Vault } from '../ports/vault.ts';
import type { SendEvent } from '../events.ts';
import { inBackground } from '../in-background.ts';
import type { DeskSettings } from '../settings/settings.ts';
import type { Accounts } from '../sign-in/accounts.ts';
import type { Suppliers } from '../suppliers/suppliers.ts';
import type { DeskPolicy } from './desk-policy.ts';
import { effectiveSettings } from './policy-rules.ts';

/** How often the policy is read again. Asking the registry starts programs. Milliseconds. */
const intervalMs = { windows: 300_000, macos: 5_000, linux: 5_000 } as const;

export interface PolicyWatchPorts {
  readonly policy: Policy;
  readonly desk: DeskPolicy;
  readonly platform: keyof typeof intervalMs;
  readonly timers: Timers;
  readonly log: Log;
  readonly settings: DeskSettings;
  readonly accounts: Accounts;
  readonly suppliers: Suppliers;
  readonly vault: Vault;
  readonly updates: { policyChanged(): void };
  /** Signs out who is at a kiosk, also where the policy has none any more; `forget` deletes what is left of them. */
  readonly endKiosk: (forget: boolean) => Promise<void>;
  /** Ends every stay where none is allowed any more, and opens the accounts of files where it is again. */
  readonly stayingSignedInChanged: (isAllowed: boolean) => Promise<void>;
  /** Restores who stays signed in, or ends that, as a start does. */
  readonly restoreSessions: () => Promise<void>;
  /** Ends the jobs of an account. */
  readonly stopWork: (account: AccountId) => Promise<void>;
  readonly send: SendEvent;
}

/** Applies a policy that changes while the desk runs: what it forbids from then on is also ended. */
export function createPolicyWatch(ports: PolicyWatchPorts) {
  const { policy, desk, settings, accounts, suppliers, vault, log, send } = ports;

  const note = ({ scope, values, notices, ignored = [] }: PolicyState): void => {
    if (scope !== null) log.info('policy', { scope, managed: Object.keys(values).join(' ') });
    for (const { code } of notices) log.warn('policy problem', { code });
    if (ignored.length > 0) log.warn('policy ignored', { names: ignored.join(' ') });
  };

  /** Signs out who is at a supplier that is no longer offered. */
  const leaveWithdrawnSuppliers = async (): Promise<void> => {
    for (const { id, member } of accounts.list()) {
      const session = accounts.sessionOf(id);
      // Asked of the session itself: a source of files is in no list of suppliers.
      const withheld = session ? suppliers.withholds(session.supplier) : null;
      if (withheld === null) continue;
      send('session.ended', { account: id, name: member.name, refusal: withheld });
      await accounts.signOut(id, false);
    }
  };

  /** A desk that went on in memory before a keychain was required has to have one now. */
  const leaveMemory = async (): Promise<void> => {
    const ended = refusal('policy.keychain-required', { params: { contact: '' } });
    for (const { id, member } of accounts.list()) {
      send('session.ended', { account: id, name: member.name, refusal: ended });
      // What an earlier run has kept of them stays for when the keychain can be read.
      await accounts.signOut(id, false);
    }
    send('vault.changed', await vault.decide('retry'));
  };

  /** What a policy ends that is known. */
  const endForbidden = async (before: PolicyState): Promise<void> => {
    const mayStay = desk.allows('staySignedIn');
    if (isUnknown(before)) {
      if (vault.state.state === 'ready') await ports.restoreSessions();
    } else if ((before.values.staySignedIn !== false) !== mayStay)
      await ports.stayingSignedInChanged(mayStay);
    await leaveWithdrawnSuppliers();
    if (desk.values().keychainRequired === true && vault.state.state === 'memory') await leaveMemory();
  };

  const apply = async (state: PolicyState, before: PolicyState): Promise<void> => {
    note(state);
    // Whoever is at a kiosk that IT takes away would stay signed in, at a window that leads everywhere.
    if (isKiosk(before) && !isKiosk(state)) await ports.endKiosk(desk.deletesWhatIsLeft(before));
    settings.policyChanged(effectiveSettings(settings.chosen(), before.values));
    ports.updates.policyChanged();
    // Until it can be read, every call is refused. Whoever is there stays signed in: it may forbid nothing of it.
    if (isUnknown(state)) for (const { id } of accounts.list()) await ports.stopWork(id);
    else await endForbidden(before);
    send('policy.changed', desk.view());
  };

  note(policy.state);
  const stopListening = policy.listen((state, before) => {
    inBackground(log, 'policy change', apply(state, before));
  });
  const check = (): void => inBackground(log, 'policy read', policy.refresh());
  const stopChecking = ports.timers.every(intervalMs[ports.platform], check);
  return {
    /** Reads the policy again now. */
    check,
    stop: (): void => {
      stopListening();
      stopChecking();
    },
  };
}
