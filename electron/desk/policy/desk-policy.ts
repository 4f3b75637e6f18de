import { fileProfile } from '#electron/domain/import/file-profile.ts';
import { exportFormats } from '#shared/ipc/export.ts';
import type { CallName } from '#shared/ipc/contract.ts';
import type { PolicyView } from '#shared/ipc/policy.ts';
import { managedTexts } from '#shared/messages/managed-settings.ts';
import { betweenNames } from '#shared/messages/separators.ts';
import { managedValue, type ManagedName, type ManagedValues } from '#shared/model/managed-settings.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { isKiosk, isUnknown, type Policy, type PolicyState } from '../ports/policy.ts';
import type { SupplierEntry } from '../suppliers/suppliers.ts';
import { longestIdleTime, policyRefusal, policyRules, waitingForRestart } from './policy-rules.ts';

/** The policy as the use cases ask it. Every answer is of now: a policy may change while the desk runs. */
export interface DeskPolicy {
  values(): ManagedValues;
  /** Whether a setting with two sides is on. */
  allows(name: 'staySignedIn' | 'trialStore' | 'ownSuppliers'): boolean;
  /** Why the policy forbids a call with this input, or null. */
  forbids(name: CallName, input: unknown): Refusal | null;
  /** Why a supplier is not offered, or null. */
  withholds(entry: SupplierEntry): Refusal | null;
  view(): PolicyView;
  /**
   * Whether what people leave is deleted from this machine: in a kiosk, but not in what only a wrong value, or a policy that
   * could never be read, makes one of, nor before this machine has started as one, since nothing brings deleted work back.
   * `state`: that of another moment of this run.
   */
  deletesWhatIsLeft(state?: PolicyState): boolean;
  /** Whether there may be a policy of which nothing could ever be read: everything is refused, and nothing is ended for good. */
  isUnknown(): boolean;
}

export function createDeskPolicy(policy: Policy): DeskPolicy {
  const started = policy.state.values;
  const startedAsKiosk = isKiosk(policy.state);
  const values = (): ManagedValues => policy.state.values;
  const isOn = (name: Parameters<DeskPolicy['allows']>[0]): boolean => managedValue(values(), name) !== false;

  const isOffered = ({ id, host, baseUrl, profile }: SupplierEntry): boolean => {
    // Files that somebody brought in have no supplier that a policy could name.
    if (profile.id === fileProfile.id) return !isUnknown(policy.state);
    const { suppliers } = values();
    if (suppliers !== undefined)
      return suppliers.some(
        (each) => each.id === id && each.baseUrl === baseUrl && each.profile === profile.id,
      );
    return isOn(host === null ? 'trialStore' : 'ownSuppliers');
  };

  const notices = (): Refusal[] => {
    // Nothing has changed as far as is known, while the policy cannot be read.
    const waiting = isUnknown(policy.state) ? [] : waitingForRestart(started, values());
    const titles = (locale: 'ja' | 'en'): string =>
      waiting.map((name) => managedTexts[name].title[locale]).join(betweenNames[locale]);
    const names = { ja: titles('ja'), en: titles('en') };
    return [
      ...policy.state.notices,
      ...(waiting.length === 0
        ? []
        : [policyRefusal(values(), 'policy.restart-needed', { params: { names } })]),
    ];
  };

  return {
    values,
    allows: isOn,
    // The table of rules relates name and input; through an index the compiler can't.
    forbids: (name, input) =>
      (policyRules[name] as ((values: ManagedValues, input: unknown) => Refusal | null) | undefined)?.(
        values(),
        input,
      ) ?? null,
    withholds: (entry) => (isOffered(entry) ? null : policyRefusal(values(), 'policy.supplier')),
    deletesWhatIsLeft: (state = policy.state) => startedAsKiosk && state.kioskIsCertain,
    isUnknown: () => isUnknown(policy.state),
    view: () => {
      const now = values();
      const on = (name: ManagedName): boolean => managedValue(now, name) !== false;
      return {
        scope: policy.state.scope,
        managed: Object.keys(now) as ManagedName[],
        supportContact: now.supportContact ?? null,
        kiosk: now.kiosk === true,
        kioskExit: now.kioskExitCode !== undefined,
        staySignedIn: on('staySignedIn'),
        idleMinutesMaximum: longestIdleTime(now),
        keychainRequired: now.keychainRequired === true,
        exporting: on('exporting'),
        exportFormats: now.exportFormats ?? exportFormats,
        documentSaving: on('documentSaving'),
        documentPrinting: on('documentPrinting'),
        backupFolder: now.backupFolder ?? null,
        notices: notices(),
      };
    },
  };
}
