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
import type { Result } from '#shared/model/result.ts';

export const exportSteps = ['choosing', 'saving', 'running', 'done', 'cancelled', 'refused'] as const;
/** Where the dialog stands. `saving` is while the person chooses the place in the save dialog. */
export type ExportStep = (typeof exportSteps)[number];

export interface FileJob<Check> {
  readonly step: Readonly<Ref<ExportStep>>;
  /** What the file will hold; null while it is being counted. */
  readonly check: Readonly<ShallowRef<Check | null>>;
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

/** The calls of one kind of file: what it would hold, and to write it. */
export interface FileCalls<Request, Check> {
  check(request: Request): Promise<Result<Check>>;
  start(request: Request, unmappable: 'refuse' | 'replace'): Promise<Result<Job | null>>;
  /** Whether there is something to write, and nothing but characters in the way. */
  isReady(check: Check): boolean;
}

/** One export from choice to file. Checks `request` whenever it changes; null stands for "not open". */
export const useExport = (desk: DeskBridge, request: Readonly<Ref<ExportRequest | null>>) =>
  useFileJob<ExportRequest, ExportCheck>(desk, request, {
    check: (wanted) => desk.call('export.check', wanted),
    start: (wanted, unmappable) => desk.call('export.start', { ...wanted, unmappable }),
    isReady: ({ rows }) => rows > 0,
  });

/** The same for any kind of file. */
export function useFileJob<Request, Check extends { readonly unmappable: number }>(
  desk: DeskBridge,
  request: Readonly<Ref<Request | null>>,
  calls: FileCalls<Request, Check>,
): FileJob<Check> & { look(): Promise<void> } {
  const step = ref<ExportStep>('choosing');
  const check: ShallowRef<Check | null> = shallowRef(null);
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
    const answer = await calls.check(request.value);
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
    look,
    refusal,
    job,
    replace,
    ready: computed(
      () =>
        step.value === 'choosing' &&
        check.value !== null &&
        calls.isReady(check.value) &&
        (check.value.unmappable === 0 || replace.value),
    ),
    async start() {
      const wanted = request.value;
      if (wanted === null || step.value === 'saving') return;
      step.value = 'saving';
      early = new Map();
      const answer = await calls.start(wanted, replace.value ? 'replace' : 'refuse');
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
