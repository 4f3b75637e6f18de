import { ref, watch, type Ref } from 'vue';
import type { SupplierInfo } from '#shared/ipc/sign-in.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { callDesk } from '#renderer/desk.ts';

/** What the chosen supplier says of itself now. Null until it answers, and when it does not: sign-in goes on without. */
export function useSupplierDescription(
  supplier: Ref<SupplierInfo | null>,
): Readonly<Ref<CallOutput<'suppliers.describe'> | null>> {
  const description = ref<CallOutput<'suppliers.describe'> | null>(null);
  watch(
    () => supplier.value?.id,
    async (id) => {
      description.value = null;
      if (id === undefined) return;
      const answer = await callDesk('suppliers.describe', { supplier: id });
      if (supplier.value?.id === id && answer.ok) description.value = answer.value;
    },
    { immediate: true },
  );
  return description;
}
