import type { VaultState } from '#shared/ipc/sign-in.ts';

/** Where a person wants to go, and what is known of this machine now. */
export interface NavigationRequest {
  readonly name: string;
  readonly account: string | null;
  /** Whether the URL matched no page (such as the first one), so that any sensible page will do. */
  readonly redirected: boolean;
  readonly vault: VaultState['state'];
  readonly accounts: readonly string[];
  /** The account that was looked at last. */
  readonly last: string | null;
}

export type NavigationResult =
  | 'as-requested'
  | { readonly name: 'sign-in' | 'keychain' }
  | { readonly name: 'history'; readonly account: string };

/**
 * Where a person is led. The self-check is for when nothing else works. A refused keychain comes first, because nobody
 * can be signed in without it; then an
 * account that is not signed in leads to one that is, or to the sign-in page.
 */
export function guardNavigation(request: NavigationRequest): NavigationResult {
  if (request.name === 'self-check') return 'as-requested';
  if (request.vault === 'refused') return request.name === 'keychain' ? 'as-requested' : { name: 'keychain' };
  const home = request.accounts.find((one) => one === request.last) ?? request.accounts[0];
  if (request.name === 'keychain' && request.vault === 'ready') {
    return home === undefined ? { name: 'sign-in' } : { name: 'history', account: home };
  }
  if (request.account !== null && !request.accounts.includes(request.account)) {
    return home === undefined ? { name: 'sign-in' } : { name: 'history', account: home };
  }
  if (request.name === 'sign-in' && request.redirected && home !== undefined)
    return { name: 'history', account: home };
  return 'as-requested';
}
