import { ref, shallowRef } from 'vue';
import type { RecurringOrderView } from '#shared/ipc/recurring.ts';
import type { CalendarDate } from '#shared/model/dates.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';
import type { recurringDecisions, RecurringSpec } from '#shared/supplier-api/lists.ts';
import { callDesk } from '#renderer/desk.ts';
import { useDeskCall } from '#renderer/features/account/use-desk-call.ts';

type Decision = (typeof recurringDecisions)[number];

/** The recurring orders of a member (AS-52) as the supplier returned them last; each change replaces them by its response. */
export function useRecurring(account: AccountId) {
  const { value: orders, refusal, loading, load } = useDeskCall('recurring.list', () => ({ account }));
  /** Why the last change was not made. */
  const refused = shallowRef<Refusal | null>(null);
  const busy = ref<string | null>(null);

  async function change(id: string, ask: () => Promise<Result<RecurringOrderView>>): Promise<boolean> {
    if (busy.value !== null) return false;
    busy.value = id;
    const answer = await ask();
    busy.value = null;
    refused.value = answer.ok ? null : answer.error;
    if (!answer.ok) return false;
    const all = orders.value ?? [];
    orders.value = all.some((each) => each.id === answer.value.id)
      ? all.map((each) => (each.id === answer.value.id ? answer.value : each))
      : [...all, answer.value];
    return true;
  }

  return {
    orders,
    refusal,
    refused,
    loading,
    busy,
    load,
    make: (spec: RecurringSpec) => change('', () => callDesk('recurring.create', { account, spec })),
    change: ({ id, version }: RecurringOrderView, spec: RecurringSpec) =>
      change(id, () => callDesk('recurring.change', { account, id, version, spec })),
    decide: ({ id, version }: RecurringOrderView, decision: Decision, due: CalendarDate | null = null) =>
      change(id, () => callDesk('recurring.decide', { account, id, version, decision, due })),
    async remove({ id }: RecurringOrderView): Promise<boolean> {
      const answer = await callDesk('recurring.remove', { account, id });
      refused.value = answer.ok ? null : answer.error;
      if (answer.ok) orders.value = (orders.value ?? []).filter((each) => each.id !== id);
      return answer.ok;
    },
  };
}
