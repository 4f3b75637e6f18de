import { parseIdentifier } from '#electron/domain/login-identifier.ts';
import { ok, refused } from '#shared/model/result.ts';
import type { CallHandlers } from '../dispatch.ts';
import type { Vault } from '../ports/vault.ts';
import type { Suppliers } from '../suppliers/suppliers.ts';
import type { Accounts } from './accounts.ts';

type SignInCalls = Pick<
  CallHandlers,
  'sign-in.parse-identifier' | 'sign-in.start' | 'sign-in.offline' | 'accounts.list'
>;

interface SignInCallPorts {
  readonly suppliers: Suppliers;
  readonly vault: Pick<Vault, 'state'>;
  readonly accounts: Accounts;
}

/** Calls for signing in. */
export const createSignInCalls = ({ suppliers, vault, accounts }: SignInCallPorts): SignInCalls => ({
  'sign-in.parse-identifier': ({ supplier, identifier }) => {
    const entry = suppliers.find(supplier);
    return entry.ok ? parseIdentifier(entry.value.profile, identifier) : entry;
  },
  // Without a vault nobody can sign in; so the password isn't sent.
  'sign-in.start': (credentials) =>
    vault.state.refusal ? refused(vault.state.refusal) : accounts.signIn(credentials),
  'sign-in.offline': (credentials) =>
    vault.state.refusal ? refused(vault.state.refusal) : accounts.signInOffline(credentials),
  'accounts.list': () => ok(accounts.list()),
});
