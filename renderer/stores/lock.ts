import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { LockState } from '#shared/ipc/lock.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import { callDesk, onDesk } from '#renderer/desk.ts';
import { useJobsStore } from './jobs.ts';
import { useUnresolvedStore } from './unresolved.ts';

/** Who has to show who they are; the desk enforces it, and pages follow. */
export const useLockStore = defineStore('lock', () => {
  const state = ref<LockState>({ locked: false, accounts: [] });
  const lockedAccounts = computed<readonly AccountId[]>(() =>
    state.value.accounts.flatMap(({ account, locked }) => (locked ? [account] : [])),
  );

  function put(next: LockState): void {
    const before = JSON.stringify([state.value.locked, lockedAccounts.value]);
    state.value = next;
    if (JSON.stringify([next.locked, lockedAccounts.value]) === before) return;
    // The lists are asked for again, without what is locked.
    useJobsStore().forget(lockedAccounts.value);
    void Promise.all([useJobsStore().ask(), useUnresolvedStore().load()]);
  }

  const asked = async (answer: Promise<Result<LockState>>): Promise<Result<LockState>> => {
    const result = await answer;
    if (result.ok) put(result.value);
    return result;
  };

  return {
    state,
    lockedAccounts,
    isLocked: (account: string): boolean =>
      state.value.locked || lockedAccounts.value.some((id) => id === account),
    find: (account: string) => state.value.accounts.find((one) => one.account === account) ?? null,
    /** Asks once at the beginning, then follows the desk's events. */
    load(): Promise<Result<LockState>> {
      onDesk('lock.changed', put);
      return asked(callDesk('lock.state', {}));
    },
    lock: () => asked(callDesk('lock.lock', {})),
    unlock: (input: CallInput<'lock.unlock'>) => asked(callDesk('lock.unlock', input)),
    setPin: (input: CallInput<'lock.set-pin'>) => asked(callDesk('lock.set-pin', input)),
  };
});
