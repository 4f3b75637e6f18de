import { parseIdentifier } from '#electron/domain/login-identifier.ts';
import { ok, refused } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Lock } from '../lock/lock.ts';
import type { Vault } from '../ports/vault.ts';
import type { Suppliers } from '../suppliers/suppliers.ts';
import type { Accounts } from './accounts.ts';

type SignInCalls = Pick<
  CallHandlers,
  | 'sign-in.parse-identifier'
  | 'sign-in.start'
  | 'sign-in.on-page'
  | 'sign-in.leave-page'
  | 'sign-in.offline'
  | 'accounts.list'
>;

interface SignInCallPorts {
  readonly suppliers: Suppliers;
  readonly vault: Pick<Vault, 'state'>;
  readonly accounts: Accounts;
  readonly lock: Pick<Lock, 'shown' | 'proven'>;
}

/** Calls for signing in. */
export const createSignInCalls = ({ suppliers, vault, accounts, lock }: SignInCallPorts): SignInCalls => ({
  'sign-in.parse-identifier': ({ supplier, identifier }) => {
    const entry = suppliers.find(supplier);
    return entry.ok ? parseIdentifier(entry.value.profile, identifier) : entry;
  },
  // Without a vault nobody can sign in; so the password isn't sent.
  'sign-in.start': (credentials) =>
    vault.state.refusal ? refused(vault.state.refusal) : accounts.signIn(credentials),
  'sign-in.on-page': ({ supplier, staySignedIn }) =>
    vault.state.refusal ? refused(vault.state.refusal) : accounts.signInOnPage(supplier, staySignedIn),
  'sign-in.leave-page': () => {
    accounts.leaveSignInPage();
    return ok(null);
  },
  'sign-in.offline': async (credentials) => {
    if (vault.state.refusal) return refused(vault.state.refusal);
    const opened = await accounts.signInOffline(credentials);
    if (opened.ok) lock.proven(opened.value.id);
    return opened;
  },
  'accounts.list': () => ok(accounts.list().map(lock.shown)),
});
