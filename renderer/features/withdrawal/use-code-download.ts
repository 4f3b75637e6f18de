import { computed, ref, shallowRef } from 'vue';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import type { AccountId, Locale } from '#shared/model/identifiers.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { Result } from '#shared/model/result.ts';

/** Downloads value codes into a file (QC-41) and follows the job. `jobs` returns all jobs of the desk. */
export function useCodeDownload(
  account: AccountId,
  start: (input: CallInput<'withdrawal.download-codes'>) => Promise<Result<Job | null>>,
  { jobs, locale }: { readonly jobs: () => readonly Job[]; readonly locale: () => Locale },
) {
  const started = shallowRef<Job | null>(null);
  const startRefusal = shallowRef<Refusal | null>(null);
  const starting = ref(false);
  const job = computed(() => jobs().find(({ id }) => id === started.value?.id) ?? started.value);

  return {
    job,
    starting,
    running: computed(() => job.value?.state === 'running'),
    refusal: computed(() => startRefusal.value ?? job.value?.error ?? null),
    /** Asks for a file and starts. Does nothing when the dialog is closed without one, or while a download runs. */
    async download(orders: readonly string[]): Promise<void> {
      if (starting.value || job.value?.state === 'running' || orders.length === 0) return;
      starting.value = true;
      const answer = await start({ account, orders: [...new Set(orders)], locale: locale() });
      starting.value = false;
      startRefusal.value = answer.ok ? null : answer.error;
      if (answer.ok && answer.value !== null) started.value = answer.value;
    },
  };
}
