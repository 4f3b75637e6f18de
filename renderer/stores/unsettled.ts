import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { JournalDamage, Unsettled } from '#shared/ipc/buying.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { callDesk, onDesk } from '../desk.ts';

export type SettleHow = CallInput<'unsettled.settle'>['how'];

/** What was sent from this machine and is not known to have happened, until somebody has settled it. */
export const useUnsettledStore = defineStore('unsettled', () => {
  const list = ref<readonly Unsettled[]>([]);
  /** What was found to be damaged of the records of it, until somebody has seen that. */
  const damages = ref<readonly JournalDamage[]>([]);
  /** What is being done about which of them, by key. */
  const busy = ref<Readonly<Record<string, SettleHow>>>({});
  /** Why the last attempt came to nothing, by key. */
  const refusals = ref<Readonly<Record<string, Refusal>>>({});

  function put(key: string, now: Unsettled | null): void {
    const known = list.value.some((one) => one.key === key);
    const kept = list.value.flatMap((one) => (one.key !== key ? [one] : now === null ? [] : [now]));
    list.value = known || now === null ? kept : [...kept, now];
  }

  async function load(): Promise<void> {
    const [open, damaged] = await Promise.all([
      callDesk('unsettled.list', {}),
      callDesk('unsettled.damages', {}),
    ]);
    if (open.ok) list.value = open.value;
    if (damaged.ok) damages.value = damaged.value;
  }

  async function seenDamage(account: AccountId): Promise<void> {
    const answer = await callDesk('unsettled.damage-seen', { account });
    if (answer.ok) damages.value = damages.value.filter((one) => one.account !== account);
  }

  /** Does one thing about one of them; a second press while it runs does nothing. Answers whether it was done. */
  async function settle({ account, key }: Unsettled, how: SettleHow): Promise<boolean> {
    if (Object.hasOwn(busy.value, key)) return false;
    busy.value = { ...busy.value, [key]: how };
    const answer = await callDesk('unsettled.settle', { account, key, how });
    const { [key]: _, ...others } = busy.value;
    busy.value = others;
    const { [key]: __, ...refused } = refusals.value;
    refusals.value = answer.ok ? refused : { ...refused, [key]: answer.error };
    if (answer.ok) put(key, answer.value);
    return answer.ok;
  }

  return {
    list,
    damages,
    busy,
    refusals,
    load,
    settle,
    seenDamage,
    /** Follows the desk's events from now on. */
    follow: (): (() => void) => {
      const stops = [
        onDesk('unsettled.changed', (next) => {
          list.value = next;
        }),
        onDesk('unsettled.damaged', (next) => {
          damages.value = next;
        }),
      ];
      return () => stops.forEach((stop) => stop());
    },
  };
});
