import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Account, SupplierInfo } from '#shared/ipc/sign-in.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { ok, type Result } from '#shared/model/result.ts';
import { callDesk, onDesk } from '#renderer/desk.ts';

/** The suppliers of this desk and who is signed in where. */
export const useAccountsStore = defineStore('accounts', () => {
  const suppliers = ref<readonly SupplierInfo[]>([]);
  const accounts = ref<readonly Account[]>([]);
  /** The account whose sections are shown; the address decides it. */
  const currentId = ref<AccountId | null>(null);
  const current = computed(() => accounts.value.find((one) => one.id === currentId.value) ?? null);

  const find = (id: string): Account | null => accounts.value.find((one) => one.id === id) ?? null;

  /** Puts an account in its place, so that the page needs not wait for the event that follows. */
  function put(account: Account): void {
    accounts.value = find(account.id)
      ? accounts.value.map((one) => (one.id === account.id ? account : one))
      : [...accounts.value, account];
  }

  /** Asks once at the beginning, then follows the desk's events. */
  async function load(): Promise<Result<null>> {
    const [cards, signedIn] = await Promise.all([
      callDesk('suppliers.list', {}),
      callDesk('accounts.list', {}),
    ]);
    if (!cards.ok) return cards;
    suppliers.value = cards.value;
    if (!signedIn.ok) return signedIn;
    accounts.value = signedIn.value;
    onDesk('suppliers.changed', (next) => {
      suppliers.value = next;
    });
    onDesk('accounts.changed', (next) => {
      accounts.value = next;
    });
    return ok(null);
  }

  async function signIn(input: CallInput<'sign-in.start'>): Promise<Result<Account>> {
    const answer = await callDesk('sign-in.start', input);
    if (answer.ok) put(answer.value);
    return answer;
  }

  async function signInOnPage(input: CallInput<'sign-in.on-page'>): Promise<Result<Account>> {
    const answer = await callDesk('sign-in.on-page', input);
    if (answer.ok) put(answer.value);
    return answer;
  }

  async function openOffline(input: CallInput<'sign-in.offline'>): Promise<Result<Account>> {
    const answer = await callDesk('sign-in.offline', input);
    if (answer.ok) put(answer.value);
    return answer;
  }

  /** Ends a session; `forget` also deletes what this machine keeps of it. */
  async function signOut(account: AccountId, forget: boolean): Promise<Result<null>> {
    const answer = await callDesk('accounts.sign-out', { account, forget });
    if (answer.ok) accounts.value = accounts.value.filter((one) => one.id !== account);
    return answer;
  }

  return {
    suppliers,
    accounts,
    currentId,
    current,
    find,
    put,
    load,
    signIn,
    signInOnPage,
    openOffline,
    signOut,
  };
});
