import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { BuyingAbilities } from '#shared/ipc/buying.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { callDesk } from '../desk.ts';

/** What each account may buy with at its supplier. Only what to show: desk and supplier decide again by themselves. */
export const useBuyingStore = defineStore('buying', () => {
  const known = ref<Readonly<Record<AccountId, BuyingAbilities>>>({});
  const refusals = ref<Readonly<Record<AccountId, Refusal>>>({});

  /** Asks what an account may do; a refusal leaves what is known. */
  async function load(account: AccountId): Promise<void> {
    const answer = await callDesk('buying.abilities', { account });
    const { [account]: _, ...others } = refusals.value;
    refusals.value = answer.ok ? others : { ...others, [account]: answer.error };
    if (answer.ok) known.value = { ...known.value, [account]: answer.value };
  }

  return { known, refusals, load };
});
