import { computed, toValue, type ComputedRef, type MaybeRefOrGetter } from 'vue';
import { instantOf } from '#shared/model/dates.ts';
import type { SupplierId } from '#shared/model/identifiers.ts';
import { isNoticeCurrent, type ServiceNotice } from '#shared/supplier-api/sign-in.ts';
import { useNow } from '#renderer/i18n/use-now.ts';
import { useServiceStore } from '#renderer/stores/service.ts';

/** The notice of a supplier that holds now, as far as it is known; it goes by itself when its time is over. */
export function useServiceNotice(supplier: MaybeRefOrGetter<SupplierId>): ComputedRef<ServiceNotice | null> {
  const service = useServiceStore();
  const now = useNow(30_000);
  return computed(() => {
    const notice = service.described[toValue(supplier)]?.notice ?? null;
    return notice && isNoticeCurrent(notice, instantOf(now.value)) ? notice : null;
  });
}
