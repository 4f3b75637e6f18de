import { defineStore } from 'pinia';
import { computed, ref } from 'vue';
import type { Job } from '#shared/ipc/jobs.ts';
import type { AccountId, JobId } from '#shared/model/identifiers.ts';
import type { Result } from '#shared/model/result.ts';
import { callDesk, onDesk } from '#renderer/desk.ts';

/** Running jobs, and finished ones that were not dismissed. */
export const useJobsStore = defineStore('jobs', () => {
  const jobs = ref<readonly Job[]>([]);
  const dismissed = ref<ReadonlySet<JobId>>(new Set());

  const running = computed(() => jobs.value.filter((job) => job.state === 'running'));
  /** Finished jobs to be shown, the newest first: those with a file, and refused ones. */
  const ended = computed(() =>
    jobs.value
      .filter((job) => (job.state === 'refused' || job.file !== null) && !dismissed.value.has(job.id))
      .toReversed(),
  );

  function put(job: Job): void {
    const known = jobs.value.some((one) => one.id === job.id);
    jobs.value = known ? jobs.value.map((one) => (one.id === job.id ? job : one)) : [...jobs.value, job];
  }

  /** Asks once at the beginning, then follows the desk's events. */
  function load(): Promise<Result<readonly Job[]>> {
    onDesk('job.changed', put);
    return ask();
  }

  async function ask(): Promise<Result<readonly Job[]>> {
    const answer = await callDesk('jobs.list', {});
    if (answer.ok) for (const job of answer.value) put(job);
    return answer;
  }

  return {
    jobs,
    running,
    ended,
    load,
    ask,
    /** Takes the jobs of these accounts off the page. */
    forget(accounts: readonly AccountId[]): void {
      jobs.value = jobs.value.filter(({ account }) => account === null || !accounts.includes(account));
    },
    put,
    cancel: (job: JobId) => callDesk('jobs.cancel', { job }),
    /** Dismisses a finished job; its file stays. */
    dismiss(job: JobId): void {
      dismissed.value = new Set([...dismissed.value, job]);
    },
  };
});
