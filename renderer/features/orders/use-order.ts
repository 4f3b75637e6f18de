import { onScopeDispose, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import type { DeskBridge } from '#shared/ipc/contract.ts';
import type { AccountId } from '#shared/model/identifiers.ts';
import type { Order } from '#shared/model/order.ts';
import type { Refusal } from '#shared/model/refusal.ts';

export interface OrderKey {
  readonly account: AccountId;
  readonly id: string;
}

export interface OpenOrder {
  /** The order asked for; the one before stays until it has come. */
  readonly order: Readonly<ShallowRef<Order | null>>;
  readonly refusal: Readonly<ShallowRef<Refusal | null>>;
  readonly loading: Readonly<Ref<boolean>>;
  refresh(): Promise<void>;
}

/** The whole of the order that `key` names; nothing while it is null. */
export function useOrder(desk: DeskBridge, key: Readonly<Ref<OrderKey | null>>): OpenOrder {
  const order = shallowRef<Order | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const loading = ref(false);
  let latest = 0;

  async function refresh(): Promise<void> {
    const requestId = ++latest;
    const wanted = key.value;
    if (wanted === null) {
      order.value = null;
      refusal.value = null;
      loading.value = false;
      return;
    }
    loading.value = true;
    const answer = await desk.call('orders.get', { account: wanted.account, id: wanted.id });
    if (requestId !== latest) return;
    loading.value = false;
    refusal.value = answer.ok ? null : answer.error;
    order.value = answer.ok ? answer.value : null;
  }

  watch(
    () => (key.value === null ? '' : `${key.value.account}:${key.value.id}`),
    () => void refresh(),
    { immediate: true },
  );
  onScopeDispose(() => {
    latest += 1;
    order.value = null;
  });
  return { order, refusal, loading, refresh };
}
