import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { JournalDamage, ResolveAction, UnresolvedWrite } from '#shared/ipc/pending-writes.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import { callDesk, onDesk } from '#renderer/desk.ts';

/** Unresolved writes of this machine. */
export const useUnresolvedStore = defineStore('unresolved', () => {
  const list = ref<readonly UnresolvedWrite[]>([]);
  /** Damage of journals, until somebody acknowledges it. */
  const damages = ref<readonly JournalDamage[]>([]);
  /** Running actions, by key. */
  const busy = ref<Readonly<Record<string, ResolveAction>>>({});
  /** Refusals of the last action, by key. */
  const refusals = ref<Readonly<Record<string, Refusal>>>({});

  function put(key: string, now: UnresolvedWrite | null): void {
    const known = list.value.some((one) => one.key === key);
    const kept = list.value.flatMap((one) => (one.key !== key ? [one] : now === null ? [] : [now]));
    list.value = known || now === null ? kept : [...kept, now];
  }

  /** Returns whether the desk said what is unresolved. */
  async function load(): Promise<boolean> {
    const [open, damaged] = await Promise.all([
      callDesk('unresolved-writes.list', {}),
      callDesk('journal.list-damage', {}),
    ]);
    if (open.ok) list.value = open.value;
    if (damaged.ok) damages.value = damaged.value;
    return open.ok;
  }

  async function acknowledgeDamage(account: AccountId): Promise<void> {
    const answer = await callDesk('journal.dismiss-damage', { account });
    if (answer.ok) damages.value = damages.value.filter((one) => one.account !== account);
  }

  /** Runs one action on a write; a second click while it runs is ignored. Returns whether it was done. */
  async function resolveWrite({ account, key }: UnresolvedWrite, how: ResolveAction): Promise<boolean> {
    if (Object.hasOwn(busy.value, key)) return false;
    busy.value = { ...busy.value, [key]: how };
    const answer = await callDesk('unresolved-writes.resolve', { account, key, how });
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
    resolveWrite,
    acknowledgeDamage,
    /** Follows the desk's events from now on. */
    follow: (): (() => void) => {
      const stops = [
        onDesk('unresolved-writes.changed', (next) => {
          list.value = next;
        }),
        onDesk('journal.damaged', (next) => {
          damages.value = next;
        }),
      ];
      return () => stops.forEach((stop) => stop());
    },
  };
});
