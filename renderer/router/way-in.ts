import type { VaultState } from '#shared/ipc/sign-in.ts';

/** Where a person wants to go, and what is known of this machine now. */
export interface Asked {
  readonly name: string;
  readonly account: string | null;
  /** Whether the address was none of ours (such as the first one), so that anywhere sensible will do. */
  readonly redirected: boolean;
  readonly vault: VaultState['state'];
  readonly accounts: readonly string[];
  /** The account that was looked at last. */
  readonly last: string | null;
}

export type WayIn =
  | 'as asked'
  | { readonly name: 'sign-in' | 'keychain' }
  | { readonly name: 'history'; readonly account: string };

/**
 * Where a person is led. A refused keychain comes first, because nobody can be signed in without it; then an
 * account that is not signed in leads to one that is, or to the sign-in page.
 */
export function wayIn(asked: Asked): WayIn {
  if (asked.vault === 'refused') return asked.name === 'keychain' ? 'as asked' : { name: 'keychain' };
  const home = asked.accounts.find((one) => one === asked.last) ?? asked.accounts[0];
  if (asked.name === 'keychain' && asked.vault === 'ready') {
    return home === undefined ? { name: 'sign-in' } : { name: 'history', account: home };
  }
  if (asked.account !== null && !asked.accounts.includes(asked.account)) {
    return home === undefined ? { name: 'sign-in' } : { name: 'history', account: home };
  }
  if (asked.name === 'sign-in' && asked.redirected && home !== undefined)
    return { name: 'history', account: home };
  return 'as asked';
}
