import { computed, ref, watch } from 'vue';
import type { Job } from '#shared/ipc/jobs.ts';
import type { JobId } from '#shared/model/identifiers.ts';
import { useJobsStore } from './jobs.ts';

/** One job that a page waits for; `ended` is called when it is over. */
export function useJob(ended: (job: Job) => void | Promise<void>) {
  const jobs = useJobsStore();
  const id = ref<JobId | null>(null);
  const job = computed(() => jobs.jobs.find((each) => each.id === id.value) ?? null);
  watch(job, (now, before) => {
    if (now && now.state !== 'running' && before?.state !== now.state) void ended(now);
  });
  return {
    job,
    follow(started: Job): void {
      jobs.put(started);
      id.value = started.id;
    },
    forget: (): void => void (id.value = null),
    cancel: (): void => void (job.value && jobs.cancel(job.value.id)),
  };
}
