import { onScopeDispose, shallowRef, watch, type Ref, type ShallowRef } from 'vue';
import type { DeskBridge } from '#shared/ipc/contract.ts';
import type { HistoryFacets } from '#shared/ipc/orders.ts';
import type { AccountId } from '#shared/model/identifiers.ts';

export interface Facets {
  /** What can be filtered by; null until it is known. */
  readonly facets: Readonly<ShallowRef<HistoryFacets | null>>;
  refresh(): Promise<void>;
}

/** What the histories of `accounts` can be filtered by. A refusal leaves what was known before. */
export function useFacets(desk: DeskBridge, accounts: Readonly<Ref<readonly AccountId[]>>): Facets {
  const facets = shallowRef<HistoryFacets | null>(null);
  let latest = 0;

  async function refresh(): Promise<void> {
    const requestId = ++latest;
    if (accounts.value.length === 0) return;
    const answer = await desk.call('orders.facets', { accounts: accounts.value });
    if (requestId === latest && answer.ok) facets.value = answer.value;
  }

  watch(
    () => accounts.value.join(),
    () => void refresh(),
    { immediate: true },
  );
  onScopeDispose(() => {
    latest += 1;
  });
  return { facets, refresh };
}
