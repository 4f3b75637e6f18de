import type { PolicyFault } from '#shared/messages/managed-settings.ts';

/** What was found where a system keeps its policy. */
export type PolicyReading =
  /** There is none, and that is certain. */
  | { readonly found: 'nothing' }
  /** `raw` has values by their names in the policy, as the system gave them; `twice` the names that were there again. */
  | {
      readonly found: 'policy';
      readonly scope: PolicyScope;
      readonly raw: Readonly<Record<string, unknown>>;
      readonly twice?: readonly string[];
    }
  /** There is one, or there may be one, and it cannot be read. */
  | { readonly found: 'failure'; readonly fault: PolicyFault };

/** Whether IT has set it for the machine or for the user; the machine's wins whole. */
export type PolicyScope = 'machine' | 'user';

/** Whether a place for a policy is there and sets nothing: then it takes no other's place. */
export const isEmpty = (raw: object): boolean => Object.keys(raw).length === 0;

/** Where a system keeps its policy. */
export interface PolicySource {
  /** What people know it by: a path or a key of the registry. */
  readonly name: string;
  /** Reads it now, before anything else is done. */
  read(): PolicyReading;
  /** Reads it while the desk runs, without blocking. */
  readAgain(): Promise<PolicyReading>;
}

/** A source that is read quickly: the same way at the start and later. */
export const quickSource = (name: string, read: () => PolicyReading): PolicySource => ({
  name,
  read,
  readAgain: () => Promise.resolve(read()),
});
