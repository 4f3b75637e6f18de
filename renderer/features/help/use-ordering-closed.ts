import { computed, toValue, watch, type MaybeRefOrGetter } from 'vue';
import type { Account } from '#shared/ipc/sign-in.ts';
import type { Refusal, RefusalCode } from '#shared/model/refusal.ts';
import { useServiceNotice } from '#renderer/frame/use-service-notice.ts';
import { useCartStore } from '#renderer/stores/cart.ts';
import { useServiceStore } from '#renderer/stores/service.ts';

/** Refusals that say that the supplier takes no orders now, as opposed to a line that is broken (AS-27, AS-77). */
const closedCodes: readonly RefusalCode[] = ['ordering.closed', 'sign-in.outage'];

/**
 * Whether the supplier of an account takes no orders now: it says so by its notice, or by what it refused. With the lines
 * of the cart as they were known last, to order them in another way. `retry` asks for both again.
 */
export function useOrderingClosed(
  account: Account,
  refusal: MaybeRefOrGetter<Refusal | null>,
  reload: () => unknown,
) {
  const service = useServiceStore();
  const carts = useCartStore();
  const supplier = account.supplier.id;
  const notice = useServiceNotice(supplier);
  const refused = computed(() => {
    const why = toValue(refusal);
    return why !== null && closedCodes.includes(why.code);
  });
  void service.load(supplier);
  watch(refused, (now) => now && void service.load(supplier));
  return {
    closed: computed(() => notice.value?.level === 'ordering-closed' || refused.value),
    notice,
    cartLines: computed(() =>
      (carts.carts[account.id]?.lines ?? []).map(({ product, quantity }) => ({
        code: product.code,
        name: product.name,
        quantity,
      })),
    ),
    retry: async (): Promise<void> => {
      await service.load(supplier);
      await reload();
    },
  };
}
