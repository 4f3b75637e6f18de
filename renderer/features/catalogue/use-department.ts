import { computed, ref, type ComputedRef, type WritableComputedRef } from 'vue';
import type { AccountId } from '#shared/model/identifiers.ts';
import { useAccountsStore } from '#renderer/stores/accounts.ts';
import { useCartStore } from '#renderer/stores/cart.ts';

/** For which department products go into the cart (AS-50): the member's own at first; none where there are none. */
export function useDepartment(account: AccountId): {
  readonly departments: ComputedRef<readonly { readonly value: string; readonly label: string }[]>;
  readonly department: WritableComputedRef<string | null>;
} {
  const carts = useCartStore();
  const accounts = useAccountsStore();
  const chosen = ref<string | null>(null);
  const departments = computed(() =>
    (carts.carts[account]?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
  );
  const department = computed({
    get() {
      const known = (id: string | null | undefined) => departments.value.some(({ value }) => value === id);
      const own = accounts.find(account)?.member.department?.id ?? null;
      return known(chosen.value) ? chosen.value : known(own) ? own : null;
    },
    set: (id) => (chosen.value = id),
  });
  return { departments, department };
}
