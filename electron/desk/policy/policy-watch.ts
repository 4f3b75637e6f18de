import { refusal } from '#shared/model/refusal.ts';
import type { ManagedValues } from '#shared/model/managed-settings.ts';
import type { Log } from '../ports/log.ts';
import type { Policy, PolicyState } from '../ports/policy.ts';
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
  /** Signs out who is at a kiosk and deletes what is left of them, also where the policy has no kiosk any more. */
  readonly endKiosk: () => Promise<void>;
  /** Ends every stay where none is allowed any more, and opens the accounts of files where it is again. */
  readonly stayingSignedInChanged: (isAllowed: boolean) => Promise<void>;
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
      await accounts.signOut(id, true);
    }
    send('vault.changed', await vault.decide('retry'));
  };

  // As for deleting at a start: not where a wrong value alone makes the kiosk.
  let wasKiosk = desk.deletesAtStart();
  /** Whoever is at a kiosk that IT takes away would stay signed in, at a window that leads everywhere. */
  const leaveKiosk = async (): Promise<void> => {
    const ends = wasKiosk && desk.values().kiosk !== true;
    wasKiosk = !ends && (wasKiosk || desk.deletesAtStart());
    if (ends) await ports.endKiosk();
  };

  const apply = async (state: PolicyState, before: ManagedValues): Promise<void> => {
    note(state);
    await leaveKiosk();
    settings.policyChanged(effectiveSettings(settings.chosen(), before));
    ports.updates.policyChanged();
    const mayStay = desk.allows('staySignedIn');
    if ((before.staySignedIn !== false) !== mayStay) await ports.stayingSignedInChanged(mayStay);
    await leaveWithdrawnSuppliers();
    if (desk.values().keychainRequired === true && vault.state.state === 'memory') await leaveMemory();
    send('policy.changed', desk.view());
  };

  note(policy.state);
  const stopListening = policy.listen((state, before) => {
    inBackground(log, 'policy change', apply(state, before.values));
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
