import {
  computed,
  onScopeDispose,
  ref,
  shallowRef,
  watch,
  type ComputedRef,
  type Ref,
  type ShallowRef,
} from 'vue';
import type { DeskBridge } from '#shared/ipc/contract.ts';
import type { ExportCheck, ExportRequest } from '#shared/ipc/export.ts';
import type { Job } from '#shared/ipc/jobs.ts';
import type { Refusal } from '#shared/model/refusal.ts';

export const exportSteps = ['choosing', 'saving', 'running', 'done', 'cancelled', 'refused'] as const;
/** Where the dialog stands. `saving` is while the person chooses the place in the save dialog. */
export type ExportStep = (typeof exportSteps)[number];

export interface Export {
  readonly step: Readonly<Ref<ExportStep>>;
  /** What the file will hold; null while it is being counted. */
  readonly check: Readonly<ShallowRef<ExportCheck | null>>;
  /** Why it could not be checked, or not be made. */
  readonly refusal: Readonly<ShallowRef<Refusal | null>>;
  readonly job: Readonly<ShallowRef<Job | null>>;
  /** Whether characters that do not fit may be written as 〓. Reset by every other choice. */
  readonly replace: Ref<boolean>;
  /** Whether it may be started: counted, something to write, and every character fits or may be replaced. */
  readonly ready: ComputedRef<boolean>;
  start(): Promise<void>;
  cancel(): Promise<void>;
  /** Back to the choices. */
  again(): void;
}

const stepOf = (job: Job): ExportStep => (job.state === 'running' ? 'running' : job.state);

/** One export from choice to file. Checks `request` whenever it changes; null stands for "not open". */
export function useExport(desk: DeskBridge, request: Readonly<Ref<ExportRequest | null>>): Export {
  const step = ref<ExportStep>('choosing');
  const check = shallowRef<ExportCheck | null>(null);
  const refusal = shallowRef<Refusal | null>(null);
  const job = shallowRef<Job | null>(null);
  const replace = ref(false);
  let latest = 0;

  async function look(): Promise<void> {
    const requestId = ++latest;
    check.value = null;
    refusal.value = null;
    replace.value = false;
    if (request.value === null) return;
    const answer = await desk.call('export.check', request.value);
    if (requestId !== latest) return;
    if (answer.ok) check.value = answer.value;
    else refusal.value = answer.error;
  }

  function follow(next: Job): void {
    if (next.id !== job.value?.id) return;
    // An answer and an event may cross: what has ended stays ended.
    if (job.value.state !== 'running') return;
    job.value = next;
    step.value = stepOf(next);
    refusal.value = next.error;
  }

  function again(): void {
    job.value = null;
    step.value = 'choosing';
    void look();
  }

  /** Events that came before the answer that names the job. */
  let early = new Map<string, Job>();
  const stop = desk.on('job.changed', (next) => {
    if (next.kind !== 'export') return;
    if (step.value === 'saving') early.set(next.id, next);
    else follow(next);
  });
  onScopeDispose(() => {
    stop();
    latest += 1;
  });

  watch(
    () => JSON.stringify(request.value),
    () => {
      if (step.value !== 'running' && step.value !== 'saving') again();
    },
    { immediate: true },
  );

  return {
    step,
    check,
    refusal,
    job,
    replace,
    ready: computed(
      () =>
        step.value === 'choosing' &&
        check.value !== null &&
        check.value.rows > 0 &&
        (check.value.unmappable === 0 || replace.value),
    ),
    async start() {
      const wanted = request.value;
      if (wanted === null || step.value === 'saving') return;
      step.value = 'saving';
      early = new Map();
      const answer = await desk.call('export.start', {
        ...wanted,
        unmappable: replace.value ? 'replace' : 'refuse',
      });
      if (!answer.ok) {
        refusal.value = answer.error;
        step.value = 'refused';
      } else if (answer.value === null) {
        step.value = 'choosing';
      } else {
        job.value = answer.value;
        step.value = stepOf(answer.value);
        refusal.value = answer.value.error;
        const newer = early.get(answer.value.id);
        if (newer !== undefined) follow(newer);
      }
    },
    async cancel() {
      if (job.value !== null) await desk.call('jobs.cancel', { job: job.value.id });
    },
    again,
  };
}
