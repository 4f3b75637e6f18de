import { inject, type ComputedRef, type InjectionKey } from 'vue';
import type { linkKinds } from '#shared/ipc/desk.ts';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { AccountAbilities } from '#renderer/stores/abilities.ts';

/** What AccountShell gives to everything on a page of an account. */
export interface AccountContext {
  readonly account: () => Account;
  /** What the member may do here; only to show: the desk and the supplier decide again by themselves. */
  readonly abilities: ComputedRef<AccountAbilities>;
  /** Opens a page of the supplier outside the desk; the shell says why one was not opened. */
  readonly openLink: (link: (typeof linkKinds)[number]) => Promise<void>;
}

/** Under which AccountShell provides it. */
export const accountKey: InjectionKey<AccountContext> = Symbol('account');

/** The account whose page this is; only for what stands in AccountShell. */
export const useAccount = (): AccountContext => inject(accountKey)!;
