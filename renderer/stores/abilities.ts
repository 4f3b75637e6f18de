import { defineStore } from 'pinia';
import { ref, watch } from 'vue';
import type { BuyingAbilities, Abilities } from '#shared/model/member-abilities.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { ok } from '#shared/model/result.ts';
import { callDesk } from '#renderer/desk.ts';
import { useAccountsStore } from './accounts.ts';

/** What an account may do at its supplier: on the pages about itself, and of buying. */
export type AccountAbilities = Abilities & BuyingAbilities;

/** What each account may do. Only what to show: the desk and the supplier decide again by themselves. */
export const useAbilitiesStore = defineStore('abilities', () => {
  const accounts = useAccountsStore();
  const known = ref<Readonly<Record<string, AccountAbilities>>>({});
  const refusals = ref<Readonly<Record<string, Refusal>>>({});

  /** Asks what an account may do; a refusal leaves what is known. */
  async function load(account: AccountId): Promise<void> {
    const [own, buying] = await Promise.all([
      callDesk('account.abilities', { account }),
      callDesk('buying.abilities', { account }),
    ]);
    const answer = !own.ok ? own : !buying.ok ? buying : ok({ ...own.value, ...buying.value });
    const { [account]: _, ...others } = refusals.value;
    refusals.value = answer.ok ? others : { ...others, [account]: answer.error };
    if (answer.ok) known.value = { ...known.value, [account]: answer.value };
  }

  // A role may change while somebody is signed in, the next sign-in may have other abilities, and a supplier may say of
  // itself what it offers.
  watch(
    [
      () => accounts.current?.id,
      () => accounts.current?.state,
      () => accounts.current?.member.role,
      () => accounts.current?.member.accountKind,
      () => accounts.suppliers,
    ],
    ([account]) => account && void load(account),
    { immediate: true },
  );

  return { known, refusals, load };
});
