import type { VaultState } from '#shared/ipc/sign-in.ts';

/** Where a person wants to go, and what is known of this machine now. */
export interface NavigationRequest {
  readonly name: string;
  readonly account: string | null;
  /** Whether the URL matched no page (such as the first one), so that any sensible page will do. */
  readonly redirected: boolean;
  readonly vault: VaultState['state'];
  readonly accounts: readonly string[];
  /** Accounts that open only for their owner, and whether the whole desk is locked. */
  readonly locked: { readonly desk: boolean; readonly accounts: readonly string[] };
  /** The account that was looked at last. */
  readonly last: string | null;
}

export type NavigationResult =
  | 'as-requested'
  | { readonly name: 'sign-in' | 'keychain' }
  | { readonly name: 'history' | 'unlock'; readonly account: string };

/** Pages for people who are not signed in, which a locked desk shows too. */
const guestPages: readonly string[] = [
  'sign-in',
  'password-reset',
  'id-recovery',
  'registration',
  'diagnosis',
  'help',
  'support-request',
  'link',
];

/**
 * Where a person is led. The self-check is for when nothing else works. A refused keychain comes first, because nobody
 * can be signed in without it; then an
 * account that is not signed in leads to one that is, or to the sign-in page.
 */
export function guardNavigation(request: NavigationRequest): NavigationResult {
  if (request.name === 'self-check') return 'as-requested';
  if (request.vault === 'refused') return request.name === 'keychain' ? 'as-requested' : { name: 'keychain' };
  const { locked } = request;
  const open = request.accounts.filter((one) => !locked.desk && !locked.accounts.includes(one));
  const home = open.find((one) => one === request.last) ?? open[0];
  const first = request.accounts.find((one) => one === request.last) ?? request.accounts[0];
  if (locked.desk && first !== undefined) {
    const isOpen = request.name === 'unlock' || (guestPages.includes(request.name) && !request.redirected);
    return isOpen ? 'as-requested' : { name: 'unlock', account: request.account ?? first };
  }
  if (request.account !== null && locked.accounts.includes(request.account))
    return { name: 'unlock', account: request.account };
  if (request.name === 'unlock' && locked.accounts.length === 0)
    return home === undefined ? { name: 'sign-in' } : { name: 'history', account: home };
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
