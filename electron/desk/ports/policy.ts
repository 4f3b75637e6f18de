import type { ManagedValues } from '#shared/model/managed-settings.ts';
import type { Refusal } from '#shared/model/refusal.ts';

/** What IT has decided for this desk, as it holds now. */
export interface PolicyState {
  /** What is managed; whatever is not in it is for the person to decide. */
  readonly values: ManagedValues;
  /** For whom it was set; null where nothing is managed. */
  readonly scope: 'machine' | 'user' | null;
  /** What is wrong with it: `policy.unreadable`, `policy.kept`, `policy.values-ignored` and its like. */
  readonly notices: readonly Refusal[];
  /** Names of what was not understood, with the way to the part that is wrong; never a value. */
  readonly ignored?: readonly string[];
  /**
   * Whether the policy has said that this machine is a kiosk, in a value that was right when it was read last. Only there is
   * deleted what people leave: nothing brings deleted work back.
   */
  readonly kioskIsCertain: boolean;
}

/** Whether there may be a policy of which nothing could ever be read: everything is refused, and nothing is ended for good. */
export const isUnknown = ({ notices }: PolicyState): boolean =>
  notices.some(({ code }) => code === 'policy.unreadable');

/** Whether IT made this machine a kiosk; not where its policy could never be read: nobody is locked in without a code. */
export const isKiosk = (state: PolicyState): boolean => state.values.kiosk === true && !isUnknown(state);

/** The policy of this machine. */
export interface Policy {
  readonly state: PolicyState;
  /** Reads it again; whoever listens hears of a change. Never rejects. */
  refresh(): Promise<void>;
  /** Calls back after each change, until the returned function is called. */
  listen(changed: (state: PolicyState, before: PolicyState) => void): () => void;
}

/** The policy of a machine that nobody manages. */
export const unmanaged: Policy = {
  state: { values: {}, scope: null, notices: [], kioskIsCertain: false },
  refresh: () => Promise.resolve(),
  listen: () => () => undefined,
};
