import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { Abilities } from '#shared/ipc/members.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { callDesk } from '../desk.ts';

/** What each account may do at its supplier. Only what to show: the desk and the supplier decide again by themselves. */
export const useAbilitiesStore = defineStore('abilities', () => {
  const known = ref<Readonly<Record<AccountId, Abilities>>>({});
  const refusals = ref<Readonly<Record<AccountId, Refusal>>>({});

  /** Asks what an account may do; a refusal leaves what is known. */
  async function load(account: AccountId): Promise<void> {
    const answer = await callDesk('account.abilities', { account });
    const { [account]: _, ...others } = refusals.value;
    refusals.value = answer.ok ? others : { ...others, [account]: answer.error };
    if (answer.ok) known.value = { ...known.value, [account]: answer.value };
  }

  return { known, refusals, load };
});
