import { computed, onScopeDispose, ref, shallowRef, watch } from 'vue';
import type { FileLook, ImportReport } from '#shared/ipc/import.ts';
import type { JobId } from '#shared/model/identifiers.ts';
import type { ImportMapping, TableReading } from '#shared/model/import.ts';
import type { Refusal } from '#shared/model/refusal.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { callDesk } from '#renderer/desk.ts';
import { useJobsStore } from '#renderer/stores/jobs.ts';
import { uploadFile } from './upload.ts';

/** Encoding, delimiter and sheet are found out. */
export const toBeFound: TableReading = { encoding: null, delimiter: null, sheet: null };

export type ImportStep = 'choose' | 'mapping' | 'result';

/** One file on its way in: handed over, looked at, imported. The file is discarded with the page. */
export function useImport() {
  const jobs = useJobsStore();
  const step = ref<ImportStep>('choose');
  const file = shallowRef<File | null>(null);
  const uploaded = ref(0);
  const busy = ref(false);
  const refusal = ref<Refusal | null>(null);
  const look = shallowRef<FileLook | null>(null);
  const report = shallowRef<ImportReport | null>(null);
  const jobId = ref<JobId | null>(null);
  const job = computed(() => jobs.jobs.find(({ id }) => id === jobId.value) ?? null);
  let upload: string | null = null;
  let abort = new AbortController();
  /** The latest look counts: an earlier one may come later. */
  let looks = 0;
  let encodingChosen = false;

  const discard = (): void => {
    abort.abort();
    if (upload !== null) void callDesk('import.discard', { upload });
    upload = null;
  };
  onScopeDispose(discard);

  function startOver(): void {
    discard();
    encodingChosen = false;
    step.value = 'choose';
    file.value = look.value = report.value = refusal.value = jobId.value = null;
  }

  /** `chosen`: somebody has said which encoding it is. Where several fit, one that was only found is no answer. */
  async function lookAt(reading: TableReading, mapping: ImportMapping | null, chosen = false): Promise<void> {
    if (upload === null) return;
    encodingChosen ||= chosen;
    const isOpen = !encodingChosen && (look.value?.encodings.length ?? 0) > 1;
    looks += 1;
    const nth = looks;
    const answer = await callDesk('import.look', {
      upload,
      reading: isOpen ? { ...reading, encoding: null } : reading,
      mapping,
    });
    if (nth !== looks) return;
    refusal.value = answer.ok ? null : answer.error;
    if (!answer.ok) return;
    look.value = answer.value;
    step.value = 'mapping';
  }

  async function choose(chosen: File): Promise<void> {
    startOver();
    abort = new AbortController();
    const { signal } = abort;
    file.value = chosen;
    uploaded.value = 0;
    busy.value = true;
    const answer = await uploadFile(chosen, (bytes) => (uploaded.value = bytes), signal);
    if (signal.aborted) return;
    if (answer.ok && answer.value !== null) {
      upload = answer.value;
      await lookAt(toBeFound, null);
    } else if (!answer.ok) refusal.value = answer.error;
    busy.value = false;
    if (refusal.value !== null && refusal.value.code !== 'import.encoding-unknown') file.value = null;
  }

  async function start(into: CallInput<'import.start'>['into'], goodRows: boolean): Promise<void> {
    if (upload === null || look.value === null || busy.value) return;
    busy.value = true;
    const { reading, mapping } = look.value;
    const answer = await callDesk('import.start', { upload, reading, mapping, into, goodRows });
    refusal.value = answer.ok ? null : answer.error;
    if (answer.ok) {
      report.value = null;
      jobs.put(answer.value);
      jobId.value = answer.value.id;
      step.value = 'result';
    } else busy.value = false;
  }

  watch(
    () => job.value?.state,
    async (state) => {
      if (state === undefined || state === 'running' || upload === null) return;
      refusal.value = job.value?.error ?? null;
      if (state === 'done') {
        const answer = await callDesk('import.report', { upload });
        if (answer.ok) report.value = answer.value;
      } else step.value = 'mapping';
      busy.value = false;
    },
  );

  return { step, file, uploaded, busy, refusal, look, report, job, choose, lookAt, start, startOver };
}
