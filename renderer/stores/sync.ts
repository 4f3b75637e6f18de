import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { SyncState } from '#shared/ipc/jobs.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import { callDesk, onDesk } from '#renderer/desk.ts';

/** How complete and how old the saved history of each account is. */
export const useSyncStore = defineStore('sync', () => {
  const states = ref<Readonly<Record<AccountId, SyncState>>>({});

  const put = (state: SyncState): void => {
    states.value = { ...states.value, [state.account]: state };
  };

  return {
    states,
    /** Follows the desk's events from now on. */
    follow: (): (() => void) => onDesk('sync.changed', put),
    /** Asks for the state of an account; a refusal leaves what is known. */
    async load(account: AccountId): Promise<void> {
      const answer = await callDesk('sync.state', { account });
      if (answer.ok) put(answer.value);
    },
  };
});
