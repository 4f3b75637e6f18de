import { computed, ref, type Ref } from 'vue';
import { isQuiet, type SyncSummary } from './use-sync.ts';

/** Why the last sync failed, where a notice says so: until it is dismissed or a sync succeeds. */
export function useSyncFailure(summary: Readonly<Ref<SyncSummary>>) {
  const dismissed = ref<string | null>(null);
  const key = computed(() => {
    const { refusal } = summary.value;
    return refusal === null || isQuiet(refusal) ? null : `${refusal.code} ${refusal.at}`;
  });
  const failure = computed(() =>
    key.value === null || key.value === dismissed.value ? null : summary.value.refusal,
  );
  return {
    failure,
    dismiss: (): void => {
      dismissed.value = key.value;
    },
  };
}
